import { message } from '../message.ts';

/** What can be wrong with a chart. `chart` is what it shows, in words a reader knows: its caption or its type. */
export const chartMessages = {
  'chart/invalid': message<{ chart: string; path: string; detail: string }>({
    severity: 'error',
    zh: (p) => `${p.chart}的数据不对（${p.path}）：${p.detail}`,
    en: (p) => `the chart ${p.chart} has bad data at ${p.path}: ${p.detail}`,
  }),
  'chart/length-mismatch': message<{ chart: string; series: string; count: number; categories: number }>({
    severity: 'error',
    zh: (p) => `${p.chart}有 ${p.categories} 个类别，“${p.series}”却有 ${p.count} 个数`,
    en: (p) => `the chart ${p.chart} has ${p.categories} categories, but “${p.series}” has ${p.count} values`,
    hint: {
      zh: () => '每个类别写一个数，没有数的写“待填”',
      en: () => 'give one value for each category; mark what is missing',
    },
  }),
  'chart/unknown-stage': message<{ chart: string; row: string; reached: number; stages: number }>({
    severity: 'error',
    zh: (p) => `${p.chart}只有 ${p.stages} 个阶段，“${p.row}”却到了第 ${p.reached + 1} 个`,
    en: (p) => `the chart ${p.chart} has ${p.stages} stages, but “${p.row}” has reached number ${p.reached + 1}`,
  }),
  'chart/nothing-to-show': message<{ chart: string }>({
    severity: 'error',
    zh: (p) => `${p.chart}的各部分都是零，画不出占比图`,
    en: (p) => `all parts of the chart ${p.chart} are zero: there are no shares to draw`,
    hint: { zh: () => '先填写数据，或者去掉这张图', en: () => 'fill in the figures or leave this chart out' },
  }),
  'chart/beyond-axis': message<{ chart: string; name: string; label: string; maximum: number }>({
    severity: 'error',
    zh: (p) => `${p.chart}的坐标轴到 ${p.maximum} 为止，“${p.name}”的 ${p.label} 画不下`,
    en: (p) => `the axis of the chart ${p.chart} ends at ${p.maximum}: ${p.label} of “${p.name}” is beyond it`,
  }),
  'chart/all-missing': message<{ chart: string }>({
    severity: 'warning',
    zh: (p) => `${p.chart}一个数也没有，只有坐标轴`,
    en: (p) => `the chart ${p.chart} has no value at all: only its axes are drawn`,
  }),
  'chart/too-dense': message<{ chart: string; side: 'width' | 'height'; neededMm: number; givenMm: number }>({
    severity: 'warning',
    zh: (p) =>
      `${p.chart}太挤，文字会重叠：${p.side === 'width' ? '宽' : '高'}度 ${p.givenMm} 毫米，约需 ${p.neededMm} 毫米`,
    en: (p) =>
      `text overlaps in the chart ${p.chart}: its ${p.side} is ${p.givenMm} mm and should be about ${p.neededMm} mm`,
    hint: {
      zh: (p) => (p.side === 'width' ? '改用横向条形图，或者分成几张图' : '加大图的高度，或者分成几张图'),
      en: (p) => (p.side === 'width' ? 'use horizontal bars or several charts' : 'make it higher or split it'),
    },
  }),
  'chart/no-canvas': message<{ reason: string }>({
    severity: 'warning',
    zh: (p) => `这台电脑上不能生成 Word 里的图片：${p.reason}`,
    en: (p) => `pictures for Word cannot be made on this machine: ${p.reason}`,
    hint: {
      zh: () => 'PDF 里的图不受影响；Word 里图的位置留有说明，数据见正文和表格',
      en: () => 'charts in the PDF are not affected; the DOCX says where a picture is missing',
    },
  }),
  'chart/font-unreadable': message<{ file: string }>({
    severity: 'error',
    zh: (p) => `图表用的黑体字库读不出来：${p.file}`,
    en: (p) => `the font for charts cannot be read: ${p.file}`,
    hint: { zh: () => '检查配置里黑体字库的路径', en: () => 'check the path of the heiti font in the configuration' },
  }),
};
