import type { ChartSpec } from '../../../src/chart/spec.ts';

const values = (texts: readonly string[]): (number | null)[] =>
  texts.map((text) => (/^[-\d.]+$/.test(text) ? Number(text) : null));
const series = (name: string, ...labels: string[]) => ({ name, values: values(labels), labels });

/** Charts as an office has them: long names, a missing value, a zero. All names are invented. */
export const samples = {
  budgetLines: {
    type: 'bars',
    widthMm: 156,
    heightMm: 85,
    orientation: 'vertical',
    unit: '万元',
    categories: [
      '城乡低保',
      '特困供养',
      '临时救助',
      '残疾人两项补贴',
      '养老服务体系建设',
      '儿童福利保障',
      '社会事务管理',
      '基层政权建设',
    ],
    series: [
      series('预算', '12560.00', '3480.50', '860.00', '2275.30', '4120.00', '615.00', '330.20', '180.00'),
      series('到位', '10048.00', '3480.50', '430.00', '1820.24', '2060.00', '615.00', '0', '90.00'),
      series('支出', '8235.60', '2610.38', '397.42', '1516.87', '待填', '402.15', '0', '76.34'),
    ],
    maximum: null,
  },
  homes: {
    type: 'bars',
    widthMm: 156,
    heightMm: 70,
    orientation: 'vertical',
    unit: '%',
    categories: ['清溪镇敬老院改造', '河东街道养老中心', '石桥乡互助幸福院', '云岭社区日间照料', '北关镇失能照护楼'],
    series: [series('完成率', '100.0', '86.5', '72.0', '待填', '35.8')],
    maximum: 100,
  },
  sites: {
    type: 'bars',
    widthMm: 156,
    heightMm: 90,
    orientation: 'horizontal',
    unit: '%',
    categories: [
      '清溪镇中心敬老院改造工程',
      '河东街道综合养老服务中心',
      '石桥乡农村互助幸福院建设',
      '云岭社区老年人日间照料站',
      '北关镇失能老人照护楼项目',
    ],
    series: [series('计划进度', '100', '80', '75', '60', '45'), series('实际进度', '100', '72.5', '待填', '61.3', '0')],
    maximum: 100,
  },
  fourSeries: {
    type: 'bars',
    widthMm: 156,
    heightMm: 75,
    orientation: 'vertical',
    unit: '万元',
    categories: ['一季度', '二季度', '三季度', '四季度'],
    series: [
      series('上年支出', '310.2', '455.8', '502.1', '688.0'),
      series('本年预算', '350.0', '500.0', '550.0', '700.0'),
      series('本年到位', '350.0', '420.5', '待填', '待填'),
      series('本年支出', '298.7', '401.3', '-12.4', '待填'),
    ],
    maximum: null,
  },
  spending: {
    type: 'lines',
    widthMm: 156,
    heightMm: 75,
    unit: '万元',
    categories: ['1月', '2月', '3月', '4月', '5月', '6月'],
    series: [
      series('计划支出', '1200.00', '1150.00', '1300.00', '1300.00', '1350.00', '1400.00'),
      series('实际支出', '1086.35', '962.10', '1352.48', '待填', '1288.06', '1421.77'),
    ],
  },
  year: {
    type: 'lines',
    widthMm: 156,
    heightMm: 80,
    unit: '万元',
    categories: ['1月', '2月', '3月', '4月', '5月', '6月', '7月', '8月', '9月', '10月', '11月', '12月'],
    series: [
      series(
        '上年',
        '812.40',
        '640.02',
        '905.17',
        '930.55',
        '948.31',
        '1002.76',
        '985.20',
        '990.08',
        '1010.64',
        '1023.90',
        '1075.33',
        '1304.81',
      ),
      series(
        '本年',
        '856.13',
        '702.48',
        '951.66',
        '962.37',
        '1001.85',
        '1040.20',
        '待填',
        '待填',
        '待填',
        '待填',
        '待填',
        '待填',
      ),
    ],
  },
  funds: {
    type: 'doughnut',
    widthMm: 156,
    heightMm: 70,
    unit: '万元',
    slices: [
      { name: '中央财政补助资金', value: 8642, label: '8642.00，52.6%' },
      { name: '省级财政补助资金', value: 4310.5, label: '4310.50，26.2%' },
      { name: '市县财政配套资金', value: 3180.75, label: '3180.75，19.4%' },
      { name: '福利彩票公益金', value: 295.4, label: '295.40，1.8%' },
    ],
  },
  stages: {
    type: 'stages',
    widthMm: 156,
    heightMm: 80,
    stages: ['立项批复', '初步设计', '招标', '开工', '主体施工', '竣工验收', '投入使用'],
    rows: [
      { name: '清溪镇中心敬老院改造工程', reached: 6, label: '投入使用' },
      { name: '河东街道综合养老服务中心', reached: 4, label: '主体施工，形象进度65%' },
      { name: '石桥乡农村互助幸福院建设', reached: 2, label: '招标' },
      { name: '云岭社区老年人日间照料站', reached: null, label: '待填' },
      { name: '北关镇失能老人照护楼项目', reached: 0, label: '立项批复' },
    ],
  },
  milestones: {
    type: 'milestones',
    widthMm: 156,
    heightMm: 60,
    months: ['7月', '8月', '9月', '10月', '11月', '12月'],
    rows: [
      { name: '九〇五日间照料中心', marks: [{ at: 1, firmness: 'firm', label: '7月底前' }] },
      {
        name: '中心敬老院改扩建',
        marks: [
          { at: 2, firmness: 'firm', label: '8月底前' },
          { at: 3, firmness: 'firm', label: '9月底前' },
          { at: 6, firmness: 'aimed', label: '12月底前' },
        ],
      },
    ],
  },
} as const satisfies Record<string, unknown>;

export const sampleSpecs = Object.entries(samples) as unknown as readonly (readonly [string, ChartSpec])[];
