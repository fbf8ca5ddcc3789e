import type { LocatedDataSet } from '../../data-set/read-data-set.ts';
import { weighRemark } from '../../data-set/weigh-remark.ts';
import type { CheckResult } from './check-result.ts';
import { type Figures, judge } from './judge.ts';
import { ownRelations, ownRules } from './own-rules.ts';
import { remainderRules } from './remainder-rules.ts';
import { shareRules } from './share-rules.ts';
import { standardRules } from './standard-rules.ts';
import { structureRules } from './structure-rules.ts';
import { repeatedValues, unchangedValues } from './suspicions.ts';

/**
 * Every rule that the data call for, those of the data set itself, and values that look copied; each weighs what the
 * data set says (检查设置).
 */
export function checkFigures(located: LocatedDataSet, figures: Figures, lastYear: Figures): readonly CheckResult[] {
  const related = ownRelations(located);
  const rules = [
    ...structureRules(located, figures),
    ...remainderRules(located, figures),
    ...shareRules(located, figures),
    ...standardRules(located, figures, related),
  ];
  const builtIn = [
    ...rules.map((rule) => judge(rule, figures)),
    ...repeatedValues(figures, related),
    ...unchangedValues(figures, lastYear),
  ];
  return [...weighed(builtIn, located), ...ownRules(located, figures)];
}

function weighed(results: readonly CheckResult[], { data }: LocatedDataSet): readonly CheckResult[] {
  const settings = data.checkSettings;
  return results.flatMap((result): readonly CheckResult[] => {
    const { check, status, diagnostic } = result;
    if (check === 'own') return [result];
    if (settings[check] === 'off') return [];
    if (status !== 'failed' || !diagnostic) return [result];
    return weighRemark(check, diagnostic, settings).map((remark) => ({ ...result, diagnostic: remark }));
  });
}
