import '../support/fixed-seed.ts';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { docxTexts } from '../../src/changes/printed-units.ts';
import type { PulledDocument } from '../../src/pull/document-edits.ts';
import { readDocx } from '../../src/read/docx/read-docx.ts';
import { writeDocx } from '../../src/write/docx/write-docx.ts';
import { withDocumentXml } from '../support/docx-parts.ts';
import { Desk, TEMPLATE } from '../unit/pull/pulled.ts';

const SETTINGS = { chartPng: () => null, margins: 'word', fonts: 'official', pageNumbers: 'outer' } as const;

/** A value as people write it, with its unit; the number is what a hand changes. */
const number = fc
  .tuple(fc.integer({ min: 1, max: 999_999 }), fc.constantFrom('', '.5', '.18', '.0'))
  .map(([whole, places]) => `${whole}${places}`);

function dataOf(persons: string, money: string): string {
  return `# 六月数据
指标:
  低保.人数: {名称: 低保对象, 值: ${persons}人, 责任单位: 救助科}   # 月报第3行
  低保.资金:
    名称: 低保金
    值: "${money}万元"      # 含补发
    类型: 时期数
叙述:
  开头: 今年以来，低保【低保.人数】，资金【低保.资金】。   # 领导改过
`;
}

/** The summary as DOCX, with words of its XML exchanged, read back. */
async function editedDocument(desk: Desk, edits: ReadonlyMap<string, string>): Promise<PulledDocument> {
  const [made] = desk.present().documents;
  const bytes = made && (await writeDocx(made.document, SETTINGS));
  if (!bytes) throw new Error('no document');
  const value = /(?<![\d.])\d+(?:\.\d+)?(?:人|万元)/g;
  const edited = withDocumentXml(bytes, (xml) => xml.replace(value, (words) => edits.get(words) ?? words));
  const facts = readDocx(edited).value;
  if (!facts) throw new Error('not readable');
  return { ...desk.rewritten((texts) => texts), texts: docxTexts(facts) };
}

it('a number that is changed in a document comes back to its line, comments stay, and the next document prints it', async () => {
  await fc.assert(
    fc.asyncProperty(number, number, number, number, async (persons, money, newPersons, newMoney) => {
      fc.pre(persons !== newPersons && money !== newMoney);
      const desk = new Desk(dataOf(persons, money), TEMPLATE);
      const edits = [
        [`${persons}人`, `${newPersons}人`],
        [`${money}万元`, `${newMoney}万元`],
      ] as const;
      const document = await editedDocument(desk, new Map(edits));
      const list = desk.pull(document);
      expect(list.left).toEqual([]);
      const applied = desk.applied(list);
      expect(applied).toBe(dataOf(newPersons, newMoney));
      const again = new Desk(applied, TEMPLATE);
      expect(again.rewritten((texts) => texts).texts).toEqual(document.texts);
      expect(again.pull(await editedDocument(again, new Map()))).toEqual({ proposals: [], left: [] });
    }),
    { numRuns: 15 },
  );
});

/** Words that an editor may put, with what could be taken for YAML, references or markup. */
const typed = fc
  .array(fc.constantFrom('有效', '【', '】', '#', ': ', '"', "'", '{', '}', '|', '\\', '*', '全区', '-', '？', '𠮷'), {
    minLength: 1,
    maxLength: 5,
  })
  .map((parts) => parts.join('').trim())
  .filter((words) => words !== '');

it('words that are put into a sentence come into the data and stand in the next document as they were put', () => {
  fc.assert(
    fc.property(typed, fc.constantFrom('今年以来，', '低保', '，资金', '。'), (words, place) => {
      const desk = new Desk(dataOf('726', '174.18'), TEMPLATE);
      const document = desk.edited([place, place === '。' ? `${words}。` : `${place}${words}`]);
      const { proposals, left } = desk.pull(document);
      if (proposals.length === 0) {
        expect(left.length).toBeGreaterThan(0);
        return;
      }
      const again = new Desk(desk.applied({ proposals, left }), TEMPLATE);
      expect(again.rewritten((texts) => texts).texts).toEqual(document.texts);
    }),
    { numRuns: 80 },
  );
});
