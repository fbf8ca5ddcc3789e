import { statSync } from 'node:fs';
import { join } from 'node:path';
import { diagnose } from '../../diagnostic/diagnostic.ts';
import { loadDataSet } from '../../disk/load-data-set.ts';
import { systemErrorCode } from '../../disk/system-error.ts';
import { saveWhole } from '../../disk/whole-file.ts';
import { type MergedPlan, mergePlan } from '../../plan/merge-plan.ts';
import { Findings } from '../findings.ts';
import { type Report, readReport } from '../pipeline.ts';
import { planJson, planTexts } from '../plan-texts.ts';
import { type Command, EXIT } from './command.ts';
import { namedDataSet } from './named-data-set.ts';

/** `chengwen plan DATA`: the plan of the next period; with --write it goes into the data, to be edited. */
export const plan: Command = async ({ invocation, terminal }) => {
  const data = namedDataSet(invocation.operands);
  if ('problem' in data) return data.problem;
  const findings = new Findings();
  const report = readReport(data.path, findings);
  const merged = report ? merge(report, data.path, findings) : null;
  const isWritten = invocation.options.has('write');
  if (merged && isWritten) await save(merged, findings);
  if (!report || !merged || findings.hasErrors) {
    terminal.report(findings);
    return EXIT.inputHasErrors;
  }
  terminal.sayJson({ ok: true, ...planJson(report.plan, merged, isWritten) });
  if (!isWritten) for (const text of planTexts.whole(report.plan)) terminal.say(text);
  for (const text of isWritten ? planTexts.written(merged) : planTexts.unwritten(merged, data.path)) terminal.say(text);
  return EXIT.done;
};

function merge({ dataSets, figures, plan: derived }: Report, path: string, findings: Findings): MergedPlan | null {
  const loaded = findings.take(loadDataSet(path, null));
  if (!loaded) return null;
  const planFile = statSync(path).isDirectory() ? join(path, PLAN_FILE) : null;
  return findings.take(mergePlan({ files: loaded.files, located: dataSets.current, figures, planFile }, derived));
}

/** Holds the plan of a data set in which no file holds tasks. */
const PLAN_FILE = '计划.yaml';

async function save({ files }: MergedPlan, findings: Findings): Promise<void> {
  for (const { path, bytes } of files) {
    try {
      await saveWhole(path, bytes);
    } catch (error) {
      findings.add([diagnose('disk/not-writable', { path, reason: systemErrorCode(error) })]);
    }
  }
}
