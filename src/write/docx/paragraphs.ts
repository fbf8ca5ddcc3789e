import { type IParagraphOptions, Paragraph, type ParagraphChild } from 'docx';
import type { ParagraphStyle } from './paragraph-styles.ts';

/** Whether a block's end must stay on the page of what follows it. */
export interface Cohesion {
  readonly keepNext: boolean;
}

/** What a paragraph has of its own, beside its style: where it stands, in the terms of docx. */
export type Placement = Partial<
  Pick<IParagraphOptions, 'alignment' | 'border' | 'indent' | 'keepNext' | 'pageBreakBefore' | 'spacing' | 'tabStops'>
>;

/** A paragraph in one of the styles; it is kept with the next one if its style or its place asks for that. */
export function styledParagraph(
  style: ParagraphStyle,
  children: readonly ParagraphChild[],
  { keepNext, pageBreakBefore, ...placement }: Placement = {},
): Paragraph {
  return new Paragraph({
    style: style.id,
    children,
    ...placement,
    ...(keepNext ? { keepNext } : {}),
    ...(pageBreakBefore ? { pageBreakBefore } : {}),
  });
}

/** An empty line of the page grid. */
export function blankLine(cohesion: Cohesion = { keepNext: false }): Paragraph {
  return new Paragraph(cohesion.keepNext ? { keepNext: true } : {});
}

/** Empty lines of the page grid. */
export function blankLines(count: number, cohesion: Cohesion = { keepNext: false }): readonly Paragraph[] {
  return Array.from({ length: count }, () => blankLine(cohesion));
}
