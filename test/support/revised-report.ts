import type { Block } from '../../src/document/tree.ts';
import { writeDocx } from '../../src/write/docx/write-docx.ts';
import {
  documentOf,
  figure,
  heading,
  paragraph,
  runIn,
  sampleChart,
  sampleTable,
  signature,
  text,
} from './sample-document.ts';
import { samplePng } from './sample-png.ts';

/** The figures of a report at one time. */
export interface Figures {
  readonly people: string;
  readonly money: string;
  readonly growth: string;
  readonly beds: string;
  readonly spent: string;
  readonly meals: string;
  readonly progress: string;
}

/** The figures of the first report. */
export const THEN: Figures = {
  people: '3842人',
  money: '1121.64万元',
  growth: '6.8%',
  beds: '80张',
  spent: '141.3万元',
  meals: '14个',
  progress: '50.5%',
};
/** The same figures later. */
export const NOW: Figures = {
  people: '3901人',
  money: '1130.2万元',
  growth: '7.6%',
  beds: '95张',
  spent: '160.8万元',
  meals: '16个',
  progress: '57.4%',
};

const row = (name: string, ...values: readonly string[]) => ({
  cells: [[text(name)], ...values.map((value) => [figure(value)])],
  emphasis: false,
});

function report(
  figures: Figures,
  { rows, more }: { readonly rows: readonly ReturnType<typeof row>[]; readonly more: readonly Block[] },
): readonly Block[] {
  const { people, money, growth, beds, spent, meals, progress } = figures;
  return [
    { kind: 'title', lines: ['上半年工作总结'] },
    paragraph([
      text('上半年，全区共保障低保对象'),
      figure(people),
      text('，发放低保金'),
      figure(money),
      text('，同比增长'),
      figure(growth),
      text('。'),
    ]),
    heading(1, 1, '养老服务'),
    paragraph([
      text('新建日间照料中心'),
      figure('4个'),
      text('，新增日托床位'),
      figure(beds),
      text('，总投资'),
      figure('280万元'),
      text('，支出'),
      figure(spent),
      text('。'),
    ]),
    paragraph(
      [text('全区助餐点达到'), figure(meals), text('，服务老年人'), figure('2300余人次'), text('。')],
      runIn(3, 1, '助餐服务。'),
    ),
    ...more,
    {
      ...sampleTable(1, 0),
      columns: [
        { header: '项目', align: 'left', weight: 2 },
        { header: '预算', align: 'right', weight: 1 },
        { header: '拨付', align: 'right', weight: 1 },
      ],
      rows,
    },
    sampleChart(1),
    paragraph('下一步，将继续做好各项工作，确保全年目标如期完成。'),
    heading(1, 2, '存在问题'),
    paragraph([text('个别项目进度偏慢，支出进度'), figure(progress), text('，低于序时进度。')]),
    signature('永宁区民政局', '2026年7月15日'),
  ];
}

/** The report as it was generated then. */
export const BEFORE = report(THEN, {
  rows: [row('低保金', '356.20', '301.05'), row('临时救助', '120.50', '98.63')],
  more: [],
});
/** The report as it is generated now: other figures, one more paragraph and row, another chart. */
export const AFTER = report(NOW, {
  rows: [row('低保金', '356.20', '320.11'), row('特困供养', '66.00', '60.20'), row('临时救助', '120.50', '101.77')],
  more: [paragraph([text('新建社区食堂'), figure('2个'), text('，均已开餐。')])],
});

/** A report as DOCX; the height of its chart tells two charts apart. */
export async function reportDocx(blocks: readonly Block[], chartHeight: number): Promise<Uint8Array> {
  const png = samplePng(200, chartHeight);
  const bytes = await writeDocx(documentOf(...blocks), {
    chartPng: () => png,
    margins: 'word',
    fonts: 'official',
    pageNumbers: 'outer',
  });
  return new Uint8Array(bytes);
}

/** Figures of the first report, its table included, that the second one does not print. */
export const OLD_FIGURES = [...Object.values(THEN), '301.05', '98.63'];

/** The old figures that stand in a text. */
export function oldFiguresIn(words: string): readonly string[] {
  return OLD_FIGURES.filter((value) => new RegExp(`(?<![\\d.])${value}`).test(words));
}
