import { describe, expect, it } from 'vitest';
import { check, type PackText } from './check.ts';

const FEW = `
指标: {甲: 1人}
项目: [{编号: A, 名称: 甲项目, 地点: [东, 西]}]
`;

const MANY = `
项目:
${Array.from({ length: 1000 }, (_, index) => `  - {编号: P${index}, 名称: 项目${index}}`).join('\n')}
任务:
${Array.from({ length: 1000 }, (_, index) => `  - {内容: 任务${index}}`).join('\n')}
`;

/** 1,000 × 1,000 × … times what stands inside. */
function loops(depth: number, inside: string): string {
  const open = Array.from({ length: depth }, (_, index) => `{{#each projects as |p${index}|}}`).join('\n');
  return `${open}\n${inside}${'{{/each}}'.repeat(depth)}`;
}

const RAW: readonly (readonly [string, string, string])[] = [
  ['unescaped', '甲\n{{{unit.name}}}', 'summary.hbs:2:1 template/unsupported found={{{ }}}'],
  ['unescaped with &', '{{&unit.name}}', 'summary.hbs:1:1 template/unsupported found={{{ }}}'],
  ['parent', '{{../unit.name}}', 'summary.hbs:1:3 template/unsupported found=../unit.name'],
  ['parent of parent', '{{../../unit}}', 'summary.hbs:1:3 template/unsupported found=../../unit'],
  ['parent in a condition', '{{#if ../unit}}x{{/if}}', 'summary.hbs:1:7 template/unsupported found=../unit'],
  ['parent in an option', '{{chart "stages" of=../unit}}', 'summary.hbs:1:21 template/unsupported found=../unit'],
  ['this', '{{this}}', 'summary.hbs:1:3 template/unsupported found=this'],
  ['below this', '{{this.unit}}', 'summary.hbs:1:3 template/unsupported found=this.unit'],
  ['this/', '{{this/unit}}', 'summary.hbs:1:3 template/unsupported found=this/unit'],
  ['dot', '{{.}}', 'summary.hbs:1:3 template/unsupported found=.'],
  ['./', '{{./unit}}', 'summary.hbs:1:3 template/unsupported found=./unit'],
  ['@root', '{{@root.unit.name}}', 'summary.hbs:1:3 template/unknown-name name=@root.unit.name'],
  ['@../', '{{@../index}}', 'summary.hbs:1:3 template/unsupported found=@../index'],
  ['decorator', '{{* evil}}', 'summary.hbs:1:1 template/unsupported found={{* }}'],
  ['inline partial', '甲\n\n{{#*inline "a"}}x{{/inline}}', 'summary.hbs:3:1 template/unsupported found={{#* }}'],
  ['partial block', '{{#> a}}x{{/a}}', 'summary.hbs:1:1 template/unsupported found={{#> }}'],
  ['raw block', '{{{{if unit}}}}{{x}}{{{{/if}}}}', 'summary.hbs:1:16 template/unsupported found={{'],
  ['lookup', '{{lookup unit "name"}}', 'summary.hbs:1:3 template/unknown-helper name=lookup'],
  ['lookup inside', '{{#if (lookup unit "name")}}x{{/if}}', 'summary.hbs:1:8 template/unknown-helper name=lookup'],
  ['log', '{{log unit}}', 'summary.hbs:1:3 template/unknown-helper name=log'],
  ['helperMissing', '{{helperMissing unit}}', 'summary.hbs:1:3 template/unknown-helper name=helperMissing'],
  ['blockHelperMissing', '{{#unit}}x{{/unit}}', 'summary.hbs:1:4 template/unknown-helper name=#unit'],
  [
    'each without a name',
    '{{#each projects}}x{{/each}}',
    'summary.hbs:1:1 template/unsupported found={{#each}} 没有 as |名|',
  ],
  [
    'each with only an else part',
    '{{^each projects}}x{{/each}}',
    'summary.hbs:1:1 template/unsupported found={{#each}} 没有 as |名|',
  ],
  [
    'with without a name',
    '{{#with unit}}x{{/with}}',
    'summary.hbs:1:1 template/unsupported found={{#with}} 没有 as |名|',
  ],
  [
    'each over a map',
    '{{#each unit as |u|}}x{{/each}}',
    'summary.hbs:1:1 template/bad-argument helper=#each expected=一个列表',
  ],
  [
    'each over a text',
    '{{#each unit.name as |u|}}x{{/each}}',
    'summary.hbs:1:1 template/bad-argument helper=#each expected=一个列表',
  ],
  ['dynamic partial', '{{> (concat "a" "b")}}', 'summary.hbs:1:1 template/unsupported found={{> (…)}}'],
  ['partial with a context', '{{> a unit}}', 'summary.hbs:1:1 template/unsupported found={{> (…)}}'],
  [
    'partial above the pack',
    '{{> ../../../etc/passwd}}',
    'summary.hbs:1:5 template/unknown-partial name=../../../etc/passwd',
  ],
  ['absolute partial', '{{> /etc/passwd}}', 'summary.hbs:1:1 template/syntax'],
  ['quoted partial', '{{> "/etc/passwd"}}', 'summary.hbs:1:1 template/unsupported found={{> (…)}}'],
  ['bracketed partial', '{{> [../a]}}', 'summary.hbs:1:5 template/unknown-partial name=../a'],
  ['partial from a prototype', '{{> constructor}}', 'summary.hbs:1:5 template/unknown-partial name=constructor'],
  ['Chinese braces', '甲\n乙 ｛｛unit｝｝', 'summary.hbs:2:3 template/unsupported found=｛｛'],
  ['escaped braces', '\\{{unit}}', 'summary.hbs:1:2 template/unsupported found={{'],
  ['braces left over', '甲}}', 'summary.hbs:1:2 template/unsupported found=}}'],
  ['undefined', '{{undefined}}', 'summary.hbs:1:3 template/unsupported'],
  ['NUL', '甲\n乙\u0000', 'summary.hbs:2:2 data/bad-character codePoint=U+0000'],
  ['a value mark of our own', '\uFDD00\uFDD1', 'summary.hbs:1:1 data/bad-character codePoint=U+FDD0'],
  ['direction override', '甲\u202E', 'summary.hbs:1:2 data/bad-character codePoint=U+202E'],
  ['Kangxi radical', '⼆', 'summary.hbs:1:1 data/bad-character codePoint=U+2F06 replacement=二'],
  ['unclosed', '甲\n{{#if unit}}', 'summary.hbs:2:1 template/syntax'],
  ['crossed', '甲\n{{#if unit}}\n{{/each}}', 'summary.hbs:2:4 template/syntax'],
];

