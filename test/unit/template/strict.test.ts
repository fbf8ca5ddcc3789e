import { describe, expect, it } from 'vitest';
import { checkPack } from '../../../src/template/check-pack.ts';
import { check, packOf, sourceOf, told } from './check.ts';

const DATA = `
指标: {低保.人数: 726人}
项目:
  - {编号: A, 名称: 甲项目}
  - {编号: B, 名称: 乙项目}
叙述: {开头: "有【低保.人术】"}
`;
const PARTIALS = { 'partials/line.hbs': '{{item.name}}' };

const of = (template: string): string => check({ 'summary.hbs': template, ...PARTIALS }, DATA);

describe('a misspelt name is an error at its place, with a suggestion', () => {
  it.each([
    ['mustache', '甲\n  {{perod.label}}', 'summary.hbs:2:5 template/unknown-name name=perod.label suggestion=period'],
    ['nested path', '{{unit.nam}}', 'summary.hbs:1:3 template/unknown-name name=unit.nam suggestion=name'],
    [
      'deep path',
      '{{#each projects as |p|}}{{#each p.sites as |s|}}{{/each}}{{p.site}}{{/each}}',
      'summary.hbs:1:61 template/unknown-name name=p.site suggestion=sites',
    ],
    ['below a text', '{{unit.name.zh}}', 'summary.hbs:1:3 template/unknown-name name=unit.name.zh'],
    ['if', '{{#if projets}}{{/if}}', 'summary.hbs:1:7 template/unknown-name name=projets suggestion=projects'],
    [
      'unless',
      '{{#unless projets}}{{/unless}}',
      'summary.hbs:1:11 template/unknown-name name=projets suggestion=projects',
    ],
    [
      'else if',
      '{{#if tasks}}{{else if projets}}{{/if}}',
      'summary.hbs:1:24 template/unknown-name name=projets suggestion=projects',
    ],
    [
      'each',
      '{{#each projets as |p|}}{{p.x}}{{/each}}',
      'summary.hbs:1:9 template/unknown-name name=projets suggestion=projects',
    ],
    [
      'with',
      '{{#with unti as |u|}}{{u.name}}{{/with}}',
      'summary.hbs:1:9 template/unknown-name name=unti suggestion=unit',
    ],
    [
      'block parameter',
      '{{#each projects as |item|}}{{itm.name}}{{/each}}',
      'summary.hbs:1:31 template/unknown-name name=itm.name suggestion=item',
    ],
    [
      '@ name',
      '{{#each projects as |item|}}{{#if @lst}}{{/if}}{{/each}}',
      'summary.hbs:1:35 template/unknown-name name=@lst suggestion=@last',
    ],
    ['@ name outside a loop', '{{@index}}', 'summary.hbs:1:3 template/unknown-name name=@index'],
    ['helper argument', '{{count projets}}', 'summary.hbs:1:9 template/unknown-name name=projets suggestion=projects'],
    [
      'option value',
      '{{chart "stages" of=projets}}',
      'summary.hbs:1:21 template/unknown-name name=projets suggestion=projects',
    ],
    [
      'subexpression',
      '{{#if (moreThan (count projets) 1)}}{{/if}}',
      'summary.hbs:1:24 template/unknown-name name=projets suggestion=projects',
    ],
    [
      'helper name',
      '{{narative "开头"}}',
      'summary.hbs:1:3 template/unknown-helper name=narative suggestion=narrative',
    ],
    [
      'helper name in a subexpression',
      '{{#each (groupd projects "id") as |g|}}{{/each}}',
      'summary.hbs:1:10 template/unknown-helper name=groupd suggestion=grouped',
    ],
    [
      'block name',
      '{{#ech projects as |p|}}{{/ech}}',
      'summary.hbs:1:4 template/unknown-helper name=#ech suggestion=each',
    ],
    [
      'option name',
      '{{figure "低保.人数" usge="数"}}',
      'summary.hbs:1:18 template/unknown-option helper=figure name=usge suggestion=usage',
    ],
    ['partial name', '{{> lne item=unit}}', 'summary.hbs:1:5 template/unknown-partial name=lne suggestion=line'],
    [
      'partial option value',
      '{{> line item=unti}}',
      'summary.hbs:1:15 template/unknown-name name=unti suggestion=unit',
    ],
    [
      'partial option name',
      '{{> line item=unit itm=unit}}',
      'summary.hbs:1:20 template/unknown-option helper=> line name=itm suggestion=item',
    ],
    ['missing partial option', '{{> line}}', 'partials/line.hbs:1:3 template/unknown-name name=item.name'],
    ['table', '{{table "budgt"}}', 'summary.hbs:1:1 template/unknown-name name=budgt suggestion=budget'],
    ['chart', '{{chart "progres"}}', 'summary.hbs:1:1 template/unknown-name name=progres suggestion=progress'],
    ['project id', '{{chart "stages" of="D"}}', 'summary.hbs:1:1 template/unknown-name name=D suggestion=A'],
    [
      'group key',
      '{{#each (grouped projects "categry") as |g|}}{{/each}}',
      'summary.hbs:1:9 template/unknown-name name=categry suggestion=category',
    ],
    ['figure id in text', '甲\n\n乙【低保.人术】', 'summary.hbs:3:2 figure/unknown id=低保.人术 suggestion=低保.人数'],
    ['usage in text', '【低保.人数|同笔】', 'summary.hbs:1:1 figure/unknown-usage usage=同笔 suggestion=同比'],
    [
      'figure id of a helper',
      '{{figure "低保.人术"}}',
      'summary.hbs:1:1 figure/unknown id=低保.人术 suggestion=低保.人数',
    ],
    [
      'usage of a helper',
      '{{#if (has "低保.人数" usage="同笔")}}{{/if}}',
      'summary.hbs:1:7 figure/unknown-usage usage=同笔 suggestion=同比',
    ],
    [
      'figure id of a table',
      '{{table "indicators" figures="低保.人术"}}',
      'summary.hbs:1:1 figure/unknown id=低保.人术 suggestion=低保.人数',
    ],
    ['figure id in data', '{{narrative "开头"}}', 'data.yaml:9:10 figure/unknown id=低保.人术 suggestion=低保.人数'],
  ])('%s', (_, template, diagnostic) => {
    expect(of(template).split('\n')[0]).toBe(diagnostic);
  });

  it('reports all of them at once, and each once', () => {
    expect(of('{{a1}}\n{{#each projects as |p|}}\n{{p.b2}}{{#if c3}}{{/if}}\n{{/each}}\n{{> d4}}\n【戊5】')).toBe(
      [
        'summary.hbs:1:3 template/unknown-name name=a1',
        'summary.hbs:3:3 template/unknown-name name=p.b2',
        'summary.hbs:3:15 template/unknown-name name=c3',
        'summary.hbs:5:5 template/unknown-partial name=d4',
        'summary.hbs:6:1 figure/unknown id=戊5',
      ].join('\n'),
    );
  });

  it('says nothing more about what it has reported', () => {
    expect(
      of(
        '{{#each projets as |p|}}{{p.name}}{{/each}}{{#with unti as |u|}}{{u.a.b}}{{/with}}{{> line item=untt}}',
      ).split('\n'),
    ).toHaveLength(3);
  });
});

