import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isBarredFromLineEnd, isBarredFromLineStart } from '../../src/layout/paragraph/character-class.ts';
import { type GlyphMaker, glyphMaker, type TextLook } from '../../src/layout/paragraph/glyph.ts';
import { breakLines, type Measure, naturalWidthPt } from '../../src/layout/paragraph/line-breaking.ts';
import type { SetLine } from '../../src/layout/paragraph/line-setting.ts';
import { lineText, setParagraph } from '../../src/layout/paragraph/paragraph.ts';
import { BREAK, prepareText } from '../../src/layout/paragraph/prepared-text.ts';
import { GRID, TYPE_AREA } from '../../src/standard/page-geometry.ts';
import { bundledFontBook } from '../support/bundled-fonts.ts';
import { fakeFontBook } from '../support/fake-fonts.ts';

const BODY: TextLook = { face: 'fangsong', sizePt: 16, trackingPt: GRID.cellPt - 16, highlighted: false };
const FULL: Measure = { widthPt: TYPE_AREA.widthPt, firstIndentPt: 2 * GRID.cellPt, align: 'justify' };

const fake = glyphMaker(fakeFontBook());
const shipped = glyphMaker(bundledFontBook());
const face = fc.constantFrom('fangsong', 'kaiti', 'heiti', 'songti');
const RUNS = { numRuns: 300 };

const han = fc.stringMatching(/^[永宁区民政局工作总结安排]{1,9}$/);
const number = fc.stringMatching(
  /^[±-]?[0-9]{1,4}(\.[0-9]{1,2}|,[0-9]{3}|∶[0-9])?(万元|户|%|‰|℃|年|个百分点|万人次|亿千瓦时)?$/,
);
const latin = fc.stringMatching(/^[A-Za-z]{1,12}$/);
const phrase = fc.constantFrom(
  '（一）',
  '第十四条',
  '“十四五”',
  '“一老一小”',
  '〔2026〕15号',
  '《办法》',
  '2026年6月30日',
  '1—6月',
  '2026—2030年',
  '5%～10%',
  '0951-1234567',
  'http://www.example.org/path/of/a/page?id=12',
  '买买提·艾力',
  '𠮷',
  'e\u0301',
  ' ',
);
const mark = fc.constantFrom(...'，。、；：？！”’）〕】》〉」』·～／', '——', '……', '？！', '！！！');
const opening = fc.constantFrom(...'“‘（〔【《〈「『￥');
const word = fc.oneof(
  { weight: 8, arbitrary: han },
  { weight: 3, arbitrary: number },
  { weight: 1, arbitrary: latin },
  { weight: 3, arbitrary: phrase },
  { weight: 4, arbitrary: mark },
  { weight: 2, arbitrary: fc.tuple(opening, han).map((parts) => parts.join('')) },
);
/** Words and marks in any order, at most three marks side by side: more may leave a line no place to break. */
const prose = fc
  .array(word, { minLength: 10, maxLength: 70, size: 'max' })
  .map((words) => words.join('').replace(/([^\p{L}\p{N}\s]{3})[^\p{L}\p{N}\s]+|(?<=\d) (?=\d)/gu, '$1'));

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

function set(text: string, measure = FULL, look = BODY, maker: GlyphMaker = shipped): readonly SetLine[] {
  return setParagraph([{ text, look }], measure, maker);
}

test('whatever is written and however narrow the measure, nothing is lost and an end is reached', () => {
  fc.assert(
    fc.property(anything, anyMeasure, (text, measure) => {
      const printed = set(text, measure, BODY, fake).map(lineText).join('');
      expect(printed.replace(/\s/gu, '')).toBe(text.replace(/[\s\p{Cc}\u200B\uFEFF]/gu, ''));
    }),
  );
});