describe('hostile templates are refused at their line', () => {
  it.each(RAW)('%s', (_, template, diagnostic) => {
    expect(check({ 'summary.hbs': template, 'partials/a.hbs': '' }, FEW).split('\n')[0]).toBe(diagnostic);
  });

  const NAMES = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'prototype', '__defineGetter__'];
  const POSITIONS: readonly (readonly [string, (name: string) => string])[] = [
    ['a name', (name) => `{{${name}}}`],
    ['the start of a path', (name) => `{{${name}.constructor}}`],
    ['below a map', (name) => `{{unit.${name}}}`],
    ['below a text', (name) => `{{unit.name.${name}}}`],
    ['below a list', (name) => `{{projects.${name}}}`],
    ['below an item', (name) => `{{#each projects as |p|}}{{p.${name}}}{{/each}}`],
    [
      'below a list of an item',
      (name) => `{{#each projects as |p|}}{{#each p.sites as |s|}}{{s.${name}}}{{/each}}{{/each}}`,
    ],
    ['in brackets', (name) => `{{unit.[${name}]}}`],
    ['a condition', (name) => `{{#if unit.${name}}}x{{/if}}`],
    ['a loop', (name) => `{{#each unit.${name} as |x|}}x{{/each}}`],
    ['an argument', (name) => `{{count unit.${name}}}`],
    ['an option', (name) => `{{> a x=unit.${name}}}`],
    ['a group key', (name) => `{{#each (grouped projects "${name}") as |g|}}{{g.name}}{{/each}}`],
    ['a helper', (name) => `{{${name} "x"}}`],
    ['a table', (name) => `{{table "${name}"}}`],
    ['a chart', (name) => `{{chart "${name}"}}`],
    ['a partial', (name) => `{{> ${name}}}`],
    ['a figure', (name) => `【${name}】`],
    ['a usage', (name) => `【甲|${name}】`],
    ['a usage behind another', (name) => `【甲|万元|${name}】`],
    ['a usage of an option', (name) => `{{figure "甲" usage="${name}"}}`],
    ['a project', (name) => `{{states "${name}"}}`],
  ];
  it.each(POSITIONS)('no prototype is reached as %s', (_, write) => {
    for (const name of NAMES) {
      expect(check({ 'summary.hbs': write(name), 'partials/a.hbs': '{{#if x}}{{/if}}' }, FEW)).toMatch(
        /^summary\.hbs:1:\d+ \S+\/unknown/,
      );
    }
  });

  it('takes no file for a template because of a prototype', () => {
    expect(
      check({ 'summary.hbs': '甲', constructor: '乙', toString: '丙', 'partials/constructor.hbs': '丁' } as PackText),
    ).toBe('甲');
    expect(check({ constructor: '乙' } as PackText)).toBe('- template/empty-pack name=mine');
  });

  it('gives names of a prototype no narrative', () => {
    expect(check('{{narrative "constructor"}}{{narrative "__proto__"}}', FEW)).toBe('');
  });
});

