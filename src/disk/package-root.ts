import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of this package, with assets/, data/ and templates/ in it, whether it runs from dist/ or from src/. */
export function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('the package lost its package.json');
    folder = parent;
  }
  return folder;
}

/** The bundled program of a thread. Threads are started by the bundle alone: Node cannot load the sources. */
export function threadProgram(name: string): string {
  return join(packageRoot(), 'dist', `${name}.mjs`);
}

interface Manifest {
  readonly version: string;
  /** Exact versions: what the bundle was made from. */
  readonly dependencies: Readonly<Record<string, string>>;
}

/** Version of this product: 0.1.0. */
export function productVersion(): string {
  return manifest().version;
}

/** Version with the digest of the code and fonts it stands for: two builds of one version are told apart. */
export function productBuild(): string {
  const digest = join(packageRoot(), 'dist', 'digest.txt');
  return existsSync(digest) ? `${productVersion()}+${readFileSync(digest, 'utf8').slice(0, 12)}` : productVersion();
}

/** Versions of the packages that the product is made of. */
export function dependencyVersions(): Readonly<Record<string, string>> {
  return manifest().dependencies;
}

function manifest(): Manifest {
  return JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8'));
}
