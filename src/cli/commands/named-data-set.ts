import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Text, texts } from '../texts.ts';

const REPORT_FILES = ['report.yaml', 'report.yml', '报告.yaml', '报告.yml'];

/**
 * The data set that a command is for: the one named, or the current folder when it is one. Else what to say about it,
 * with the data sets that are near.
 */
export function namedDataSet([named]: readonly string[]): { path: string } | { problem: Text } {
  if (named !== undefined) return { path: named };
  if (isDataSet('.')) return { path: '.' };
  return { problem: texts.noDataSet([...dataSetsIn('.'), ...dataSetsIn('data')].slice(0, 3)) };
}

/** Folders of data sets directly within a folder, the latest first. */
export function dataSetsIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => join(folder, entry.name))
    .filter(isDataSet)
    .sort()
    .reverse();
}

function isDataSet(folder: string): boolean {
  return REPORT_FILES.some((file) => existsSync(join(folder, file)));
}
