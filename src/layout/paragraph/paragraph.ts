import type { GlyphMaker } from './glyph.ts';
import { breakLines, type Measure } from './line-breaking.ts';
import { type SetLine, setLine } from './line-setting.ts';
import { type PreparedText, prepareText, type StyledText } from './prepared-text.ts';

/** Sets a text into lines of the given measure. An empty text has no lines. */
export function setParagraph(texts: readonly StyledText[], measure: Measure, maker: GlyphMaker): readonly SetLine[] {
  return setPrepared(prepareText(texts, maker), measure);
}

/** Sets a text that was prepared before, for whoever measured it first. */
export function setPrepared(text: PreparedText, measure: Measure): readonly SetLine[] {
  return breakLines(text, measure).map((span) => setLine(text, span, measure));
}

/** The characters of a line in order, spaces at its end left out. */
export function lineText(line: SetLine): string {
  return line.runs.map(({ text }) => text).join('');
}
