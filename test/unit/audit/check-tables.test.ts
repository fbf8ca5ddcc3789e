import { expect, it } from 'vitest';
import { checkList } from '../../../src/audit/check-list.ts';
import { checksAnnex } from '../../../src/audit/check-tables.ts';
import { checksDocument } from '../../../src/audit/checks-document.ts';
import { provenanceOf } from '../../../src/audit/provenance.ts';
import { withWorkingAnnexes } from '../../../src/audit/working-annexes.ts';
import { documentText } from '../../../src/document/document-text.ts';
import type { Block } from '../../../src/document/tree.ts';
import { compose, sourceOf } from '../template/check.ts';

const DATA = `指标: {甲: {值: 10人, 其中: {男: 6人, 女: 5人}}, 乙: {值: 待填, 其中: {丙: 1人}}}
叙述: {正文: 共有【甲】。}
检查设置: {标点: 不查}
检查: {规则: 甲 > 甲.男}
`;
const report = sourceOf(DATA);
const checks = checkList(report, { remarks: [], isComplete: true });

function rowsOf(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) =>
    block.kind === 'table'
      ? block.rows.map(({ cells }) =>
          cells.map((cell) => cell.map((one) => ('text' in one ? one.text : '')).join('')).join('|'),
        )
      : [],
  );
}

it('counts how each check came out, and names what is open', () => {
  const { blocks } = checksDocument(report.dataSets.current.data, checks);
  const rows = rowsOf(blocks);
  expect(rows[0]).toBe('1|分项合计|0|1|1|不通过');
  expect(rows).toContain('2|比较条件|1|0|0|通过');
  expect(rows.some((row) => /\|标点\|0\|0\|0\|不查$/.test(row))).toBe(true);
  expect(rows.some((row) => /\|本单位规则\|1\|0\|0\|通过$/.test(row))).toBe(true);
  expect(rows.slice(-2)).toEqual([
    '1|分项合计|数据对不上：甲 = 甲.男 + 甲.女（左边 10人，右边 11人）|不通过|data.yaml 第4行',
    '2|分项合计|没有检查“乙 = 乙.丙”：有数还是待填|未能核对|data.yaml 第4行',
  ]);
});

it('stands behind the text as a paper of its own, and its numbers are its own', () => {
  const { document } = compose('{{narrative "正文"}}', DATA);
  if (!document) throw new Error('does not compose');
  const annexed = withWorkingAnnexes(document, [checksAnnex(checks), checksAnnex([])]);
  expect(
    annexed.blocks.filter(({ kind }) => kind === 'table').map((one) => ('number' in one ? one.number : 0)),
  ).toEqual([1, 2, 3]);
  expect(documentText(annexed).filter((line) => line === '数据核对情况表')).toHaveLength(2);
  expect(provenanceOf(annexed, report).others.filter(({ as }) => as === null)).toEqual([]);
});
