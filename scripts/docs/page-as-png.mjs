import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';

/**
 * A page of a PDF as PNG, or a strip of it: `strip` is `{fromPx, toPx}` from the top. Needs pdftoppm (poppler); `target` is
 * a file name that may be used on the way.
 */
export function pageAsPng(pdf, page, { dotsPerInch, target, strip = null }) {
  const range = ['-f', page, '-l', page, '-singlefile'];
  const cut = strip ? ['-x', 0, '-W', WIDEST_PX, '-y', strip.fromPx, '-H', strip.toPx - strip.fromPx] : [];
  execFileSync('pdftoppm', ['-r', dotsPerInch, ...range, ...cut, pdf, target].map(String));
  // PPM: `P6 width height 255` and the bytes of red, green and blue.
  const bytes = readFileSync(`${target}.ppm`);
  const [header, width, height] = /^P6\s(\d+)\s(\d+)\s255\s/.exec(bytes.toString('latin1', 0, 40));
  return palettePng({ width: Number(width), height: Number(height), rgb: bytes.subarray(header.length) });
}

/** Wider than any page; pdftoppm stops at its edge. */
const WIDEST_PX = 2000;

/** PNG with a palette, 16 levels a channel: text on paper has few colours. */
function palettePng({ width, height, rgb }) {
  const palette = new Map();
  const rows = Buffer.alloc(height * (width + 1));
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const colour = [0, 1, 2].map((channel) => Math.round(rgb[pixel * 3 + channel] / 17) * 17);
    const key = colour.join();
    if (!palette.has(key)) palette.set(key, { index: palette.size, colour });
    rows[Math.floor(pixel / width) * (width + 1) + 1 + (pixel % width)] = palette.get(key).index;
  }
  if (palette.size > 256) throw new Error(`${palette.size} colours are too many for a palette`);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8);
  return Buffer.concat([
    Buffer.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from([...palette.values()].flatMap(({ colour }) => colour))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type, content) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, checksum]);
}
