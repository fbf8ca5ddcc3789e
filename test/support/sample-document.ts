import type { ChartSpec } from '../../src/chart/spec.ts';
import type {
  Block,
  ChartBlock,
  Document,
  FigureInline,
  HeadingBlock,
  HeadingLevel,
  Inline,
  ParagraphBlock,
  RunInHeading,
  SignatureBlock,
  StrongInline,
  TableBlock,
  TextInline,
} from '../../src/document/tree.ts';

/** Words, or inlines where words are not enough. */
export type Words = string | readonly Inline[];

/** A document about nothing in particular, from blocks. */
export function documentOf(...blocks: readonly Block[]): Document {
  return {
    meta: {
      title: '永宁区民政局2026年上半年工作总结及下半年重点工作安排',
      unitName: '永宁区民政局',
      issueDate: '2026-07-15',
      language: 'zh-CN',
    },
    blocks,
  };
}

export function text(words: string): TextInline {
  return { kind: 'text', text: words };
}

export function strong(words: Words): StrongInline {
  return { kind: 'strong', inlines: inlinesOf(words) };
}

/** A figure as printed; what it was computed from does not matter to writers. */
export function figure(words: string, { gap = false } = {}): FigureInline {
  return {
    kind: 'figure',
    text: words,
    gap,
    figure: {
      id: '示例.数值',
      name: '示例',
      kind: 'flow',
      quantity: {
        literal: words,
        value: null,
        unit: { text: '', base: '', scale: 1, per: null },
        decimals: 0,
        approximation: 'exact',
      },
      window: null,
      asOf: null,
      scope: null,
      origin: { kind: 'derived', formula: '示例', inputs: [] },
    },
  };
}

/** 署名 and date without a seal. */
export function signature(unitName: string, date: string): SignatureBlock {
  return { kind: 'signature', unitNames: [unitName], date, stampedWith: 'nothing', post: null };
}

export function heading(level: HeadingLevel, ordinal: number, words: Words): HeadingBlock {
  return { kind: 'heading', level, ordinal, inlines: inlinesOf(words), origin: null };
}

export function paragraph(words: Words, runIn: RunInHeading | null = null): ParagraphBlock {
  return { kind: 'paragraph', runIn, inlines: inlinesOf(words), origin: null };
}

export function runIn(level: HeadingLevel, ordinal: number, words: Words): RunInHeading {
  return { level, ordinal, inlines: inlinesOf(words) };
}

/** A table with a total row; `rowCount` rows stand above the total. */
export function sampleTable(number: number, rowCount: number): TableBlock {
  return {
    kind: 'table',
    number,
    caption: '民生资金拨付情况',
    unitNote: '单位：万元',
    columns: [
      { header: '序号', align: 'center', weight: 1 },
      { header: '项目', align: 'left', weight: 3 },
      { header: '预算', align: 'right', weight: 1.5 },
      { header: '拨付', align: 'right', weight: 1.5 },
    ],
    rows: [
      ...Array.from({ length: rowCount }, (_, row) => ({
        cells: [[text(`${row + 1}`)], [text(`城乡居民救助补助第${row + 1}批`)], [figure('356.20')], [figure('301.05')]],
        emphasis: false,
      })),
      { cells: [[], [text('合计')], [figure('2849.60')], [figure('待填', { gap: true })]], emphasis: true },
    ],
    wide: false,
    notes: ['注：部分数据因四舍五入，分项合计与总计略有差异。', '来源：区财政局月报。'],
    origin: null,
  };
}

export const SAMPLE_CHART: ChartSpec = {
  type: 'bars',
  widthMm: 150,
  heightMm: 70,
  orientation: 'vertical',
  unit: '万元',
  categories: ['低保', '特困'],
  series: [{ name: '拨付', values: [356.2, 301.05], labels: ['356.20', '301.05'] }],
  maximum: null,
};

export function sampleChart(number: number): ChartBlock {
  return {
    kind: 'chart',
    number,
    caption: '上半年资金拨付进度',
    altText: '柱状图：低保拨付356.20万元，特困拨付301.05万元。',
    spec: SAMPLE_CHART,
    placeholder: null,
    notes: ['注：截至2026年6月30日。'],
    origin: null,
  };
}

/** Every kind of node, and every option of one, in four pages or so. */
export function sampleDocument(): Document {
  return documentOf(
    { kind: 'title', lines: ['永宁区民政局2026年上半年', '工作总结及下半年重点工作安排'] },
    { kind: 'byline', lines: ['永宁区民政局', '（2026年7月15日）'] },
    { kind: 'addressee', text: '区委、区政府' },
    paragraph([
      text('上半年，全区民政系统共保障低保对象'),
      figure('2461户'),
      text('，按月足额发放补助，“一老一小”服务——含托养——稳步推进……'),
    ]),
    heading(1, 1, '上半年工作情况'),
    heading(2, 1, '基本生活保障'),
    paragraph([
      text('累计拨付资金'),
      figure('待填', { gap: true }),
      text('，'),
      strong('同比增长'),
      strong([figure('4.2%')]),
      text('。'),
    ]),
    paragraph('新增养老床位120张，建成社区助餐点14个，覆盖全部街道。'.repeat(3), runIn(2, 2, '养老服务扩面提质。')),
    heading(3, 1, '经办服务'),
    heading(4, 1, '窗口建设'),
    paragraph('窗口平均办理时限由15个工作日压缩到9个工作日。', runIn(3, 2, '流程再造。')),
    paragraph('群众满意率达到98.6%。', runIn(4, 2, '评价机制。')),
    sampleTable(1, 30),
    sampleChart(1),
    heading(1, 2, '下半年重点工作安排'),
    { ...sampleChart(2), spec: null, placeholder: '图2待补：6月数据尚未填报', notes: [] },
    paragraph('坚持以人民为中心的发展思想，扎实推进各项重点任务落地见效。'.repeat(12)),
    signature('永宁区民政局', '2026年7月15日'),
  );
}

function inlinesOf(words: Words): readonly Inline[] {
  return typeof words === 'string' ? [text(words)] : words;
}
