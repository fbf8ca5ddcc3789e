import { type Document as DocxDocument, Packer } from 'docx';
import { strToU8, type ZipOptions, type Zippable, zipSync } from 'fflate';
import { restoreBraces } from './braces.ts';
import { drawingNormaliser } from './drawings.ts';
import { pictureOf } from './picture-token.ts';

/** A part of the package that we write ourselves, in place of what docx would write. */
interface OwnPart {
  readonly path: string;
  readonly data: string;
}

/** Local time, because zip files hold local time: it reads 1980-01-01 00:00 whatever the zone. */
const ZIP_DATE = new Date(1980, 0, 1);

const DEFLATED: ZipOptions = { level: 6, mtime: ZIP_DATE };

/** PNGs are compressed already. */
const STORED: ZipOptions = { level: 0, mtime: ZIP_DATE };

/**
 * Zips a document with our own parts in the place of docx's, and `pictures`, numbered from 1, in the place of their
 * tokens. Only the drawings, and the date and the compression of the entries differ from what docx's Packer writes.
 */
export function packDocx(
  file: DocxDocument,
  ownParts: readonly OwnPart[],
  pictures: readonly Uint8Array[],
): Uint8Array {
  const zippable: Zippable = {};
  const normalised = drawingNormaliser();
  for (const [path, data] of docxParts(file, ownParts)) {
    zippable[path] =
      typeof data === 'string'
        ? [strToU8(normalised(restoreBraces(data))), DEFLATED]
        : [pictureAt(data, pictures), STORED];
  }
  return zipSync(zippable);
}

/** The parts that Packer would zip: private to its types, but the way round it is to zip, unzip and zip again. */
function docxParts(file: DocxDocument, ownParts: readonly OwnPart[]): ReadonlyMap<string, string | Uint8Array> {
  // biome-ignore lint/complexity/useLiteralKeys: only an index reaches a member that the types hide.
  return Packer['compiler'].compile(file, undefined, ownParts);
}

function pictureAt(token: Uint8Array, pictures: readonly Uint8Array[]): Uint8Array {
  const picture = pictures[pictureOf(token) - 1];
  if (!picture) throw new Error(`no picture for ${new TextDecoder().decode(token)}`);
  return picture;
}
