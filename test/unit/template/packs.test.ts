import { describe, expect, it } from 'vitest';
import { composeDocument } from '../../../src/compose-document.ts';
import type { DataSet } from '../../../src/data-set/schema/data-set-schema.ts';
import { deriveReport } from '../../../src/derive-report.ts';
import { isError } from '../../../src/diagnostic/diagnostic.ts';
import { documentText } from '../../../src/document/document-text.ts';
import type { Document } from '../../../src/document/tree.ts';
import { checkPack } from '../../../src/template/check-pack.ts';
import type { ReportSource } from '../../../src/template/helper.ts';
import { SHIPPED_PACKS, sampleReport, shippedPack } from '../../support/shipped.ts';
import { sourceOf, told } from './check.ts';

const KINDS = ['summary', 'plan', 'summary+plan'] as const;
const EVERY = SHIPPED_PACKS.flatMap((pack) => KINDS.map((kind) => [pack, kind] as const));

describe.each(SHIPPED_PACKS)('pack %s', (name) => {
  it('is sound by itself', () => {
    expect(told(checkPack(shippedPack(name), null))).toBe('');
  });

  it('is sound with the sample', () => {
    expect(checkPack(shippedPack(name), sampleReport()).filter(isError)).toEqual([]);
  });
});

describe('pack general', () => {
  const summary = (data: string): Document => {
    const { value } = composeDocument(sourceOf(data), shippedPack('general'), 'summary');
    if (!value) throw new Error('no document');
    return value;
  };

  it('tells each project and programme once: in the chapter that names it, or among the others', () => {
    const lines = documentText(
      summary(`
项目: [{编号: A, 名称: 甲项目, 表述: 甲项目已竣工}, {编号: B, 名称: 乙项目, 表述: 乙项目已开工}]
举措: [{编号: C, 名称: 丙举措, 表述: 丙举措已落实}, {编号: D, 名称: 丁举措, 表述: 丁举措已启动}]
章节: [{标题: 建设, 项目: A, 小节: [{标题: 举措, 举措: D}]}]
`),
    );
    for (const said of ['甲项目已竣工', '乙项目已开工', '丙举措已落实', '丁举措已启动'])
      expect(lines.filter((line) => line.includes(said))).toHaveLength(1);
  });

  it('draws spending month by month where that is written', () => {
    const charts = (line: string): readonly string[] =>
      summary(`预算: [{科目: 甲, 预算: 3万元, 支出: 2万元${line}}]`).blocks.flatMap((block) =>
        block.kind === 'chart' ? [block.caption] : [],
      );
    expect(charts('')).toEqual(['部门预算执行情况']);
    expect(charts(', 按月支出: {2026-01: 1万元, 2026-02: 1万元}')).toEqual(['部门预算执行情况', '按月支出情况']);
  });
});

