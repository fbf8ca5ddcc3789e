/**
 * Makes docs/pictures/ from the sample: four of its pages as small PNGs. Needs pdftoppm (poppler) and a built dist/.
 *
 *     node scripts/make-pictures.mjs
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './docs/load-core.mjs';
import { pageAsPng } from './docs/page-as-png.mjs';

const SUMMARY = '2026年上半年工作总结.pdf';
const PLAN = '2026年下半年工作安排.pdf';

/** The page is found by words on it, so that a change of the sample does not move the pictures to other pages. */
const PICTURES = [
  { name: 'first-page', file: SUMMARY, has: '区人民政府：' },
  { name: 'chart', file: SUMMARY, has: '部门预算执行情况' },
  { name: 'notice', file: PLAN, has: '永民发〔2026〕21号' },
  { name: 'tasks', file: PLAN, has: '表1重点任务分解' },
];

const DOTS_PER_INCH = 80;
const MOST_BYTES = 120 * 1024;

const work = mkdtempSync(join(tmpdir(), 'chengwen-pictures-'));
try {
  const cli = join(root, 'dist/cli.mjs');
  execFileSync(process.execPath, [cli, 'build', join(root, 'data/2026-h1'), '--format', 'pdf', '--out', work]);
  mkdirSync(join(root, 'docs/pictures'), { recursive: true });
  for (const { name, file, has } of PICTURES) {
    const pdf = join(work, file);
    const png = pageAsPng(pdf, pageWith(pdf, has), { dotsPerInch: DOTS_PER_INCH, target: join(work, 'page') });
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
