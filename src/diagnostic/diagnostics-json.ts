import type { DiagnosticCode } from './catalogue.ts';
import { hintOf, messageOf } from './describe.ts';
import type { Diagnostic, Span } from './diagnostic.ts';
import { severityOf } from './diagnostic.ts';
import type { Severity } from './message.ts';
import { sortDiagnostics } from './sort-diagnostics.ts';

/** A place for programs: lines and columns count from 1, columns in UTF-16 units, the end is exclusive. */
export interface PlaceJson {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A diagnostic for editors and scripts. */
export interface DiagnosticJson {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  /** The check that found it, by its name in 检查设置; null for what no data set can weigh. */
  readonly check: string | null;
  readonly message: { readonly zh: string; readonly en: string };
  readonly hint: { readonly zh: string; readonly en: string } | null;
  /** Null when no file of the user's holds the place. */
  readonly place: PlaceJson | null;
  readonly related: readonly PlaceJson[];
}

/** All diagnostics, sorted by place. */
export function diagnosticsJson(diagnostics: readonly Diagnostic[]): readonly DiagnosticJson[] {
  return sortDiagnostics(diagnostics).map((diagnostic) => {
    const hint = { zh: hintOf(diagnostic, 'zh'), en: hintOf(diagnostic, 'en') };
    return {
      code: diagnostic.code,
      severity: severityOf(diagnostic),
      check: diagnostic.check ?? null,
      message: { zh: messageOf(diagnostic, 'zh'), en: messageOf(diagnostic, 'en') },
      hint: hint.zh || hint.en ? hint : null,
      place: diagnostic.span ? placeJson(diagnostic.span) : null,
      related: (diagnostic.related ?? []).map(placeJson),
    };
  });
}

export function placeJson({ file, start, end }: Span): PlaceJson {
  return { file, line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}
