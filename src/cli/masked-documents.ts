import { composeDocument } from '../compose-document.ts';
import type { DocumentKind } from '../data-set/schema/report-section.ts';
import { VARIANTS, type Variant } from '../data-set/schema/variant.ts';
import { diagnose } from '../diagnostic/diagnostic.ts';
import { outputStates } from '../disk/output-state.ts';
import type { NamedDocument } from '../mask/disclosed-figures.ts';
import { type Mask, maskDocuments } from '../mask/mask-documents.ts';
import type { TemplatePack } from '../template/pack.ts';
import type { BuildPlan } from './build-plan.ts';
import { DOCUMENT_KINDS } from './command-table.ts';
import type { Findings } from './findings.ts';
import { documentName, FORMATS, outputName } from './output-name.ts';
import type { ComposedDocument, Report } from './pipeline.ts';

/** What the documents of a build are made from, and where they go. */
export interface Masking {
  readonly report: Report;
  readonly pack: TemplatePack;
  readonly plan: BuildPlan;
  readonly folder: string;
}

/**
 * The documents of a build, masked. Those to be published are judged together, and with the published versions of the
 * same period that stand in the output folder, as they would be made now. Null when there are errors.
 */
export function maskedDocuments(
  composed: readonly ComposedDocument[],
  mask: Mask,
  { report, pack, plan, folder }: Masking,
  findings: Findings,
): readonly ComposedDocument[] | null {
  const { period } = report.data.report;
  const nameOf = (kind: DocumentKind, variant: Variant): string => documentName(kind, period, { variant, mask });
  const isWritten = (kind: DocumentKind, variant: Variant): boolean =>
    plan.outputs.some((output) => output.kind === kind && output.variant === variant);
  const stands = (kind: DocumentKind, variant: Variant): boolean => {
    const names = FORMATS.map((format) => outputName(kind, period, format, { variant, mask }));
    const states = findings.take(outputStates(folder, names, plan.madeFrom)) ?? [];
    return states.some((versions) => versions.some(({ standing }) => standing !== null));
  };
  const published = DOCUMENT_KINDS.flatMap((kind) => VARIANTS.map((variant) => ({ kind, variant }))).filter(
    ({ kind, variant }) => mask === 'publish' && !isWritten(kind, variant) && stands(kind, variant),
  );
  const alongside = published.flatMap(({ kind, variant }): readonly NamedDocument[] => {
    const { value: document, diagnostics } = composeDocument(report, pack, kind, variant);
    if (!document) findings.add(diagnostics);
    return document ? [{ name: nameOf(kind, variant), document }] : [];
  });
  if (alongside.length > 0)
    findings.add([diagnose('mask/published-alongside', { documents: alongside.map(({ name }) => name) })]);
  const named = composed.map((one) => ({ ...one, name: nameOf(one.kind, one.variant) }));
  const masked = findings.take(maskDocuments(named, mask, report, alongside));
  return findings.hasErrors ? null : masked;
}
