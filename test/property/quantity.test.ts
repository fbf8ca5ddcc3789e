import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chineseNumeral, readChineseNumeral } from '../../src/quantity/chinese-numeral.ts';
import { Decimal } from '../../src/quantity/decimal.ts';
import { fixed, formatNumber, formatQuantity, upTo } from '../../src/quantity/format-quantity.ts';
import { parseQuantity, parseUnit } from '../../src/quantity/parse-quantity.ts';

const unit = fc
  .constantFrom('', '人', '万人次', '元', '万元', '亿元', '%', '‰', '元/人·月', '万元/户', '℃')
  .map(parseUnit);
const places = fc.nat(6);

/** A number of so many decimals as an integer: exact, whatever its size. */
const scaled = fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n });

/** Half up, away from zero, by integers alone. */
function roundedByIntegers(digits: bigint, decimals: number, wanted: number): string {
  const shift = decimals - wanted;
  const size = digits < 0n ? -digits : digits;
  const kept = shift <= 0 ? size * 10n ** BigInt(-shift) : (size + 10n ** BigInt(shift) / 2n) / 10n ** BigInt(shift);
  const text = kept.toString().padStart(wanted + 1, '0');
  const whole = text.slice(0, text.length - wanted);
  const sign = digits < 0n && kept !== 0n ? '-' : '';
  return `${sign}${whole}${wanted > 0 ? `.${text.slice(text.length - wanted)}` : ''}`;
}

describe('quantities', () => {
  it('that are printed read as what they were', () => {
    fc.assert(
      fc.property(scaled, places, unit, (digits, decimals, printedUnit) => {
        const value = new Decimal(digits.toString()).div(new Decimal(10).pow(decimals)).times(printedUnit.scale);
        for (const form of [upTo(decimals), fixed(decimals)]) {
          const literal = formatQuantity(value, printedUnit, form);
          const parsed = parseQuantity(literal);
          expect(parsed.ok && parsed.quantity.value?.eq(value)).toBe(true);
          expect(parsed.ok && parsed.quantity.unit).toEqual(printedUnit);
          expect(parsed.ok && parsed.quantity.literal).toBe(literal);
          expect(literal).not.toMatch(/^-0(?:\.0*)?\D*$/);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('round half up, once, as integers do', () => {
    fc.assert(
      fc.property(scaled, places, places, (digits, decimals, wanted) => {
        const value = new Decimal(digits.toString()).div(new Decimal(10).pow(decimals));
        expect(formatNumber(value, parseUnit(''), fixed(wanted))).toBe(roundedByIntegers(digits, decimals, wanted));
      }),
      { numRuns: 2_000 },
    );
  });

  it('of any text are read or refused, and keep the text', () => {
    const piece = fc.constantFrom(
      '约',
      '近',
      '1',
      '0',
      '286',
      ',',
      '.',
      '-',
      '−',
      '余',
      '多',
      '万',
      '亿',
      '元',
      '人',
      '/',
      '·',
      '%',
      '待填',
      'X',
      '（',
      ' ',
      '以上',
      '７',
      'e',
      '#',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece, { maxLength: 12 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const parsed = parseQuantity(text);
        if (!parsed.ok) return;
        const { literal, value, unit: read } = parsed.quantity;
        expect(literal).toBe(text.trim());
        expect(value === null || value.isFinite()).toBe(true);
        expect(value === null ? /待填|[XxＸ×]/.test(text) : /\d/.test(text)).toBe(true);
        expect(read.text).not.toMatch(/[\s\d０-９，。：#（）]/);
      }),
      { numRuns: 5_000 },
    );
  });
});

describe('Chinese numerals', () => {
  it('are read as the ordinals that they write', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), (ordinal) => {
        expect(readChineseNumeral(chineseNumeral(ordinal))).toBe(ordinal);
      }),
    );
  });
});
