import { diagnose } from '../../diagnostic/diagnostic.ts';
import { isKnown, type KnownQuantity } from '../../quantity/quantity.ts';
import type { Figure } from '../figure.ts';
import { type CheckResult, failed, passed, unchecked } from './check-result.ts';
import { type Figures, spanOf } from './judge.ts';

/** Numbers with fewer significant digits are often equal by chance. */
const TELLING_DIGITS = 4;

/** One value under two names: often a row that slipped while copying. Results are told for written figures with many digits. */
export function repeatedValues(figures: Figures, ownRelations: readonly ReadonlySet<string>[]): readonly CheckResult[] {
  const first = new Map<string, Figure>();
  return [...figures.values()].flatMap((figure): readonly CheckResult[] => {
    const { quantity, origin } = figure;
    if (origin.kind !== 'written' || !isResult(figure) || !isKnown(quantity) || !isTelling(quantity)) return [];
    const key = `${quantity.value.toFixed()} ${quantity.unit.base} ${quantity.unit.per}`;
    const earlier = first.get(key);
    if (!earlier) {
      first.set(key, figure);
      return [passed('repeat', figure.id, [figure.id], [origin.span])];
    }
    const isMeant = ownRelations.some((ids) => ids.has(figure.id) && ids.has(earlier.id));
    if (isMeant || isPartOf(figure.id, earlier.id) || isPartOf(earlier.id, figure.id)) return [];
    const params = { id: figure.id, other: earlier.id, value: quantity.literal };
    const related = spanOf(earlier);
    const diagnostic = diagnose('figure/same-value', params, origin.span, related ? [related] : []);
    return [failed('repeat', `${figure.id} ≠ ${earlier.id}`, [figure.id, earlier.id], diagnostic)];
  });
}

/** A result that is what it was a year ago, to the last digit: often a figure that nobody has updated. */
export function unchangedValues(figures: Figures, lastYear: Figures): readonly CheckResult[] {
  return [...figures.values()].flatMap((figure): readonly CheckResult[] => {
    const { id, quantity, origin } = figure;
    const before = lastYear.get(id)?.quantity;
    if (origin.kind !== 'written' || !isResult(figure) || !before) return [];
    const rule = `${id} ≠ ${id}（上年同期）`;
    if (!isKnown(quantity) || !isKnown(before)) {
      return [
        unchecked('unchanged', rule, [id], diagnose('figure/check-not-run', { rule, reason: 'gap' }, origin.span)),
      ];
    }
    if (!isTelling(quantity)) return [];
    if (!quantity.value.equals(before.value) || quantity.unit.base !== before.unit.base) {
      return [passed('unchanged', rule, [id], [origin.span])];
    }
    const related = spanOf(lastYear.get(id));
    const params = { id, value: quantity.literal };
    const diagnostic = diagnose('figure/unchanged', params, origin.span, related ? [related] : []);
    return [failed('unchanged', rule, [id], diagnostic)];
  });
}

/** Standards, targets and conditions stay for years; only results change. */
function isResult({ kind }: Figure): boolean {
  return kind === 'stock' || kind === 'flow' || kind === 'count';
}

function isTelling({ literal }: KnownQuantity): boolean {
  const digits = literal.replace(/\D/g, '').replace(/^0+|0+$/g, '');
  return digits.length >= TELLING_DIGITS;
}

function isPartOf(part: string, whole: string): boolean {
  return part.startsWith(`${whole}.`);
}
