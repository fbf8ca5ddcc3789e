import { expect, it } from 'vitest';
import { composeDocument } from '../../../src/compose-document.ts';
import { untoldRemarks } from '../../../src/untold-remarks.ts';
import { packOf, sourceOf, told } from './check.ts';

const SUMMARY = `
{{narrative "开头"}}

{{#each (projectsIn "重点项目") as |item|}}
{{item.name}}

{{/each}}
{{#each sections as |chapter|}}
# {{chapter.title}}

{{#each chapter.programmes as |item|}}
{{programme item}}

{{/each}}
{{/each}}
`;

function remarks(data: string): string {
  const pack = packOf(SUMMARY).value;
  const source = sourceOf(data);
  const document = pack && composeDocument(source, pack, 'summary').value;
  if (!document) throw new Error('no document');
  return told(untoldRemarks([{ kind: 'summary', document }], source, pack));
}

it('says nothing of what is told', () => {
  const data = `
项目: [{编号: A, 名称: 甲项目, 类别: 重点项目}]
举措: [{编号: B, 名称: 乙举措, 表述: 已经落实}]
章节: [{标题: 举措, 举措: B}]
叙述: {开头: [今年以来，补贴【补贴】。, {正文: 略}]}
指标: {补贴: 3万元}
`;
  expect(remarks(data)).toBe('');
});

it('names projects and programmes that the templates pass over, and narratives that they do not ask for', () => {
  const data = `项目: [{编号: A, 名称: 甲项目, 类别: 其他}]
举措: [{编号: B, 名称: 乙举措, 表述: 已经落实}]
叙述: {开头语: 今年以来，我局坚持为民服务。, 附言: 此致。}
`;
  expect(remarks(data).split('\n')).toEqual([
    'data.yaml:6:11 template/unused-narrative name=开头语 suggestion=开头',
    'data.yaml:6:31 template/unused-narrative name=附言',
    'data.yaml:4:18 template/untold section=projects name=甲项目',
    'data.yaml:5:18 template/untold section=programmes name=乙举措',
  ]);
});
