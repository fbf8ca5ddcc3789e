import { describe, expect, it } from 'vitest';
import { auditRemarks } from '../../../src/audit/audit-remarks.ts';
import { checkList } from '../../../src/audit/check-list.ts';
import { checkListJson } from '../../../src/audit/check-list-json.ts';
import { CHECK_NAMES, groupOf, isCheckName } from '../../../src/data-set/schema/check-settings.ts';
import type { Diagnostic } from '../../../src/diagnostic/diagnostic.ts';
import { severityOf } from '../../../src/diagnostic/diagnostic.ts';
import type { CheckResult } from '../../../src/figure/checks/check-result.ts';
import { checkWording } from '../../../src/wording/check-wording.ts';
import { wordingRemarks } from '../../../src/wording/wording-remarks.ts';
import { derive } from '../figure/check.ts';
import { compose, sourceOf } from '../template/check.ts';

const DATA = `指标:
  甲: {值: 10人, 其中: {男: 6人, 女: 5人}}
  低保.人数: {名称: 城乡低保对象, 值: 3842人, 上年同期: 3697人}
叙述:
  正文: 截止6月底，城乡低保对象3697人，联系电话13800138000。
`;

describe('what a data set makes of failed checks', () => {
  it('is told with every remark, under the name of its check', () => {
    expect(remarks('')).toEqual(['warning sum 5', 'warning word 8', 'warning personalData 8', 'warning oldValue 8']);
  });

  it('can be more, less, or nothing', () => {
    expect(remarks('检查设置: {分项合计: 说明, 用词: 错误, 个人信息: 不查, oldValue: error}')).toEqual([
      'info sum 5',
      'error word 8',
      'error oldValue 8',
    ]);
  });

  it('can stop a build for figures that do not add up', () => {
    expect(severities('检查设置: {分项合计: 错误}\n指标: {甲: {值: 3人, 其中: {男: 1人}}}')).toEqual(['error']);
  });

  it('makes no error weaker', () => {
    expect(severities('检查: 甲 = 乙\n指标: {甲: 1人, 乙: 2人}\n检查设置: {分项合计: 说明}')).toEqual(['error']);
  });

  it.each([
    ['错误', ['error']],
    ['提醒', ['warning']],
    ['说明', ['info']],
    ['不查', []],
  ])('is said of a rule of its own by the rule: %s', (level, expected) => {
    expect(severities(`检查: {规则: 甲 = 乙, 级别: ${level}}\n指标: {甲: 1人, 乙: 2人}`)).toEqual(expected);
  });

  it('does not make a check that cannot run a failure', () => {
    expect(severities('检查设置: {分项合计: 错误}\n指标: {甲: {值: 3人, 其中: {男: 待填}}}')).toEqual(['info', 'info']);
  });

  it('covers every family of rules about words', () => {
    const families = new Set(checkWording([]).applied.map(({ id }) => id.split('/')[0] ?? ''));
    expect([...families].filter((family) => !isCheckName(family))).toEqual([]);
    const named = CHECK_NAMES.filter((check) => groupOf(check) === 'wording');
    expect(named.filter((check) => !families.has(check))).toEqual([]);
  });
});

describe('the list of checks', () => {
  it('has every check, each passed, failed, not to be checked, or off', () => {
    const list = listed('检查设置: {标点: 不查}\n检查: {规则: 甲 = 甲, 级别: 不查}\n');
    expect(counts(list)).toEqual({
      'failed oldValue': 1,
      'failed personalData': 1,
      'failed sum': 1,
      'failed word': 1,
      'off own': 1,
      'off punctuation': 1,
      'passed repeat': 1,
      ...Object.fromEntries(
        CHECK_NAMES.filter(
          (check) =>
            (groupOf(check) !== 'figures' || check === 'comparison') &&
            !['word', 'oldValue', 'personalData', 'punctuation'].includes(check),
        ).map((check) => [`passed ${check}`, 1]),
      ),
    });
  });

  it('counts nothing as passed that needs a document which could not be composed', () => {
    const report = sourceOf(DATA);
    const list = checkList(report, { remarks: [], isComplete: false });
    const passed = list.filter(({ status }) => status === 'passed').map(({ check }) => check);
    expect(passed).toEqual(['repeat', 'spelling', 'personalData']);
    expect(list.filter(({ status }) => status === 'unchecked').every(({ diagnostic }) => diagnostic)).toBe(true);
  });

  it('says for programs what was held, where and why not', () => {
    const { value } = derive('指标: {甲: {值: 10人, 其中: {男: 6人, 女: 5人}}, 丁: {值: 待填, 其中: {戊: 1人}}}');
    expect(checkListJson(value?.checks ?? [])).toEqual([
      {
        name: 'sum',
        alias: '分项合计',
        group: 'figures',
        rule: '甲 = 甲.男 + 甲.女',
        status: 'failed',
        severity: 'warning',
        message: {
          zh: '数据对不上：甲 = 甲.男 + 甲.女（左边 10人，右边 11人）',
          en: 'figures disagree: 甲 = 甲.男 + 甲.女 (left 10人, right 11人)',
        },
        figures: ['甲', '甲.男', '甲.女'],
        places: [
          { file: 'a.yaml', line: 3, column: 13, endLine: 3, endColumn: 16 },
          { file: 'a.yaml', line: 3, column: 26, endLine: 3, endColumn: 28 },
          { file: 'a.yaml', line: 3, column: 33, endLine: 3, endColumn: 35 },
        ],
      },
      expect.objectContaining({
        name: 'sum',
        rule: '丁 = 丁.戊',
        status: 'unchecked',
        severity: null,
        message: expect.objectContaining({ zh: '没有检查“丁 = 丁.戊”：有数还是待填' }),
        figures: ['丁', '丁.戊'],
      }),
    ]);
  });
});

/** All remarks on the data, as severity, check and line. */
function remarks(settings: string): readonly string[] {
  return remarksOf(settings).map((one) => `${severityOf(one)} ${one.check} ${one.span?.start.line}`);
}

function remarksOf(settings: string): readonly Diagnostic[] {
  const data = `${DATA}${settings}`;
  const report = sourceOf(data);
  const { document, diagnostics } = compose('{{narrative "正文"}}', data);
  if (!document) throw new Error(JSON.stringify(diagnostics));
  return [
    ...report.figures.checks.flatMap(({ diagnostic }) => diagnostic ?? []),
    ...wordingRemarks(document, report.dataSets.current),
    ...auditRemarks([document], report),
  ];
}

function severities(data: string): readonly string[] {
  return derive(data).diagnostics.map(severityOf);
}

function listed(settings: string): readonly CheckResult[] {
  const report = sourceOf(`${DATA}${settings}`);
  return checkList(report, { remarks: remarksOf(settings), isComplete: true });
}

function counts(list: readonly CheckResult[]): Readonly<Record<string, number>> {
  const all: Record<string, number> = {};
  for (const { status, check } of list) all[`${status} ${check}`] = (all[`${status} ${check}`] ?? 0) + 1;
  return all;
}