describe('checkPack', () => {
  const checked = (pack: string | Readonly<Record<string, string>>, data: string | null = null): string => {
    const { value, diagnostics } = packOf(pack);
    return value ? told(checkPack(value, data === null ? null : sourceOf(data))) : told(diagnostics);
  };

  it('visits branches that no data lead to', () => {
    expect(
      checked(
        '{{#if tasks}}{{a1}}{{else}}{{b2}}{{/if}}{{#each (projectsIn "无") as |p|}}{{p.c3}}{{else}}{{d4}}{{/each}}{{#each (narrative "无") as |p|}}{{e5}}{{/each}}{{#unless unit}}{{f6}}{{/unless}}{{#with addressee as |a|}}{{g7}}{{else}}{{h8}}{{/with}}',
      ).match(/name=\S+/g),
    ).toEqual(['name=a1', 'name=b2', 'name=p.c3', 'name=d4', 'name=e5', 'name=f6', 'name=g7', 'name=h8']);
  });

  it('tells dead partials, and each problem of a shared one once', () => {
    expect(
      checked({ 'summary.hbs': '{{> a}}', 'plan.hbs': '{{> a}}', 'partials/a.hbs': '{{x1}}', 'partials/b.hbs': '' }),
    ).toBe('partials/a.hbs:1:3 template/unknown-name name=x1\n- template/dead-partial name=b');
  });

  it('tells indicators and narratives that no document uses', () => {
    const data =
      '指标: {甲: 1人, 乙: 2人, 丙: 3人, 丁: {值: 4人, 其中: {一: 4人}}}\n计算指标: {戊: 丙 * 2}\n叙述: {开头: 【甲】, 结尾: x}';
    expect(checked('{{narrative "开头"}}【丁.一】', data)).toBe(
      'data.yaml:4:16 template/unused-indicator id=乙\ndata.yaml:6:19 template/unused-narrative name=结尾',
    );
  });

  it('has nothing to say about a sound pack', () => {
    expect(
      checked('{{narrative "开头"}}{{#each projects as |p|}}{{> p item=p}}{{/each}}', '叙述: {开头: x}'),
    ).toContain('unknown-partial');
    expect(
      checked({ 'summary.hbs': '{{narrative "开头"}}{{> p}}', 'partials/p.hbs': '{{unit.name}}' }, '叙述: {开头: x}'),
    ).toBe('');
  });
});

it('points at the reference itself where a text stands in its file as it is', () => {
  const data = '指标: {低保.人数: 726人}\n叙述:\n  开头: 有【低保.人术】，共【低保.人数|同笔】。\n';
  expect(check({ 'summary.hbs': '{{#each (narrative "开头") as |one|}}{{firstSentence one}}{{/each}}' }, data)).toMatch(
    /:\d+:8 figure\/unknown .*\n.*:\d+:17 figure\/unknown-usage /,
  );
});
