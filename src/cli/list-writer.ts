import type { Document } from '../document/tree.ts';

/** Makes the bytes of a list to send round. */
export type ListWriter = (document: Document) => Promise<Uint8Array>;

/** By the ending of the file: DOCX, Markdown or text; null for any other. */
export function listWriter(path: string): ListWriter | null {
  const encoder = new TextEncoder();
  if (path.endsWith('.md')) {
    return async (document) =>
      encoder.encode((await import('../write/text/write-markdown.ts')).writeMarkdown(document));
  }
  if (path.endsWith('.txt')) {
    return async (document) => encoder.encode((await import('../write/text/write-text.ts')).writeText(document));
  }
  if (!path.endsWith('.docx')) return null;
  return async (document) => {
    const { writeDocx } = await import('../write/docx/write-docx.ts');
    return writeDocx(document, { chartPng: () => null, margins: 'word', fonts: 'official', pageNumbers: 'outer' });
  };
}
