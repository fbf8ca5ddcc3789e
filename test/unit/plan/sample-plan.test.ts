import { describe, expect, it } from 'vitest';
import { planTextOf } from '../../../src/plan/plan-text.ts';
import { sampleReport } from '../../support/shipped.ts';

const { plan } = sampleReport();

/** Everything unfinished in the sample, and the task that takes it up. */
const TAKEN_UP = {
  敬老院: 'T01',
  P1: 'T01',
  '日照.九〇五': '日照.九〇五',
  '日照.柳荫': '日照.柳荫',
  '日照.望湖': '日照.望湖',
  '服务站.仁和': '服务站.仁和',
  '服务站.金穗': '服务站.仁和',
  '服务站.骏业': '服务站.骏业',
  '服务站.青禾': '服务站.青禾',
  '服务站.东塔街': '服务站.东塔街',
  生态安葬: '生态安葬',
  核对平台: 'T06',
  教育救助: 'T07',
  '教育救助.资金': 'T07',
  '低保.资金': 'T08',
  '特困.资金': 'T08',
  分类施保: '分类施保',
  核对机制: '核对机制',
  P3: 'T05',
  '适老化.户数': 'T09',
  '适老化.资金': 'T09',
  P2: 'T09',
  '助餐点.总数': 'T10',
  助餐: 'T10',
  '养老床位.护理型': 'T11',
  巡诊: 'T12',
  '高龄津贴.资金': '高龄津贴.资金',
  '助餐.补贴': '高龄津贴.资金',
  '儿童保障.资金': '儿童保障.资金',
  '两项补贴.资金': 'T14',
  '社区工作者.人数': 'T16',
  P4: 'T17',
  J10: 'J10',
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

  it('reads like a plan where it is derived', () => {
    const derived = plan.tasks.filter(({ origin }) => origin.kind === 'derived');
    const words = derived.map(
      ({ section, strength, by, do: work }) => `${section}：${strength ?? ''}${by ?? ''}${planTextOf(work)}`,
    );
    expect(words).toMatchInlineSnapshot(`
      [
        "重点项目：确保7月底前九〇五日间照料中心完成消防查验和设施配备，投入使用",
        "重点项目：确保9月底前柳荫日间照料中心完成内部装修和设施采购，投入使用",
        "重点项目：力争8月底前望湖日间照料中心办结产权手续，完成招投标并开工建设",
        "重点项目：力争10月底前仁和、金穗社区服务站督促原租户按期搬出并投入使用",
        "重点项目：确保11月底前骏业社区服务站完成房屋腾退和内部装修",
        "重点项目：力争9月底前青禾社区服务站签订购买协议并办理过户手续",
        "重点项目：确保10月底前东塔街社区服务站完成主体施工和内部装修",
        "社会救助：做好分类施保对象动态管理，按季度复核人员类别",
        "社会救助：推动核对结果在医疗救助、住房保障等领域共享应用",
        "养老服务：12月底前完成高龄津贴、助餐补贴年度目标",
        "儿童和残疾人福利：12月底前完成孤儿和事实无人抚养儿童基本生活费年度目标",
        "社会事务：确保8月底前生态安葬区完成招投标并开工建设",
        "自身建设：坚持领导干部接访下访和群众诉求限时办结",
      ]
    `);
  });

  it('leaves out what the clerk left out, with the reason', () => {
    expect(plan.leftOut.map(({ item, reason }) => `${item.id} ${reason}`)).toEqual([
      '殡葬.减免资金 惠民殡葬据实减免，不作任务下达',
    ]);
  });

  it('answers every task of the last one', () => {
    const answers = plan.last?.tasks.map(({ task, answer }) => `${task.key} ${answer?.status}`);
    expect(answers?.join('\n')).toMatchInlineSnapshot(`
      "J01 goingOn
      J02 goingOn
      J03 goingOn
      J04 done
      J05 done
      J06 done
      J07 done
      J08 done
      J09 done
      J10 goingOn"
    `);
  });
});
