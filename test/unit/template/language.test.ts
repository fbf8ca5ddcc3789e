import { describe, expect, it } from 'vitest';
import { bodyBlocks, check } from './check.ts';

const DATA = `
指标:
  低保.人数: {名称: 低保对象, 值: 726人, 其中: {城市: 700人, 农村: 26人}, 上年同期: 700人}
  低保.资金: {名称: 低保金, 值: 174.18万元, 类型: 时期数, 上年同期: 160.2万元, 目标: 400万元}
  无数: {名称: 待补, 值: 待填}
项目:
  - {编号: A, 名称: 甲项目, 类别: 重点项目}
  - {编号: B, 名称: 乙项目, 类别: 其他}
  - {编号: C, 名称: 丙项目, 类别: 重点项目}
叙述:
  开头: 共有低保对象【低保.人数】，发放低保金【低保.资金|同比】。
  两段: [第一段。第二句。, 第二段]
`;

const of = (template: string, partials: Readonly<Record<string, string>> = {}): string =>
  check({ 'summary.hbs': template, ...partials }, DATA);

describe('names', () => {
  it('prints values, nested ones too', () => {
    expect(of('{{asOf}}，{{unit.name}}{{period.shortLabel}}')).toBe('截至6月底，永宁区样例局上半年');
  });

  it('prints zero and literals', () => {
    expect(of('{{0}}{{"字"}}{{1.5}}')).toBe('0字1.5');
  });

  it('says what prints nothing', () => {
    expect(of('{{addressee}}')).toBe('summary.hbs:1:1 template/nothing-to-print name=addressee');
  });

  it('says what cannot be printed', () => {
    expect(of('{{unit}}{{hasProgress}}')).toBe(
      'summary.hbs:1:1 template/not-printable name=unit\nsummary.hbs:1:9 template/not-printable name=hasProgress',
    );
  });
});

