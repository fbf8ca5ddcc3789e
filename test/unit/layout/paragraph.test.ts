import { describe, expect, test } from 'vitest';
import type { Font } from '../../../src/font/font-book.ts';
import type { TextLook } from '../../../src/layout/paragraph/glyph.ts';
import { glyphMaker } from '../../../src/layout/paragraph/glyph.ts';
import { type Measure, naturalWidthPt } from '../../../src/layout/paragraph/line-breaking.ts';
import { setLine } from '../../../src/layout/paragraph/line-setting.ts';
import { lineText, setParagraph } from '../../../src/layout/paragraph/paragraph.ts';
import { prepareText } from '../../../src/layout/paragraph/prepared-text.ts';
import { GRID, TYPE_AREA } from '../../../src/standard/page-geometry.ts';
import { fakeFontBook } from '../../support/fake-fonts.ts';

const BODY: TextLook = { face: 'fangsong', sizePt: 16, trackingPt: GRID.cellPt - 16, highlighted: false };
const TEN: Measure = { widthPt: 10 * GRID.cellPt, firstIndentPt: 0, align: 'justify' };
const FULL: Measure = { widthPt: TYPE_AREA.widthPt, firstIndentPt: 2 * GRID.cellPt, align: 'justify' };

function set(text: string, measure: Measure = TEN) {
  return setParagraph([{ text, look: BODY }], measure, glyphMaker(fakeFontBook()));
}

/** Lines of ten cells: how wide each is in cells, how many runs it needs, what it says. */
function check(text: string, measure: Measure = TEN): string {
  return set(text, measure)
    .map((line) => `${((line.xPt + line.widthPt) / GRID.cellPt).toFixed(2)} ${line.runs.length}  ${lineText(line)}`)
    .join('\n');
}

test('a full line of Chinese is 28 characters and one run; the first stands two in', () => {
  const lines = set('永'.repeat(26 + 28 + 3), FULL);
  expect(lines.map((line) => lineText(line).length)).toEqual([26, 28, 3]);
  expect(lines.map(({ runs }) => runs.length)).toEqual([1, 1, 1]);
  expect(lines.map(({ xPt }) => xPt)).toEqual([2 * GRID.cellPt, 0, 0]);
});

test('a mark that would begin a line is pulled in when squeezing makes room', () => {
  expect(check('一二，四五、七八九十。二三四五六')).toMatchInlineSnapshot(`
    "10.00 3  一二，四五、七八九十。
    5.00 1  二三四五六"
  `);
});

test('a mark that would begin a line takes the last character with it when nothing yields', () => {
  expect(check('一二三四五六七八九十，二三四五六')).toMatchInlineSnapshot(`
    "10.00 1  一二三四五六七八九
    7.00 1  十，二三四五六"
  `);
});

test('an opening bracket does not end a line, and loses its blank half at the start of one', () => {
  const lines = set('一二三四五六七八九《二三四五六》七八');
  expect(lines.map(lineText)).toEqual(['一二三四五六七八九', '《二三四五六》七八']);
  expect(lines[1]?.runs[0]?.xPt).toBeCloseTo(-8);
});

test('what is trimmed at the start of a line is never ink', () => {
  const book = fakeFontBook();
  const bold = { ...book.font('fangsong'), inkEm: () => ({ leftEm: 0.1, rightEm: 0.9 }) };
  const maker = glyphMaker({ font: () => bold, resolve: () => bold });
  const lines = setParagraph([{ text: '一二三四五六七八九《一二三', look: BODY }], TEN, maker);
  expect(lines[1]?.runs[0]?.xPt).toBeCloseTo(-1.6);
});

test('a bracket that begins a paragraph keeps its whole character; so it does in a cell', () => {
  const first = (align: Measure['align']) => set('（一）永宁', { ...FULL, align })[0]?.runs[0]?.xPt;
  expect(first('justify')).toBeCloseTo(FULL.firstIndentPt);
  expect(first('left')).toBeCloseTo(FULL.firstIndentPt);
});

test('marks side by side take one and a half characters', () => {
  expect(check('“一”，“二”')).toMatchInlineSnapshot(`"5.48 3  “一”，“二”"`);
});

test('a mark at the end of a line takes half a character', () => {
  const [line] = set('一二三四五六七八九。二三四五六七');
  expect(line && lineText(line)).toBe('一二三四五六七八九。');
  const [run] = line?.runs ?? [];
  expect(run && run.xPt + 9 * (16 + run.characterSpacingPt)).toBeCloseTo(9 * GRID.cellPt + 8);
});

