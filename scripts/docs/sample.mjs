import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './load-core.mjs';

/** The sample's files, `data/2026-h1/…`, with one of them changed: `{path, from, to}`. */
export function sampleFiles(name, change = null) {
  const folder = `data/${name}`;
  return readdirSync(join(root, folder))
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => {
      const path = `${folder}/${file}`;
      const text = readFileSync(join(root, path), 'utf8');
      if (change?.path !== path) return { path, text };
      if (!text.includes(change.from)) throw new Error(`${path} does not hold “${change.from}”`);
      return { path, text: text.replace(change.from, () => change.to) };
    })
    .map(({ path, text }) => ({ path, text, bytes: new TextEncoder().encode(text) }));
}

/** The sample with its figures: everything a document is made from, and what is wrong with it. */
export function readSample(core, change = null) {
  const read = (name, itsChange) => {
    const files = sampleFiles(name, itsChange);
    const { value, diagnostics } = core.readDataSet(files);
    return { files, value, diagnostics };
  };
  const [current, lastYear, previous] = [read('2026-h1', change), read('2025-h1', null), read('2025-h2', null)];
  const files = [current, lastYear, previous].flatMap((one) => one.files);
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  if (!current.value) return { source: null, diagnostics: current.diagnostics, texts };
  const dataSets = { current: current.value, lastYear: lastYear.value, previous: previous.value };
  const { value: source, diagnostics } = core.deriveReport(dataSets);
  return { source, diagnostics: [...current.diagnostics, ...diagnostics], texts };
}

/** A template of one text. */
export function packOf(core, text) {
  const { value } = core.readPack('example', [{ path: 'example/summary.hbs', bytes: new TextEncoder().encode(text) }]);
  if (!value) throw new Error(`the template does not parse: ${text}`);
  return value;
}

/** The pack of the sample. */
export function samplePack(core) {
  const folder = 'templates/civil-affairs';
  const files = readdirSync(join(root, folder), { recursive: true })
    .filter((name) => name.endsWith('.hbs'))
    .map((name) => ({ path: `${folder}/${name}`, bytes: readFileSync(join(root, folder, name)) }));
  return core.readPack('civil-affairs', files).value;
}
