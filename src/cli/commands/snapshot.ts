import { dirname, join } from 'node:path';
import { checkList } from '../../audit/check-list.ts';
import { checksDocument } from '../../audit/checks-document.ts';
import { printDiagnostics } from '../../diagnostic/print-diagnostics.ts';
import { localTime } from '../../disk/local-time.ts';
import { needsBuild, outputStates } from '../../disk/output-state.ts';
import { productBuild } from '../../disk/package-root.ts';
import { saveSnapshot, snapshotsIn } from '../../disk/snapshot.ts';
import { writeMarkdown } from '../../write/text/write-markdown.ts';
import { planBuild } from '../build-plan.ts';
import { buildRequest } from '../build-request.ts';
import { Findings } from '../findings.ts';
import { composeDocuments, readReport, readReportPack } from '../pipeline.ts';
import { snapshotDocuments, snapshotInputs } from '../snapshot-files.ts';
import type { Terminal } from '../terminal.ts';
import { texts } from '../texts.ts';
import { type Command, EXIT, type ExitCode, optionValue } from './command.ts';

/** `chengwen snapshot LABEL [DATA]`: keeps the documents as they are sent, with data, templates and the check report. */
export const snapshot: Command = async ({ invocation, terminal }) => {
  const archive = archiveBeside(optionValue(invocation, 'out') ?? 'out');
  if (invocation.options.has('list')) return list(archive, terminal);
  const [label, ...operands] = invocation.operands;
  if (label === undefined) return texts.nameTheSnapshot;
  const asked = buildRequest({ ...invocation, operands });
  if ('problem' in asked) return asked.problem;
  const { request } = asked;
  const findings = new Findings();
  const report = readReport(request.dataPath, findings);
  const pack = report && readReportPack(report, request.template, findings);
  const plan = pack && planBuild(request, report, pack, findings);
  const names = plan?.outputs.map(({ name }) => name) ?? [];
  const documents = plan && findings.take(outputStates(request.folder, names, plan.madeFrom));
  if (!documents) return failed(findings, terminal);
  const kinds = [...new Set(plan.outputs.map(({ kind }) => kind))];
  composeDocuments(report, pack, { kinds, variants: request.variants, audience: 'office' }, findings);
  const states = documents.flat().filter(({ standing }) => standing !== null);
  if (states.length === 0) return texts.nothingToKeep;

  const { files, dataSet } = snapshotInputs(request.dataPath, findings.files);
  const checks = checksDocument(report.data, checkList(report, { remarks: findings.diagnostics, isComplete: true }));
  const { language } = terminal;
  const printed = printDiagnostics(findings.diagnostics, { language, colours: 'none', texts: findings.texts() });
  const about = {
    label,
    takenAt: localTime(),
    version: productBuild(),
    dataSet,
    documents: states.map(({ name, standing, condition }) => ({ name, sha256: standing?.sha256 ?? '', condition })),
  };
  const saved = saveSnapshot(archive, about, [
    ...files,
    ...snapshotDocuments(request.folder, states),
    { path: '检查单.md', bytes: new TextEncoder().encode(writeMarkdown(checks)) },
    { path: '检查提示.txt', bytes: new TextEncoder().encode(printed) },
  ]);
  if (!saved.value) {
    findings.add(saved.diagnostics);
    return failed(findings, terminal);
  }
  terminal.sayJson({ ok: true, ...saved.value });
  terminal.say(texts.kept(saved.value.path, states.length));
  if (documents.some(needsBuild)) terminal.complain(texts.keptStale);
  return EXIT.done;
};

/** Not in the output folder: that may be emptied at any time. */
export function archiveBeside(outputFolder: string): string {
  return join(dirname(outputFolder), '存档');
}

function list(archive: string, terminal: Terminal): ExitCode {
  const snapshots = snapshotsIn(archive);
  terminal.sayJson({ ok: true, snapshots });
  for (const { path, about } of snapshots) terminal.say(texts.snapshotLine(about.takenAt, about.label, path));
  if (snapshots.length === 0) terminal.say(texts.noSnapshots(archive));
  return EXIT.done;
}

function failed(findings: Findings, terminal: Terminal): ExitCode {
  terminal.report(findings);
  return EXIT.inputHasErrors;
}
