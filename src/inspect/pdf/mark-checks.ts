import { isBarredFromLineEnd, isBarredFromLineStart } from '../../layout/paragraph/character-class.ts';
import type { PdfGlyph } from '../../read/pdf/pdf-facts.ts';
import { HOUSE_PRACTICE, type PrintedCheck, perPage, rule } from './check.ts';
import { isClosing, isHan, isOpening } from './marks.ts';
import { linesOf, type PrintedDocument, type RoledLine } from './printed-document.ts';

/** Marks and numbers at the ends of lines, and marks side by side (GB/T 15834-2011, 5.1). */
export const MARK_CHECKS: readonly PrintedCheck[] = [
  {
    rule: rule(
      'pdf/line-start',
      'GB/T 15834-2011, 5.1',
      'violation',
      '句末点号、句内点号和后半个括号、引号、书名号不出现在行首',
      'no line begins with a mark that belongs to what stands before it',
    ),
    needs: 'text',
    applies: hasWrappedLines,
    run: (document) =>
      perPage(
        wrappedPairs(document)
          .filter(({ after }) => isBarredFromLineStart(after.line.text[0] ?? ''))
          .map(({ after }) => ({
            at: after,
            found: { zh: `行首是“${after.line.text[0]}”`, en: `a line begins with “${after.line.text[0]}”` },
          })),
        { zh: '与前面的字排在同一行', en: 'on the line of what stands before it' },
      ),
  },
  {
    rule: rule(
      'pdf/line-end',
      'GB/T 15834-2011, 5.1',
      'violation',
      '前半个括号、引号、书名号不出现在行末',
      'no line ends with an opening bracket or quotation mark',
    ),
    needs: 'text',
    applies: hasWrappedLines,
    run: (document) =>
      perPage(
        wrappedPairs(document)
          .filter(({ before }) => isBarredFromLineEnd(before.line.text.at(-1) ?? ''))
          .map(({ before }) => ({
            at: before,
            found: { zh: `行末是“${before.line.text.at(-1)}”`, en: `a line ends with “${before.line.text.at(-1)}”` },
          })),
        { zh: '与后面的字排在同一行', en: 'on the line of what follows it' },
      ),
  },
  {
    rule: rule(
      'pdf/unbroken',
      'GB/T 15834-2011, 5.1',
      'violation',
      '数字、破折号和省略号不拆开转行',
      'no number, —— or …… is broken over two lines',
    ),
    needs: 'text',
    applies: hasWrappedLines,
    run: (document) =>
      perPage(
        wrappedPairs(document)
          .filter(({ before, after }) => isBroken(before.line.text, after.line.text))
          .map(({ before, after }) => {
            const parts = `${before.line.text.slice(-4)}｜${after.line.text.slice(0, 4)}`;
            return { at: before, found: { zh: `拆成了“${parts}”`, en: `broken as “${parts}”` } };
          }),
        { zh: '排在同一行', en: 'on one line' },
      ),
  },
  {
    rule: rule(
      'pdf/adjacent-marks',
      HOUSE_PRACTICE,
      'deviation',
      '连用的标点挤压，两个占一个半字',
      'two marks side by side take one and a half characters',
    ),
    needs: 'text',
    applies: (document) => markPairs(document).length > 0,
    run: (document) =>
      perPage(
        markPairs(document)
          .filter(({ takesEm }) => takesEm > WIDEST_PAIR_EM)
          .map(({ at, marks, takesEm }) => ({
            at,
            found: {
              zh: `“${marks}”占 ${takesEm.toFixed(2)} 字`,
              en: `“${marks}” takes ${takesEm.toFixed(2)} characters`,
            },
          })),
        { zh: '一个半字以内', en: 'one and a half characters at most' },
      ),
  },
];

/** One and a half, and what a mark's ink may keep of its blank half. */
const WIDEST_PAIR_EM = 1.65;

function hasWrappedLines(document: PrintedDocument): boolean {
  return wrappedPairs(document).length > 0;
}

/** Lines of the text with the line that they go on in. */
function wrappedPairs(document: PrintedDocument): readonly { readonly before: RoledLine; readonly after: RoledLine }[] {
  const lines = linesOf(document, 'body', 'addressee', 'heading1', 'heading2', 'heading3', 'heading4', 'remark');
  return lines.flatMap((before, index) => {
    const after = lines[index + 1];
    return after && !after.begins ? [{ before, after }] : [];
  });
}

function isBroken(before: string, after: string): boolean {
  const isNumber = /[0-9]$/.test(before) && /^[0-9%‰]|^[.,][0-9]/.test(after);
  const isPointed = /[0-9][.,]$/.test(before) && /^[0-9]/.test(after);
  const isDash = /[—⸺]$/u.test(before) && /^[—⸺]/u.test(after);
  const isEllipsis = before.endsWith('…') && after.startsWith('…');
  return isNumber || isPointed || isDash || isEllipsis;
}

interface MarkPair {
  readonly at: RoledLine;
  readonly marks: string;
  /** What both take, as if the line were not stretched. */
  readonly takesEm: number;
}

/** Full-width marks side by side of which one had better lose its blank half. */
function markPairs(document: PrintedDocument): readonly MarkPair[] {
  return linesOf(document, 'body').flatMap((at) => {
    const { glyphs } = at.line;
    const stretchPt = spacingPt(glyphs);
    return glyphs.flatMap((glyph, index): readonly MarkPair[] => {
      const next = glyphs[index + 1];
      if (!next || !isSqueezable(glyph, next)) return [];
      const takesPt = next.leftPt + next.widthPt - glyph.leftPt - stretchPt;
      return [{ at, marks: glyph.text + next.text, takesEm: takesPt / glyph.sizePt }];
    });
  });
}

function isSqueezable(left: PdfGlyph, right: PdfGlyph): boolean {
  const isFullWidth = [left, right].every(({ widthPt, sizePt }) => widthPt > 0.9 * sizePt);
  const isMark = (char: string): boolean => isClosing(char) || isOpening(char);
  // Two of ！？ are one mark.
  const isDoubled = /[！？]/u.test(left.text) && /[！？]/u.test(right.text);
  const hasBlankBetween = isClosing(left.text) || (isOpening(left.text) && isOpening(right.text));
  return isFullWidth && !isDoubled && isMark(left.text) && isMark(right.text) && hasBlankBetween;
}

/** What a line adds between two Chinese characters, in the middle of all such places. */
function spacingPt(glyphs: readonly PdfGlyph[]): number {
  const added = glyphs
    .flatMap((glyph, index) => {
      const next = glyphs[index + 1];
      return next && isHan(glyph.text) && isHan(next.text) ? [next.leftPt - glyph.leftPt - glyph.widthPt] : [];
    })
    .sort((one, other) => one - other);
  return added[Math.floor(added.length / 2)] ?? 0;
}
