import { describe, expect, it } from 'vitest';
import { parseQuantity } from '../../../src/quantity/parse-quantity.ts';

/** Value in base units, unit, decimals and approximation of each literal, a line each; `!` and why for a refused one. */
function check(...literals: readonly string[]): string {
  return literals.map((literal) => `${literal || '""'} → ${told(literal)}`).join('\n');
}

function told(literal: string): string {
  const parsed = parseQuantity(literal);
  if (!parsed.ok) return `! ${parsed.problem}`;
  const { value, unit, decimals, approximation } = parsed.quantity;
  expect(parsed.quantity.literal).toBe(literal.trim());
  const per = unit.per === null ? '' : ` per ${unit.per}`;
  const places = decimals > 0 ? `, ${decimals} decimals` : '';
  return `${value?.toFixed() ?? 'gap'} ${unit.base}${per} (${unit.text})${places}${approximation === 'exact' ? '' : `, ${approximation}`}`;
}

describe('parseQuantity', () => {
  it('reads counts, amounts and rates exactly, in base units', () => {
    expect(
      check(
        '726人',
        '495户',
        '0户',
        '0',
        '0.46',
        '5个',
        '2500余家次',
        '174.1807万元',
        '3.45亿元',
        '1286.5万元',
        '1,286.5万元',
        '1,234,567元',
        '560元/人·月',
        '1.2万元/户',
        '5μg/m³',
        '420㎡',
        '36.5℃',
        '22.5万亩',
        '2.3亿千瓦时',
        '8.2‰',
        '49.2%',
        '-51.4%',
        '−3',
        '+4.1%',
        '-0',
        '1.10',
        '726 人',
        ' 726人 ',
        '12345678901234567890元',
        '0.1万元',
        '0.30000000000000004元',
      ),
    ).toMatchInlineSnapshot(`
      "726人 → 726 人 (人)
      495户 → 495 户 (户)
      0户 → 0 户 (户)
      0 → 0  ()
      0.46 → 0.46  (), 2 decimals
      5个 → 5 个 (个)
      2500余家次 → 2500 家次 (家次), over
      174.1807万元 → 1741807 元 (万元), 4 decimals
      3.45亿元 → 345000000 元 (亿元), 2 decimals
      1286.5万元 → 12865000 元 (万元), 1 decimals
      1,286.5万元 → 12865000 元 (万元), 1 decimals
      1,234,567元 → 1234567 元 (元)
      560元/人·月 → 560 元 per 人·月 (元/人·月)
      1.2万元/户 → 12000 元 per 户 (万元/户), 1 decimals
      5μg/m³ → 5 μg per m³ (μg/m³)
      420㎡ → 420 ㎡ (㎡)
      36.5℃ → 36.5 ℃ (℃), 1 decimals
      22.5万亩 → 225000 亩 (万亩), 1 decimals
      2.3亿千瓦时 → 230000000 千瓦时 (亿千瓦时), 1 decimals
      8.2‰ → 8.2 ‰ (‰), 1 decimals
      49.2% → 49.2 % (%), 1 decimals
      -51.4% → -51.4 % (%), 1 decimals
      −3 → -3  ()
      +4.1% → 4.1 % (%), 1 decimals
      -0 → 0  ()
      1.10 → 1.1  (), 2 decimals
      726 人 → 726 人 (人)
       726人  → 726 人 (人)
      12345678901234567890元 → 12345678901234567890 元 (元)
      0.1万元 → 1000 元 (万元), 1 decimals
      0.30000000000000004元 → 0.30000000000000004 元 (元), 17 decimals"
    `);
  });

  it('keeps how a number was qualified', () => {
    expect(
      check(
        '约40万元',
        '大约40万元',
        '40万元左右',
        '2万余人次',
        '1600余万元',
        '300多户',
        '60余',
        '近40万元',
        '超1000人',
        '超过1000人',
        '逾1000人',
        '不低于500张',
        '不少于500张',
        '至少500张',
        '100人以上',
        '70岁以下',
        '不超过3%',
        '不高于3%',
        '最多3次',
      ),
    ).toMatchInlineSnapshot(`
      "约40万元 → 400000 元 (万元), about
      大约40万元 → 400000 元 (万元), about
      40万元左右 → 400000 元 (万元), about
      2万余人次 → 20000 人次 (万人次), over
      1600余万元 → 16000000 元 (万元), over
      300多户 → 300 户 (户), over
      60余 → 60  (), over
      近40万元 → 400000 元 (万元), nearly
      超1000人 → 1000 人 (人), over
      超过1000人 → 1000 人 (人), over
      逾1000人 → 1000 人 (人), over
      不低于500张 → 500 张 (张), atLeast
      不少于500张 → 500 张 (张), atLeast
      至少500张 → 500 张 (张), atLeast
      100人以上 → 100 人 (人), atLeast
      70岁以下 → 70 岁 (岁), atMost
      不超过3% → 3 % (%), atMost
      不高于3% → 3 % (%), atMost
      最多3次 → 3 次 (次), atMost"
    `);
  });

  it('reads what is still to be filled in as a gap', () => {
    expect(
      check('待填', '待填万元', '待填（万元）', '待填(人次)', 'XX.X万元', 'XXX', 'XX人', 'ＸＸ户', '××%', 'X,XXX.XX元'),
    ).toMatchInlineSnapshot(`
      "待填 → gap  ()
      待填万元 → gap 元 (万元)
      待填（万元） → gap 元 (万元)
      待填(人次) → gap 人次 (人次)
      XX.X万元 → gap 元 (万元), 1 decimals
      XXX → gap  ()
      XX人 → gap 人 (人)
      ＸＸ户 → gap 户 (户)
      ××% → gap % (%)
      X,XXX.XX元 → gap 元 (元), 2 decimals"
    `);
  });

  it('refuses what it does not wholly understand, and says why', () => {
    expect(
      check(
        '',
        '   ',
        '近百户',
        '二百户',
        '十几户',
        '若干',
        '万元',
        '/人',
        '12,86',
        '1,2345元',
        '1,286,5',
        '0123',
        '08',
        '00.5',
        '-007',
        '0,000',
        '1e3',
        '0x10',
        '.5',
        '5.',
        '5.人',
        '1.2.3',
        '1..2',
        '--5',
        '7 2',
        '15%～30%',
        '1/3',
        '3亿4500万元',
        '约XX万元',
        '60#',
        '60 # 备注',
        '5@',
        '5--',
        '726人（含新增）',
        '726人，含新增',
        '5。',
        '1余2余人',
        '7余万余人',
        '７２６人',
        '726．5人',
        '1，286人',
        '100％',
        '－3',
        '＋3',
        '560元／人',
        'Xbox',
        '待填3人',
        '待填，',
        '5人人人人人人人人人人人人人人人人人人人人',
        '9'.repeat(61),
        'null',
        'true',
        '2026-06-30',
        '1:30',
        'NaN',
        'Infinity',
        '-Infinity',
        '__proto__',
      ),
    ).toMatchInlineSnapshot(`
      """ → ! empty
          → ! empty
      近百户 → ! not-a-number
      二百户 → ! not-a-number
      十几户 → ! not-a-number
      若干 → ! not-a-number
      万元 → ! not-a-number
      /人 → ! not-a-number
      12,86 → ! bad-grouping
      1,2345元 → ! bad-grouping
      1,286,5 → ! bad-grouping
      0123 → ! leading-zero
      08 → ! leading-zero
      00.5 → ! leading-zero
      -007 → ! leading-zero
      0,000 → ! leading-zero
      1e3 → ! not-a-number
      0x10 → ! not-a-number
      .5 → ! not-a-number
      5. → ! not-a-number
      5.人 → ! not-a-number
      1.2.3 → ! not-a-number
      1..2 → ! not-a-number
      --5 → ! not-a-number
      7 2 → ! not-a-number
      15%～30% → ! not-a-number
      1/3 → ! not-a-number
      3亿4500万元 → ! not-a-number
      约XX万元 → ! not-a-number
      60# → ! not-a-number
      60 # 备注 → ! not-a-number
      5@ → ! not-a-number
      5-- → ! not-a-number
      726人（含新增） → ! not-a-number
      726人，含新增 → ! full-width
      5。 → ! not-a-number
      1余2余人 → ! not-a-number
      7余万余人 → ! not-a-number
      ７２６人 → ! full-width
      726．5人 → ! full-width
      1，286人 → ! full-width
      100％ → ! full-width
      －3 → ! full-width
      ＋3 → ! full-width
      560元／人 → ! full-width
      Xbox → ! not-a-number
      待填3人 → ! not-a-number
      待填， → ! full-width
      5人人人人人人人人人人人人人人人人人人人人 → ! not-a-number
      9999999999999999999999999999999999999999999999999999999999999 → ! too-long
      null → ! not-a-number
      true → ! not-a-number
      2026-06-30 → ! not-a-number
      1:30 → ! not-a-number
      NaN → ! not-a-number
      Infinity → ! not-a-number
      -Infinity → ! not-a-number
      __proto__ → ! not-a-number"
    `);
  });
});
