import { CHECK_GROUPS, type CheckResult } from '../../figure/checks/check-result.ts';
import { DOCUMENT_KINDS } from '../command-table.ts';
import { Findings } from '../findings.ts';
import { composeDocuments, readReport, readReportPack } from '../pipeline.ts';
import type { Terminal } from '../terminal.ts';
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
  if (report && pack) composeDocuments(report, pack, kinds, findings);
  terminal.report(findings);
  if (report) sayChecks(report.figures.checks, terminal);
  if (findings.hasErrors || !report) return EXIT.inputHasErrors;
  const summary = findings.diagnostics.length > 0 ? texts.checkedWithRemarks : texts.checked;
  terminal.say(summary(report.figures.figures.size, kinds.length));
  return EXIT.done;
};

/** How the rules came out, a line for each group that has any. */
function sayChecks(checks: readonly CheckResult[], terminal: Terminal): void {
  for (const group of CHECK_GROUPS) {
    const count = (outcome: CheckResult['outcome']) =>
      checks.filter((check) => check.group === group && check.outcome === outcome).length;
    const counts = { passed: count('passed'), failed: count('failed'), notRun: count('not-run') };
    if (counts.passed + counts.failed + counts.notRun > 0) terminal.say(texts.checkGroup(group, counts));
  }
}