describe('conditions', () => {
  it.each([
    ['{{#if projects}}有{{/if}}', '有'],
    ['{{#if programmes}}有{{else}}无{{/if}}', '无'],
    ['{{#unless programmes}}无{{/unless}}', '无'],
    ['{{#unless projects}}无{{else}}有{{/unless}}', '有'],
    ['{{^if programmes}}无{{/if}}', '无'],
    ['{{#if programmes}}一{{else if projects}}二{{else}}三{{/if}}', '二'],
    ['{{#if programmes}}一{{else if addressee}}二{{else}}三{{/if}}', '三'],
    ['{{#if 0}}零也是数{{/if}}', '零也是数'],
    ['{{#if ""}}有{{else}}无{{/if}}', '无'],
    ['{{#if (either programmes projects)}}有{{/if}}', '有'],
    ['{{#if (both programmes projects)}}有{{else}}无{{/if}}', '无'],
    ['{{#if (moreThan (count projects) 2)}}多{{/if}}', '多'],
    ['{{#if (moreThan (count projects) 3)}}多{{else}}少{{/if}}', '少'],
    ['{{#if (equals unit.name "永宁区样例局")}}是{{/if}}', '是'],
    ['{{#if (has "低保.人数")}}有{{/if}}{{#if (has "低保.户数")}}有{{else}}无{{/if}}', '有无'],
    [
      '{{#if (has "低保.人数" usage="同比")}}可比{{/if}}{{#if (has "低保.人数" usage="完成率")}}{{else}}无目标{{/if}}',
      '可比无目标',
    ],
    ['{{known "低保.户数 低保.人数、低保.资金"}}', '低保.人数 低保.资金'],
  ])('%s', (template, text) => {
    expect(of(template)).toBe(text);
  });

  it('leaves no blank paragraph behind', () => {
    const template =
      '甲\n\n{{#if programmes}}\n乙\n\n{{/if}}\n{{#each programmes as |programme|}}\n丙\n\n{{/each}}\n\n{{#if projects}}\n丁\n{{/if}}\n\n戊';
    expect(bodyBlocks(template, DATA).map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph', 'paragraph']);
    expect(of(template)).toBe('甲\n丁\n戊');
  });
});

describe('loops and scopes', () => {
  it('names the item and its index', () => {
    expect(of('{{#each projects as |item index|}}{{index}}{{@index}}{{item.name}}{{/each}}')).toBe(
      '00甲项目11乙项目22丙项目',
    );
  });

  it('knows the first and the last', () => {
    expect(
      of('{{#each projects as |item|}}{{#unless @first}}、{{/unless}}{{item.name}}{{#if @last}}。{{/if}}{{/each}}'),
    ).toBe('甲项目、乙项目、丙项目。');
  });

  it('takes the else part of an empty list', () => {
    expect(of('{{#each programmes as |programme|}}x{{else}}没有举措{{/each}}')).toBe('没有举措');
  });

  it('keeps outer names in sight and hides them under inner ones', () => {
    expect(of('{{#each (projectsIn "其他") as |a|}}{{#each projects as |b|}}{{a.id}}{{b.id}} {{/each}}{{/each}}')).toBe(
      'BA BB BC',
    );
    expect(of('{{#each (projectsIn "其他") as |a|}}{{#each projects as |a|}}{{a.id}}{{/each}}{{a.id}}{{/each}}')).toBe(
      'ABCB',
    );
  });

  it('binds with, or takes its else part', () => {
    expect(
      of('{{#with unit as |us|}}{{us.name}}{{/with}}{{#with addressee as |to|}}{{to}}{{else}}无主送{{/with}}'),
    ).toBe('永宁区样例局无主送');
  });

  it('groups in order of first appearance', () => {
    expect(of('{{#each (grouped projects "category") as |group|}}{{group.name}}{{count group.items}}{{/each}}')).toBe(
      '重点项目2其他1',
    );
  });
});

describe('partials', () => {
  it('see the view and what they are given, and nothing of their caller', () => {
    const partials = { 'partials/line.hbs': '{{unit.name}}{{item.name}}{{mark}}' };
    expect(of('{{#each projects as |one|}}{{> line item=one mark="；"}}{{/each}}', partials)).toBe(
      '永宁区样例局甲项目；永宁区样例局乙项目；永宁区样例局丙项目；',
    );
    expect(of('{{#with "；" as |mark|}}{{> line item=unit}}{{/with}}', partials)).toBe(
      'partials/line.hbs:1:29 template/unknown-name name=mark suggestion=task',
    );
  });

  it('stand on a line of their own without leaving one', () => {
    expect(of('甲\n{{> b}}\n丙', { 'partials/b.hbs': '乙\n' })).toBe('甲乙丙');
  });
});

describe('text', () => {
  it.each([
    ['comments', '甲{{! 一 }}{{!-- {{二}} --}}乙', '甲乙'],
    ['whitespace control', '甲 \n {{~#if projects~}} \n 乙 \n {{~/if~}} \n 丙', '甲乙丙'],
    ['lines of a paragraph join without a blank', '甲\n乙\n\n丙', '甲乙\n丙'],
    ['words of other scripts keep theirs', 'Open\nXML', 'Open XML'],
    ['an author may indent', '{{#if projects}}\n    # 标题\n\n    正文\n{{/if}}', '一、标题\n正文'],
    ['strong', '甲**乙**丙', '甲乙丙'],
    ['escaped', '\\# 不是标题', '# 不是标题'],
    ['what is no Markdown here stays as typed', '- 甲 `乙` [丙](丁) &amp; <b>', '- 甲 `乙` [丙](丁) &amp; <b>'],
    ['a list makes paragraphs', '{{narrative "两段"}}', '第一段。第二句。\n第二段'],
    [
      'ordinals',
      '{{#each projects as |p i|}}{{ordinal i}}{{p.name}}。{{/each}}',
      '一是甲项目。二是乙项目。三是丙项目。',
    ],
    ['joined words', '{{narrative (concat "两" "段")}}', '第一段。第二句。\n第二段'],
    [
      'first sentence',
      '{{#each (narrative "两段") as |p|}}{{firstSentence p}}|{{#if (otherSentences p)}}{{otherSentences p}}{{/if}}\n\n{{/each}}',
      '第一段。|第二句。\n第二段|',
    ],
    ['one full stop', '{{#each (narrative "两段") as |p|}}{{p}}。{{/each}}', '第一段。第二句。第二段。'],
  ])('%s', (_, template, text) => {
    expect(of(template)).toBe(text);
  });
});

describe('references', () => {
  it.each([
    ['【低保.人数】', '726人'],
    ['【 低保.人数 | 数 】名', '726名'],
    ['【低保.人数|其中】', '其中城市700人、农村26人'],
    ['【低保.人数.城市|占】', '占低保对象的96.4%'],
    ['【低保.资金|含同比】', '174.18万元，同比增长8.7%'],
    ['【低保.资金|元】', '1741800元'],
    ['\\【低保.人数】', '【低保.人数】'],
    ['{{figure "低保.资金" usage="完成率"}}', '完成年度目标的43.5%'],
    ['{{narrative "开头"}}', '共有低保对象726人，发放低保金同比增长8.7%。'],
  ])('%s', (template, text) => {
    expect(of(template)).toBe(text);
  });

  it('keep the figure and its gap', () => {
    const [paragraph] = bodyBlocks('【低保.人数】与【无数】', DATA);
    expect(paragraph).toMatchObject({
      inlines: [
        { kind: 'figure', text: '726人', gap: false, figure: { id: '低保.人数' } },
        { kind: 'text', text: '与' },
        { kind: 'figure', text: '待填', gap: true, figure: { id: '无数' } },
      ],
    });
  });
});
