import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { revise } from '../../src/revision/revise.ts';
import {
  addParagraph,
  edited,
  format,
  type HandEdit,
  moveParagraph,
  savedByWord,
  savedByWps,
  splitBefore,
} from '../support/hand-edits.ts';
import { AFTER, BEFORE, oldFiguresIn, reportDocx } from '../support/revised-report.ts';
import { decided } from '../support/tracked-changes.ts';

let from: Uint8Array = new Uint8Array(0);
let to: Uint8Array = new Uint8Array(0);

beforeAll(async () => {
  from = await reportDocx(BEFORE, 80);
  to = await reportDocx(AFTER, 90);
});

test('no edited word is lost, and no old figure stays untold', () => {
  const saved = fc.constantFrom((docx: Uint8Array) => docx, savedByWord, savedByWps);
  fc.assert(
    fc.property(fc.array(anyEdit(), { minLength: 1, maxLength: 6 }), saved, (edits, save) => {
      const numbered = edits.map((edit, index) => edit(`手写${'甲乙丙丁戊己'.charAt(index)}`));
      const hand = save(edited(from, ...numbered.map((edit) => whereItCan(edit))));
      const { value } = revise(hand, { from, to }, { how: 'plain', reviser: { author: '成文', date: '2026-07-15' } });
      const bytes = value?.bytes ?? new Uint8Array(0);
      const own = printed(hand, 'accept').match(/手写./g) ?? [];
      expect(printed(bytes, 'reject').match(/手写./g)?.sort()).toEqual(own.length > 0 ? own.sort() : undefined);
      const told = value?.conflicts.flatMap(({ base, edited: words }) => [base, words]).join('\n') ?? '';
      const untold = oldFiguresIn(printed(bytes, 'accept')).filter((figure) => !told.includes(figure));
      expect(untold).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

/** Words of the report that edits are made at. */
const PLACES = [
  '全区共保障',
  '发放低保金',
  '同比增长',
  '新增日托床位',
  '总投资',
  '服务老年人',
  '确保全年目标',
  '低于序时进度',
  '临时救助',
] as const;

/** An edit that writes a word of its own. */
function anyEdit(): fc.Arbitrary<(own: string) => HandEdit> {
  const place = fc.constantFrom(...PLACES);
  return fc.oneof(
    place.map((words) => (own: string) => rewritten(words, own + words)),
    place.map((words) => (own: string) => rewritten(words, words + own)),
    place.map((words) => (own: string) => rewritten(words, own)),
    place.map((words) => (own: string) => addParagraph(words, `${own}，另有说明。`)),
    place.map((words) => () => splitBefore(words)),
    place.map((words) => () => format(words, '<w:b/>')),
    fc.tuple(place, place).map(
      ([words, behind]) =>
        () =>
          moveParagraph(words, behind),
    ),
  );
}

function rewritten(from: string, to: string): HandEdit {
  return (xml) => xml.replace(from, () => to);
}

/** An earlier edit may have taken away what this one is about. */
function whereItCan(edit: HandEdit): HandEdit {
  return (xml) => {
    try {
      const result = edit(xml);
      // Rows and paragraphs of tables are not moved into text.
      return /<\/w:tcPr><\/w:tc>|<\/w:tr><w:p>/.test(result) ? xml : result;
    } catch {
      return xml;
    }
  };
}

function printed(docx: Uint8Array, decision: 'accept' | 'reject'): string {
  return decided(docx, decision).join('\n');
}
