import { describe, expect, test } from 'vitest';
import { check } from './check.ts';

const UNIT = '单位: {名称: 永宁区样例局}\n';

/** What is said of a report with these keys, the keys on lines of their own. */
function issue(...keys: readonly string[]): string {
  return check(`报告:\n  时期: 2026-H1\n  成文日期: 2026-07-15\n${keys.map((key) => `  ${key}\n`).join('')}${UNIT}`);
}

describe('what a form needs and has no place for', () => {
  test.each([
    ['a plain report is complete', ['主送: 区政府'], 'ok'],
    [
      'a report without its number and who signed',
      ['文种: 总结', '版式: 报告', '主送: 区政府'],
      'a.yaml:1:1 data/layout-needs 发文字号 report\na.yaml:1:1 data/layout-needs 签发人 report',
    ],
    [
      'a complete report',
      ['文种: 总结', '版式: 报告', '主送: 区政府', '版头: {发文字号: 永样报〔2026〕15号, 签发人: 陈某}'],
      'ok',
    ],
    [
      'a classification would not print on a plain report',
      ['文种: 总结', '版头: {密级: 秘密★1年, 份号: "000001"}'],
      'a.yaml:5:12 data/no-place-in-layout 密级 plain\na.yaml:5:23 data/no-place-in-layout 份号 plain',
    ],
    [
      'nobody signs a notice at its head',
      ['文种: 计划', '版式: 通知', '主送: 各科室', '版头: {发文字号: 永样发〔2026〕2号, 签发人: 陈某}'],
      'a.yaml:7:32 data/no-place-in-layout 签发人 notice',
    ],
    [
      'a classified document bears the number of the copy',
      ['文种: 总结', '版式: 报告', '主送: 区政府', '版头: {发文字号: 永样报〔2026〕15号, 签发人: 陈某, 密级: 秘密}'],
      'a.yaml:7:41 data/classified-without-copy-number',
    ],
    [
      'two documents under one number',
      ['版式: 通知', '主送: 各科室', '版头: {发文字号: 永样发〔2026〕2号}'],
      'a.yaml:6:14 data/same-document-number 永样发〔2026〕2号',
    ],
    [
      'a number of its own for each',
      [
        '版式: 通知',
        '主送: 各科室',
        '版头: {发文字号: 永样发〔2026〕2号}',
        '分文种: {计划: {版头: {发文字号: 永样发〔2026〕3号}}}',
      ],
      'ok',
    ],
    [
      'what is missing is told at the kind that wants it',
      ['主送: 区政府', '分文种:', '  计划: {版式: 通知}'],
      'a.yaml:6:5 data/layout-needs 发文字号 notice',
    ],
  ])('%s', (_, keys, expected) => {
    expect(issue(...keys)).toBe(expected);
  });
});

describe('forms of what is written', () => {
  test.each([
    ['永样报〔2026〕15号', 'ok'],
    ['第3号', 'ok'],
    ['永样报[2026]15号', 'wrong'],
    ['永样报〔2026〕015号', 'wrong'],
    ['永样报〔26〕15号', 'wrong'],
    ['永样报〔2026〕第15号', 'wrong'],
  ])('发文字号 %s is %s', (number, expected) => {
    const said = issue('文种: 计划', '版式: 通知', '主送: 各科室', `版头: {发文字号: "${number}"}`);
    expect(said === 'ok' ? 'ok' : 'wrong').toBe(expected);
    if (expected === 'wrong') expect(said).toContain('data/wrong-form 发文字号');
  });

  test.each(['秘密', '机密★10年', '绝密★长期', '秘密★6个月'])('密级 %s', (classification) => {
    const said = issue(
      '文种: 计划',
      '版式: 通知',
      '主送: 甲',
      `版头: {发文字号: 永〔2026〕1号, 份号: "000001", 密级: ${classification}}`,
    );
    expect(said).toBe('ok');
  });

  test.each(['内部', '秘密*1年', '秘密1年'])('密级 %s is refused', (classification) => {
    expect(issue('文种: 计划', '版式: 通知', `版头: {密级: "${classification}"}`)).toContain('data/wrong-form 密级');
  });
});
