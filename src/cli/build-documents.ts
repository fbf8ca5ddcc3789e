import { checkList } from '../audit/check-list.ts';
import { checksAnnex } from '../audit/check-tables.ts';
import { withFigureComments } from '../audit/figure-comments.ts';
import type { DocumentLengths } from '../audit/lengths.ts';
import { type Provenance, provenanceOf } from '../audit/provenance.ts';
import { provenanceJson } from '../audit/provenance-json.ts';
import { sourcesAnnex } from '../audit/sources-annex.ts';
import { withWorkingAnnexes } from '../audit/working-annexes.ts';
import type { DocumentKind } from '../data-set/schema/report-section.ts';
import { isSameDocument } from '../data-set/which-document.ts';
import { sha256 } from '../disk/build-record.ts';
import { keptFile } from '../disk/kept-files.ts';
import { bytesIfSame, type OutputState, outputStates } from '../disk/output-state.ts';
import { openPictureCache } from '../disk/picture-cache.ts';
import { type Output, saveOutputs } from '../disk/save-outputs.ts';
import type { TemplatePack } from '../template/pack.ts';
import { type BuildPlan, planBuild } from './build-plan.ts';
import type { BuildRequest } from './build-request.ts';
import type { BuiltOutput } from './built-output.ts';
import { contentDigest } from './content-digest.ts';
import type { Findings } from './findings.ts';
import { type MadeOutput, makeOutputs, type OutputOptions, type WantedOutput } from './make-outputs.ts';
import { makeRedlines } from './make-redlines.ts';
import { maskedDocuments } from './masked-documents.ts';
import { mergeEdits } from './merge-edits.ts';
import {
  type ComposedDocument,
  composeDocuments,
  type Report,
  readDataSets,
  readReportPack,
  reportOf,
} from './pipeline.ts';
import type { Workshop } from './workshop.ts';

/** `stale` leaves alone what is current; `all` makes everything anew; `final` writes only when no point is open. */
export type BuildMode = 'stale' | 'all' | 'final';

export interface BuildContext {
  readonly mode: BuildMode;
  readonly findings: Findings;
  readonly workshop: Workshop;
  /** Told the name of each document before it is made. */
  readonly onStart: (name: string) => void;
}

/** A document that was composed, with where everything in it comes from. */
export interface TracedDocument extends ComposedDocument {
  readonly provenance: Provenance;
}

/** Whom tracked changes name. */
const AUTHOR = '成文';

/** How a build ended; what there is to say about the input is among the findings. */
export type BuildResult =
  | {
      readonly kind: 'done';
      readonly outputs: readonly BuiltOutput[];
      readonly openPoints: number;
      /** What the documents were composed from; null when nothing was composed. */
      readonly report: Report | null;
      /** What was composed, with where it comes from; empty when nothing was. */
      readonly composed: readonly TracedDocument[];
      /** How long they are, before anything was masked or put behind them; empty when nothing was composed. */
      readonly lengths: readonly DocumentLengths[];
    }
  | { readonly kind: 'not-final'; readonly openPoints: number }
  | { readonly kind: 'errors' };

/**
 * Builds documents, all of them or none. When everything they are made from is what it was, and they stand as they were
 * written, nothing is composed; a document that would say the same again is not set again.
 */
export async function buildDocuments(request: BuildRequest, context: BuildContext): Promise<BuildResult> {
  const { findings, mode, workshop } = context;
  const { folder } = request;
  const sets = readDataSets(request.dataPath, findings, workshop);
  const pack = sets && readReportPack(sets, request.template, findings, workshop);
  const plan = pack && planBuild(request, sets, pack, findings);
  const names = plan?.outputs.map(({ name }) => name) ?? [];
  const versions = plan && findings.take(outputStates(folder, names, plan.madeFrom));
  if (!versions) return { kind: 'errors' };
  const states = versions.map(([own]) => own);
  if (mode === 'stale' && !request.redline && states.every(({ condition }) => condition === 'current'))
    return upToDate(states);

  const fontsKey = JSON.stringify([request.fontFiles, plan.madeFrom.files.filter(({ use }) => use === 'font')]);
  // It opens its fonts while the documents are composed.
  if (plan.outputs.some(({ format }) => format === 'pdf')) workshop.press(request.fontFiles, fontsKey);
  const report = reportOf(sets, findings);
  if (!report) return { kind: 'errors' };
  const kinds = [...new Set(plan.outputs.map(({ kind }) => kind))];
  const whole = composedDocuments({ request, report, pack, kinds }, findings);
  const shown = whole && shownDocuments(whole, { request, report, pack, plan }, findings);
  const openPoints = findings.unsettled.length;
  if (!shown) return { kind: 'errors' };
  if (mode === 'final' && openPoints > 0) return { kind: 'not-final', openPoints };

  const content = new Map(shown.map(({ document }) => [document, contentDigest(document)]));
  const wanted = plan.outputs.flatMap((output): readonly WantedOutput[] => {
    const document = shown.find((one) => isSameDocument(one, output))?.document;
    return document ? [{ ...output, document, content: content.get(document) ?? '' }] : [];
  });
  const pictures = openPictureCache(folder);
  const making = { ...request, ...context, fontsKey, pictures };
  const underWay = makeOrKeep(wanted, mode === 'all' ? [] : states, making, findings);
  // While the PDFs are set.
  const composed = shown.map((one): TracedDocument => ({ ...one, provenance: provenanceOf(one.document, report) }));
  const made = await underWay;
  if (findings.hasErrors) return { kind: 'errors' };
  const fresh = made.map((one) => withKept(one, composed, request));
  const { issueDate } = composed[0]?.document.meta ?? { issueDate: '' };
  const revising = { folder, reviser: { author: AUTHOR, date: issueDate }, findings };
  const redlines = request.redline ? await makeRedlines(fresh, versions, request.redline, revising) : [];
  if (findings.hasErrors) return { kind: 'errors' };
  const outputs = [...(await mergeEdits(fresh, versions, revising)), ...redlines];
  const saved = findings.take(await saveOutputs({ folder, outputs, madeFrom: plan.madeFrom, openPoints }));
  if (!saved) return { kind: 'errors' };
  await pictures.flush();
  const built = saved.map((one, index) => ({ ...one, why: states[index]?.why ?? [] }));
  const lengths = whole.map((one) => one.lengths);
  return { kind: 'done', outputs: built, openPoints, report, composed, lengths };
}

