import {
  lastDay,
  type Month,
  monthCount,
  monthsIn,
  nextPeriod,
  type Period,
  parseMonthRange,
  shiftDate,
  shiftMonths,
} from '../calendar/period.ts';
import { type CanonicalTree, type Path, type Plain, placeAt } from '../data-set/canonical-tree.ts';
import { reportSection } from '../data-set/schema/report-section.ts';
import { aliasOf } from '../data-set/schema-shape.ts';
import type { Span } from '../diagnostic/diagnostic.ts';
import { parseQuantity } from '../quantity/parse-quantity.ts';
import { yamlPathAt } from '../source/edit-yaml.ts';
import type { SourceNode } from '../source/source-node.ts';
import type { YamlEdit, YamlPath } from '../source/yaml-edit.ts';
import { type Carrying, carryingOf } from './carry-rules.ts';

/** From which period to which, and what comes of it for every file. */
export interface RollOver {
  readonly from: Period;
  readonly to: Period;
  /** Months between the ends of the two. */
  readonly byMonths: number;
  /** 上期数据 and 上年数据 of the new data set. */
  readonly links: { readonly previous: string; readonly lastYear: string | null };
  /** Ids of projects that are over and that nothing else names. */
  readonly leavesOut: ReadonlySet<string>;
}

/** Something that the new period begins without. */
export interface LeftOut {
  readonly what: 'project' | 'problem' | 'task';
  /** Name of the project, words of the problem or the task. */
  readonly name: string;
  readonly span: Span;
}

export interface CarriedFile {
  readonly edits: readonly YamlEdit[];
  /** Values that become 待填. */
  readonly emptied: number;
  readonly leftOut: readonly LeftOut[];
}

/** The edits that take one file of a data set over into another period. */
export function carryFile(root: SourceNode, tree: CanonicalTree, rollOver: RollOver): CarriedFile {
  const edits: YamlEdit[] = [];
  const leftOut: LeftOut[] = [];
  let emptied = 0;

  const writtenPath = (path: Path): YamlPath | null => {
    const place = placeAt(tree, path);
    return place ? yamlPathAt(root, place.value) : null;
  };
  const set = (path: Path, value: string): void => {
    const at = writtenPath(path);
    if (at) edits.push({ kind: 'set', path: at, value });
  };
  const drop = (path: Path, value: Plain): void => {
    const at = writtenPath(path);
    if (!at) return;
    edits.push({ kind: 'remove', path: at });
    const what = path.length === 2 ? WHAT_IS_LEFT_OUT[String(path[0])] : undefined;
    const place = placeAt(tree, path);
    if (what && place) leftOut.push({ what, name: nameOf(value), span: place.value });
  };
  const empty = (path: Path, value: string): void => {
    const pending = pendingLike(value);
    emptied += 1;
    if (pending !== value) set(path, pending);
  };
  const renewMonths = (path: Path, value: Readonly<Record<string, Plain>>): void => {
    const at = writtenPath(path);
    const [sample] = Object.values(value);
    if (!at || typeof sample !== 'string') return;
    const months = monthsIn(rollOver.to.months);
    for (const month of Object.keys(value))
      if (!months.includes(month)) edits.push({ kind: 'remove', path: [...at, month] });
    for (const month of months) {
      if (month in value) continue;
      edits.push({ kind: 'set', path: [...at, month], value: pendingLike(sample) });
      emptied += 1;
    }
  };
  const carry = (carrying: Carrying, path: Path, value: Plain): void => {
    if (carrying === 'drop') drop(path, value);
    else if (carrying === 'newMonths' && isMap(value)) renewMonths(path, value);
    if (typeof value !== 'string') return;
    if (carrying === 'empty' || (carrying === 'emptyInNewYear' && isNewYear(rollOver))) empty(path, value);
    else if (carrying === 'moveDate') set(path, shiftDate(value, rollOver.byMonths));
    else if (carrying === 'moveMonths') set(path, movedMonths(value, rollOver));
    else if (carrying === 'rename') set(path, renamed(value, rollOver));
  };
  const visit = (path: Path, value: Plain): void => {
    const isOver =
      path.length === 2 && path[0] === 'projects' && isMap(value) && rollOver.leavesOut.has(String(value.id));
    const carrying = isOver ? 'drop' : carryingOf(path, value);
    if (carrying) carry(carrying, path, value);
    else if (isMap(value)) for (const [key, part] of Object.entries(value)) visit([...path, key], part);
    else if (Array.isArray(value)) for (const [index, part] of value.entries()) visit([...path, index], part);
  };

  visit([], tree.plain);
  edits.push(...linkEdits(tree.plain, writtenPath, rollOver));
  return { edits, emptied, leftOut };
}

