import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { revise } from '../../../src/revision/revise.ts';
import { docxParts } from '../../support/docx-parts.ts';
import { officeEdited } from '../../support/libreoffice-macro.ts';
import { AFTER, BEFORE, oldFiguresIn, reportDocx } from '../../support/revised-report.ts';
import { toolOrSkip } from '../../support/tools.ts';
import { type Decision, decided } from '../../support/tracked-changes.ts';

/** What is done through LibreOffice's own API, and what must be read when the new figures are in. */
interface OfficeEdit {
  readonly statements: string;
  readonly reads: readonly string[];
  /** XML that must still be there. */
  readonly keeps?: RegExp;
}

const FOUND = (words: string): string => `
search = document.createSearchDescriptor()
search.SearchString = "${words}"
found = document.findFirst(search)`;

const EDITS: Readonly<Record<string, OfficeEdit>> = {
  'only saved': {
    statements: '',
    reads: ['上半年，全区共保障低保对象3901人，发放低保金1130.2万元，同比增长7.6%。', '特困供养 | 66.00 | 60.20'],
  },
  'words replaced': {
    statements: 'ReplaceAll(document, "全区共保障", "全区累计保障")',
    reads: ['上半年，全区累计保障低保对象3901人，发放低保金1130.2万元'],
  },
  'a sentence written anew': {
    statements:
      'ReplaceAll(document, "个别项目进度偏慢，支出进度50.5%，低于序时进度。", "支出进度只有50.5%，少数项目要加快。")',
    reads: ['支出进度只有57.4%，少数项目要加快。'],
  },
  'a figure in bold': {
    statements: `${FOUND('3842人')}\nfound.CharWeight = 150\nfound.CharWeightAsian = 150`,
    reads: ['低保对象3901人，'],
    keeps: /<w:b\/>(?:(?!<\/w:r>).)*>3901人</,
  },
  'a paragraph added': {
    statements: `${FOUND('低于序时进度。')}
cursor = document.Text.createTextCursorByRange(found.End)
document.Text.insertControlCharacter(cursor, com.sun.star.text.ControlCharacter.PARAGRAPH_BREAK, False)
document.Text.insertString(cursor, "队伍建设有待加强。", False)`,
    reads: ['支出进度57.4%，低于序时进度。\n队伍建设有待加强。'],
  },
  'a paragraph cut': {
    statements: `${FOUND('下一步，将继续')}
cursor = document.Text.createTextCursorByRange(found.Start)
cursor.gotoNextParagraph(True)
cursor.setString("")`,
    reads: ['二、存在问题'],
  },
  'a change that is tracked': {
    statements: 'document.RecordChanges = True\nReplaceAll(document, "新增日托床位", "新增日间床位")',
    reads: ['新建日间照料中心4个，新增日间床位95张'],
    keeps: /<w:ins [^>]*>(?:(?!<\/w:ins>).)*日间/,
  },
  'a comment': {
    statements: `${FOUND('141.3万元')}
note = document.createInstance("com.sun.star.text.textfield.Annotation")
note.Content = "请核对"
document.Text.insertTextContent(found.End, note, False)`,
    reads: ['支出160.8万元'],
    keeps: /<w:commentReference /,
  },
};

it('brings new figures into documents that were edited with LibreOffice', async (context) => {
  const soffice = toolOrSkip(context, 'soffice');
  const [from, to] = [await reportDocx(BEFORE, 80), await reportDocx(AFTER, 90)];
  const folder = mkdtempSync(join(tmpdir(), 'office-edits-'));
  try {
    const tasks = Object.entries(EDITS).map(([name, { statements }]) => [name, { docx: from, statements }] as const);
    const saved = officeEdited(soffice, Object.fromEntries(tasks), folder);
    for (const [name, { reads, keeps }] of Object.entries(EDITS)) {
      const hand = saved[name] ?? new Uint8Array(0);
      const { value } = revise(hand, { from, to }, { how: 'plain', reviser: { author: '成文', date: '2026-07-15' } });
      const bytes = value?.bytes ?? hand;
      expect.soft(value?.conflicts, name).toEqual([]);
      for (const words of reads) expect.soft(printed(bytes, 'accept'), name).toContain(words);
      expect.soft(oldFiguresIn(printed(bytes, 'accept')), name).toEqual([]);
      if (keeps) expect.soft(docxParts(bytes)['word/document.xml'], name).toMatch(keeps);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 60_000);

function printed(docx: Uint8Array, decision: Decision): string {
  return decided(docx, decision)
    .map((line) => line.replaceAll(/\w*: /g, ''))
    .join('\n');
}
