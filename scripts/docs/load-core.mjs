import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

const MODULES = [
  'cli/command-pages',
  'cli/help',
  'compose-document',
  'data-set/lifecycle',
  'data-set/read-data-set',
  'data-set/schema/data-set-schema',
  'data-set/schema/field',
  'derive-report',
  'diagnostic/print-diagnostics',
  'figure/derive-figures',
  'figure/say-figure',
  'template/exemplar',
  'template/helpers/helpers',
  'template/read-pack',
  'template/view',
];

/** The modules of src/ that the documentation speaks of, as one object. */
export async function loadCore() {
  const folder = mkdtempSync(join(tmpdir(), 'chengwen-docs-'));
  try {
    const { outputFiles } = await build({
      stdin: { contents: MODULES.map((path) => `export * from './src/${path}.ts';`).join('\n'), resolveDir: root },
      bundle: true,
      write: false,
      format: 'esm',
      platform: 'node',
      banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    });
    const file = join(folder, 'core.mjs');
    writeFileSync(file, outputFiles[0].contents);
    return await import(pathToFileURL(file).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