describe('templates that would not end are stopped', () => {
  it('a partial that calls itself', () => {
    expect(check({ 'summary.hbs': '{{> a}}', 'partials/a.hbs': '甲\n{{> a}}' })).toBe(
      'partials/a.hbs:2:1 template/too-deep limit=24',
    );
  });

  it('two that call each other', () => {
    expect(
      check({
        'summary.hbs': '{{> a}}',
        'partials/a.hbs': '{{> b}}',
        'partials/b.hbs': '甲\n{{#if unit}}{{> a}}{{/if}}',
      }),
    ).toMatch(/^partials\/[ab]\.hbs:\d:\d+ template\/too-deep limit=24$/);
  });

  it('one that doubles at every level', () => {
    const twice = (name: string): string => `{{> ${name}}}{{> ${name}}}`;
    const levels = Array.from({ length: 22 }, (_, level) => [`partials/p${level}.hbs`, twice(`p${level + 1}`)]);
    expect(
      within2s(() => check({ 'summary.hbs': twice('p0'), ...Object.fromEntries(levels), 'partials/p22.hbs': '' })),
    ).toMatch(/template\/too-long/);
  });

  it.each([
    ['10⁹ loops with text', loops(3, '甲'), 'summary.hbs:3:1 template/too-long limit=500000'],
    ['10⁹ loops with nothing', loops(3, ''), 'summary.hbs:3:1 template/too-long limit=500000'],
    [
      '10⁶ groupings',
      loops(2, '{{#if (grouped projects "id")}}{{/if}}'),
      'summary.hbs:3:7 template/too-long limit=500000',
    ],
    ['10⁶ searches', loops(2, '{{#if (projectsIn "无")}}{{/if}}'), 'summary.hbs:3:7 template/too-long limit=500000'],
    ['10⁶ tables', loops(2, '{{table "tasks"}}'), 'summary.hbs:3:1 template/too-long limit=500000'],
    ['10⁶ charts', loops(2, '{{chart "progress"}}'), 'summary.hbs:3:1 template/too-long limit=500000'],
  ])('%s', (_, template, diagnostic) => {
    expect(
      within2s(() => check(template, MANY))
        .split('\n')
        .at(-1),
    ).toMatch(diagnostic);
  });

  it.each([
    ['blocks', `${'{{#if unit}}'.repeat(5000)}${'{{/if}}'.repeat(5000)}`, 'template/too-deep limit=24'],
    [
      'blocks between raw ones',
      `${'{{#if unit}}{{{{r}}}}{{{{/r}}}}'.repeat(5000)}${'{{/if}}'.repeat(5000)}`,
      'template/too-deep limit=24',
    ],
    ['else if', `{{#if tasks}}${'{{else if tasks}}'.repeat(5000)}{{/if}}`, 'template/too-deep limit=24'],
    ['brackets', `{{count ${'(count '.repeat(20_000)}unit${')'.repeat(20_000)}}}`, 'template/too-deep limit=24'],
    ['a path', `{{${'a.'.repeat(20_000)}a}}`, 'template/unknown-name'],
    ['stars', `甲${'*'.repeat(100_000)}`, '甲***'],
    ['pipes', '|'.repeat(100_000), '|||'],
    ['brackets of references', '【'.repeat(100_000), '【【【'],
    ['opening braces', '{{'.repeat(50_000), 'template/syntax'],
    ['marks of headings', '#'.repeat(100_000), '###'],
    ['table rows', '|a|\n|-|\n'.repeat(20_000), '表1'],
    ['more than 2 MB', '文'.repeat(700_000), 'data/file-too-large'],
  ])('huge: %s', (_, template, text) => {
    expect(within2s(() => check(template, FEW))).toContain(text);
  });

  it('lets 10,000 rows of a table pass', () => {
    const rows =
      '{{#each projects as |p|}}\n{{#each tasks as |t|}}\n|{{p.id}}|{{t.do}}|甲|乙|丙|丁|戊|己|\n{{/each}}\n{{/each}}';
    const data = MANY.replace(/^( {2}- \{编号: P\d\d+.*\n)+/gm, '');
    expect(within2s(() => check(`|项目|任务|||||||\n|-|-|-|-|-|-|-|-|\n${rows}`, data))).toContain('P9 / 任务999 / 甲');
  });
});

/** A guard: what must be stopped, must be stopped soon. */
function within2s<T>(action: () => T): T {
  const start = performance.now();
  const result = action();
  expect(performance.now() - start).toBeLessThan(5_000);
  return result;
}
