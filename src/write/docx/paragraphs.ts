import { Paragraph, type ParagraphChild } from 'docx';
import type { ParagraphStyle } from './paragraph-styles.ts';

/** Whether a block's end must stay on the page of what follows it. */
export interface Cohesion {
  readonly keepNext: boolean;
}

/** A paragraph in one of the styles; it is kept with the next one if its style or its place asks for that. */
export function styledParagraph(
  style: ParagraphStyle,
  children: readonly ParagraphChild[],
  { keepNext }: Cohesion = { keepNext: false },
): Paragraph {
  return new Paragraph({ style: style.id, children, ...(keepNext ? { keepNext } : {}) });
}

/** An empty line of the page grid. */
export function blankLine(cohesion: Cohesion = { keepNext: false }): Paragraph {
  return new Paragraph(cohesion.keepNext ? { keepNext: true } : {});
}
