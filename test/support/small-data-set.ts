/** A small data set, by file name: a summary and a plan, from a unit that does not exist. */
export const SMALL_DATA_SET = {
  'data/report.yaml': `报告:
  文种: [总结, 计划]
  时期: 2026-H1
  成文日期: 2026-07-15
  上年数据: ../last
单位:
  名称: 永宁区样例局
章节:
  - 标题: 工作开展情况
    正文: 发放补贴【补贴.资金】，惠及【补贴.人数】。
`,
  'data/指标.yaml': `指标:
  补贴.人数: 726人
  补贴.资金: {值: 174.18万元, 类型: 时期数}
任务:
  - {板块: 重点工作, 内容: 继续做好补贴发放, 时限: 9月底前}
`,
  'last/report.yaml': `报告:
  时期: 2025-H1
  成文日期: 2025-07-15
单位: {名称: 永宁区样例局}
指标:
  补贴.资金: {值: 160.2万元, 类型: 时期数}
`,
} as const;
