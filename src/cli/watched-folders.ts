import { statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { WatchedFolder } from '../disk/watch-places.ts';
import type { BuildRequest } from './build-request.ts';
import type { Findings } from './findings.ts';

/** Data files and templates, and the folder that a pack may have for parts; nothing that editors put beside them. */
const SOURCES = /^(?![.~#]).*\.(?:ya?ml|hbs)$|^partials$/i;

/** The folders that a build has read from, or would have if they had been there. */
export function watchedFolders({ dataPath, fontFiles }: BuildRequest, findings: Findings): readonly WatchedFolder[] {
  const isFolder = statSync(dataPath, { throwIfNoEntry: false })?.isDirectory() === true;
  const read = [isFolder ? dataPath : dirname(dataPath), ...findings.files.map(({ path }) => dirname(path))];
  const single = [...Object.values(fontFiles), ...missingPaths(findings)];
  return [...new Set([...read, ...single.map((path) => dirname(path))])].map((path) => {
    const names = new Set(single.filter((one) => dirname(one) === path).map((one) => basename(one)));
    const sources = read.includes(path) ? SOURCES : null;
    return { path, concerns: (name) => names.has(name) || sources?.test(name) === true };
  });
}

function missingPaths({ diagnostics }: Findings): readonly string[] {
  return diagnostics.flatMap(({ code, params }) =>
    code === 'disk/not-found' && 'path' in params && typeof params.path === 'string' ? [params.path] : [],
  );
}
