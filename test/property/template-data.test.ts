import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentText } from '../../src/document/document-text.ts';
import type { Block } from '../../src/document/tree.ts';
import { splitReferences } from '../../src/template/reference.ts';
import { joinFolded } from '../../src/template/value.ts';
import { bodyBlocks, compose } from '../unit/template/check.ts';

const TEMPLATE = `# {{period.label}}

{{#each projects as |item|}}
## {{item.name}}

前{{item.name}}后**{{item.name}}**{{#if item.lead}}{{item.lead}}{{/if}}

|名称|导语|
|---|---|
|{{item.name}}|{{item.lead}}|

注：{{item.name}}。

{{/each}}
{{narrative "开头"}}

{{table "projectMoney"}}
`;

/** What would be structure if it were typed into a template, and ordinary words between it. */
const pieces = [
  '# ',
  '## ',
  '1. ',
  '- ',
  '> ',
  '|',
  '||',
  '**',
  '*',
  '_',
  '`',
  '```',
  '---',
  '===',
  '[',
  '](',
  ')',
  '<b>',
  '&amp;',
  '\\',
  '\\#',
  '{{x}}',
  '{{{',
  '}}',
  '｛｛',
  '@',
  '$&',
  '$1',
  '0',
  '12',
  '表：',
  '注：',
  '来源：',
  '。',
  '，',
  '合计',
  '甲',
  '乙乙',
  'Word',
  '𠮷',
  '“',
  '”',
  '"',
  "'",
  '%',
  '\u00A0',
] as const;

/** One line without references, as the data door lets it in: blanks that YAML makes between Chinese words are gone. */
const words = fc
  .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.join('').trim())
  .filter((text) => text !== '' && joinFolded(text) === text);

const dataOf = (name: string, lead: string): string =>
  `项目: [{编号: A, 名称: ${JSON.stringify(name)}, 导语: ${JSON.stringify(lead)}, 资金: [{来自: 中央, 预算: 1万元}]}]\n叙述: {开头: ${JSON.stringify(lead)}}`;

describe('data', () => {
  it('comes out unchanged and never becomes structure', () => {
    const harmless = shapeOf(bodyBlocks(TEMPLATE, dataOf('甲', '乙')));
    fc.assert(
      fc.property(words, words, (name, lead) => {
        const blocks = bodyBlocks(TEMPLATE, dataOf(name, lead));
        expect(shapeOf(blocks)).toEqual(harmless);
        const [, heading, paragraph, table, narrative, money] = blocks.map((block) => textOf(block));
        expect(heading).toEqual([`（一）${name}`]);
        expect(paragraph).toEqual([`前${name}后${name}${lead}`]);
        expect(table?.slice(3, 5)).toEqual([name, lead]);
        expect(table?.[5]).toBe(/[。！？；]$/.test(name) ? `注：${name}` : `注：${name}。`);
        expect(narrative).toEqual([lead]);
        expect(money).toContain(name);
      }),
      { numRuns: 500 },
    );
  });

  it('never makes a diagnostic or an exception in a template that prints it', () => {
    fc.assert(
      fc.property(words, words, (name, lead) => {
        expect(compose(TEMPLATE, dataOf(name, lead)).diagnostics).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

describe('a template', () => {
  it('of any characters ends in a document or in diagnostics at a place', () => {
    const parts = fc.constantFrom(
      ...pieces,
      '\n',
      '\n\n',
      '【',
      '】',
      '|',
      '{{#if unit}}',
      '{{else}}',
      '{{/if}}',
      '{{#each projects as |p|}}',
      '{{/each}}',
      '{{p.name}}',
      '{{unit.name}}',
      '{{~',
      '~}}',
      '{{!--',
      '--}}',
      '{{> a x=',
      '(',
      'as |',
      '{{chart "budget"}}',
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 20 }), (texts) => {
        const { document, diagnostics } = compose(texts.join(''), dataOf('甲', '乙'));
        expect(document !== null || diagnostics.length > 0).toBe(true);
        for (const { span } of diagnostics) expect(span?.file).toMatch(/^(?:summary\.hbs|data\.yaml)$/);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('splitReferences', () => {
  it('loses no character', () => {
    const text = fc
      .array(fc.constantFrom('【', '】', '|', '\\【', '\\', '甲', '低保.人数', ' ', '\n'))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (source) => {
        const rebuilt = splitReferences(source).map((piece) => {
          if (piece.kind === 'reference') return source.slice(piece.at, piece.at + piece.length);
          return source.startsWith('\\【', piece.at) && piece.text === '【' ? '\\【' : piece.text;
        });
        expect(rebuilt.join('')).toBe(source);
      }),
    );
  });
});

/** Blocks by what they are, and how many inlines of which kind they hold; their words left out. */
function shapeOf(blocks: readonly Block[]): unknown {
  return blocks.map((block) => {
    if (block.kind === 'heading') return [block.kind, block.level, block.ordinal];
    if (block.kind === 'paragraph')
      return [block.kind, block.runIn?.level ?? null, block.inlines.map(({ kind }) => kind)];
    if (block.kind === 'table')
      return [
        block.kind,
        block.columns.length,
        block.rows.map(({ cells }) => cells.length),
        block.notes.length,
        block.caption,
      ];
    return [block.kind];
  });
}

function textOf(block: Block): readonly string[] {
  return documentText({
    meta: { title: '', unitName: '', issueDate: '2026-07-15', language: 'zh-CN' },
    blocks: [block],
  });
}