/** Months from the one to the other. */
export function monthsBetween(first: Month, last: Month): number {
  return monthCount({ first, last }) - 1;
}

const WHAT_IS_LEFT_OUT: Readonly<Record<string, LeftOut['what']>> = {
  projects: 'project',
  problems: 'problem',
  tasks: 'task',
};

function nameOf(value: Plain): string {
  if (!isMap(value)) return String(value);
  return String(value.name ?? value.do ?? value.text ?? value.id ?? '');
}

/** 待填 in the unit of a value: 待填（万元） for 1121.64万元. */
function pendingLike(value: string): string {
  const parsed = parseQuantity(value);
  const unit = parsed.ok ? parsed.quantity.unit.text : '';
  if (parsed.ok && parsed.quantity.value === null) return value;
  return unit === '' ? '待填' : `待填（${unit}）`;
}

function isNewYear({ from, to }: RollOver): boolean {
  return from.months.last.slice(0, 4) !== to.months.last.slice(0, 4);
}

/** What covers the whole period covers the whole of the next, be it longer or shorter. */
function movedMonths(value: string, { from, to, byMonths }: RollOver): string {
  const range = parseMonthRange(value);
  if (!range) return value;
  const isWhole = range.first === from.months.first && range.last === from.months.last;
  const { first, last } = isWhole ? to.months : shiftMonths(range, byMonths);
  return `${first}..${last}`;
}

/** A title with the names of the new period and its next in place of the old ones. */
function renamed(value: string, { from, to }: RollOver): string {
  const [next, nextNext] = [nextPeriod(from), nextPeriod(to)];
  const isOtherYear = to.months.first.slice(0, 4) !== nextNext.months.first.slice(0, 4);
  const names = new Map([
    [from.label, to.label],
    [next.label, nextNext.label],
    [from.shortLabel, to.shortLabel],
    [next.shortLabel, isOtherYear ? nextNext.label : nextNext.shortLabel],
  ]);
  return value.replace(new RegExp([...names.keys()].join('|'), 'g'), (name) => names.get(name) ?? name);
}

/** The period itself, and the data sets it is compared with; in the file that holds them. */
function linkEdits(
  plain: Plain,
  writtenPath: (path: Path) => YamlPath | null,
  { to, links }: RollOver,
): readonly YamlEdit[] {
  const period = writtenPath(['report', 'period']);
  if (!period || !isMap(plain) || !isMap(plain.report ?? null)) return [];
  const report = plain.report as Readonly<Record<string, Plain>>;
  const section = period.slice(0, -1);
  const link = (key: 'previous' | 'lastYear', value: string | null): readonly YamlEdit[] => {
    const written = writtenPath(['report', key]);
    if (value === null) return written ? [{ kind: 'remove', path: written }] : [];
    const name = period.at(-1) === 'period' ? key : aliasOf(reportSection, key);
    return [{ kind: 'set', path: written ?? [...section, name], value }];
  };
  const asOf = typeof report.asOf === 'string' ? writtenPath(['report', 'asOf']) : null;
  return [
    { kind: 'set', path: period, value: to.code },
    ...(asOf ? [{ kind: 'set', path: asOf, value: lastDay(to.months) } as const] : []),
    ...link('lastYear', links.lastYear),
    ...link('previous', links.previous),
  ];
}

function isMap(value: Plain): value is Readonly<Record<string, Plain>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
