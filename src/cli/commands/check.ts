import { checkList } from '../../audit/check-list.ts';
import { checkListJson } from '../../audit/check-list-json.ts';
import { checksDocument } from '../../audit/checks-document.ts';
import { VARIANTS } from '../../data-set/schema/variant.ts';
import { checkLines } from '../check-report.ts';
import { DOCUMENT_KINDS } from '../command-table.ts';
import { Findings } from '../findings.ts';
import { lengthLines, lengthsJson } from '../length-report.ts';
import { listWriter } from '../list-writer.ts';
import { composeDocuments, readReport, readReportPack } from '../pipeline.ts';
import { saveFile } from '../save-file.ts';
import { texts } from '../texts.ts';
import { type Command, EXIT, optionChoices, optionValue } from './command.ts';
import { namedDataSet } from './named-data-set.ts';

/** `chengwen check DATA`: everything that there is to say about data and template; writes nothing but the list asked for. */
export const check: Command = async ({ invocation, terminal }) => {
  const data = namedDataSet(invocation.operands);
  if ('problem' in data) return data.problem;
  const out = optionValue(invocation, 'out');
  const write = out === null ? null : listWriter(out);
  if (out !== null && !write) return texts.listFormat(out);
  const findings = new Findings();
  const report = readReport(data.path, findings);
  const pack = report && readReportPack(report, optionValue(invocation, 'template'), findings);
  const kinds = optionChoices(invocation, 'document', DOCUMENT_KINDS) ?? report?.data.report.kind ?? [];
  const variants = optionChoices(invocation, 'variant', VARIANTS) ?? ['full'];
  const documents =
    report && pack ? composeDocuments(report, pack, { kinds, variants, audience: 'office' }, findings) : [];
  const isComplete = documents.length === kinds.length * variants.length;
  const checks = report ? checkList(report, { remarks: findings.diagnostics, isComplete }) : [];
  if (report && out !== null && write) {
    await saveFile(out, await write(checksDocument(report.data, checks)), findings, terminal);
  }
  const lengths = documents.map((one) => one.lengths);
  terminal.report(findings, { checks: checkListJson(checks), lengths: lengthsJson(lengths) });
  for (const line of checkLines(checks)) terminal.say(line);
  if (findings.hasErrors || !report) return EXIT.inputHasErrors;
  for (const line of lengthLines(lengths, report.data.report.period)) terminal.say(line);
  const summary = findings.diagnostics.length > 0 ? texts.checkedWithRemarks : texts.checked;
  terminal.say(summary(report.figures.figures.size, documents.length));
  return EXIT.done;
};