test('numbers keep together and with their units', () => {
  expect(check('一二三四五六七1286.5万元，同比增长4.2%，截至2026年6月30日')).toMatchInlineSnapshot(`
    "10.00 1  一二三四五六七
    10.00 2  1286.5万元，同比增
    10.00 5  长4.2%，截至2026年
    3.86 2  6月30日"
  `);
  expect(check('一二三四五六七八九（一）二三四五〔2026〕15号第三季度')).toMatchInlineSnapshot(`
    "10.00 1  一二三四五六七八九
    10.00 3  （一）二三四五〔2026〕
    6.11 2  15号第三季度"
  `);
});

test('rather than a loose line a date is parted between its parts, never inside them', () => {
  expect(check('一二三四五六2026年6月30日前完成二三四五')).toMatchInlineSnapshot(`
    "10.00 3  一二三四五六2026年
    10.00 3  6月30日前完成二三
    2.00 1  四五"
  `);
  expect(check('一二三四五六七八九2026年6月30日前完成二')).toMatchInlineSnapshot(`
    "10.00 1  一二三四五六七八九
    10.00 4  2026年6月30日前完
    2.00 1  成二"
  `);
});

test('a line that could not be justified is left ragged, its characters where they are', () => {
  expect(check(`一二三${'w'.repeat(18)}`)).toMatchInlineSnapshot(`
    "3.00 1  一二三
    8.88 1  wwwwwwwwwwwwwwwwww"
  `);
});

test('a word longer than a line begins at once when the line before it would be torn', () => {
  expect(check(`一二三${'w'.repeat(30)}四`)).toMatchInlineSnapshot(`
    "10.00 2  一二三wwwwwwwwwwwww
    9.52 2  wwwwwwwwwwwwwwwww四"
  `);
});

test('a no-break space holds', () => {
  expect(check('一二三四五六七八5\u00A0GB一二')).toMatchInlineSnapshot(`
    "10.00 3  一二三四五六七八5 GB
    2.00 1  一二"
  `);
});

test('two marks of question or exclamation take one character, three take two', () => {
  const widths = ['？', '！！', '？！！', '！！！！'].map((marks) => set(`甲${marks}乙`)[0]?.widthPt ?? 0);
  expect(widths.map((widthPt) => Math.round(widthPt / GRID.cellPt) - 2)).toEqual([1, 1, 2, 2]);
});

test('a question mark that a font draws in the middle of its box stands at the left', () => {
  const centred = { ...fakeFontBook().font('fangsong'), inkEm: () => ({ leftEm: 0.3, rightEm: 0.7 }) };
  const maker = glyphMaker({ font: () => centred, resolve: () => centred });
  const [line] = setParagraph([{ text: '？', look: BODY }], { ...TEN, align: 'left' }, maker);
  expect(line?.runs[0]?.xPt).toBeCloseTo(-0.25 * 16);
  expect(line?.widthPt).toBeCloseTo(8 + BODY.trackingPt);
});

test('a dash that does not fill its em comes from the body type', () => {
  const book = fakeFontBook();
  const short = { ...book.font('heiti'), advanceEm: () => 0.9 };
  const maker = glyphMaker({ ...book, resolve: (face, char) => (face === 'heiti' ? short : book.resolve(face, char)) });
  const [line] = setParagraph([{ text: '甲——乙', look: { ...BODY, face: 'heiti' } }], TEN, maker);
  expect(line?.runs.map(({ text, font }) => `${text} ${font.name}`)).toEqual(['甲 heiti', '—— fangsong', '乙 heiti']);
});

test('dashes and ellipses are not divided nor stretched', () => {
  expect(check('一二三四五六七八九——二三四五六七八……三四')).toMatchInlineSnapshot(`
    "10.00 1  一二三四五六七八
    10.00 2  九——二三四五六七
    5.00 1  八……三四"
  `);
});

test('Chinese and Latin stand an eighth of an em apart, but not beside marks', () => {
  const [line] = set('用GIS、12户');
  expect(line?.runs.map(({ text, xPt }) => `${text} ${xPt.toFixed(1)}`)).toMatchInlineSnapshot(`
    [
      "用G 0.0",
      "IS、12 25.6",
      "户 74.6",
    ]
  `);
});

