import { expect, it } from 'vitest';
import { type Provenance, provenanceOf } from '../../../src/audit/provenance.ts';
import { parseProvenance, provenanceJson } from '../../../src/audit/provenance-json.ts';
import { sourcesAnnex } from '../../../src/audit/sources-annex.ts';
import { traceFigures } from '../../../src/audit/trace-figure.ts';
import { withWorkingAnnexes } from '../../../src/audit/working-annexes.ts';
import { documentText } from '../../../src/document/document-text.ts';
import { compose, sourceOf } from '../template/check.ts';

const DATA = `来源: {月报: {名称: 低保月报, 文件: 月报.xlsx, 日期: 2026-07-02, 确认人: 王某}}
指标:
  低保.人数: {名称: 低保对象, 值: 726人, 上年同期: 700人, 其中: {城市: 700人, 农村: 26人}, 来源: 月报, 责任单位: 救助科}
  低保.资金: {名称: 低保金, 值: 174.18万元, 上年同期: 160.2万元}
计算指标: {低保.人均: {公式: 低保.资金 / 低保.人数, 单位: 元, 小数: 0}}
固定数字: [固定12个]
叙述: {开头: 低保【低保.人数】，【低保.人数|其中】，资金【低保.资金|含同比】，人均【低保.人均】；7月底前固定12个，另有99个。}
`;

function traced(): { readonly provenance: Provenance; readonly text: string } {
  const { document } = compose('# 甲\n\n{{narrative "开头"}}', DATA);
  if (!document) throw new Error('does not compose');
  const report = sourceOf(DATA);
  const annex = sourcesAnnex(document, report);
  const annexed = documentText(withWorkingAnnexes(document, annex ? [annex] : [])).join('|');
  return { provenance: provenanceOf(document, report), text: annexed };
}

const { provenance, text } = traced();
const told = (figure: string | null, paragraph: number | null = null): readonly string[] =>
  traceFigures(provenance, { figure, paragraph, page: null }).map(
    ({ record, places }) =>
      `${record.id} ${places.map(({ words, paragraph: at, offset }) => `${words}@${at}:${offset}`)}`,
  );

it('finds each number of a sentence, the parts and what a rate is computed from included', () => {
  expect(told(null)).toEqual([
    '低保.人数 726人@3:2',
    '低保.人数.城市 700人@3:11',
    '低保.人数.农村 26人@3:18',
    '低保.资金 174.18万元@3:24',
    '低保.资金|同比 8.7%@3:37',
    '低保.人均 2399元@3:44',
  ]);
});

it('finds a figure by id, by its words and by its value in another unit, in one paragraph', () => {
  expect(told('低保.人均')).toEqual(['低保.人均 2399元@3:44']);
  expect(told('174.18万元')).toEqual(['低保.资金 174.18万元@3:24']);
  expect(told('1741800元')).toEqual(['低保.资金 174.18万元@3:24']);
  expect(told('26人')).toEqual(['低保.人数.农村 26人@3:18']);
  expect(told(null, 2)).toEqual([]);
});

it('knows the line of what was typed, its source, and the inputs of what was computed', () => {
  const find = (id: string) => provenance.figures.find((one) => one.id === id);
  expect(find('低保.人数')?.origin).toMatchObject({
    kind: 'written',
    file: 'data.yaml',
    line: 6,
    key: 'indicators.低保.人数.value',
    source: { id: '月报', name: '低保月报', file: '月报.xlsx', date: '2026-07-02', confirmedBy: '王某' },
    department: '救助科',
  });
  const origin = find('低保.人均')?.origin;
  expect(origin).toMatchObject({ kind: 'derived', formula: '低保.资金 / 低保.人数' });
  const inputs = origin?.kind === 'derived' ? origin.inputs.map((input) => provenance.figures[input]?.id) : [];
  expect(inputs).toEqual(['低保.资金', '低保.人数']);
});

it('says of every other digit what it is, and where a person typed it', () => {
  const body = provenance.others.filter(({ role }) => role === 'body');
  expect(body.map(({ words, as, typedAt }) => `${words} ${as} ${typedAt?.split(':')[1]}`)).toEqual([
    '7 date 10',
    '12 data 10',
    '99 null 10',
  ]);
});

it('keeps every line as printed, those without digits too', () => {
  expect(provenance.lines.map(({ paragraph, role, text }) => `${paragraph} ${role} ${text.slice(0, 6)}`)).toEqual([
    '1 title 永宁区样例局',
    '2 heading1 一、甲',
    '3 body 低保726人',
    '4 signature 永宁区样例局',
    '4 date 2026年7',
  ]);
});

it('is read again from its file, which is refused when it was tampered with', () => {
  const file = { sha256: 'ab', kind: 'summary', variant: 'brief', mask: null, provenance } as const;
  const json = provenanceJson(file);
  expect(parseProvenance(json)).toEqual(file);
  expect(provenanceJson({ ...file, provenance: traced().provenance })).toBe(json);
  const circular = json.replace(/"inputs":\[\d+/, '"inputs":[99999');
  for (const bad of ['', '{', 'null', '[]', '{"form":1}', json.replace('"form":3', '"form":2'), circular]) {
    expect(parseProvenance(bad), bad.slice(0, 20)).toBeNull();
  }
});

it('stands in a table of sources, once for each figure of the data', () => {
  expect(text).toContain('附|数据来源表');
  expect(text).toContain('1|低保对象|726人|低保月报，月报.xlsx，2026年7月2日|—|救助科');
  expect(text).toContain('低保.人均|2399元|计算|低保.资金 / 低保.人数|—');
  expect(text).not.toContain('8.7%|计算');
});
