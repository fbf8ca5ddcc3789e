/**
 * Makes docs/pictures/ from the sample: four of its pages as small PNGs. Needs pdftoppm (poppler) and a built dist/.
 *
 *     node scripts/make-pictures.mjs
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { root } from './docs/load-core.mjs';

const SUMMARY = '2026年上半年工作总结.pdf';
const PLAN = '2026年下半年工作安排.pdf';

/** The page is found by words on it, so that a change of the sample does not move the pictures to other pages. */
const PICTURES = [
  { name: 'first-page', file: SUMMARY, has: '区人民政府：' },
  { name: 'chart', file: SUMMARY, has: '部门预算执行情况' },
  { name: 'table', file: SUMMARY, has: '主要救助和福利指标完成情况' },
  { name: 'tasks', file: PLAN, has: '重点任务分解' },
];

const DOTS_PER_INCH = 80;
const MOST_BYTES = 120 * 1024;

const work = mkdtempSync(join(tmpdir(), 'chengwen-pictures-'));
try {
  const cli = join(root, 'dist/cli.mjs');
  execFileSync(process.execPath, [cli, 'build', join(root, 'data/2026-h1'), '--format', 'pdf', '--out', work]);
  mkdirSync(join(root, 'docs/pictures'), { recursive: true });
  for (const { name, file, has } of PICTURES) {
    const png = palettePng(pageAsPpm(join(work, file), pageWith(join(work, file), has)));
    if (png.length > MOST_BYTES) throw new Error(`${name}.png has ${png.length} bytes`);
    writeFileSync(join(root, 'docs/pictures', `${name}.png`), png);
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** Number of the first page that holds the words; a line break or a space may stand between any two of them. */
function pageWith(pdf, words) {
  const pages = execFileSync('pdftotext', [pdf, '-'], { encoding: 'utf8' }).split('\f');
  const index = pages.findIndex((text) => text.replace(/\s/g, '').includes(words));
  if (index < 0) throw new Error(`no page of ${pdf} holds “${words}”`);
  return index + 1;
}

/** A page as binary PPM: `P6 width height 255` and the bytes of red, green and blue. */
function pageAsPpm(pdf, page) {
  const range = ['-f', page, '-l', page, '-singlefile'].map(String);
  const target = join(work, 'page');
  execFileSync('pdftoppm', ['-r', String(DOTS_PER_INCH), ...range, pdf, target]);
  const bytes = readFileSync(`${target}.ppm`);
  const [header, width, height] = /^P6\s(\d+)\s(\d+)\s255\s/.exec(bytes.toString('latin1', 0, 40));
  return { width: Number(width), height: Number(height), rgb: bytes.subarray(header.length) };
}

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
