import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Tool } from './tools.ts';

/** What is printed on a page, in places of `RESOLUTION` dots to the inch. */
export interface PageInk {
  readonly width: number;
  readonly height: number;
  /** Red, green and blue of every place, row by row. */
  readonly pixels: Uint8Array;
}

const RESOLUTION = 200;
const MM_PER_PX = 25.4 / RESOLUTION;

/**
 * Files as LibreOffice prints them, in `folder` and in the order of their names: started once, because that takes longest.
 * Empty pages that a section needs before it are kept.
 */
export function libreOfficePdfs(
  soffice: Tool,
  files: Readonly<Record<string, Uint8Array>>,
  folder: string,
): Readonly<Record<string, string>> {
  const names = Object.keys(files);
  const path = (name: string, ending: string) => join(folder, `${names.indexOf(name)}.${ending}`);
  for (const [name, docx] of Object.entries(files)) writeFileSync(path(name, 'docx'), docx);
  soffice(
    `-env:UserInstallation=file://${join(folder, 'profile')}`,
    '--headless',
    '--convert-to',
    'pdf:writer_pdf_Export:{"IsSkipEmptyPages":{"type":"boolean","value":"false"}}',
    '--outdir',
    folder,
    ...names.map((name) => path(name, 'docx')),
  );
  return Object.fromEntries(names.map((name) => [name, path(name, 'pdf')]));
}

/** The pages of a PDF as pictures. */
export function pageInk(pdftoppm: Tool, pdf: string): readonly PageInk[] {
  const folder = mkdtempSync(join(tmpdir(), 'page-ink-'));
  try {
    pdftoppm('-r', String(RESOLUTION), pdf, join(folder, 'page'));
    return readdirSync(folder)
      .toSorted()
      .map((file) => parsePixmap(readFileSync(join(folder, file))));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A stretch of rows with ink in them and the columns between which it is, in millimetres. */
export interface InkBand {
  readonly topMm: number;
  readonly bottomMm: number;
  readonly leftMm: number;
  readonly rightMm: number;
}

/** Bands of red from top to bottom. */
export function redBands(page: PageInk): readonly InkBand[] {
  return bands(page, (red, green) => red > 180 && green < 120, 1);
}

/** Black lines across more than half of the page, from top to bottom. */
export function blackRules(page: PageInk): readonly InkBand[] {
  return bands(page, (red) => red < 110, page.width * 0.55);
}

/** Where the black ink within a rectangle begins and ends, in millimetres. */
export function inkWithin(page: PageInk, { topMm, bottomMm, leftMm, rightMm }: InkBand): InkBand {
  const inside = bands(
    page,
    (red, _, x, y) =>
      red < 128 &&
      x * MM_PER_PX >= leftMm &&
      x * MM_PER_PX < rightMm &&
      y * MM_PER_PX >= topMm &&
      y * MM_PER_PX < bottomMm,
    1,
  );
  return {
    topMm: inside[0]?.topMm ?? 0,
    bottomMm: inside.at(-1)?.bottomMm ?? 0,
    leftMm: Math.min(...inside.map((band) => band.leftMm)),
    rightMm: Math.max(...inside.map((band) => band.rightMm)),
  };
}

type IsInk = (red: number, green: number, x: number, y: number) => boolean;

/** Rows that hold at least so many places of such ink, joined where they touch. */
function bands({ width, height, pixels }: PageInk, isInk: IsInk, least: number): readonly InkBand[] {
  const found: InkBand[] = [];
  for (let y = 0; y < height; y += 1) {
    let count = 0;
    let left = width;
    let right = 0;
    for (let x = 0; x < width; x += 1) {
      const at = (y * width + x) * 3;
      if (!isInk(pixels[at] ?? 255, pixels[at + 1] ?? 255, x, y)) continue;
      count += 1;
      left = Math.min(left, x);
      right = x + 1;
    }
    if (count < least) continue;
    const row = { topMm: y, bottomMm: y + 1, leftMm: left, rightMm: right };
    const last = found.at(-1);
    if (last?.bottomMm === y) {
      found[found.length - 1] = {
        topMm: last.topMm,
        bottomMm: y + 1,
        leftMm: Math.min(last.leftMm, left),
        rightMm: Math.max(last.rightMm, right),
      };
    } else found.push(row);
  }
  return found.map((band) => ({
    topMm: band.topMm * MM_PER_PX,
    bottomMm: band.bottomMm * MM_PER_PX,
    leftMm: band.leftMm * MM_PER_PX,
    rightMm: band.rightMm * MM_PER_PX,
  }));
}

/** Binary PPM: P6, width, height, 255, and then the places. */
function parsePixmap(file: Uint8Array): PageInk {
  const head = /^P6\s(\d+)\s(\d+)\s255\s/.exec(new TextDecoder('latin1').decode(file.subarray(0, 64)));
  if (!head) throw new Error('no binary pixmap');
  return { width: Number(head[1]), height: Number(head[2]), pixels: file.subarray(head[0].length) };
}
