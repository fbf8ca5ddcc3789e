import type { Block } from '../../../src/document/tree.ts';
import { writeDocx } from '../../../src/write/docx/write-docx.ts';
import { type DocxParagraph, type DocxParts, docxParagraphs, docxParts } from '../../support/docx-parts.ts';
import { documentOf } from '../../support/sample-document.ts';
import { DOCX_OPTIONS } from './docx-options.ts';

export async function partsOf(...blocks: readonly Block[]): Promise<DocxParts> {
  return docxParts(await writeDocx(documentOf(...blocks), DOCX_OPTIONS));
}

export async function paragraphsOf(...blocks: readonly Block[]): Promise<readonly DocxParagraph[]> {
  return docxParagraphs(await partsOf(...blocks));
}

/** Style and text of each paragraph, + for what is kept with the next by its place, - for an empty line. */
export async function check(...blocks: readonly Block[]): Promise<string> {
  const paragraphs = await paragraphsOf(...blocks);
  return paragraphs
    .map(({ style, lines, xml }) => {
      const kept = xml.includes('<w:keepNext/>') ? ' +' : '';
      return `${style ?? '-'}${kept} ${lines.join(' / ')}`.trimEnd();
    })
    .join('\n');
}
