import { printable } from './xml.ts';

/** Stands for `{` while docx works; no printable text has it. */
const SHIELD = '\uFFFE';

/**
 * Text for docx, which takes `{key}` for a mark of its own wherever it stands: a report that says
 * `{default-bullet-numbering-0}` would print 1.
 */
export function shieldBraces(text: string): string {
  return printable(text).replaceAll('{', SHIELD);
}

/** Puts the braces back into the XML that docx made. */
export function restoreBraces(xml: string): string {
  return xml.replaceAll(SHIELD, '{');
}
