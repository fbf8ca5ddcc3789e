import { Inflate } from 'fflate';

const MEGABYTE = 1024 * 1024;
/** What one compressed stream may unfold to: a whole font of 30,000 characters, or a page of 200,000 marks. */
const LARGEST_FONT_BYTES = 64 * MEGABYTE;
const LARGEST_STREAM_BYTES = 16 * MEGABYTE;
/** What all together may. */
const LARGEST_TOTAL_BYTES = 512 * MEGABYTE;
/** How far before its stream a dictionary is searched for its filter. */
const DICTIONARY_BYTES = 1024;
const PIECE_BYTES = 8 * 1024;

const IS_FONT = /\/Length1\b|\/Subtype\s*\/(?:CIDFontType0C|Type1C|OpenType)/;

/**
 * How large the largest stream of a PDF unfolds, in bytes, fonts and pictures aside; null when reading the file could
 * do harm. A file of a megabyte may hold a gigabyte of blanks. Pictures are not unfolded by the reader, and a stream
 * compressed twice is refused.
 */
export function largestUnfoldedBytes(bytes: Uint8Array): number | null {
  let totalBytes = 0;
  let largestBytes = 0;
  for (const { dictionary, data } of streamsOf(bytes)) {
    if (!dictionary.includes('/FlateDecode') || /\/Subtype\s*\/Image/.test(dictionary)) continue;
    if ((dictionary.match(/\/(?:FlateDecode|LZWDecode)/g) ?? []).length > 1) return null;
    const isFont = IS_FONT.test(dictionary);
    const mostBytes = isFont ? LARGEST_FONT_BYTES : LARGEST_STREAM_BYTES;
    const size = inflatedBytes(data, Math.min(mostBytes, LARGEST_TOTAL_BYTES - totalBytes));
    if (size === null) return null;
    totalBytes += size;
    if (!isFont) largestBytes = Math.max(largestBytes, size);
  }
  return largestBytes;
}

function* streamsOf(bytes: Uint8Array): Generator<{ readonly dictionary: string; readonly data: Uint8Array }> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let searchFrom = 0;
  for (;;) {
    const at = file.indexOf('stream', searchFrom);
    if (at < 0) return;
    const before = file.toString('latin1', Math.max(0, at - DICTIONARY_BYTES), at);
    const dictionary = before.slice(Math.max(before.lastIndexOf('endobj'), before.lastIndexOf('endstream'), 0));
    const isTwoBytes = file[at + 6] === 0x0d && file[at + 7] === 0x0a;
    const start = at + 'stream'.length + (isTwoBytes ? 2 : 1);
    const found = file.indexOf('endstream', start);
    const end = found < 0 ? bytes.length : found;
    yield { dictionary, data: bytes.subarray(start, end) };
    searchFrom = end + 'endstream'.length;
  }
}

/** How large a zlib stream unfolds; what follows a damage counts no more. Null beyond the limit. */
function inflatedBytes(data: Uint8Array, limit: number): number | null {
  let size = 0;
  const inflate = new Inflate((piece) => {
    size += piece.length;
  });
  try {
    // The two bytes of the zlib header stand before the data proper.
    for (let at = 2; at < data.length; at += PIECE_BYTES) {
      inflate.push(data.subarray(at, at + PIECE_BYTES));
      if (size > limit) return null;
    }
  } catch {
    // Damaged: the reader stops here too.
  }
  return size;
}
