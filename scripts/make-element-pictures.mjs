/**
 * Makes docs/pictures/elements/ from the official documents of the tests: a strip of a page for each element of
 * GB/T 9704, drawn by the product's own PDF writer. Needs pdftoppm (poppler).
 *
 *     node scripts/make-element-pictures.mjs
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from './docs/load-core.mjs';
import { pageAsPng } from './docs/page-as-png.mjs';

const DOTS_PER_INCH = 72;
const PX_PER_MM = DOTS_PER_INCH / 25.4;

/** Element, the document it is taken from, its page, and the strip of the page in millimetres from the top. */
const ELEMENTS = [
  { name: 'letterhead', form: 'report', page: 1, fromMm: 30, toMm: 160 },
  { name: 'title-and-text', form: 'report', page: 1, fromMm: 145, toMm: 275 },
  { name: 'attachment-note-and-signature', form: 'report', page: 3, fromMm: 30, toMm: 150 },
  { name: 'wide-table', form: 'report', page: 4, fromMm: 0, toMm: 210 },
  { name: 'annex', form: 'report', page: 5, fromMm: 30, toMm: 120 },
  { name: 'colophon', form: 'minutes', page: 2, fromMm: 225, toMm: 280 },
  { name: 'attendance', form: 'minutes', page: 2, fromMm: 30, toMm: 150 },
  { name: 'joint-mark', form: 'joint report', page: 1, fromMm: 60, toMm: 200 },
  { name: 'joint-seals', form: 'joint report', page: 2, fromMm: 60, toMm: 200 },
  { name: 'letter', form: 'letter', page: 1, fromMm: 0, toMm: 297 },
  { name: 'order', form: 'order', page: 1, fromMm: 40, toMm: 240 },
  { name: 'notice', form: 'notice', page: 1, fromMm: 55, toMm: 275 },
];

const work = mkdtempSync(join(tmpdir(), 'chengwen-elements-'));
const target = join(root, 'docs/pictures/elements');
try {
  const { OFFICIAL_DOCUMENTS, bundledFontBook, toPdf } = await loadDocuments();
  const fonts = bundledFontBook();
  mkdirSync(target, { recursive: true });
  for (const { name, form, page, fromMm, toMm } of ELEMENTS) {
    const pdf = join(work, `${form}.pdf`);
    writeFileSync(pdf, (await toPdf(OFFICIAL_DOCUMENTS[form](), fonts)).value);
    const strip = { fromPx: Math.round(fromMm * PX_PER_MM), toPx: Math.round(toMm * PX_PER_MM) };
    const options = { dotsPerInch: DOTS_PER_INCH, target: join(work, 'strip'), strip };
    writeFileSync(join(target, `${name}.png`), pageAsPng(pdf, page, options));
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** Bundled beside the packages that it leaves outside, so that they are found. */
async function loadDocuments() {
  const file = join(root, 'node_modules', `.chengwen-elements-${process.pid}.mjs`);
  const { outputFiles } = await build({
    stdin: {
      contents: [
        "export * from './test/support/official-documents.ts';",
        "export * from './test/support/bundled-fonts.ts';",
        "export * from './src/publish/to-pdf.ts';",
      ].join('\n'),
      resolveDir: root,
    },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    define: { 'import.meta.dirname': JSON.stringify(join(root, 'test/support')) },
  });
  writeFileSync(file, outputFiles[0].contents);
  try {
    return await import(pathToFileURL(file).href);
  } finally {
    rmSync(file);
  }
}
