import type { LocatedDataSet } from '../../data-set/read-data-set.ts';
import type { CheckResult } from './check-result.ts';
import { type Figures, judge } from './judge.ts';
import { ownRelations, ownRules } from './own-rules.ts';
import { standardRules } from './standard-rules.ts';
import { structureRules } from './structure-rules.ts';
import { repeatedValues, unchangedValues } from './suspicions.ts';

/** Every rule that the data call for, those of the data set itself, and values that look copied. */
export function checkFigures(located: LocatedDataSet, figures: Figures, lastYear: Figures): readonly CheckResult[] {
  const related = ownRelations(located);
  const rules = [...structureRules(located, figures), ...standardRules(located, figures, related)];
  return [
    ...rules.map((rule) => judge(rule, figures)),
    ...repeatedValues(figures, related),
    ...unchangedValues(figures, lastYear),
    ...ownRules(located, figures),
  ];
}
