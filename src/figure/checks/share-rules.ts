import type { LocatedDataSet } from '../../data-set/read-data-set.ts';
import { groupBy } from '../../group-by.ts';
import { Decimal } from '../../quantity/decimal.ts';
import { isKnown } from '../../quantity/quantity.ts';
import { sumExpression } from '../expression.ts';
import type { Figure } from '../figure.ts';
import { type Figures, type Rule, spanOf } from './judge.ts';

/**
 * Shares of one whole make up 100%, but for what rounding takes: parts in per cent of a whole that is no rate (or is
 * 100%), and figures beside each other under 占比. Rates of single groups (持证率) are no shares and add up to nothing.
 */
export function shareRules({ data, locate }: LocatedDataSet, figures: Figures): readonly Rule[] {
  const ofWholes = Object.entries(data.indicators).flatMap(([id, { parts, partsAre }]) => {
    const whole = figures.get(id);
    const ids = Object.keys(parts).map((part) => `${id}.${part}`);
    return partsAre === 'all' && whole && !isPartialRate(whole) ? [ids] : [];
  });
  const groups = [...ofWholes, ...besideEachOther(figures)];
  return groups.flatMap((ids): readonly Rule[] => {
    const shares = ids.flatMap((id) => figures.get(id) ?? []);
    const [first] = shares;
    if (!first || shares.length < 2 || !shares.every(isShare)) return [];
    return [
      {
        check: 'shares',
        text: `${ids.join(' + ')} = 100%`,
        left: sumExpression(ids),
        relation: '=',
        right: { kind: 'number', value: new Decimal(1) },
        tolerancePercent: roundingPercent(shares),
        span: spanOf(first) ?? locate(['indicators']),
        related: shares.slice(1).flatMap((share) => spanOf(share) ?? []),
      },
    ];
  });
}

const SHARES: ReadonlySet<string> = new Set(['占比', '构成', '比重']);

/** Figures whose ids differ in the last word behind 占比: 低保.占比.城市 and 低保.占比.农村. */
function besideEachOther(figures: Figures): readonly (readonly string[])[] {
  const shares = [...figures.keys()].flatMap((id) => {
    const head = id.slice(0, Math.max(0, id.lastIndexOf('.')));
    return !SHARES.has(head.slice(head.lastIndexOf('.') + 1)) || figures.has(head) ? [] : [{ head, id }];
  });
  return [...groupBy(shares, ({ head }) => head).values()].map((group) => group.map(({ id }) => id));
}

function isShare({ quantity }: Figure): boolean {
  return quantity.unit.base === '%' || !isKnown(quantity);
}

/** A rate that is not the whole of anything. */
function isPartialRate({ quantity }: Figure): boolean {
  return quantity.unit.base === '%' && quantity.value?.equals(100) !== true;
}

/** Half a unit of the last place of each share. */
function roundingPercent(shares: readonly Figure[]): Decimal {
  return shares.reduce((sum, { quantity }) => sum.plus(new Decimal(10).pow(-quantity.decimals).div(2)), new Decimal(0));
}
