import type { LocatedDataSet } from '../data-set/read-data-set.ts';
import { groupBy } from '../group-by.ts';
import { isKnown } from '../quantity/quantity.ts';
import { sameMeasure, sumQuantities } from './arithmetic.ts';
import { readableOwnRules } from './checks/own-rules.ts';
import { remainders } from './checks/remainder-rules.ts';
import { shareRules } from './checks/share-rules.ts';
import { structureRules } from './checks/structure-rules.ts';
import { type Expression, idExpression, sumExpression } from './expression.ts';
import type { FigureBook } from './figure-book.ts';

/** Two expressions of one value, over ids of figures; 低保.人数|目标 is a target. */
export interface Equation {
  readonly left: Expression;
  readonly right: Expression;
}

/**
 * What is equal to what among the figures by how a data set is built: totals with their parts, months and shares, what is
 * left of a target, the rules of the data set itself, and figures whose ids stand right below another's and that make it
 * up. It need not hold to the last digit, as where 完成率 is typed rounded; what is computed by a formula is not here.
 */
export function equationsOf(located: LocatedDataSet, book: FigureBook): readonly Equation[] {
  const { figures } = book;
  const rules = [
    ...structureRules(located, figures),
    ...shareRules(located, figures),
    ...readableOwnRules(located, figures),
  ];
  return [
    ...totals(book),
    ...sumsByName(book),
    ...remainders(located.data, figures).map(({ id, done }) => remainder(id, done)),
    ...rules.filter(({ relation }) => relation === '='),
  ];
}

function totals({ figures, comparands }: FigureBook): readonly Equation[] {
  return [...figures.values()].flatMap(({ id, origin }) => {
    const parts = origin.kind === 'derived' ? comparands(id).parts : [];
    return parts.length > 0 ? [sum(id, parts)] : [];
  });
}

/** 低保.人数 is 低保.人数.城市 and 低保.人数.农村 together, where the three are written each by itself. */
function sumsByName({ figures, comparands }: FigureBook): readonly Equation[] {
  const groups = groupBy([...figures.values()], ({ id }) => id.slice(0, Math.max(0, id.lastIndexOf('.'))));
  return [...groups].flatMap(([id, parts]) => {
    const whole = figures.get(id);
    if (!whole || parts.length < 2 || comparands(id).parts.length > 0 || !isKnown(whole.quantity)) return [];
    const total = sumQuantities(parts.map(({ quantity }) => quantity));
    const isWhole = total && sameMeasure(total.unit, whole.quantity.unit) && total.value?.equals(whole.quantity.value);
    return isWhole ? [sum(id, parts)] : [];
  });
}

function sum(id: string, parts: readonly { readonly id: string }[]): Equation {
  return { left: idExpression(id), right: sumExpression(parts.map((part) => part.id)) };
}

function remainder(id: string, done: string): Equation {
  const right = {
    kind: 'binary',
    operator: '-',
    left: idExpression(`${done}|目标`),
    right: idExpression(done),
  } as const;
  return { left: idExpression(id), right };
}
