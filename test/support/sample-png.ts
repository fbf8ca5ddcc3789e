import { crc32, deflateSync } from 'node:zlib';

/** An opaque grey PNG with a light border, so that its edges show on a rendered page. */
export function samplePng(widthPx: number, heightPx: number): Uint8Array {
  const rows = Buffer.alloc((widthPx + 1) * heightPx, 0x90);
  for (let y = 0; y < heightPx; y++) {
    const start = y * (widthPx + 1);
    rows[start] = 0;
    if (y === 0 || y === heightPx - 1) rows.fill(0, start + 1, start + 1 + widthPx);
    rows[start + 1] = 0;
    rows[start + widthPx] = 0;
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(widthPx, 0);
  header.writeUInt32BE(heightPx, 4);
  // Eight bits a pixel, greyscale.
  header[8] = 8;
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
