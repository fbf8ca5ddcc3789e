import { basename, join, relative, sep } from 'node:path';
import { type Period, parsePeriod, sameMonthsLastYear, sameRange } from '../../calendar/period.ts';
import { type LocatedDataSet, readDataSet } from '../../data-set/read-data-set.ts';
import { isError } from '../../diagnostic/diagnostic.ts';
import { loadDataSet } from '../../disk/load-data-set.ts';
import { type NewFile, saveNewFolder } from '../../disk/save-new-folder.ts';
import { deriveFigures } from '../../figure/derive-figures.ts';
import { type NextDataSet, nextDataSet } from '../../roll-over/next-data-set.ts';
import { periodWords } from '../../roll-over/period-words.ts';
import type { SourceFile } from '../../source/source-node.ts';
import { Findings } from '../findings.ts';
import { newPeriodTexts } from '../period-texts.ts';
import { type Report, readReport } from '../pipeline.ts';
import { type Command, EXIT, optionValue } from './command.ts';
import { dataSetsIn, namedDataSet } from './named-data-set.ts';

/** `chengwen new-period 2026-H2 DATA`: the data set of the next period, made from this one. */
export const newPeriod: Command = async ({ invocation, terminal }) => {
  const [code, ...rest] = invocation.operands;
  if (code === undefined) return newPeriodTexts.noPeriod;
  const period = parsePeriod(code);
  if (!period) return newPeriodTexts.notAPeriod(code);
  const data = namedDataSet(rest);
  if ('problem' in data) return data.problem;
  const findings = new Findings();
  const report = readReport(data.path, findings);
  const folder = optionValue(invocation, 'out') ?? join(data.path, '..', period.code.toLowerCase());
  const next = report ? nextOf(report, data.path, { period, folder }, findings) : null;
  const saved = next ? findings.take(await saveNewFolder(folder, next.files.map(named))) : null;
  if (!report || !next || !saved) {
    terminal.report(findings);
    return EXIT.inputHasErrors;
  }
  const { files, emptied, leftOut, links } = next;
  const review = files.flatMap((file) => periodWords(file, report.data.report.period));
  terminal.sayJson({ ok: true, folder, files: files.map(({ path }) => path), emptied, ...links, leftOut, review });
  terminal.say(newPeriodTexts.made(folder, period, files.length, emptied));
  terminal.say(newPeriodTexts.links(links.previous, links.lastYear));
  for (const text of newPeriodTexts.leftOut(leftOut)) terminal.say(text);
  if (review.length > 0) terminal.say(newPeriodTexts.review(review));
  terminal.say(newPeriodTexts.next(folder));
  return EXIT.done;
};

interface Target {
  readonly period: Period;
  readonly folder: string;
}

interface MadeDataSet extends NextDataSet {
  readonly links: { readonly previous: string; readonly lastYear: string | null };
}

/** The new data set under its new paths, read once more: what `check` would refuse is not written. */
function nextOf(report: Report, dataPath: string, { period, folder }: Target, findings: Findings): MadeDataSet | null {
  const loaded = findings.take(loadDataSet(dataPath, null));
  if (!loaded) return null;
  const lastYear = lastYearOf(dataPath, period);
  const links = {
    previous: pathFrom(folder, dataPath),
    lastYear: lastYear ? pathFrom(folder, lastYear.path) : null,
  };
  const made = findings.take(nextDataSet(loaded.files, report.dataSets.current, { period, ...links }));
  if (!made) return null;
  const files = made.files.map((file) => ({ ...file, path: join(folder, basename(file.path)) }));
  const current = readDataSet(files);
  const neighbours = { previous: report.dataSets.current, lastYear: lastYear?.located ?? null };
  const problems = current.value
    ? deriveFigures({ current: current.value, ...neighbours }).diagnostics
    : current.diagnostics;
  if (problems.some(isError)) {
    findings.keep(files.map((file) => ({ ...file, use: 'data' })));
    findings.add(problems);
    return null;
  }
  return { ...made, files, links };
}

/** The data set of the same months a year before, if one lies beside this one and can be read. */
function lastYearOf(dataPath: string, { months }: Period): { path: string; located: LocatedDataSet } | null {
  const wanted = sameMonthsLastYear(months);
  for (const path of dataSetsIn(join(dataPath, '..'))) {
    const files = loadDataSet(path, null).value?.files;
    const located = files ? readDataSet(files).value : null;
    if (located && sameRange(located.data.report.period.months, wanted)) return { path, located };
  }
  return null;
}

/** How a data set names another one: ../2026-h1. */
function pathFrom(folder: string, other: string): string {
  return relative(folder, other).split(sep).join('/');
}

function named({ path, bytes }: SourceFile): NewFile {
  return { name: basename(path), bytes };
}
