import type { DataSet, LifecycleStage } from './schema/data-set-schema.ts';
import { valueAt } from './value-at.ts';

/** The lifecycles that every data set knows; a data set may add its own or replace one. */
const BUILT_IN: Readonly<Record<string, readonly LifecycleStage[]>> = {
  build: [
    { name: '谋划', done: '已完成前期谋划', inProgress: '正在开展前期谋划', plan: '完成前期谋划' },
    { name: '立项', done: '已完成立项批复', inProgress: '正在办理立项等前期手续', plan: '完成立项批复' },
    { name: '选址', done: '已确定选址', inProgress: '正在开展选址工作', plan: '确定选址' },
    { name: '征地', done: '已完成土地征用', inProgress: '正在办理土地征用手续', plan: '完成土地征用' },
    { name: '设计', done: '已完成图纸设计', inProgress: '正在深化施工图设计', plan: '完成图纸设计' },
    { name: '招标', done: '已完成招投标', inProgress: '正在组织招投标', plan: '完成招投标' },
    { name: '开工', done: '已开工建设', inProgress: '正在做开工准备', plan: '全面开工建设' },
    { name: '施工', done: '已完成主体施工', inProgress: '正在施工', plan: '完成主体施工' },
    { name: '封顶', done: '主体结构已封顶', inProgress: '主体结构即将封顶', plan: '完成主体结构封顶' },
    { name: '装修', done: '已完成内部装修', inProgress: '正在进行内部装修', plan: '完成内部装修' },
    { name: '基本完工', done: '已基本完工', inProgress: '正在收尾', plan: '基本完工' },
    { name: '完工', done: '已完工', inProgress: '正在收尾', plan: '完工交付' },
    { name: '验收', done: '已通过竣工验收', inProgress: '正在组织竣工验收', plan: '完成竣工验收' },
    { name: '投入使用', done: '已投入使用', inProgress: '正在试运行', plan: '投入使用' },
  ],
  purchase: [
    { name: '选房', done: '已选定房源', inProgress: '正在选定房源', plan: '选定房源' },
    {
      name: '洽谈',
      done: '已与产权单位达成购买意向',
      inProgress: '正在与产权单位协商购买事宜',
      plan: '与产权单位达成购买意向',
    },
    { name: '签约', done: '已签订购买协议', inProgress: '正在办理购买协议签订手续', plan: '签订购买协议' },
    { name: '腾退', done: '已完成腾退', inProgress: '正在腾退', plan: '完成腾退' },
    { name: '交付', done: '已交付', inProgress: '正在办理交付手续', plan: '完成交付' },
    { name: '投入使用', done: '已投入使用', inProgress: '正在试运行', plan: '投入使用' },
  ],
  grant: [
    { name: '方案', done: '已制定方案', inProgress: '正在制定方案', plan: '制定方案' },
    { name: '摸底', done: '已完成摸底', inProgress: '正在摸底统计', plan: '完成摸底' },
    { name: '审核', done: '已完成审核', inProgress: '正在审核', plan: '完成审核' },
    { name: '公示', done: '已完成公示', inProgress: '正在公示', plan: '完成公示' },
    { name: '发放', done: '已发放到位', inProgress: '正在发放', plan: '发放到位' },
    { name: '完成', done: '已全部完成', inProgress: '正在收尾', plan: '全部完成' },
  ],
  rule: [
    { name: '调研', done: '已完成调研', inProgress: '正在调研', plan: '完成调研' },
    { name: '起草', done: '已形成初稿', inProgress: '正在起草', plan: '形成初稿' },
    { name: '征求意见', done: '已征求意见', inProgress: '正在征求意见', plan: '完成征求意见' },
    { name: '审议', done: '已审议通过', inProgress: '正在提请审议', plan: '提请审议通过' },
    { name: '印发', done: '已印发', inProgress: '正在办理印发', plan: '印发' },
    { name: '实施', done: '已实施', inProgress: '正在实施', plan: '实施' },
  ],
};

/** A project's default lifecycle. */
export const DEFAULT_LIFECYCLE = 'build';

/** The stages of a lifecycle in order; null when neither the data set nor the product knows the name. */
export function lifecycleStages(data: DataSet, name: string | null): readonly LifecycleStage[] | null {
  const wanted = name ?? DEFAULT_LIFECYCLE;
  return valueAt(data.lifecycles, wanted) ?? valueAt(BUILT_IN, wanted);
}

/** Every lifecycle name that may be used in a data set. */
export function lifecycleNames(data: DataSet): readonly string[] {
  return [...new Set([...Object.keys(BUILT_IN), ...Object.keys(data.lifecycles)])];
}
