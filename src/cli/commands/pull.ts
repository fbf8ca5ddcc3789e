import { composeDocument } from '../../compose-document.ts';
import { readDataSet } from '../../data-set/read-data-set.ts';
import { VARIANTS } from '../../data-set/schema/variant.ts';
import { distinctDocuments, type WhichDocument } from '../../data-set/which-document.ts';
import { deriveReport } from '../../derive-report.ts';
import {
  type Diagnostic,
  diagnose,
  fail,
  isError,
  type Outcome,
  severityOf,
  succeed,
} from '../../diagnostic/diagnostic.ts';
import { diagnosticsJson } from '../../diagnostic/diagnostics-json.ts';
import { saveDataFiles } from '../../disk/save-data-files.ts';
import { applyProposals } from '../../pull/apply-proposals.ts';
import type { Proposal, PullList } from '../../pull/proposal.ts';
import { type PresentReport, proposeEdits } from '../../pull/propose-edits.ts';
import { type DataFiles, proveProposals } from '../../pull/prove-proposals.ts';
import type { SourceFile } from '../../source/source-node.ts';
import type { TemplatePack } from '../../template/pack.ts';
import { Findings, type InputFile } from '../findings.ts';
import { isDocument, keptDocument } from '../kept-document.ts';
import { type Report, readReport, readReportPack } from '../pipeline.ts';
import { proposalsJson, pullTexts } from '../pull-report.ts';
import { type BuiltDocument, readPulled } from '../read-pulled.ts';
import type { Terminal } from '../terminal.ts';
import type { Text } from '../texts.ts';
import { type Command, EXIT, type ExitCode, optionValue } from './command.ts';
import { namedDataSet } from './named-data-set.ts';

/** `chengwen pull FILE.docx... [DATA]`: brings figures and sentences that were edited in a document back into the data. */
export const pull: Command = async ({ invocation, terminal }) => {
  const paths = invocation.operands.filter(isDocument);
  const [named, surplus] = invocation.operands.filter((operand) => !isDocument(operand));
  const base = optionValue(invocation, 'base');
  if (paths.length === 0) return pullTexts.noDocument;
  if (surplus !== undefined) return pullTexts.oneData(surplus);
  if (base !== null && paths.length > 1) return pullTexts.baseOfOne;
  const data = namedDataSet(named === undefined ? [] : [named]);
  if ('problem' in data) return data.problem;
  const findings = new Findings();
  const report = readReport(data.path, findings);
  const pack = report && readReportPack(report, optionValue(invocation, 'template'), findings);
  if (!report || !pack || findings.hasErrors) return failed(findings, terminal);

  const built = paths.map((path) => ({
    path,
    kept: keptDocument(base ?? path, base === null ? new Findings() : findings),
  }));
  findings.add(
    built.flatMap(({ path, kept }) => (kept?.mask ? [diagnose('pull/masked', { path, mask: kept.mask })] : [])),
  );
  if (findings.hasErrors) return failed(findings, terminal);
  const documents = wantedDocuments(built, report, pack);
  const present: DataFiles['present'] = (edited) => presentReport(report, pack, documents, edited);
  const files: DataFiles = { files: report.files, present };
  const today = findings.take(present(report.files));
  const pulled = today ? built.flatMap((one) => readPulled(one, today, findings) ?? []) : [];
  if (!today || findings.hasErrors) return failed(findings, terminal);
  for (const { path, hasRecord } of pulled) if (!hasRecord) terminal.complain(pullTexts.withoutRecord(path));
  const proven = proveProposals(proposeEdits(pulled, today), pulled, files);
  const list = { ...proven, left: [...proven.left, ...pulled.flatMap(({ remarks }) => remarks)] };
  const wanted = invocation.options.get('apply') ?? null;
  if (wanted === null) return show(list, files, { terminal, sources: findings.files });
  if (wanted.includes('all') && pulled.some(({ hasRecord }) => !hasRecord)) return pullTexts.allWithoutRecord;
  const chosen = chosenProposals(wanted, list.proposals);
  if ('problem' in chosen) return chosen.problem;
  return apply(chosen.proposals, list, files, { terminal, sources: findings.files });
};

/** The documents that the data ask for and those that were edited; where it is not known which those are, all that there may be. */
function wantedDocuments(
  built: readonly BuiltDocument[],
  report: Report,
  pack: TemplatePack,
): readonly WhichDocument[] {
  const { kind: kinds } = report.data.report;
  const asked = kinds.map((kind) => ({ kind, variant: 'full' }) as const);
  const known = built.flatMap(({ kept }) => kept ?? []);
  const isKnown = known.length === built.length;
  const possible = isKnown ? [] : kinds.flatMap((kind) => VARIANTS.map((variant) => ({ kind, variant })));
  const composable = possible.filter(
    ({ kind, variant }) => composeDocument(report, pack, kind, variant).value !== null,
  );
  return distinctDocuments([...asked, ...known, ...composable]);
}