describe.each(EVERY)('%s, %s', (pack, kind) => {
  const compose = (report: ReportSource) => composeDocument(report, shippedPack(pack), kind);

  it('composes the sample with nothing to say', () => {
    expect(told(compose(sampleReport()).diagnostics)).toBe('');
  });

  it('reads as people write', () => {
    expectReadable(compose(sampleReport()).value);
  });

  it('shows when what of the plan is due, where the data say so', () => {
    const timelines = (data: string): readonly string[] =>
      (compose(sourceOf(data)).value?.blocks ?? []).flatMap((block) =>
        block.kind === 'chart' && block.spec?.type === 'milestones' ? [block.caption] : [],
      );
    const caption = kind === 'summary' ? [] : ['2026年下半年重点任务时间安排'];
    const project = '编号: A, 名称: 甲项目, 下一步: 建成';
    expect(timelines(`项目: [{${project}, 时限: {期限: 9月底前}}]`)).toEqual(caption);
    expect(timelines(`项目: [{${project}}]`)).toEqual([]);
  });

  it.each([
    ['one indicator', '指标: {补贴.人数: 726人}'],
    ['one standard', '指标: {补贴.标准: 100元/人·月}'],
    ['one project with nothing to tell', '项目: [{编号: A, 名称: 甲项目}]'],
    ['one task without a heading', '任务: [继续做好工作。, 再做]'.replace(/(继续做好工作。|再做)/g, '{内容: $1}')],
    ['one budget line', '预算: [{科目: 甲, 预算: 3万元, 到位: 2万元, 支出: 1万元, 按月支出: {2026-01: 1万元}}]'],
    [
      'figures that the pack knows, without parts, targets and last year',
      '指标: {低保.人数: 3人, 低保.资金: 3万元, 特困.人数: 3人, 临时救助.人数: 3人次, 高龄津贴.人数: 3人, 助餐点.总数: 3个, 儿童保障.人数: 3人, 两项补贴.人数: 3人, 两项补贴.资金: 3万元}',
    ],
    ['problems with their own stops', '问题: [进度偏慢。, {表述: 能力不足, 原因: 人手少。}]'],
  ])('needs no more than %s', (_, data) => {
    const { value, diagnostics } = compose(sourceOf(data));
    expect(told(diagnostics.filter(isError))).toBe('');
    expectReadable(value);
  });

  it.each([
    'indicators',
    'derived',
    'checks',
    'lifecycles',
    'projects',
    'programmes',
    'tallies',
    'budget',
    'problems',
    'tasks',
    'sections',
    'narrative',
    'sources',
  ] as const)('composes without %s', (section) => {
    const { value, diagnostics } = compose(withoutSection(section));
    expect(told(diagnostics.filter(isError))).toBe('');
    expectReadable(value);
  });
});

/** The sample without a section, and without the references and formulas that people typed, which may name what is in it. */
function withoutSection(section: keyof DataSet): ReportSource {
  const { current } = sampleReport().dataSets;
  const plain = JSON.parse(
    JSON.stringify(sampleReport().dataSets.current.data).replaceAll(/【[^】]*】/g, '若干'),
  ) as DataSet;
  const tasks = plain.tasks.map((task) => ({ ...task, from: [] }));
  const words = { narrative: plain.narrative, sections: plain.sections, problems: plain.problems, tasks };
  const programmes = current.data.programmes.map((programme, index) => ({
    ...programme,
    text: plain.programmes[index]?.text ?? null,
    results: [],
  }));
  const projects = current.data.projects.map((project, index) => ({
    ...project,
    lead: plain.projects[index]?.lead ?? null,
  }));
  const data = { ...current.data, ...words, programmes, projects, derived: {}, checks: [], unplanned: {} };
  const dataSets = {
    current: { ...current, data: { ...data, [section]: Array.isArray(data[section]) ? [] : {} } },
    lastYear: null,
    previous: null,
  };
  const source = deriveReport(dataSets);
  if (!source.value) throw new Error(told(source.diagnostics));
  return source.value;
}

function expectReadable(document: Document | null): void {
  const lines = document ? documentText(document) : [];
  expect(lines.length).toBeGreaterThan(1);
  for (const line of lines) {
    expect(line.trim()).not.toBe('');
    expect(line).not.toMatch(/undefined|null|NaN|\[object|【|】|\{\{|\}\}|\*\*|\n/);
    expect(line).not.toMatch(/[，。、；：][，。、；：]|“”|（）|《》|^[，。、；]/);
    const sentences = line.split(/(?<=[。；])/).filter((sentence) => sentence !== '');
    expect(sentences.filter((sentence, index) => sentence === sentences[index - 1])).toEqual([]);
  }
  const paragraphs = (document?.blocks ?? []).flatMap((block) =>
    block.kind === 'paragraph' ? JSON.stringify(block.inlines) : [],
  );
  expect(new Set(paragraphs).size).toBe(paragraphs.length);
}
