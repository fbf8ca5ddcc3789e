import { describe, expect, it } from 'vitest';
import { countCharacters } from '../../../src/audit/count-characters.ts';
import { lengthRemarks } from '../../../src/audit/length-remarks.ts';
import { lengthsOf } from '../../../src/audit/lengths.ts';
import { composeDocument } from '../../../src/compose-document.ts';
import type { Variant } from '../../../src/data-set/schema/variant.ts';
import { packOf, sourceOf, told } from '../template/check.ts';

it.each([
  ['低保对象', 4],
  ['174.18万元，同比增长8.7%。', 10],
  ['2026年上半年', 5],
  ['（一）“免申即享”', 9],
  ['1.兜牢底线。', 6],
  ['GB/T 9704 党政机关公文格式', 10],
  ['　　空格不算　 ', 4],
  ['3860㎡', 2],
  ['𠮷林', 2],
  ['', 0],
])('a word processor counts %s as %i', (text, count) => {
  expect(countCharacters(text)).toBe(count);
});

const PACK = `{{narrative "开头"}}

# 甲

甲甲甲。

## 乙

乙乙。

# 丙

{{#if (variant "full")}}丙丙丙丙。{{/if}}

丁。

{{attachment "附表"}}

{{table "indicators" figures="子"}}
`;

function data(report: string): string {
  return `报告: {文种: 总结, 时期: 2026-H1, 成文日期: 2026-07-15${report}}
单位: {名称: 永宁区样例局}
指标: {子: 1人}
叙述: {开头: {正文: 一二三四五六。, 简版: 一二。}}
`;
}

function measured(report: string, variant: Variant = 'full') {
  const source = sourceOf(data(report));
  const pack = packOf(PACK).value;
  const document = pack && composeDocument(source, pack, 'summary', variant).value;
  if (!document) throw new Error('does not compose');
  const { current } = source.dataSets;
  const one = { kind: 'summary', variant, document } as const;
  const lengths = lengthsOf(one, current.data);
  return { lengths, remarks: told(lengthRemarks([{ ...one, lengths }], current)) };
}

describe('the length of a document', () => {
  it('is that of its text, by chapters', () => {
    expect(measured('').lengths).toEqual({
      kind: 'summary',
      variant: 'full',
      total: { used: 7 + (3 + 4) + (4 + 3) + (3 + 5 + 2), wanted: null },
      sections: [
        { title: '甲', label: '一、', used: 14, wanted: null },
        { title: '丙', label: '二、', used: 10, wanted: null },
      ],
    });
  });

  it('is that of the variant', () => {
    const { lengths } = measured(', 篇幅: {简版: 100}', 'brief');
    expect(lengths.total).toEqual({ used: 3 + 14 + 5, wanted: 100 });
  });

  it('is that of what a notice issues or a letter sends, not of what sends it', () => {
    const plain = measured('').lengths.total;
    expect(measured(', 版式: 通知').lengths.total).toEqual(plain);
    expect(measured(', 版式: 函, 发文正文: 现将总结报送你们。').lengths.total).toEqual(plain);
  });

  it('is told where it is more than wanted, at the number that wants it', () => {
    expect(measured(', 篇幅: {全文: 31}').remarks).toBe('');
    expect(measured(', 篇幅: {全文: 30}').remarks).toBe(
      'data.yaml:1:54 audit/too-long what=永宁区样例局2026年上半年工作总结 variant=full used=31 wanted=30',
    );
    expect(measured(', 篇幅: {全文: {分节: {乙: 6, 甲: 14}}}').remarks).toBe(
      'data.yaml:1:63 audit/too-long what=（一）乙 variant=full used=7 wanted=6',
    );
  });

  it('goes by the kind of document where that has one of its own', () => {
    const { lengths, remarks } = measured(', 篇幅: {全文: 99}, 分文种: {总结: {篇幅: {全文: 30}}}');
    expect(lengths.total.wanted).toBe(30);
    expect(remarks).toContain('data.yaml:1:');
    expect(measured(', 篇幅: {全文: 99}, 分文种: {总结: {篇幅: {简版: 30}}}').lengths.total.wanted).toBe(99);
  });

  it('is asked of no heading that is not there', () => {
    expect(measured(', 篇幅: {全文: {分节: {甲甲: 30}}}').remarks).toBe(
      'data.yaml:1:64 audit/no-such-section title=甲甲 suggestion=甲',
    );
  });

  it('weighs what the data set says', () => {
    const source = sourceOf(`${data(', 篇幅: {全文: 30}')}检查设置: {篇幅: 不查}\n`);
    const pack = packOf(PACK).value;
    const document = pack && composeDocument(source, pack, 'summary').value;
    if (!document) throw new Error('does not compose');
    const { current } = source.dataSets;
    const one = { kind: 'summary', variant: 'full', document } as const;
    expect(lengthRemarks([{ ...one, lengths: lengthsOf(one, current.data) }], current)).toEqual([]);
  });
});
