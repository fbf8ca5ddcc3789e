import { describe, expect, it } from 'vitest';
import { bodyBlocks, check } from '../template/check.ts';

const DATA = `
指标: {甲: 1人}
项目: [{编号: A, 名称: 甲项目, 地点: [{名称: 东, 阶段: 施工}]}]
任务: [{内容: 一}]
叙述: {注: "注：不是注", 表: "表：不是表", 空: [], 句: 正文。}
`;
const of = (template: string): string => check(template, DATA);

describe('headings', () => {
  it('are numbered from their nesting', () => {
    expect(of('# 甲\n\n## 乙\n\n### 丙\n\n#### 丁\n\n文\n\n#### 戊\n\n文\n\n## 己\n\n文\n\n# 庚\n\n## 辛\n\n文')).toBe(
      '一、甲\n（一）乙\n1.丙\n（1）丁\n文\n（2）戊\n文\n（二）己\n文\n二、庚\n（一）辛\n文',
    );
  });

  it('with nothing under them are left out, and the numbers close up', () => {
    expect(of('# 甲\n\n文\n\n# 乙\n\n## 丙\n\n{{narrative "空"}}\n\n# 丁\n\n## 戊\n\n## 己\n\n文')).toBe(
      '一、甲\n文\n二、丁\n（一）己\n文',
    );
  });

  it('stay when a table or chart stands under them', () => {
    expect(bodyBlocks('# 甲\n\n{{table "tasks"}}', DATA).map(({ kind }) => kind)).toEqual(['heading', 'table']);
  });

  it('are told when they skip a level, at their line', () => {
    expect(of('# 甲\n\n文\n\n### 乙\n\n文')).toBe('summary.hbs:1:1 template/level-skipped level=3');
    expect(of('## 甲\n\n文')).toBe('summary.hbs:1:1 template/level-skipped level=2');
    expect(of('# 甲\n\n## 乙\n\n### 丙\n\n#### 丁\n\n##### 戊\n\n文')).toContain('template/level-skipped level=5');
  });

  it('are run in when they end with 。 and the paragraph is directly below', () => {
    const [heading, paragraph] = bodyBlocks('# 甲\n\n## 乙。\n文', DATA);
    expect(heading).toMatchObject({ kind: 'heading', level: 1, ordinal: 1 });
    expect(paragraph).toMatchObject({
      kind: 'paragraph',
      runIn: { level: 2, ordinal: 1, inlines: [{ text: '乙。' }] },
    });
  });

  it.each([
    ['without 。', '# 甲\n文', '一、甲\n文'],
    ['with a blank line between', '# 甲。\n\n文', '一、甲。\n文'],
    [
      'above a table',
      '# 甲。\n{{table "tasks"}}\n\n文',
      '一、甲。\n表1　重点任务分解 / 序号 / 工作任务 / 目标 / 责任单位 / 责任人 / 完成时限 / 来源 / 1 / 一 / — / — / — / — / 本期部署 / 2 / 东完成主体结构封顶 / 完成主体结构封顶 / — / — / — / 项目推进\n文',
    ],
    ['above nothing', '# 甲。\n{{narrative "空"}}\n\n文', '一、甲。\n文'],
  ])('stand alone %s', (_, template, text) => {
    expect(of(template)).toBe(text);
  });
});

describe('tables', () => {
  it('take caption and unit from the line above and notes from those below', () => {
    const [table, rest] = bodyBlocks(
      '表：资金情况（单位：万元）\n\n|项目|金额|\n|:--|--:|\n|甲|{{1}}|\n|合计|{{1}}|\n\n注：不含税。\n\n来源：财务。\n\n文',
      DATA,
    );
    expect(table).toMatchObject({
      kind: 'table',
      number: 1,
      caption: '资金情况',
      unitNote: '单位：万元',
      columns: [
        { header: '项目', align: 'left' },
        { header: '金额', align: 'right' },
      ],
      rows: [{ emphasis: false }, { emphasis: true }],
      notes: ['注：不含税。', '来源：财务。'],
    });
    expect(rest).toMatchObject({ kind: 'paragraph' });
  });

  it('are counted apart from charts, in order', () => {
    const template = '{{table "tasks"}}\n\n{{chart "stages" of="A"}}\n\n|甲|\n|-|\n|乙|\n\n{{chart "stages" of="A"}}';
    expect(
      bodyBlocks(template, DATA).map((block) => ('number' in block ? `${block.kind}${block.number}` : block.kind)),
    ).toEqual(['table1', 'chart1', 'table2', 'chart2']);
  });

  it('do not take words of the data for caption or note', () => {
    expect(of('{{narrative "表"}}\n\n|甲|\n|-|\n|乙|\n\n{{narrative "注"}}')).toBe(
      '表：不是表\n表1 / 甲 / 乙\n注：不是注',
    );
  });

  it('keep every cell of a row that has too few', () => {
    expect(of('|甲|乙|\n|-|-|\n|丙|')).toBe('表1 / 甲 / 乙 / 丙 / ');
  });
});

describe('a table or chart within text', () => {
  it.each([
    ['before it', '文{{table "tasks"}}'],
    ['after it', '{{chart "stages" of="A"}}文'],
    ['twice in a paragraph', '{{table "tasks"}}{{table "tasks"}}'],
    ['in a heading', '# {{table "tasks"}}\n\n文'],
    ['in a cell', '|甲|\n|-|\n|{{table "tasks"}}|'],
    ['in a column header', '|{{table "tasks"}}|\n|-|\n|甲|'],
    ['in strong words', '**{{table "tasks"}}**'],
  ])('is an error: %s', (_, template) => {
    expect(of(template)).toBe('summary.hbs:1:1 template/block-in-text');
  });
});

describe('paragraphs', () => {
  it('know the template line that made them', () => {
    const origins = bodyBlocks('{{! 注 }}\n甲\n\n{{narrative "句"}}\n\n乙', DATA).map((block) =>
      'origin' in block ? block.origin?.start.line : null,
    );
    expect(origins).toHaveLength(3);
    expect(origins[1]).toBe(4);
  });

  it('hold strong words and figures', () => {
    expect(bodyBlocks('共**有【甲】**的', DATA)).toMatchObject([
      {
        inlines: [
          { text: '共' },
          { kind: 'strong', inlines: [{ text: '有' }, { kind: 'figure', text: '1人' }] },
          { text: '的' },
        ],
      },
    ]);
  });
});
