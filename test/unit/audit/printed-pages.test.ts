import { expect, it } from 'vitest';
import { withPages } from '../../../src/audit/printed-pages.ts';
import { provenanceOf } from '../../../src/audit/provenance.ts';
import { compose, sourceOf } from '../template/check.ts';

const DATA = `指标:
  甲: {名称: 低保对象, 值: 726人}
  乙: {名称: 低保金, 值: 174.18万元}
叙述: {开头: 共有低保对象【甲】，按月足额发放低保金【乙】。, 再说: 低保对象【甲】，另有【乙】。}
`;

/** `words page` of each printed figure, when the pages say this. */
function pagesOf(...pages: readonly string[]): readonly string[] {
  const { document } = compose('{{narrative "开头"}}\n\n{{narrative "再说"}}', DATA);
  if (!document) throw new Error('does not compose');
  const { printed } = withPages(provenanceOf(document, sourceOf(DATA)), pages);
  return printed.map(({ words, page }) => `${words} ${page ?? '-'}`);
}

it('finds the page of each figure in reading order', () => {
  expect(pagesOf('共有低保对象726人，按月足额发放低保金174.18万元。— 1 —', '低保对象726人，另有174.18万元。')).toEqual([
    '726人 1',
    '174.18万元 1',
    '726人 2',
    '174.18万元 2',
  ]);
});

it('follows a paragraph over the edge of a page', () => {
  const [first, second, ...rest] = pagesOf(
    '共有低保对象726人，按月足额发放— 1 —',
    '低保金174.18 万元。低保对象726人，另有174.18万元。',
  );
  expect([first, second]).toEqual(['726人 1', '174.18万元 2']);
  expect(rest).toEqual(['726人 2', '174.18万元 2']);
});

it('gives no page to what it does not find', () => {
  expect(pagesOf('别的文字', '还是别的')).toEqual(['726人 -', '174.18万元 -', '726人 -', '174.18万元 -']);
});
