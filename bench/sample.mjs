import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  BUNDLED_FONTS,
  composeDocument,
  deriveReport,
  drawChartPng,
  openFonts,
  readDataSet,
  readPack,
  toDocx,
  toPdf,
} from '../dist/index.mjs';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const fontPath = (file) => join(root, 'assets/fonts', file);

/** The sample's stages as functions, with fonts opened and pictures of charts drawn once. */
export async function loadSample() {
  const pack = loadPack('civil-affairs');
  const compose = (kind) => {
    const [current, lastYear, previous] = ['data/2026-h1', 'data/2025-h1', 'data/2025-h2'].map(
      (folder) => readDataSet(files(folder)).value,
    );
    const dataSets = { current, lastYear, previous };
    return composeDocument(deriveReport(dataSets).value, pack, kind).value;
  };
  const sources = Object.fromEntries(
    Object.entries(BUNDLED_FONTS).map(([face, chain]) => [
      face,
      chain.map((name) => ({ name, bytes: () => readFileSync(fontPath(name)) })),
    ]),
  );
  const fonts = (await openFonts(sources)).value;
  const pictures = new Map();
  const chartPng = async (spec) => {
    const key = JSON.stringify(spec);
    if (!pictures.has(key)) pictures.set(key, await drawChartPng(spec, BUNDLED_FONTS.heiti.slice(0, 3).map(fontPath)));
    return pictures.get(key);
  };
  return {
    compose,
    summary: compose('summary'),
    fonts,
    docx: (document) => toDocx(document, { chartPng, margins: 'word', fontNames: 'official' }),
    pdf: (document) => toPdf(document, fonts),
  };
}

/** A template pack as it is shipped. */
export function loadPack(name) {
  return readPack(name, [...files(`templates/${name}`), ...files(`templates/${name}/partials`)]).value;
}

function files(folder) {
  return readdirSync(join(root, folder))
    .filter((name) => /\.(?:yaml|hbs)$/.test(name))
    .sort()
    .map((name) => ({ path: `${folder}/${name}`, bytes: readFileSync(join(root, folder, name)) }));
}
