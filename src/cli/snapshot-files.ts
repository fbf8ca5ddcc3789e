import { dirname, join, relative, resolve, sep } from 'node:path';
import { keptOf } from '../disk/kept-files.ts';
import type { OutputState } from '../disk/output-state.ts';
import { packageRoot } from '../disk/package-root.ts';
import type { SnapshotFile } from '../disk/snapshot.ts';
import type { InputFile } from './findings.ts';

const DATA = '数据';
const DOCUMENTS = '文稿';

/** Where the input files of a build lie in its snapshot. */
export interface SnapshotInputs {
  /** The data set within the snapshot: a folder, or the file that it is. */
  readonly dataSet: string;
  readonly files: readonly SnapshotFile[];
}

/**
 * Data and templates, standing to each other as they do on the disk, so that the data set in the snapshot finds last
 * year's by the path that it says. Templates of the product are not kept: its version is.
 */
export function snapshotInputs(dataPath: string, inputs: readonly InputFile[]): SnapshotInputs {
  const own = resolve(dataPath);
  const files = new Map(
    inputs.map(({ path, bytes }) => [resolve(path), bytes] as const).filter(([path]) => !isShipped(path)),
  );
  const root = commonFolder([own, ...files.keys()].map((path) => dirname(path)));
  const at = (path: string): string => [DATA, ...relative(root, path).split(sep)].join('/');
  return { dataSet: at(own), files: [...files].map(([path, bytes]) => ({ path: at(path), bytes })) };
}

/** The documents as they stand, edited or not, with what is kept of them, so that they can be traced and compared. */
export function snapshotDocuments(outputFolder: string, states: readonly OutputState[]): readonly SnapshotFile[] {
  return states.flatMap(({ name, standing }) => {
    if (!standing) return [];
    const kept = keptOf(outputFolder, name).map(({ path, bytes }) => ({ path: `${DOCUMENTS}/${path}`, bytes }));
    return [{ path: `${DOCUMENTS}/${name}`, bytes: standing.bytes }, ...kept];
  });
}

function isShipped(path: string): boolean {
  return path.startsWith(join(packageRoot(), 'templates') + sep);
}

function commonFolder(folders: readonly string[]): string {
  const [first = [], ...others] = folders.map((folder) => folder.split(sep));
  const count = first.findIndex((part, index) => others.some((other) => other[index] !== part));
  return (count === -1 ? first : first.slice(0, count)).join(sep) || sep;
}