test('a word longer than a line is divided, and the text goes on', () => {
  const lines = set(`见${'w'.repeat(500)}。`).map(lineText);
  expect(lines.join('')).toBe(`见${'w'.repeat(500)}。`);
  expect(lines.length).toBeLessThan(30);
});

test('spaces stretch before everything else', () => {
  expect(check('the quick brown fox jumps over it')).toMatchInlineSnapshot(`
    "10.00 7  the quick brown fox
    5.91 1  jumps over it"
  `);
});

describe('a line that is too long by some ems is squeezed', () => {
  const book = fakeFontBook();
  const spaced: Font = {
    ...book.font('fangsong'),
    advanceEm: (char) => (char === ' ' ? 0.5 : book.font('fangsong').advanceEm(char)),
  };
  const text = prepareText(
    [{ text: 'w w一“二”三、四。五·六', look: { ...BODY, trackingPt: 0 } }],
    glyphMaker({ font: () => spaced, resolve: () => spaced }),
  );

  /** Where each glyph stands, in ems. */
  function places(excessEm: number): readonly number[] {
    const widthPt = naturalWidthPt(text, 0, text.glyphs.length) - excessEm * 16;
    const { runs } = setLine(text, { start: 0, end: text.glyphs.length }, { ...TEN, widthPt });
    return runs.flatMap(({ text: chars, font, xPt, characterSpacingPt }) => {
      let penPt = xPt;
      return [...chars].map((char) => {
        const placePt = penPt;
        penPt += font.advanceEm(char) * 16 + characterSpacingPt;
        return placePt / 16;
      });
    });
  }

  /** What each mark gives up. */
  function check(excessEm: number): string {
    const before = places(0);
    const after = places(excessEm);
    const lost = before.map((placeEm, k) => placeEm - (after[k] ?? 0));
    return text.glyphs
      .map(({ char, kind }, k) => {
        const own = kind === 'open' ? (lost[k] ?? 0) - (lost[k - 1] ?? 0) : (lost[k + 1] ?? 0) - (lost[k] ?? 0);
        return kind === 'ideograph' || Math.abs(own) < 0.001 ? char : `${char}${own.toFixed(2)}`;
      })
      .filter((part) => /\d/u.test(part))
      .join(' ');
  }

  test.each([
    [0.2, ' 0.20'],
    [0.25, ' 0.25'],
    [0.45, ' 0.25 “0.10 ”0.10'],
    [1.25, ' 0.25 “0.50 ”0.50'],
    [1.5, ' 0.25 “0.50 ”0.50 、0.25'],
    [1.95, ' 0.25 “0.50 ”0.50 、0.50 。0.20'],
    [2.25, ' 0.25 “0.50 ”0.50 、0.50 。0.50'],
  ])('by %s: spaces, then brackets alike, then 、, then 。, and a middle dot never', (excessEm, lost) => {
    expect(check(excessEm)).toBe(lost);
  });
});

test('the last line has at least two characters', () => {
  expect(check('一二三四五六七八九十甲。')).toMatchInlineSnapshot(`
    "10.00 1  一二三四五六七八九
    2.49 1  十甲。"
  `);
});

test('a middle dot takes half a character', () => {
  const wide = { ...fakeFontBook().font('fangsong'), advanceEm: () => 1, inkEm: () => ({ leftEm: 0.4, rightEm: 0.6 }) };
  const [line] = setParagraph(
    [{ text: '买·买', look: BODY }],
    TEN,
    glyphMaker({ font: () => wide, resolve: () => wide }),
  );
  expect(line?.widthPt).toBeCloseTo(2.5 * 16 + 3 * BODY.trackingPt);
});

test('a fallback font draws what the face lacks, in a run of its own', () => {
  const book = fakeFontBook('堃');
  const maker = glyphMaker({ ...book, resolve: (face, char) => book.resolve(face, char) ?? book.font('kaiti') });
  const [line] = setParagraph([{ text: '王堃同志', look: BODY }], TEN, maker);
  expect(line?.runs.map(({ text, font }) => `${text} ${font.name}`)).toEqual([
    '王 fangsong',
    '堃 kaiti',
    '同志 fangsong',
  ]);
});

test('a hundred thousand characters without a place to break take no time', () => {
  const startedAt = performance.now();
  for (const char of ['。', '（', '—', 'w', '\u0301', ' ']) set(char.repeat(100_000), FULL);
  expect(performance.now() - startedAt).toBeLessThan(5_000);
});
