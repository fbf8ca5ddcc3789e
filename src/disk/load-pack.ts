import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type Diagnostic, diagnose, fail, type Outcome, type Span, succeed } from '../diagnostic/diagnostic.ts';
import { suggest } from '../diagnostic/suggest.ts';
import type { SourceFile } from '../source/source-node.ts';
import { pathFromData } from './load-data-set.ts';
import { packageRoot } from './package-root.ts';
import { readRegularFile, unreadable } from './read-regular-file.ts';
import { systemErrorCode } from './system-error.ts';

export interface PackRequest {
  /** Name of a built-in pack, or path of a folder. */
  readonly nameOrPath: string;
  /** Where a path starts. */
  readonly folder: string;
  /** The place that names it, null for the command line. */
  readonly at: Span | null;
}

const MAX_FILES = 200;
const MAX_FILE_BYTES = 1024 * 1024;

/** The built-in pack that serves who asks for none. */
export const DEFAULT_PACK = 'general';

/** Loads the files of a template pack: *.hbs in its folder and in partials/. Nothing outside it is read. */
export function loadPack({ nameOrPath, folder, at }: PackRequest): Outcome<readonly SourceFile[]> {
  const builtIn = join(packageRoot(), 'templates');
  const known = readdirSync(builtIn).sort();
  if (known.includes(nameOrPath)) return loadFolder(relative(process.cwd(), join(builtIn, nameOrPath)), at);
  const path = pathFromData(folder, nameOrPath);
  const isName = !/[\\/]/.test(nameOrPath);
  if (isName && !existsSync(path)) {
    const suggestion = suggest(nameOrPath, known);
    return fail([diagnose('disk/unknown-pack', { name: nameOrPath, known, suggestion }, at)]);
  }
  return loadFolder(path, at);
}

function loadFolder(folder: string, at: Span | null): Outcome<readonly SourceFile[]> {
  try {
    const partials = join(folder, 'partials');
    const paths = [...packFilesIn(folder), ...(existsSync(partials) ? packFilesIn(partials) : [])];
    if (paths.length > MAX_FILES) {
      return fail([diagnose('disk/too-many-files', { path: folder, count: paths.length, limit: MAX_FILES }, at)]);
    }
    return loadFiles(paths, realpathSync(folder) + sep, at);
  } catch (error) {
    return fail([unreadable(folder, systemErrorCode(error), at)]);
  }
}

function packFilesIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => /^[^.].*\.hbs$/.test(name))
    .sort()
    .map((name) => join(folder, name));
}

function loadFiles(paths: readonly string[], root: string, at: Span | null): Outcome<readonly SourceFile[]> {
  const diagnostics: Diagnostic[] = [];
  const files: SourceFile[] = [];
  for (const path of paths) {
    if (!realpathSync(path).startsWith(root)) {
      diagnostics.push(diagnose('disk/outside-pack', { path }, at));
      continue;
    }
    const { value: bytes, diagnostics: problems } = readRegularFile({ path, limitBytes: MAX_FILE_BYTES, at });
    diagnostics.push(...problems);
    if (bytes) files.push({ path, bytes });
  }
  return diagnostics.length > 0 ? fail(diagnostics) : succeed(files);
}
