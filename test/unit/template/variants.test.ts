import { describe, expect, it } from 'vitest';
import { composeDocument } from '../../../src/compose-document.ts';
import { VARIANTS, type Variant } from '../../../src/data-set/schema/variant.ts';
import { documentText } from '../../../src/document/document-text.ts';
import type { Document } from '../../../src/document/tree.ts';
import { SHIPPED_PACKS, sampleReport, shippedPack } from '../../support/shipped.ts';
import { check, packOf, sourceOf, told } from './check.ts';

function compose(pack: string, data: string, variant: Variant): Document {
  const read = packOf(pack).value;
  const { value, diagnostics } = read
    ? composeDocument(sourceOf(data), read, 'summary', variant)
    : { value: null, diagnostics: [] };
  if (!value) throw new Error(told(diagnostics));
  return value;
}

/** The text between title and signature in each variant. */
function inVariants(pack: string, data: string): readonly string[] {
  return VARIANTS.map((variant) => {
    const document = compose(pack, data, variant);
    const blocks = document.blocks.filter(({ kind }) => kind === 'heading' || kind === 'paragraph');
    return documentText({ ...document, blocks }).join(' ');
  });
}

describe('a programme', () => {
  it('tells its conditions where they are read, not where they are heard', () => {
    const data = '举措: [{编号: A, 名称: 甲, 对象: [老年人], 条件: [{对象: 老年人, 条件: 70周岁以上}]}]';
    expect(inVariants('{{programme "A"}}', data)).toEqual([
      '面向老年人（70周岁以上）。',
      '面向老年人。',
      '面向老年人。',
    ]);
  });
});

describe('a paragraph', () => {
  const said = (paragraph: string): readonly string[] =>
    inVariants('{{narrative "说"}}\n\n尾。', `叙述: {说: ${paragraph}}`);

  it('stands in every variant when it is one text', () => {
    expect(said('甲。')).toEqual(['甲。 尾。', '甲。 尾。', '甲。 尾。']);
  });

  it('has its own text where one is written', () => {
    expect(said('{正文: 甲。, 简版: 乙。}')).toEqual(['甲。 尾。', '乙。 尾。', '甲。 尾。']);
  });

  it('is left out of variants that have none, and where 略 stands', () => {
    expect(said('{全文: 甲。, 讲话: 丙。}')).toEqual(['甲。 尾。', '尾。', '丙。 尾。']);
    expect(said('[{正文: 甲。, 讲话: 略}, 乙。]')).toEqual(['甲。 乙。 尾。', '甲。 乙。 尾。', '乙。 尾。']);
  });

  it('of a chapter does the same', () => {
    const pack = '{{#each sections as |part|}}\n# {{part.title}}\n\n{{#if part.text}}{{part.text}}{{/if}}\n\n{{/each}}';
    const data = '章节: {标题: 章, 正文: [{正文: 甲。, 简版: 略}, {讲话: 丙。}]}';
    expect(inVariants(pack, data)).toEqual(['一、章 甲。', '', '一、章 甲。 丙。']);
  });
});

describe('a template', () => {
  it('asks which variant is made', () => {
    const pack = '{{#if (variant "full brief")}}甲。{{else}}乙。{{/if}}{{#unless (variant "brief")}}丙。{{/unless}}';
    expect(inVariants(pack, '')).toEqual(['甲。丙。', '甲。', '乙。丙。']);
  });

  it('cannot ask for one that there is not', () => {
    expect(check('{{#if (variant "short")}}甲。{{/if}}')).toBe('summary.hbs:1:7 template/unknown-name name=short');
  });
});

describe('a speech', () => {
  const DATA = `报告: {文种: 总结, 时期: 2026-H1, 成文日期: 2026-07-15, 版式: 报告, 主送: 区人民政府, 附注: 联系人某某, 版头: {发文字号: 永民报〔2026〕1号}}
单位: {名称: 永宁区样例局}
指标: {子: 1人}
`;
  const PACK =
    '甲。\n\n# 表\n\n{{table "indicators" figures="子"}}\n\n# 乙\n\n丙。\n\n{{chart "indicators" figures="子"}}\n\n{{attachment "附表"}}\n\n{{table "indicators" figures="子"}}';

  it('has title, day and salutation, and nothing that cannot be read out', () => {
    expect(documentText(compose(PACK, DATA, 'speech'))).toEqual([
      '在2026年上半年工作总结会上的讲话',
      '（2026年7月15日）',
      '同志们：',
      '甲。',
      '一、乙',
      '丙。',
    ]);
  });

  it('takes title, speaker and salutation from the data, first those of its kind', () => {
    const data = DATA.replace(
      '版式: 报告',
      '版式: 报告, 讲话: {标题: [在会上, 的讲话], 讲话人: 某某, 称呼: 各位代表}, 分文种: {总结: {讲话: {讲话人: 王某}}}',
    );
    expect(documentText(compose(PACK, data, 'speech')).slice(0, 4)).toEqual([
      '在会上的讲话',
      '（2026年7月15日）',
      '王某',
      '各位代表：',
    ]);
  });
});

describe.each(SHIPPED_PACKS)('the pack %s', (name) => {
  it.each(['summary', 'plan', 'summary+plan'] as const)('makes each variant of the %s without remarks', (kind) => {
    for (const variant of VARIANTS) {
      const { value, diagnostics } = composeDocument(sampleReport(), shippedPack(name), kind, variant);
      expect(told(diagnostics), variant).toBe('');
      const kinds = new Set(value?.blocks.map((block) => block.kind));
      if (variant !== 'full')
        for (const block of ['table', 'chart', 'attachmentNote']) expect([...kinds]).not.toContain(block);
      expect(kinds.has('signature')).toBe(variant !== 'speech');
      expect(kinds.has('byline')).toBe(variant === 'speech');
    }
  });
});
