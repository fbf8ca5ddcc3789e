import { createHash } from 'node:crypto';
import { checkList } from '../../audit/check-list.ts';
import { provenanceOf } from '../../audit/provenance.ts';
import { provenanceJson } from '../../audit/provenance-json.ts';
import { withSourcesAnnex } from '../../audit/sources-annex.ts';
import { sha256 } from '../../disk/build-record.ts';
import { productVersion } from '../../disk/package-root.ts';
import { openPictureCache } from '../../disk/picture-cache.ts';
import { saveProvenance } from '../../disk/provenance-file.ts';
import { type SavedOutput, saveOutputs } from '../../disk/save-outputs.ts';
import { MASKS } from '../../mask/mask-document.ts';
import { FONT_NAME_PROFILES, type FontNameProfile } from '../../standard/font-names.ts';
import { MARGIN_PROFILES, type MarginProfileName, PAGE_NUMBER_PLACES } from '../../standard/page-geometry.ts';
import { offNames } from '../check-report.ts';
import { DOCUMENT_KINDS } from '../command-table.ts';
import { Findings } from '../findings.ts';
import { makeOutputs } from '../make-outputs.ts';
import { FORMATS } from '../output-name.ts';
import type { Invocation } from '../parse-arguments.ts';
import {
  type ComposedDocument,
  composeDocuments,
  maskDocuments,
  type Report,
  readReport,
  readReportPack,
} from '../pipeline.ts';
import type { Terminal } from '../terminal.ts';
import { type Text, texts } from '../texts.ts';
import { type Command, EXIT, type ExitCode, optionChoices, optionValue } from './command.ts';
import { namedDataSet } from './named-data-set.ts';
import { ownFontFiles } from './own-font-files.ts';

const MARGINS = Object.keys(MARGIN_PROFILES) as readonly MarginProfileName[];
const FONT_NAMES = Object.keys(FONT_NAME_PROFILES) as readonly FontNameProfile[];

/** `chengwen build DATA`: writes the documents, all of them or none. */
export const build: Command = async ({ invocation, terminal, elapsedMs }) => {
  const data = namedDataSet(invocation.operands);
  if ('problem' in data) return data.problem;
  const fonts = ownFontFiles(invocation.options.get('font') ?? []);
  if ('problem' in fonts) return fonts.problem;
  const isFinal = invocation.options.has('final');
  const annex = optionValue(invocation, 'annex');
  const mask = optionChoices(invocation, 'mask', MASKS)?.[0] ?? null;
  if (isFinal && annex !== null) return texts.annexOfDraft;
  if (isFinal && mask === 'template') return texts.templateIsNotFinal;
  if (mask !== null && annex !== null) return texts.annexIsNotMasked;
  const findings = new Findings();
  const report = readReport(data.path, findings);
  const pack = report && readReportPack(report, optionValue(invocation, 'template'), findings);
  if (!report || !pack) return nothingWritten(terminal, findings);
  const kinds = optionChoices(invocation, 'document', DOCUMENT_KINDS) ?? report.data.report.kind;
  const audience = mask === 'publish' ? 'public' : 'office';
  const composed = composeDocuments(report, pack, { kinds, audience }, findings);
  if (findings.hasErrors) return nothingWritten(terminal, findings);
  const shown = mask ? maskDocuments(composed, mask, report, findings) : composed;
  if (findings.hasErrors) return nothingWritten(terminal, findings);
  if (isFinal && findings.unsettled.length > 0) return notFinal(terminal, findings);

  const documents = annex ? shown.map((one) => withAnnex(one, report)) : shown;
  const folder = optionValue(invocation, 'out') ?? 'out';
  const pictures = openPictureCache(folder);
  const outputs = await makeOutputs(
    documents,
    {
      period: report.data.report.period,
      mask,
      formats: optionChoices(invocation, 'format', FORMATS) ?? ['docx', 'pdf'],
      margins: optionChoices(invocation, 'margins', MARGINS)?.[0] ?? 'word',
      fontNames: optionChoices(invocation, 'fonts', FONT_NAMES)?.[0] ?? 'official',
      pageNumbers: optionChoices(invocation, 'page-numbers', PAGE_NUMBER_PLACES)?.[0] ?? 'outer',
      fontFiles: fonts.files,
      pictures,
      onStart: (name) => terminal.progress(texts.making(name)),
    },
    findings,
  );
  if (findings.hasErrors) return nothingWritten(terminal, findings);
  const version = productVersion();
  const inputs = inputsDigest(findings, invocation, version);
  const saved = findings.take(await saveOutputs({ folder, outputs, version, inputs }));
  if (!saved) return nothingWritten(terminal, findings);
  await pictures.flush();
  for (const [index, output] of outputs.entries()) {
    const document = documents.find(({ kind }) => kind === output.kind)?.document;
    const path = saved[index]?.path;
    if (!document || path === undefined) continue;
    const provenance = provenanceOf(document, report);
    const kept = { sha256: sha256(output.bytes), kind: output.kind, provenance };
    findings.add(await saveProvenance(path, provenanceJson(kept)));
  }
  terminal.report(findings, { outputs: saved });
  for (const output of saved) terminal.say(savedText(output));
  if (findings.unsettled.length > 0) terminal.say(texts.draft(findings.unsettled.length));
  const off = isFinal ? offNames(checkList(report, { remarks: findings.diagnostics, isComplete: true })) : null;
  if (off) terminal.complain(texts.finalWithout(off));
  terminal.say(texts.took(elapsedMs()));
  return EXIT.done;
};

function withAnnex({ kind, document }: ComposedDocument, report: Report): ComposedDocument {
  return { kind, document: withSourcesAnnex(document, report) };
}

function nothingWritten(terminal: Terminal, findings: Findings): ExitCode {
  terminal.report(findings);
  terminal.complain(texts.nothingWritten);
  return EXIT.inputHasErrors;
}

/** A final version is written only when there is nothing left to settle. */
function notFinal(terminal: Terminal, findings: Findings): ExitCode {
  terminal.report(findings);
  terminal.complain(texts.notFinal(findings.unsettled.length));
  return EXIT.inputHasErrors;
}

/** The same for the same data, templates, options and version, wherever they lie. */
function inputsDigest({ files }: Findings, { options }: Invocation, version: string): string {
  const digests = files.map(({ bytes }) => createHash('sha256').update(bytes).digest('hex')).sort();
  const choices = ['document', 'format', 'margins', 'fonts', 'page-numbers', 'annex', 'mask'].map(
    (name) => options.get(name) ?? null,
  );
  return createHash('sha256')
    .update(JSON.stringify([version, choices, digests]))
    .digest('hex');
}

function savedText({ path, byteCount, state }: SavedOutput): Text {
  return state === 'written' ? texts.written(path, `${Math.ceil(byteCount / 1024)} KB`) : texts.unchanged(path);
}
