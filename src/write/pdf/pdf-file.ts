import PDFDocument from 'pdfkit';
import type { DocumentMeta } from '../../document/tree.ts';

/** A PDF in the making: archivable (PDF/A-2b), tagged, and without any font but those it is given. */
export class PdfFile extends PDFDocument {
  constructor(meta: DocumentMeta) {
    super({
      autoFirstPage: false,
      // Without a null here Helvetica gets in, which is not embedded.
      font: null as unknown as string,
      pdfVersion: '1.7',
      subset: 'PDF/A-2b',
      tagged: true,
      lang: meta.language,
      displayTitle: true,
      info: {
        Title: meta.title,
        Author: meta.unitName,
        Creator: 'chengwen',
        CreationDate: new Date(`${meta.issueDate}T00:00:00Z`),
      },
    });
  }

  /** Writes the document information into the XMP metadata, where pdfkit forgets that a title may hold `&` or `<`. */
  _addInfo(): void {
    const plain = this.info;
    this.info = Object.fromEntries(
      Object.entries(plain).map(([key, value]) => [key, typeof value === 'string' ? escapeXml(value) : value]),
    );
    (PDFDocument.prototype as unknown as { _addInfo: () => void })._addInfo.call(this);
    this.info = plain;
  }

  /** Ends the file. pdfkit writes it at once into the buffer of a stream, which is read here whole. */
  bytes(): Uint8Array {
    this.end();
    return (this as unknown as { read: () => Uint8Array }).read();
  }
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
