import { type LocatedDataSet, readDataSet } from '../../../src/data-set/read-data-set.ts';
import type { Diagnostic } from '../../../src/diagnostic/diagnostic.ts';
import { sortDiagnostics } from '../../../src/diagnostic/sort-diagnostics.ts';
import type { SourceFile } from '../../../src/source/source-node.ts';

/** The least that a data set must say, on two lines. */
export const LEAST = '报告: {时期: 2026-H1, 成文日期: 2026-07-15}\n单位: {名称: 永宁区样例局}\n';

/** One file, or several by name. */
export type Files = string | Readonly<Record<string, string>>;

export function filesOf(files: Files): readonly SourceFile[] {
  const named = typeof files === 'string' ? { 'a.yaml': files } : files;
  return Object.entries(named).map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) }));
}

/** A data set that must read clean. */
export function read(files: Files): LocatedDataSet {
  const { value, diagnostics } = readDataSet(filesOf(files));
  if (!value || diagnostics.length > 0) throw new Error(told(diagnostics));
  return value;
}

/** `ok`, or each diagnostic as `file:line:col code params ← related`, sorted by place, a line each. */
export function check(files: Files): string {
  const { value, diagnostics } = readDataSet(filesOf(files));
  if (diagnostics.length === 0) return value ? 'ok' : 'nothing at all';
  return told(diagnostics);
}

export function told(diagnostics: readonly Diagnostic[]): string {
  return sortDiagnostics(diagnostics).map(tellOne).join('\n');
}

function tellOne({ code, params, span, related = [] }: Diagnostic): string {
  const place = span ? `${span.file}:${span.start.line}:${span.start.column}` : '-';
  const words = Object.values<unknown>(params).map((param) =>
    Array.isArray(param) ? `[${param.length}]` : `${param || '""'}`,
  );
  const others = related.map(({ file, start }) => `${file}:${start.line}:${start.column}`);
  return [place, code, ...words, ...(others.length > 0 ? ['←', ...others] : [])].join(' ');
}
