import { checkList } from '../../audit/check-list.ts';
import { checkListJson } from '../../audit/check-list-json.ts';
import { checkLines } from '../check-report.ts';
import { DOCUMENT_KINDS } from '../command-table.ts';
import { Findings } from '../findings.ts';
import { composeDocuments, readReport, readReportPack } from '../pipeline.ts';
import { texts } from '../texts.ts';
import { type Command, EXIT, optionChoices, optionValue } from './command.ts';
import { namedDataSet } from './named-data-set.ts';

/** `chengwen check DATA`: everything that there is to say about data and template, without writing anything. */
export const check: Command = async ({ invocation, terminal }) => {
  const data = namedDataSet(invocation.operands);
  if ('problem' in data) return data.problem;
  const findings = new Findings();
  const report = readReport(data.path, findings);
  const pack = report && readReportPack(report, optionValue(invocation, 'template'), findings);
  const kinds = optionChoices(invocation, 'document', DOCUMENT_KINDS) ?? report?.data.report.kind ?? [];
  const documents = report && pack ? composeDocuments(report, pack, { kinds, audience: 'office' }, findings) : [];
  const isComplete = documents.length === kinds.length;
  const checks = report ? checkList(report, { remarks: findings.diagnostics, isComplete }) : [];
  terminal.report(findings, { checks: checkListJson(checks) });
  for (const line of checkLines(checks)) terminal.say(line);
  if (findings.hasErrors || !report) return EXIT.inputHasErrors;
  const summary = findings.diagnostics.length > 0 ? texts.checkedWithRemarks : texts.checked;
  terminal.say(summary(report.figures.figures.size, kinds.length));
  return EXIT.done;
};
