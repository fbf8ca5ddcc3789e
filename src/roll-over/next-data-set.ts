import { nextPeriod, type Period } from '../calendar/period.ts';
import { canonicalize } from '../data-set/canonical-tree.ts';
import type { LocatedDataSet } from '../data-set/read-data-set.ts';
import { dataSetSchema } from '../data-set/schema/data-set-schema.ts';
import { type Diagnostic, diagnose, fail, type Outcome, succeed } from '../diagnostic/diagnostic.ts';
import { editYaml } from '../source/edit-yaml.ts';
import { parseYaml } from '../source/parse-yaml.ts';
import type { SourceFile } from '../source/source-node.ts';
import { carryFile, type LeftOut, monthsBetween, type RollOver } from './carry-file.ts';
import { droppableProjects } from './droppable-projects.ts';

/** The period to make data for, and where the data lie that it is compared with, as the new data set is to name them. */
export interface NextPeriod {
  readonly period: Period;
  /** The data set that the new one is made from. */
  readonly previous: string;
  /** The same period a year before; null when there are no data of it. */
  readonly lastYear: string | null;
}

/** What the data set of the next period begins as. */
export interface NextDataSet {
  /** The files of the data set under their old paths. */
  readonly files: readonly SourceFile[];
  /** How many values wait to be filled in. */
  readonly emptied: number;
  /** What the new period begins without. */
  readonly leftOut: readonly LeftOut[];
}

/**
 * Makes the data set of a later period from one that is filled in: definitions, targets, departments, projects with their
 * stages and texts stay, values become 待填, problems and tasks go, dates and windows move (`CARRY_RULES`). Only these
 * values change; every other byte of the files stays, comments and order among them.
 */
export function nextDataSet(
  files: readonly SourceFile[],
  located: LocatedDataSet,
  next: NextPeriod,
): Outcome<NextDataSet> {
  const { period } = located.data.report;
  if (next.period.months.first <= period.months.last) {
    const params = { found: next.period.code, current: period.code, expected: nextPeriod(period).code };
    return fail([diagnose('period/not-later', params, located.locate(['report', 'period']))]);
  }
  const trees = files.flatMap((file) => {
    const { value: root } = parseYaml(file);
    return root ? [{ file, root, tree: canonicalize(root, dataSetSchema) }] : [];
  });
  const rollOver: RollOver = {
    from: period,
    to: next.period,
    byMonths: monthsBetween(period.months.last, next.period.months.last),
    links: { previous: next.previous, lastYear: next.lastYear },
    leavesOut: droppableProjects(trees.map(({ tree }) => tree.plain)),
  };
  const diagnostics: Diagnostic[] = [];
  const made: SourceFile[] = [];
  const carried = trees.map(({ file, root, tree }) => {
    const one = carryFile(root, tree, rollOver);
    const edited = editYaml(file, one.edits);
    diagnostics.push(...edited.diagnostics);
    if (edited.value) made.push(edited.value);
    return one;
  });
  if (diagnostics.length > 0) return fail(diagnostics);
  return succeed({
    files: made,
    emptied: carried.reduce((sum, { emptied }) => sum + emptied, 0),
    leftOut: carried.flatMap(({ leftOut }) => leftOut),
  });
}
