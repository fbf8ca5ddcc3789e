import type { DocxFacts, DocxParagraph, RunLook } from '../../read/docx/docx-facts.ts';
import { cellsOf } from '../../standard/signature-indents.ts';

const HAN = /\p{Script=Han}/gu;
const ANY_HAN = /\p{Script=Han}/u;

/** Twips of a character cell: 28 to a line (GB/T 9704-2012, 5.2.3). */
const CELL = 8844 / 28;

/** How many Han characters of a paragraph have each value of something, the most first; nothing for a paragraph without any. */
export function hanShares<T>(
  { runs }: Pick<DocxParagraph, 'runs'>,
  of: (look: RunLook) => T,
): readonly (readonly [T, number])[] {
  const [only] = runs;
  // Most paragraphs have one look, and there is nothing to count.
  if (runs.length === 1 && only) return ANY_HAN.test(only.text) ? [[of(only.look), 1]] : [];
  const counts = new Map<T, number>();
  for (const { text, look } of runs) {
    const count = text.match(HAN)?.length ?? 0;
    if (count > 0) counts.set(of(look), (counts.get(of(look)) ?? 0) + count);
  }
  return [...counts].sort(([, one], [, other]) => other - one);
}

/** The size of most of its Han characters; of its first run or of its end mark where there are none. */
export function mainSizePt(paragraph: DocxParagraph): number {
  return hanShares(paragraph, ({ sizePt }) => sizePt)[0]?.[0] ?? mainLook(paragraph).sizePt;
}

/** The look of its first run, or of its end mark when it is empty. */
export function mainLook({ runs, markLook }: DocxParagraph): RunLook {
  return runs.find(({ text }) => text.trim() !== '')?.look ?? runs[0]?.look ?? markLook;
}

/** The colour of its text is a red. */
export function isRed(paragraph: DocxParagraph): boolean {
  return /^[C-F][0-9A-F][0-3][0-9A-F][0-3][0-9A-F]$/.test(mainLook(paragraph).colour);
}

/** How far the first line is in, in characters of its own size; full-width spaces typed before the text count. */
export function firstLineCells(paragraph: DocxParagraph): number {
  const { firstLine, firstLineChars, left, leftChars } = paragraph.look;
  const size = mainSizePt(paragraph) * 20;
  const own = firstLineChars ? firstLineChars / 100 : firstLine / size;
  return own + (leftChars ? leftChars / 100 : left / size) + typedIndent(paragraph.text);
}

/** How far all other lines are in. */
export function wrappedLineCells(paragraph: DocxParagraph): number {
  const { left, leftChars } = paragraph.look;
  return leftChars ? leftChars / 100 : left / (mainSizePt(paragraph) * 20);
}

/** The indent at the right in twips. */
export function rightIndent(paragraph: DocxParagraph): number {
  const { right, rightChars } = paragraph.look;
  return rightChars ? (rightChars / 100) * mainSizePt(paragraph) * 20 : right;
}

/** Characters of indent that were typed as spaces: a full-width one is a character, two others are one. */
function typedIndent(text: string): number {
  const [spaces = ''] = /^[ \u3000\u00A0]*/.exec(text) ?? [];
  return [...spaces].reduce((cells, char) => cells + (char === '\u3000' ? 1 : 0.5), 0);
}

/** The pitch of its lines in twips; null where only the metrics of the font could tell. */
export function linePitch(paragraph: DocxParagraph, { sections }: Pick<DocxFacts, 'sections'>): number | null {
  const { line, lineRule, snapToGrid } = paragraph.look;
  if (lineRule === 'exact') return line;
  const grid = sections[paragraph.section]?.grid;
  if (!grid || grid.type === 'none' || !grid.linePitch || !snapToGrid) return null;
  // Chinese fonts make single lines 1.3 times as high as their size; in a grid a line takes whole lines of it.
  const wanted =
    lineRule === 'auto' ? (mainSizePt(paragraph) * 26 * line) / 240 : Math.max(line, mainSizePt(paragraph) * 26);
  return Math.ceil(wanted / grid.linePitch - 0.01) * grid.linePitch;
}

/** The width of one of its characters in twips, with what is added by run and by grid. */
export function characterWidth(paragraph: DocxParagraph, { sections }: Pick<DocxFacts, 'sections'>): number {
  const grid = sections[paragraph.section]?.grid;
  const spacing = hanShares(paragraph, (look) => look.spacing)[0]?.[0] ?? mainLook(paragraph).spacing;
  const added =
    grid && paragraph.look.snapToGrid && ['linesAndChars', 'snapToChars'].includes(grid.type) ? grid.charSpace : 0;
  return mainSizePt(paragraph) * 20 + spacing + (added / 4096) * 20;
}

/** Where a short line that is not set to the right ends, as an indent at the right: what the line leaves free. */
export function freeAtRight(paragraph: DocxParagraph, words: string): number {
  return 8844 - (firstLineCells(paragraph) + cellsOf(words)) * CELL;
}
