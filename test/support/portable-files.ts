import PDFDocument from 'pdfkit';
import { samplePng } from './sample-png.ts';

/** What is drawn with pdfkit as its users draw. */
export function drawn(draw: (pdf: PDFKit.PDFDocument) => void): Promise<Uint8Array> {
  const pdf = new PDFDocument({ autoFirstPage: false });
  const pieces: Buffer[] = [];
  return new Promise((resolve) => {
    pdf.on('data', (piece: Buffer) => pieces.push(piece));
    pdf.on('end', () => resolve(Uint8Array.from(Buffer.concat(pieces))));
    draw(pdf);
    pdf.end();
  });
}

/** A file as pdfkit makes it without care: Latin text in a font that is not embedded. */
export function plainPdf(text: string): Promise<Uint8Array> {
  return drawn((pdf) => pdf.addPage({ size: 'A4' }).fontSize(12).text(text));
}

/** Pages as a scanner makes them: a picture each, and no text. */
export function scannedPdf(pages: number): Promise<Uint8Array> {
  const picture = Buffer.from(samplePng(600, 800));
  return drawn((pdf) => {
    for (let page = 0; page < pages; page += 1) {
      pdf.addPage({ size: 'A4', margin: 0 }).image(picture, 0, 0, { width: 595.28, height: 841.89 });
    }
  });
}

/** A page that calls itself ten times over, fourteen deep: a hundred billion marks from three kilobytes. */
export function explodingPdf(): Uint8Array {
  const calls = '/F Do '.repeat(10);
  const form = (number: number, next: number | null, content: string): string => {
    const resources = next === null ? '' : `/Resources<</XObject<</F ${next} 0 R>>>>`;
    return `${number} 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 9 9]${resources}/Length ${content.length}>>stream\n${content}\nendstream endobj`;
  };
  const first = 10;
  const last = 24;
  return file([
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</XObject<</F 10 0 R>>>>/Contents 4 0 R>>endobj',
    '4 0 obj<</Length 5>>stream\n/F Do\nendstream endobj',
    ...Array.from({ length: last - first }, (_, index) => form(first + index, first + index + 1, calls)),
    form(last, null, '0 0 9 9 re f'),
  ]);
}

/** Chinese text in a font whose encoding lies outside the file, as old programs made it. */
export function foreignlyEncodedPdf(): Uint8Array {
  const content = 'BT /F1 16 Tf 79 700 Td <51734e8e> Tj ET';
  return file([
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595.28 841.89]/Resources<</Font<</F1 5 0 R>>>>/Contents 4 0 R>>endobj',
    `4 0 obj<</Length ${content.length}>>stream\n${content}\nendstream endobj`,
    '5 0 obj<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[6 0 R]>>endobj',
    '6 0 obj<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/FontDescriptor 7 0 R/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>>>endobj',
    '7 0 obj<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/Ascent 880/Descent -120>>endobj',
  ]);
}

/** A page whose description is given as bytes, perhaps compressed. */
export function describedPdf(content: Uint8Array, entries: string): Uint8Array {
  return file([
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>endobj',
    `4 0 obj<</Length ${content.length}${entries}>>stream\n${Buffer.from(content).toString('latin1')}\nendstream endobj`,
  ]);
}

function file(objects: readonly string[]): Uint8Array {
  const parts = [
    '%PDF-1.4',
    '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
    '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj',
    ...objects,
    'trailer<</Root 1 0 R>>',
  ];
  return Uint8Array.from(Buffer.from(`${parts.join('\n')}\n`, 'latin1'));
}
