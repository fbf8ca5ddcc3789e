import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isBarredFromLineEnd, isBarredFromLineStart } from '../../src/layout/paragraph/character-class.ts';
import { glyphMaker, type TextLook } from '../../src/layout/paragraph/glyph.ts';
import type { Measure } from '../../src/layout/paragraph/line-breaking.ts';
import type { SetLine } from '../../src/layout/paragraph/line-setting.ts';
import { lineText, setParagraph } from '../../src/layout/paragraph/paragraph.ts';
import { GRID, TYPE_AREA } from '../../src/standard/page-geometry.ts';
import { fakeFontBook } from '../support/fake-fonts.ts';

const BODY: TextLook = { face: 'fangsong', sizePt: 16, trackingPt: GRID.cellPt - 16, highlighted: false };
const FULL: Measure = { widthPt: TYPE_AREA.widthPt, firstIndentPt: 2 * GRID.cellPt, align: 'justify' };

const word = fc.oneof(
  { weight: 6, arbitrary: fc.stringMatching(/^[永宁区民政局工作总结安排]{1,9}$/) },
  { weight: 3, arbitrary: fc.stringMatching(/^[0-9]{1,4}(\.[0-9]{1,2})?(万元|户|%|年|个百分点)$/) },
  { weight: 1, arbitrary: fc.stringMatching(/^[A-Za-z]{1,12}$/) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('（一）', '第三季度', '〔2026〕15号', '《办法》', '“一老一小”', '（', '“', ' '),
  },
  { weight: 4, arbitrary: fc.constantFrom('，', '。', '、', '；', '：', '”', '）', '——', '……', '·', '～') },
);
/** Words and marks in any order, at most two marks side by side: more may leave a line no place to break. */
const prose = fc
  .array(word, { maxLength: 60 })
  .map((words) =>
    words.join('').replace(/([^永宁区民政局工作总结安排0-9A-Za-z]{3})[^永宁区民政局工作总结安排0-9A-Za-z]+/gu, '$1'),
  );

const anything = fc.oneof(
  prose,
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.string({ unit: fc.constantFrom('永', '。', '（', '—', '…', 'w', '1', ' ', '/', '％'), maxLength: 300 }),
);
const anyMeasure = fc.oneof(
  fc.constant(FULL),
  fc.record({
    widthPt: fc.double({ min: 1, max: 500, noNaN: true }),
    firstIndentPt: fc.double({ min: 0, max: 40, noNaN: true }),
    align: fc.constantFrom('justify', 'left', 'center', 'right'),
  }),
);

function set(text: string, measure = FULL): readonly SetLine[] {
  return setParagraph([{ text, look: BODY }], measure, glyphMaker(fakeFontBook()));
}

test('whatever is written and however narrow the measure, nothing is lost and an end is reached', () => {
  fc.assert(
    fc.property(anything, anyMeasure, (text, measure) => {
      const printed = set(text, measure).map(lineText).join('');
      expect(printed.replace(/\s/gu, '')).toBe(text.replace(/[\s\p{Cc}\u200B\uFEFF]/gu, ''));
    }),
  );
});

test('no line begins or ends with a character that may not', () => {
  fc.assert(
    fc.property(prose, (text) => {
      const lines = set(text).map(lineText);
      for (const [k, line] of lines.entries()) {
        if (k > 0) expect(isBarredFromLineStart([...line][0] ?? ''), line).toBe(false);
        if (k < lines.length - 1) expect(isBarredFromLineEnd([...line].at(-1) ?? ''), line).toBe(false);
      }
    }),
  );
});

test('no line is longer than the measure, no ink stands outside it', () => {
  fc.assert(
    fc.property(prose, (text) => {
      for (const line of set(text)) {
        expect(line.xPt + line.widthPt).toBeLessThanOrEqual(TYPE_AREA.widthPt + 0.3);
        expect(Math.min(...inkEdges(line))).toBeGreaterThanOrEqual(-0.01);
        expect(Math.max(...inkEdges(line))).toBeLessThanOrEqual(TYPE_AREA.widthPt + 0.3);
      }
    }),
  );
});

test('numbers, dashes and ellipses are never divided', () => {
  fc.assert(
    fc.property(prose, (text) => {
      const lines = set(text).map(lineText);
      for (const [k, line] of lines.entries()) {
        const joint = (lines[k - 1] ?? '').slice(-1) + line.slice(0, 1);
        expect(joint).not.toMatch(/^([0-9.]{2}|——|……|[0-9]%)$/u);
      }
    }),
  );
});

test('every line but the last reaches the right edge', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[永宁区民政局，。、《》“”]{0,200}$/), (text) => {
      for (const line of set(text.replace(/[，。、《》“”]{2,}/gu, '，')).slice(0, -1)) {
        expect(line.xPt + line.widthPt).toBeCloseTo(TYPE_AREA.widthPt);
      }
    }),
  );
});

function inkEdges(line: SetLine): readonly number[] {
  return line.runs.flatMap(({ text, font, sizePt, xPt, characterSpacingPt }) => {
    let penPt = xPt;
    return [...text].flatMap((char) => {
      const { leftEm, rightEm } = font.inkEm(char);
      const edges = char === ' ' ? [] : [penPt + leftEm * sizePt, penPt + rightEm * sizePt];
      penPt += font.advanceEm(char) * sizePt + characterSpacingPt;
      return edges;
    });
  });
}
