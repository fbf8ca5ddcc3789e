import { promisify } from 'node:util';
import { deflate } from 'node:zlib';

/** Rows of red, green, blue and opacity, a byte each. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array;
}

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const INCHES_PER_METRE = 1000 / 25.4;
/** Three quarters of the time of level 6 for 3 % more bytes. */
const COMPRESSION_LEVEL = 4;

const compress = promisify(deflate) as (bytes: Uint8Array, options: { level: number }) => Promise<Uint8Array>;

/**
 * Writes opaque pixels as PNG (W3C PNG, third edition): RGB without opacity, unfiltered, with the resolution, so that
 * programs that ignore the size in the document still print it true to scale. Large flat areas make this smaller and
 * twice as fast as a canvas's own encoder.
 */
export async function encodePng(pixels: Pixels, dotsPerInch: number): Promise<Uint8Array> {
  const header = new DataView(new ArrayBuffer(13));
  header.setUint32(0, pixels.width);
  header.setUint32(4, pixels.height);
  header.setUint8(8, 8); // bits a channel
  header.setUint8(9, 2); // RGB
  const dotsPerMetre = Math.round(dotsPerInch * INCHES_PER_METRE);
  const resolution = new DataView(new ArrayBuffer(9));
  resolution.setUint32(0, dotsPerMetre);
  resolution.setUint32(4, dotsPerMetre);
  resolution.setUint8(8, 1); // metre
  const parts = [
    SIGNATURE,
    chunk('IHDR', new Uint8Array(header.buffer)),
    chunk('pHYs', new Uint8Array(resolution.buffer)),
    chunk('IDAT', await compress(scanlines(pixels), { level: COMPRESSION_LEVEL })),
    chunk('IEND', new Uint8Array(0)),
  ];
  return concatenate(parts);
}

/** Each row starts with its filter: 0, none. */
function scanlines({ width, height, rgba }: Pixels): Uint8Array {
  const rows = new Uint8Array(height * (1 + width * 3));
  let target = 0;
  let source = 0;
  for (let y = 0; y < height; y += 1) {
    target += 1;
    for (let x = 0; x < width; x += 1) {
      rows[target] = rgba[source] ?? 0;
      rows[target + 1] = rgba[source + 1] ?? 0;
      rows[target + 2] = rgba[source + 2] ?? 0;
      target += 3;
      source += 4;
    }
  }
  return rows;
}

/** Length, type, content, checksum over type and content. */
function chunk(type: string, content: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + content.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, content.length);
  for (let index = 0; index < 4; index += 1) bytes[4 + index] = type.charCodeAt(index);
  bytes.set(content, 8);
  view.setUint32(8 + content.length, crc32(bytes.subarray(4, 8 + content.length)));
  return bytes;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  return crc;
});

/** node:zlib has this only from Node 20.15 on. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}

function concatenate(parts: readonly Uint8Array[]): Uint8Array {
  const result = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    result.set(part, offset);
    offset += part.length;
  }
  return result;
}
