import type { Canvas2D } from './canvas-2d.ts';
import { CHART_FONT_FAMILY, INK, LINE_HEIGHT_PX, PAPER_WHITE, TEXT_SIZE_PX } from './look.ts';

/** Where a text is anchored, in CSS pixels. */
export interface TextPlace {
  readonly x: number;
  /** Middle of the (only or first) line. */
  readonly y: number;
  readonly align: 'left' | 'right' | 'center';
}

/** From the baseline up to the middle of digits and Chinese characters; drawing surfaces disagree about 'middle'. */
const MIDDLE_EM = 0.37;

const NO_LINE_START = new Set('，。、；：！？）》】”’％%,.)');

/**
 * About how wide a text is, in pixels at the charts' size. It decides layout before any font is there, so that the
 * picture for Word and the one for PDF get the same configuration; it errs on the wide side.
 */
export function approximateWidthPx(text: string): number {
  let em = 0;
  for (const char of text) em += approximateEm(char);
  return em * TEXT_SIZE_PX;
}

export function widestPx(texts: readonly (string | null)[]): number {
  return Math.max(0, ...texts.map((text) => (text === null ? 0 : approximateWidthPx(text))));
}

/**
 * A name in lines of about equal length, none wider than `widthPx` as long as one word or character fits. Numbers and
 * Latin words stay whole, closing punctuation never starts a line.
 */
export function wrapText(text: string, widthPx: number): readonly string[] {
  const total = approximateWidthPx(text);
  if (total <= widthPx) return [text];
  const balancedPx = total / Math.ceil(total / widthPx);
  const lines: string[] = [];
  let line = '';
  for (const word of text.match(/[0-9A-Za-z.,%+-]+|./gsu) ?? []) {
    const fits = approximateWidthPx(line + word) <= Math.min(widthPx, balancedPx + TEXT_SIZE_PX / 2);
    if (line !== '' && !fits && !NO_LINE_START.has(word)) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += line === '' ? word.trimStart() : word;
  }
  return line === '' ? lines : [...lines, line];
}

/** Draws text in ink at the charts' one size, line under line. */
export function drawText(context: Canvas2D, lines: readonly string[], place: TextPlace): void {
  context.font = `${TEXT_SIZE_PX}px ${CHART_FONT_FAMILY}`;
  context.fillStyle = INK;
  context.textAlign = place.align;
  context.textBaseline = 'alphabetic';
  for (const [index, line] of lines.entries()) {
    context.fillText(line, place.x, place.y + MIDDLE_EM * TEXT_SIZE_PX + index * LINE_HEIGHT_PX);
  }
}

/** Draws one line with white paper under it, so that no grid line runs through its digits. */
export function drawLabel(context: Canvas2D, text: string, place: TextPlace): void {
  const width = approximateWidthPx(text);
  const left = { left: 0, center: width / 2, right: width }[place.align];
  context.fillStyle = PAPER_WHITE;
  context.fillRect(place.x - left - 1, place.y - TEXT_SIZE_PX / 2, width + 2, TEXT_SIZE_PX);
  drawText(context, [text], place);
}

function approximateEm(char: string): number {
  if (char > '\u2E7F') return 1;
  if (/[0-9a-ln-vx-z$+=<>~]/.test(char)) return 0.58;
  if (/[ .,:;'|!()-]/.test(char)) return 0.36;
  if (/[%@MWmw]/.test(char)) return 0.93;
  return char < '\u2000' ? 0.75 : 1;
}
