import { CHECK_NAMES } from '../data-set/schema/check-settings.ts';
import { messageOf } from '../diagnostic/describe.ts';
import type { Span } from '../diagnostic/diagnostic.ts';
import type { Inline, TableBlock, TableColumn } from '../document/tree.ts';
import { WORKING_ANNEX_TITLES } from '../document/working-annex-head.ts';
import { aliasOf, type CheckOrRule, type CheckResult } from '../figure/checks/check-result.ts';
import type { WorkingAnnex } from './working-annexes.ts';

/** 附 数据核对情况表: how every check came out, and each thing that failed or could not be checked with its place. */
export function checksAnnex(checks: readonly CheckResult[]): WorkingAnnex {
  return { title: WORKING_ANNEX_TITLES.checks, tables: (firstNumber) => checkTables(checks, firstNumber) };
}

/** A table that counts the results of each check; below it one of what is open, if anything is. */
export function checkTables(checks: readonly CheckResult[], firstNumber: number): readonly TableBlock[] {
  const open = checks.filter(({ status }) => status === 'failed' || status === 'unchecked');
  const counts = countTable(checks, firstNumber);
  return open.length === 0 ? [counts] : [counts, openTable(open, firstNumber + 1)];
}

const EVERY_CHECK: readonly CheckOrRule[] = [...CHECK_NAMES, 'own'];

function countTable(checks: readonly CheckResult[], number: number): TableBlock {
  const rows = EVERY_CHECK.map((check) => checks.filter((one) => one.check === check)).filter(
    ({ length }) => length > 0,
  );
  return table({
    number,
    caption: '核对结果',
    columns: COUNT_COLUMNS,
    rows: rows.map((results, index) => [
      String(index + 1),
      aliasOf(results[0]?.check ?? 'own'),
      ...(['passed', 'failed', 'unchecked'] as const).map((status) => String(countOf(results, status))),
      verdict(results),
    ]),
    wide: false,
  });
}

const COUNT_COLUMNS: readonly TableColumn[] = [
  { header: '序号', align: 'center', weight: 0.6 },
  { header: '核对项目', align: 'left', weight: 2 },
  { header: '通过', align: 'right', weight: 1, ownNumbers: true },
  { header: '不通过', align: 'right', weight: 1, ownNumbers: true },
  { header: '未能核对', align: 'right', weight: 1, ownNumbers: true },
  { header: '结论', align: 'center', weight: 1.6 },
];

function verdict(results: readonly CheckResult[]): string {
  if (countOf(results, 'failed') > 0) return '不通过';
  if (countOf(results, 'unchecked') > 0) return countOf(results, 'passed') > 0 ? '部分未能核对' : '未能核对';
  const off = countOf(results, 'off');
  if (off === results.length) return '不查';
  return off > 0 ? '部分不查' : '通过';
}

function countOf(results: readonly CheckResult[], wanted: CheckResult['status']): number {
  return results.filter(({ status }) => status === wanted).length;
}

function openTable(open: readonly CheckResult[], number: number): TableBlock {
  return table({
    number,
    caption: '不通过和未能核对的事项',
    columns: OPEN_COLUMNS,
    rows: open.map(({ check, status, diagnostic, spans }, index) => [
      String(index + 1),
      aliasOf(check),
      diagnostic ? messageOf(diagnostic, 'zh') : '',
      status === 'failed' ? '不通过' : '未能核对',
      placeOf(spans[0]),
    ]),
    wide: true,
  });
}

const OPEN_COLUMNS: readonly TableColumn[] = [
  { header: '序号', align: 'center', weight: 0.5 },
  { header: '核对项目', align: 'left', weight: 1.2 },
  { header: '情况', align: 'left', weight: 5, ownNumbers: true },
  { header: '结论', align: 'center', weight: 1 },
  { header: '位置', align: 'left', weight: 1.6, ownNumbers: true },
];

/** 救助科.yaml 第12行. */
function placeOf(span: Span | undefined): string {
  return span ? `${span.file.split(/[/\\]/).at(-1)} 第${span.start.line}行` : '—';
}

interface Draft extends Pick<TableBlock, 'number' | 'caption' | 'columns' | 'wide'> {
  readonly rows: readonly (readonly string[])[];
}

function table({ rows, ...rest }: Draft): TableBlock {
  const text = (words: string): Inline => ({ kind: 'text', text: words });
  return {
    kind: 'table',
    ...rest,
    unitNote: null,
    rows: rows.map((cells) => ({ cells: cells.map((words) => [text(words)]), emphasis: false })),
    notes: [],
    origin: null,
  };
}