interface Composing {
  readonly request: BuildRequest;
  readonly report: Report;
  readonly pack: TemplatePack;
  readonly kinds: readonly DocumentKind[];
}

/** The documents that are wanted, in the variants wanted. Null when there are errors. */
function composedDocuments(
  { request: { variants, mask }, report, pack, kinds }: Composing,
  findings: Findings,
): readonly ComposedDocument[] | null {
  const audience = mask === 'publish' ? 'public' : 'office';
  const composed = composeDocuments(report, pack, { kinds, variants, audience }, findings);
  return findings.hasErrors ? null : composed;
}

interface Showing extends Pick<Composing, 'request' | 'report' | 'pack'> {
  readonly plan: BuildPlan;
}

/** Documents as their readers are to see them: masked, or with comments and working papers for those who check them. Null when there are errors. */
function shownDocuments(
  composed: readonly ComposedDocument[],
  { request: { mask, annexes, comments, folder }, report, pack, plan }: Showing,
  findings: Findings,
): readonly ComposedDocument[] | null {
  const masked = mask ? maskedDocuments(composed, mask, { report, pack, plan, folder }, findings) : composed;
  if (!masked) return null;
  const shown =
    comments === 'none'
      ? masked
      : masked.map((one) => ({ ...one, document: withFigureComments(one.document, report) }));
  if (annexes.length === 0) return shown;
  const checks = checkList(report, { remarks: findings.diagnostics, isComplete: true });
  return shown.map(({ document, ...which }) => {
    const papers = { sources: () => sourcesAnnex(document, report), checks: () => checksAnnex(checks) };
    return {
      ...which,
      document: withWorkingAnnexes(
        document,
        annexes.flatMap((annex) => papers[annex]() ?? []),
      ),
    };
  });
}

function upToDate(states: readonly OutputState[]): BuildResult {
  const outputs = states.map(
    ({ name, path, standing }): BuiltOutput => ({
      name,
      path,
      byteCount: standing?.bytes.length ?? 0,
      state: 'unchanged',
      why: [],
    }),
  );
  const openPoints = Math.max(...states.map(({ record }) => record?.openPoints ?? 0));
  return { kind: 'done', outputs, openPoints, report: null, composed: [], lengths: [] };
}

/** Takes what would be the same from the disk and makes the rest, in the order wanted. */
async function makeOrKeep(
  wanted: readonly WantedOutput[],
  states: readonly OutputState[],
  options: OutputOptions & Pick<BuildRequest, 'folder'>,
  findings: Findings,
): Promise<readonly MadeOutput[]> {
  const kept = wanted.flatMap((one): readonly MadeOutput[] => {
    const state = states.find(({ name }) => name === one.name);
    const bytes = state ? generatedIfSame(state, one.content, options.folder) : null;
    return bytes ? [{ ...one, bytes }] : [];
  });
  const missing = wanted.filter(({ name }) => !kept.some((one) => one.name === name));
  const made = [...kept, ...(await makeOutputs(missing, options, findings))];
  return wanted.flatMap(({ name }) => made.find((one) => one.name === name) ?? []);
}

/** What was generated, where a document says the same again; what stands there may hold the edits of a person too. */
function generatedIfSame(state: OutputState, content: string, folder: string): Uint8Array | null {
  const bytes = bytesIfSame(state, content);
  return bytes && state.standing ? (keptFile(folder, state.standing.sha256, 'generated.docx') ?? bytes) : null;
}

/** With what is kept of it: where its figures come from, and what was generated, for the day when somebody has edited it. */
function withKept(
  { name, kind, variant, format, document, content, bytes }: MadeOutput,
  composed: readonly TracedDocument[],
  { mask }: Pick<BuildRequest, 'mask'>,
): Output {
  const provenance = composed.find((one) => one.document === document)?.provenance;
  if (!provenance) throw new Error(`a ${kind} that was not composed`);
  const text = provenanceJson({ sha256: sha256(bytes), kind, variant, mask, provenance });
  const kept = {
    'provenance.json': new TextEncoder().encode(text),
    ...(format === 'docx' ? { 'generated.docx': bytes } : {}),
  };
  return { name, bytes, content, kept, continues: null };
}
