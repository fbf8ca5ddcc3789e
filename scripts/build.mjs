/**
 * Bundles the product into dist/: one process start reads a few files instead of some hundred modules. What only one
 * command needs is split off, so that `check` never loads a PDF writer.
 *
 *     node scripts/build.mjs [--types]
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, 'dist');
const require = createRequire(import.meta.url);

const { outputFiles } = await build({
  // In memory first: a build that fails leaves the last one standing.
  write: false,
  absWorkingDir: root,
  entryPoints: { cli: 'src/cli/main.ts', 'pdf-thread': 'src/cli/pdf-thread.ts', index: 'src/index.ts' },
  outdir: 'dist',
  outExtension: { '.js': '.mjs' },
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.12',
  // The same code as ES modules: what is not used stays out, and no variable of the environment is asked for at every token.
  alias: { yaml: join(root, 'node_modules/yaml/browser/dist/index.js') },
  // Native code, and the package that asks for it by name.
  external: ['canvas', '@napi-rs/canvas', 'chartjs-node-canvas'],
  // Packages in CommonJS ask for Node's own modules by `require`, which an ES module does not have.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
  plugins: [withoutBrotli()],
  legalComments: 'none',
  logLevel: 'warning',
});
rmSync(dist, { recursive: true, force: true });
for (const { path, contents } of outputFiles) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, contents);
}
chmodSync(join(dist, 'cli.mjs'), 0o755);
copyPdfData();
writeFileSync(join(dist, 'digest.txt'), `${digest()}\n`);
if (process.argv.includes('--types') || isBeingPacked()) writeTypes();

/** Of everything that decides what a document looks like and that no user names: code, packages, fonts. */
function digest() {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package.json')));
  for (const { path, contents } of outputFiles.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    hash.update(`${basename(path)} ${contents.length}\n`).update(contents);
  }
  const fonts = readdirSync(join(root, 'assets/fonts'), { recursive: true }).sort();
  for (const font of fonts.filter((name) => /\.(?:ttf|otf)$/.test(name))) {
    hash.update(`${font}\n`).update(readFileSync(join(root, 'assets/fonts', font)));
  }
  return hash.digest('hex');
}

/** npm prepares a package also before it packs it, and a packed library needs its types. */
function isBeingPacked() {
  return ['pack', 'publish'].includes(process.env.npm_command ?? '');
}

/** fontkit brings 1.4 MB for WOFF2, which `openFont` refuses before fontkit sees it. */
function withoutBrotli() {
  return {
    name: 'without-brotli',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^brotli\/decompress\.js$/ }, ({ path }) => ({ path, namespace: 'refused' }));
      onLoad({ filter: /.*/, namespace: 'refused' }, () => ({
        contents: "export default () => { throw new Error('WOFF2 is refused'); };",
      }));
    },
  };
}

/** pdfkit reads its colour profile from a folder beside its own module, which is now a chunk. */
function copyPdfData() {
  const profile = 'data/sRGB_IEC61966_2_1.icc';
  mkdirSync(join(dist, 'chunks/data'), { recursive: true });
  copyFileSync(join(dirname(require.resolve('pdfkit')), profile), join(dist, 'chunks', profile));
}

function writeTypes() {
  const tsc = join(dirname(require.resolve('typescript/package.json')), 'bin/tsc');
  execFileSync(process.execPath, [tsc, '-p', 'scripts/tsconfig.types.json'], { cwd: root, stdio: 'inherit' });
}
