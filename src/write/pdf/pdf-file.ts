import PDFDocument from 'pdfkit';
import type { DocumentMeta } from '../../document/tree.ts';
import type { Compress } from './compress.ts';

/** A PDF in the making: archivable (PDF/A-2b), tagged, and without any font but those it is given. */
export class PdfFile extends PDFDocument {
  readonly #compress: Compress | null;
  /** By font: the code of each character that was shown. */
  readonly #codes = new Map<string, Map<string, string>>();

  constructor(meta: DocumentMeta, compress: Compress | null) {
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
    this.#compress = compress;
  }

  /**
   * Shows characters of the current font at their place, in one operator. pdfkit's own `text` measures them first and
   * lays a coordinate system around each; the minus turns the letters upright in pages whose y runs downwards.
   */
  show(text: string, { xPt, baselinePt, sizePt, characterSpacingPt }: TextPlace): void {
    const { _font: font, page } = this as unknown as TextInternals;
    page.fonts[font.id] ??= font.ref();
    const place = `1 0 0 -1 ${operand(xPt)} ${operand(baselinePt)} Tm`;
    const look = `/${font.id} ${operand(sizePt)} Tf ${operand(characterSpacingPt)} Tc`;
    this.addContent(`BT ${look} ${place} <${this.#encoded(text, font)}> Tj ET`);
  }

  /** The codes of a text's characters; pdfkit is asked once for each. */
  #encoded(text: string, font: TextInternals['_font']): string {
    const codes = this.#codes.get(font.id) ?? new Map<string, string>();
    this.#codes.set(font.id, codes);
    let encoded = '';
    for (const char of text) {
      const code = codes.get(char) ?? font.encode(char)[0].join('');
      codes.set(char, code);
      encoded += code;
    }
    return encoded;
  }

  /** A new object of the file. Its stream is compressed by those who know whether they did it before. */
  override ref(data: object): PDFKit.PDFKitReference {
    const object = super.ref(data) as StreamObject;
    const finalize = object.finalize.bind(object);
    object.finalize = () => {
      if (this.#compress && object.compress && object.buffer.length > 0) {
        object.buffer = [this.#compress(Buffer.concat(object.buffer))];
        object.compress = false;
      }
      finalize();
    };
    return object;
  }

  /**
   * Draws what lies on its side: x runs from the foot of the page upwards, y from its left edge to the right. Readers
   * show the page turned, so that it can be read; on paper it is upright like all others.
   */
  turned(draw: () => void): void {
    Object.assign(this.page.dictionary.data, { Rotate: 90 });
    this.save();
    this.transform(0, -1, 1, 0, 0, this.page.height);
    draw();
    this.restore();
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

/** What pdfkit keeps of an object until it is written. */
type StreamObject = PDFKit.PDFKitReference & { buffer: readonly Uint8Array[] };

interface TextPlace {
  readonly xPt: number;
  readonly baselinePt: number;
  readonly sizePt: number;
  readonly characterSpacingPt: number;
}

/** What pdfkit keeps of the current font and page. */
interface TextInternals {
  readonly _font: {
    readonly id: string;
    readonly ref: () => unknown;
    readonly encode: (text: string) => [readonly string[]];
  };
  readonly page: { readonly fonts: Record<string, unknown> };
}

/** A number as PDF wants it: no exponent, a ten-thousandth of a point at the finest. */
function operand(value: number): string {
  return String(Math.round(value * 10_000) / 10_000);
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
