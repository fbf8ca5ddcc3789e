import { describe, expect, it } from 'vitest';
import type { Deviation, Inspection, Rule } from '../../../src/inspect/inspection.ts';
import { GRADES, printInspection } from '../../../src/inspect/print-inspection.ts';

const rule = (id: string, grade: Rule['grade'], clause = 'GB/T 9704-2012, 5.2.1'): Rule => ({
  id,
  clause,
  grade,
  asks: { zh: `${id} 的要求`, en: `what ${id} asks` },
});

const at = (of: Rule, paragraph: number | null, page: number | null = null): Deviation => ({
  rule: of,
  place: { page, paragraph, text: paragraph === null ? null : '正文' },
  found: { zh: '宋体', en: 'songti' },
  expected: { zh: '仿宋', en: 'fangsong' },
});

const FACE = rule('a/face', 'violation');
const GRID = rule('b/grid', 'deviation', 'house practice');
const PAGES = rule('c/pages', 'violation');

const INSPECTION: Inspection = {
  format: 'docx',
  applied: [FACE, GRID],
  deviations: [...[1, 2, 3, 4, 5, 6].map((number) => at(FACE, number)), at(GRID, null), at(GRID, 7, 2)],
  unchecked: [{ rule: PAGES, reason: { zh: '没有\u001B[31m页', en: 'no pages' } }],
};

describe('an inspection on the screen', () => {
  it('is grouped by grade and rule, with five places of each', () => {
    expect(printInspection(INSPECTION, { language: 'zh', grades: GRADES })).toMatchInlineSnapshot(`
      "违反标准
        a/face 的要求 [a/face] GB/T 9704-2012, 5.2.1
          第 1 段“正文”：宋体，应为 仿宋
          第 2 段“正文”：宋体，应为 仿宋
          第 3 段“正文”：宋体，应为 仿宋
          第 4 段“正文”：宋体，应为 仿宋
          第 5 段“正文”：宋体，应为 仿宋
          等 6 处
      偏差（与标准的一般数值或机关通行做法不同）
        b/grid 的要求 [b/grid] 通行做法
          宋体，应为 仿宋
          第 2 页，第 7 段“正文”：宋体，应为 仿宋
      未能检查
        c/pages 的要求
          没有�[31m页
      检查了 2 条规则：6 处违反、2 处偏差、0 条建议；1 项未能检查
      "
    `);
  });

  it('is the same in English', () => {
    expect(printInspection(INSPECTION, { language: 'en', grades: ['deviation'] })).toMatchInlineSnapshot(`
      "deviations from the standard's usual values or from what offices do
        what b/grid asks [b/grid] house practice
          songti, expected fangsong
          page 2, paragraph 7 “正文”: songti, expected fangsong
      could not be checked
        what c/pages asks
          no pages
      2 rules applied: 6 violations, 2 deviations, 0 pieces of advice; 1 could not be checked
      "
    `);
  });

  it('lets no document write control characters', () => {
    expect(printInspection(INSPECTION, { language: 'zh', grades: GRADES })).not.toContain('\u001B');
  });
});
