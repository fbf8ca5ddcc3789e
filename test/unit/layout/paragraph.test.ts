import { expect, test } from 'vitest';
import type { TextLook } from '../../../src/layout/paragraph/glyph.ts';
import { glyphMaker } from '../../../src/layout/paragraph/glyph.ts';
import type { Measure } from '../../../src/layout/paragraph/line-breaking.ts';
import { lineText, setParagraph } from '../../../src/layout/paragraph/paragraph.ts';
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
  const [line] = setParagraph([{ text: '《一二三', look: BODY }], TEN, maker);
  expect(line?.runs[0]?.xPt).toBeCloseTo(-1.6);
});

test('marks side by side take one and a half characters', () => {
  expect(check('“一”，“二”')).toMatchInlineSnapshot(`"4.97 3  “一”，“二”"`);
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
    9.53 1  （一）二三四五
    9.58 2  〔2026〕15号第三季度"
  `);
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
