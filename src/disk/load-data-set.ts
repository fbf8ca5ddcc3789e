import { readdirSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { type Diagnostic, diagnose, fail, type Outcome, type Span, succeed } from '../diagnostic/diagnostic.ts';
import type { SourceFile } from '../source/source-node.ts';
import { readRegularFile, unreadable } from './read-regular-file.ts';
import { dataSetAt } from './snapshot.ts';
import { systemErrorCode } from './system-error.ts';

/** The files of a data set as they lie on disk. */
export interface LoadedDataSet {
  /** Where paths that the data set names start. */
  readonly folder: string;
  /** Sorted by name, so that the order in which a disk lists them says nothing. */
  readonly files: readonly SourceFile[];
}

const MAX_FILES = 200;

/** Well above what a data set may hold: the reader says that with its own words. */
const MAX_FILE_BYTES = 8 * 1024 * 1024;

/**
 * Loads a data set: one YAML file, or every *.yaml and *.yml directly in a folder; of a snapshot that which it holds. `at`
 * is the place that names it, null for the command line.
 */
export function loadDataSet(named: string, at: Span | null): Outcome<LoadedDataSet> {
  const path = dataSetAt(named);
  try {
    if (!statSync(path).isDirectory()) return loadFiles(dirname(path), [path], at);
    const names = readdirSync(path).filter(isDataFileName).sort();
    if (names.length === 0) return fail([diagnose('disk/no-data-files', { path }, at)]);
    if (names.length > MAX_FILES) {
      return fail([diagnose('disk/too-many-files', { path, count: names.length, limit: MAX_FILES }, at)]);
    }
    return loadFiles(
      path,
      names.map((name) => join(path, name)),
      at,
    );
  } catch (error) {
    return fail([unreadable(path, systemErrorCode(error), at)]);
  }
}

/** The path that a data set gives for another one or for a template pack; a clerk may have written it with backslashes. */
export function pathFromData(folder: string, written: string): string {
  const path = written.replaceAll('\\', '/');
  return isAbsolute(path) ? path : join(folder, path);
}

/** Neither hidden files nor the owner files of word processors. */
function isDataFileName(name: string): boolean {
  return /\.ya?ml$/i.test(name) && !/^(?:\.|~\$)/.test(name);
}

function loadFiles(folder: string, paths: readonly string[], at: Span | null): Outcome<LoadedDataSet> {
  const diagnostics: Diagnostic[] = [];
  const files: SourceFile[] = [];
  for (const path of paths) {
    const { value: bytes, diagnostics: problems } = readRegularFile({ path, limitBytes: MAX_FILE_BYTES, at });
    diagnostics.push(...problems);
    if (bytes) files.push({ path, bytes });
  }
  return diagnostics.length > 0 ? fail(diagnostics) : succeed({ folder, files });
}
