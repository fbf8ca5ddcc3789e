import type { PdfGlyph, PdfLine } from './pdf-facts.ts';

/** Baselines closer than this are one. */
const SAME_BASELINE_PT = 0.6;
/** Characters of one line stand closer than this; what is farther away is another cell, or the other end of a line. */
const LINE_GAP_EM = 1.5;

/** Characters gathered into lines, from top to bottom and from left to right. */
export function groupLines(glyphs: readonly PdfGlyph[]): readonly PdfLine[] {
  const ordered = glyphs
    .map((glyph, index) => ({ glyph, index }))
    .sort((one, other) => one.glyph.baselinePt - other.glyph.baselinePt || one.index - other.index);
  const rows: PdfGlyph[][] = [];
  let baselinePt = -Infinity;
  for (const { glyph } of ordered) {
    if (glyph.baselinePt - baselinePt > SAME_BASELINE_PT) {
      rows.push([]);
      baselinePt = glyph.baselinePt;
    }
    rows.at(-1)?.push(glyph);
  }
  return rows.flatMap((row) => stretchesOf(row.sort((one, other) => one.leftPt - other.leftPt)).flatMap(lineOf));
}

function stretchesOf(row: readonly PdfGlyph[]): readonly (readonly PdfGlyph[])[] {
  const stretches: PdfGlyph[][] = [];
  let rightPt = -Infinity;
  for (const glyph of row) {
    if (glyph.leftPt - rightPt > LINE_GAP_EM * glyph.sizePt) stretches.push([]);
    stretches.at(-1)?.push(glyph);
    rightPt = Math.max(rightPt, glyph.leftPt + glyph.widthPt);
  }
  return stretches;
}

/** A line without the blanks at its ends; nothing when it holds blanks only. */
function lineOf(glyphs: readonly PdfGlyph[]): readonly PdfLine[] {
  const first = glyphs.findIndex(isInk);
  if (first < 0) return [];
  const inked = glyphs.slice(first, glyphs.findLastIndex(isInk) + 1);
  const [head] = inked;
  const last = inked.at(-1);
  if (!head || !last) return [];
  return [
    {
      text: textOf(inked),
      glyphs: inked,
      leftPt: head.leftPt,
      rightPt: last.leftPt + last.widthPt,
      baselinePt: head.baselinePt,
      sizePt: mostOf(inked, ({ sizePt }) => Math.round(sizePt * 100) / 100) ?? head.sizePt,
      font: mostOf(inked, ({ font }) => font) ?? head.font,
      color: mostOf(inked, ({ color }) => color) ?? null,
    },
  ];
}

/** Words that stand apart without a blank between them, as TeX sets them, get one. */
const WORD_GAP_EM = 0.18;

function textOf(glyphs: readonly PdfGlyph[]): string {
  let text = '';
  let endPt = Infinity;
  for (const glyph of glyphs) {
    const isApart = glyph.leftPt - endPt > WORD_GAP_EM * glyph.sizePt;
    if (isApart && /[A-Za-z0-9.,;:!?)]$/.test(text) && /^[A-Za-z0-9(]/.test(glyph.text)) text += ' ';
    text += glyph.text;
    endPt = glyph.leftPt + glyph.widthPt;
  }
  return text;
}

/** A character of which nothing is known may be ink. */
function isInk({ text }: PdfGlyph): boolean {
  return text === '' || text.trim() !== '';
}

function mostOf<T>(glyphs: readonly PdfGlyph[], keyOf: (glyph: PdfGlyph) => T): T | undefined {
  const counts = new Map<T, number>();
  for (const glyph of glyphs) {
    const value = keyOf(glyph);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].reduce<readonly [T, number] | null>(
    (most, entry) => (most && most[1] >= entry[1] ? most : entry),
    null,
  )?.[0];
}