/** A data set read from edited files, compared with the same earlier ones, and its documents. */
function presentReport(
  { dataSets }: Report,
  pack: TemplatePack,
  wanted: readonly WhichDocument[],
  files: readonly SourceFile[],
): Outcome<PresentReport> {
  const current = readDataSet(files);
  if (!current.value) return fail(current.diagnostics);
  const sets = { ...dataSets, current: current.value };
  const derived = deriveReport(sets);
  if (!derived.value) return fail([...current.diagnostics, ...derived.diagnostics]);
  const source = derived.value;
  const composed = wanted.map(({ kind, variant }) => ({
    kind,
    variant,
    ...composeDocument(source, pack, kind, variant),
  }));
  const documents = composed.flatMap(({ kind, variant, value }) => (value ? [{ kind, variant, document: value }] : []));
  const diagnostics = composed.flatMap((one) => one.diagnostics).filter(isError);
  return diagnostics.length > 0 ? fail(diagnostics) : succeed({ ...source, documents }, derived.diagnostics);
}

function chosenProposals(
  wanted: readonly string[],
  proposals: readonly Proposal[],
): { readonly proposals: readonly Proposal[] } | { readonly problem: Text } {
  if (wanted.length === 1 && wanted[0] === 'all') return { proposals };
  const numbers = new Set<number>();
  for (const word of wanted) {
    const number = /^[1-9]\d{0,4}$/.test(word) ? Number(word) : 0;
    if (number < 1 || number > proposals.length) return { problem: pullTexts.notANumber(word, proposals.length) };
    numbers.add(number);
  }
  return { proposals: proposals.filter((_, index) => numbers.has(index + 1)) };
}

interface Showing {
  readonly terminal: Terminal;
  /** For the lines of files that problems stand in. */
  readonly sources: readonly InputFile[];
}

function show(list: PullList, files: DataFiles, showing: Showing): ExitCode {
  const { terminal } = showing;
  const { proposals, left } = list;
  const problems = problemsAfter(proposals, files);
  terminal.sayJson({
    ok: true,
    proposals: proposalsJson(proposals),
    left: diagnosticsJson(left),
    problems: diagnosticsJson(problems.diagnostics),
  });
  if (proposals.length === 0) terminal.say(pullTexts.nothing);
  else {
    terminal.say(pullTexts.proposals(proposals));
    terminal.say(pullTexts.howToApply(proposals.length));
  }
  reportLeft(list, showing);
  if (problems.diagnostics.length > 0) {
    terminal.complain(pullTexts.withProblems);
    terminal.warn(problems);
  }
  return EXIT.done;
}

async function apply(
  chosen: readonly Proposal[],
  list: PullList,
  files: DataFiles,
  showing: Showing,
): Promise<ExitCode> {
  const { terminal } = showing;
  const problems = problemsAfter(chosen, files);
  const edited = applyProposals(files.files, chosen).value;
  if (!edited || problems.hasErrors) {
    terminal.report(problems);
    terminal.complain(pullTexts.notApplied);
    return EXIT.inputHasErrors;
  }
  problems.add(await saveDataFiles(files.files, edited));
  if (problems.hasErrors) return failed(problems, terminal);
  terminal.sayJson({ ok: true, applied: proposalsJson(chosen), left: diagnosticsJson(list.left) });
  reportLeft(list, showing);
  terminal.warn(problems);
  for (const { path } of edited) {
    const count = chosen.filter(({ span }) => span.file === path).length;
    if (count > 0) terminal.say(pullTexts.applied(count, path));
  }
  terminal.say(chosen.length > 0 ? pullTexts.buildNext : pullTexts.nothing);
  return EXIT.done;
}

/** The errors and warnings that the data would have and have not yet, with the files as they would be. */
function problemsAfter(proposals: readonly Proposal[], { files, present }: DataFiles): Findings {
  const findings = new Findings();
  const edited = findings.take(applyProposals(files, proposals));
  if (!edited) return findings;
  findings.keep(edited.map((file) => ({ ...file, use: 'data' })));
  const known = new Set(present(files).diagnostics.map(contentOf));
  const after = present(edited).diagnostics.filter((one) => severityOf(one) !== 'info');
  findings.add(after.filter((one) => !known.has(contentOf(one))));
  return findings;
}

/** What a diagnostic says, wherever it stands. */
function contentOf({ code, params }: Diagnostic): string {
  return JSON.stringify([code, params]);
}

function reportLeft({ left }: PullList, { terminal, sources }: Showing): void {
  const findings = new Findings();
  findings.keep(sources);
  findings.add(left);
  terminal.warn(findings);
}

function failed(findings: Findings, terminal: Terminal): ExitCode {
  terminal.report(findings.onlyErrors);
  return EXIT.inputHasErrors;
}
