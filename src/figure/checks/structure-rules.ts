import type { Path } from '../../data-set/canonical-tree.ts';
import type { LocatedDataSet } from '../../data-set/read-data-set.ts';
import type { CheckName } from '../../data-set/schema/check-settings.ts';
import { isKnown } from '../../quantity/quantity.ts';
import { sameMeasure } from '../arithmetic.ts';
import { monthFigureId } from '../collect-figures.ts';
import { idExpression, sumExpression } from '../expression.ts';
import { type Figures, NO_TOLERANCE, type Relation, type Rule, spanOf } from './judge.ts';

/** What every data set must keep, from how it is built: totals, money, counts. */
export function structureRules({ data, locate }: LocatedDataSet, figures: Figures): readonly Rule[] {
  const rules: Rule[] = [];
  const hold = (check: CheckName, left: string, relation: Relation, right: readonly string[], path: Path): void => {
    if (!figures.has(left) || !right.every((id) => figures.has(id))) return;
    const related = right.flatMap((id) => spanOf(figures.get(id)) ?? []);
    rules.push({
      check,
      text: `${left} ${relation} ${right.join(' + ')}`,
      left: idExpression(left),
      relation,
      right: sumExpression(right),
      tolerancePercent: NO_TOLERANCE,
      span: locate(path),
      related,
    });
  };

  for (const [id, indicator] of Object.entries(data.indicators)) {
    const parts = Object.keys(indicator.parts).map((part) => `${id}.${part}`);
    if (parts.length > 0 && comparableParts(id, parts, figures)) {
      hold('sum', id, indicator.partsAre === 'all' ? '=' : '>=', parts, ['indicators', id, 'value']);
    }
  }
  data.tallies.forEach((tally, index) => {
    const parts = Object.keys(tally.parts).map((part) => `${tally.id}.${part}`);
    if (parts.length > 0) hold('sum', `${tally.id}.总数`, '=', parts, ['tallies', index, 'total']);
  });
  const money = (id: string, path: Path): void => {
    hold('money', `${id}.到位`, '<=', [`${id}.预算`], [...path, 'allocated']);
    hold('money', `${id}.支出`, '<=', [figures.has(`${id}.到位`) ? `${id}.到位` : `${id}.预算`], [...path, 'spent']);
  };
  const months = (id: string, spending: Readonly<Record<string, unknown>>, path: Path): void => {
    const ids = Object.keys(spending).map((month) => monthFigureId(`${id}.支出`, month));
    if (ids.length > 0) hold('sum', `${id}.支出`, '=', ids, [...path, 'spending']);
  };
  data.projects.forEach((project, index) => {
    const path = ['projects', index];
    money(project.id, path);
    months(project.id, project.spending, path);
    for (const [at, row] of project.funding.entries())
      money(`${project.id}.资金.${row.from}`, [...path, 'funding', at]);
    const count = `${project.id}.总数`;
    if (project.sites.length > 0 && figures.has(count))
      hold('count', count, '=', [`${project.id}.地点数`], [...path, 'facts', '总数']);
  });
  data.budget.forEach((line, index) => {
    money(`预算.${line.line}`, ['budget', index]);
    months(`预算.${line.line}`, line.spending, ['budget', index]);
  });
  return rules;
}

/** Parts in other units (amounts beside persons) make up nothing that can be added, nor do rates of single groups. */
function comparableParts(whole: string, parts: readonly string[], figures: Figures): boolean {
  const known = [whole, ...parts].flatMap((id) => figures.get(id)?.quantity ?? []).filter(isKnown);
  return known.every(({ unit }) => unit.base !== '%' && sameMeasure(unit, known[0]?.unit ?? unit));
}
