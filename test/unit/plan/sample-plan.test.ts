import { describe, expect, it } from 'vitest';
import { sampleReport } from '../../support/shipped.ts';

const { plan } = sampleReport();

/** Everything unfinished in the sample, and the task that takes it up. */
const TAKEN_UP = {
  P1: 'T01',
  P2: 'T09',
  P3: 'T05',
  P4: 'T17',
  敬老院: 'T01',
  '日照.九〇五': 'T03',
  '日照.柳荫': 'T03',
  '日照.望湖': 'T03',
  生态安葬: 'T04',
  核对平台: 'T06',
  分类施保: '分类施保',
  教育救助: '教育救助',
  核对机制: '核对机制',
  助餐: '助餐',
  巡诊: '巡诊',
  '低保.资金': '低保.资金',
  '特困.资金': '低保.资金',
  '教育救助.资金': '低保.资金',
  '高龄津贴.资金': '高龄津贴.资金',
  '助餐.补贴': '高龄津贴.资金',
  '适老化.资金': '高龄津贴.资金',
  '适老化.户数': 'T09',
  '助餐点.总数': 'T10',
  '养老床位.护理型': 'T11',
  '儿童保障.资金': '儿童保障.资金',
  '两项补贴.资金': '儿童保障.资金',
  '社区工作者.人数': 'T16',
  '殡葬.减免资金': '殡葬.减免资金',
  '服务站.仁和': 'T02',
  '服务站.金穗': 'T02',
  '服务站.骏业': 'T02',
  '服务站.青禾': 'T02',
  '服务站.东塔街': 'T02',
};

describe('the plan of the sample', () => {
  it('takes up everything unfinished, each thing once', () => {
    const taken = plan.tasks.flatMap(({ key, origin }) => origin.items.map(({ id }) => [id, key] as const));
    expect(Object.fromEntries(taken)).toEqual(TAKEN_UP);
    expect(taken).toHaveLength(Object.keys(TAKEN_UP).length);
    expect([...taken.map(([id]) => id), ...plan.leftOut.map(({ item }) => item.id)].sort()).toEqual(
      plan.items.map(({ id }) => id).sort(),
    );
  });
});