test('in the shipped fonts all text is kept in order', () => {
  fc.assert(
    fc.property(prose, face, (text, wanted) => {
      const printed = set(text, FULL, { ...BODY, face: wanted })
        .map(lineText)
        .join('');
      expect(printed.replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
    }),
    RUNS,
  );
});

test('no line begins or ends with a character that may not', () => {
  fc.assert(
    fc.property(prose, face, (text, wanted) => {
      const lines = set(text, FULL, { ...BODY, face: wanted }).map(lineText);
      for (const [k, line] of lines.entries()) {
        const isAddress = /[!-~]$/u.test(lines[k - 1] ?? '') || /[!-~]$/u.test(line);
        const isMinus = /^-[0-9]/u.test(line);
        if (isAddress) continue;
        if (k > 0 && !isMinus) expect(isBarredFromLineStart([...line][0] ?? ''), lines.join('\n')).toBe(false);
        if (k < lines.length - 1) expect(isBarredFromLineEnd([...line].at(-1) ?? ''), lines.join('\n')).toBe(false);
      }
    }),
    RUNS,
  );
});

test('no line is longer than the measure by more than 0.3 pt, no ink but that of a Latin letter stands outside it', () => {
  fc.assert(
    fc.property(prose, face, (text, wanted) => {
      for (const line of set(text, FULL, { ...BODY, face: wanted })) {
        expect(line.xPt + line.widthPt).toBeLessThanOrEqual(TYPE_AREA.widthPt + 0.3);
        expect(Math.min(...inkEdges(line))).toBeGreaterThanOrEqual(-0.3);
        expect(Math.max(...inkEdges(line))).toBeLessThanOrEqual(TYPE_AREA.widthPt + 0.3);
      }
    }),
    RUNS,
  );
});

test('numbers, dashes and ellipses are never divided, nor %, ‰ and ℃ from their number', () => {
  fc.assert(
    fc.property(prose, (text) => {
      const lines = set(text).map(lineText);
      for (const [k, line] of lines.slice(1).entries()) {
        const joint = `${(lines[k] ?? '').slice(-2)}|${line.slice(0, 2)}`;
        expect(joint, lines.join('\n')).not.toMatch(/[0-9][.,∶]?\|[.,∶]?[0-9]|[0-9]\|[%‰℃]|—\|—|…\|…/u);
      }
    }),
    RUNS,
  );
});

test('a number loses its unit only where the line could not be justified otherwise', () => {
  fc.assert(
    fc.property(prose, (source) => {
      const text = prepareText([{ text: source, look: BODY }], shipped);
      for (const { start, end } of breakLines(text, FULL)) {
        if (text.breaks[end] !== BREAK.sticky) continue;
        const better = text.breaks.slice(start + 1, end).findLastIndex((place) => place >= BREAK.soft);
        if (better === -1) continue;
        const place = start + 1 + better;
        const missingPt = TYPE_AREA.widthPt - naturalWidthPt(text, start, place);
        const elastic = (text.elastic[place - 1] ?? 0) - (text.elastic[start] ?? 0);
        expect(missingPt + 1).toBeGreaterThan((elastic * 16) / 2);
      }
    }),
    RUNS,
  );
});

test('every line but the last reaches the right edge, unless a long word follows', () => {
  fc.assert(
    fc.property(prose, (source) => {
      const text = prepareText([{ text: source, look: BODY }], shipped);
      const spans = breakLines(text, FULL);
      set(source).forEach((line, k) => {
        const { start, end } = spans[k] ?? { start: 0, end: 0 };
        const missingPt = TYPE_AREA.widthPt - line.xPt - line.widthPt;
        if (end === text.glyphs.length || missingPt <= 0.5) return;
        let next = end + 1;
        while (next < text.glyphs.length && (text.breaks[next] ?? 0) < BREAK.sticky) next += 1;
        expect(line.xPt + naturalWidthPt(text, start, next)).toBeGreaterThan(TYPE_AREA.widthPt);
      });
    }),
    RUNS,
  );
});

test('in Chinese with marks every line but the last ends at the right edge', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'永宁区民政局工作，。、《》“”'), maxLength: 200, size: 'max' }),
      face,
      (text, wanted) => {
        const lines = set(text.replace(/[，。、《》“”]{2,}/gu, '，'), FULL, { ...BODY, face: wanted });
        for (const line of lines.slice(0, -1)) {
          expect(Math.abs(line.xPt + line.widthPt - TYPE_AREA.widthPt)).toBeLessThanOrEqual(0.5);
        }
      },
    ),
    RUNS,
  );
});

test('Chinese without marks has 26 characters in the first line and 28 in every other full one', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'永宁区民政局工作总结安排'), minLength: 57, maxLength: 400, size: 'max' }),
      face,
      (text, wanted) => {
        const lines = set(text, FULL, { ...BODY, face: wanted }).map((line) => lineText(line).length);
        // A last line of one character takes a second one from the line before.
        expect(lines.slice(0, -2)).toEqual([26, ...lines.slice(1, -2).map(() => 28)]);
        expect(lines.at(-2)).toBeGreaterThanOrEqual(27);
      },
    ),
    RUNS,
  );
});

test('two marks side by side take one and a half characters at most', () => {
  const pair = fc
    .tuple(fc.constantFrom(...'，。、；：？！”）》』'), fc.constantFrom(...'，。、；：？！”）》』“（《『'))
    .map((marks) => marks.join(''));
  fc.assert(
    fc.property(pair, face, (marks, wanted) => {
      const [line] = set(`永${marks}宁`, { ...FULL, align: 'left' }, { ...BODY, face: wanted });
      expect((line?.widthPt ?? 0) - 2 * GRID.cellPt).toBeLessThanOrEqual(1.5 * 16 + 0.3);
    }),
  );
});

function inkEdges(line: SetLine): readonly number[] {
  return line.runs.flatMap(({ text, font, sizePt, xPt, characterSpacingPt }) => {
    let penPt = xPt;
    return [...text].flatMap((char) => {
      const { leftEm, rightEm } = font.inkEm(char);
      // A Latin j may reach left of its box by design.
      const edges = /[ A-Za-z]/u.test(char) ? [] : [penPt + leftEm * sizePt, penPt + rightEm * sizePt];
      penPt += font.advanceEm(char) * sizePt + characterSpacingPt;
      return edges;
    });
  });
}
