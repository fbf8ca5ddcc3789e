import { type Paragraph, type Run, TextWrappingType } from 'docx';
import type { Document } from '../../document/tree.ts';

/** Paragraphs at a fixed place of the page, without frame or margins; all lengths in millimetres from its upper left corner. */
export interface TextBox {
  /** What the list of objects calls it, and who cannot see it is told. */
  readonly name: string;
  readonly leftMm: number;
  readonly topMm: number;
  readonly widthMm: number;
  readonly heightMm: number;
  readonly children: readonly Paragraph[];
  /** Whether the text stands at the upper or the lower edge of the box. */
  readonly stands: 'at the top' | 'at the bottom';
  /** `down` turns the text by a quarter clockwise. */
  readonly reads: 'across' | 'down';
  /** Whether the text of the page keeps clear of it. */
  readonly clearsText: boolean;
}

/** Makes the run that a text box hangs on. */
export type TextBoxWriter = (box: TextBox) => Run;

const PX_PER_MM = 96 / 25.4;
const EMU_PER_MM = 36_000;

/**
 * The writer of text boxes, which is large, only for a document that has any. Floating tables and frames would be
 * simpler, but LibreOffice moves them into the text or loses them at its end.
 */
export async function textBoxWriter(document: Document): Promise<TextBoxWriter> {
  if (!document.blocks.some(needsTextBox)) return refuse;
  const { ShapeRun } = await import('docx/shapes');
  return ({ name, leftMm, topMm, widthMm, heightMm, children, stands, reads, clearsText }) =>
    new ShapeRun({
      type: 'rectangle',
      transformation: { width: widthMm * PX_PER_MM, height: heightMm * PX_PER_MM },
      line: 'none',
      children,
      textOptions: {
        verticalAlignment: stands === 'at the top' ? 'top' : 'bottom',
        direction: reads === 'down' ? 'topToBottom' : 'horizontal',
        margins: { top: 0, right: 0, bottom: 0, left: 0 },
      },
      floating: {
        horizontalPosition: { relative: 'page', offset: Math.round(leftMm * EMU_PER_MM) },
        verticalPosition: { relative: 'page', offset: Math.round(topMm * EMU_PER_MM) },
        wrap: { type: clearsText ? TextWrappingType.TOP_AND_BOTTOM : TextWrappingType.NONE },
      },
      altText: { name, description: name },
    });
}

function needsTextBox(block: Document['blocks'][number]): boolean {
  return (
    block.kind === 'colophon' ||
    (block.kind === 'table' && block.wide) ||
    (block.kind === 'letterhead' && block.form === 'letter')
  );
}

function refuse({ name }: TextBox): Run {
  throw new Error(`nothing of this document needs a text box, but ${name} asked for one`);
}
