import type { Diagnostic } from './diagnostic.ts';

/** By file, line and column, so that a file is corrected from top to bottom; what has no place comes first. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...diagnostics].sort(compare);
}

function compare(a: Diagnostic, b: Diagnostic): number {
  const [first, second] = [a.span, b.span];
  if (!first || !second) return Number(first !== undefined) - Number(second !== undefined);
  if (first.file !== second.file) return first.file < second.file ? -1 : 1;
  return first.start.offset - second.start.offset;
}
