import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { revise } from '../../../src/revision/revise.ts';
import {
  addParagraph,
  cutParagraph,
  edited,
  exchange,
  format,
  type HandEdit,
  joinNext,
  moveParagraph,
  savedByWord,
  savedByWps,
  splitBefore,
  wrap,
} from '../../support/hand-edits.ts';
import { AFTER, BEFORE, oldFiguresIn, reportDocx } from '../../support/revised-report.ts';
import { type Decision, decided } from '../../support/tracked-changes.ts';

/** What a person did, what must be read afterwards, and everything that must be told. */
interface Case {
  readonly kind: string;
  readonly edits: readonly HandEdit[];
  /** Words that the merged document must hold, with every tracked change accepted. */
  readonly reads?: readonly string[];
  /** The same with every tracked change rejected. */
  readonly rejected?: readonly string[];
  /** XML that must still be there. */
  readonly keeps?: readonly (string | RegExp)[];
  /** Old figures that stay because a person wants it so. */
  readonly stale?: readonly string[];
  readonly conflicts?: readonly string[];
  /** Figures that a person overwrote: old → new. */
  readonly overwritten?: readonly string[];
}

const CASES: Readonly<Record<string, Case>> = {
  nothing: { kind: 'none', edits: [] },
  'a word reworded': {
    kind: 'reworded',
    edits: [exchange('全区共保障低保对象', '全区累计保障低保对象')],
    reads: ['上半年，全区累计保障低保对象3901人，发放低保金1130.2万元，同比增长7.6%。'],
  },
  'a sentence written anew around its figures': {
    kind: 'reworded',
    edits: [
      exchange(
        '上半年，全区共保障低保对象3842人，发放低保金1121.64万元，同比增长6.8%。',
        '低保金发放1121.64万元，增幅6.8%，惠及3842人，应保尽保。',
      ),
    ],
    reads: ['低保金发放1130.2万元，增幅7.6%，惠及3901人，应保尽保。'],
  },
  'figures put in another order': {
    kind: 'reworded',
    edits: [
      exchange('新增日托床位80张，总投资280万元，支出141.3万元', '支出141.3万元（总投资280万元），新增日托床位80张'),
    ],
    reads: ['新建日间照料中心4个，支出160.8万元（总投资280万元），新增日托床位95张。'],
  },
  'words added in front': {
    kind: 'added words',
    edits: [exchange('个别项目进度偏慢', '受雨季影响，个别项目进度偏慢')],
    reads: ['受雨季影响，个别项目进度偏慢，支出进度57.4%，低于序时进度。'],
  },
  'words added behind a figure': {
    kind: 'added words',
    edits: [exchange('支出141.3万元。', '支出141.3万元（含上年结转）。')],
    reads: ['新建日间照料中心4个，新增日托床位95张，总投资280万元，支出160.8万元（含上年结转）。'],
  },
  'a sentence added at the end': {
    kind: 'added words',
    edits: [exchange('服务老年人2300余人次。', '服务老年人2300余人次。群众反映良好。')],
    reads: ['1.助餐服务。全区助餐点达到16个，服务老年人2300余人次。群众反映良好。'],
  },
  'a phrase cut that held no figure': {
    kind: 'cut words',
    edits: [exchange('，低于序时进度', '')],
    reads: ['个别项目进度偏慢，支出进度57.4%。'],
  },
  'a phrase cut with its figure': {
    kind: 'cut words',
    edits: [exchange('，同比增长6.8%', '')],
    reads: ['上半年，全区共保障低保对象3901人，发放低保金1130.2万元。'],
    conflicts: ['cut-by-hand: 6.8% → 7.6%'],
  },
  'a figure replaced by words': {
    kind: 'cut words',
    edits: [exchange('支出进度50.5%', '支出进度不足六成')],
    reads: ['个别项目进度偏慢，支出进度不足六成，低于序时进度。'],
    conflicts: ['cut-by-hand: 50.5% → 57.4%'],
  },
  'a paragraph added': {
    kind: 'added paragraph',
    edits: [addParagraph('个别项目进度偏慢', '人员力量不足，队伍建设有待加强。')],
    reads: ['人员力量不足，队伍建设有待加强。'],
  },
  'a paragraph added where one comes': {
    kind: 'added paragraph',
    edits: [addParagraph('助餐服务', '助餐点全部公开菜单。')],
    reads: ['新建社区食堂2个，均已开餐。', '助餐点全部公开菜单。'],
  },
  'a paragraph exchanged for a short one with one figure': {
    kind: 'added paragraph',
    edits: [cutParagraph('上半年，全区'), addParagraph('上半年工作总结', '全年低保惠及3842人。')],
    reads: ['全年低保惠及3901人。'],
    conflicts: ['cut-by-hand: 1121.64万元 → 1130.2万元', 'cut-by-hand: 6.8% → 7.6%'],
  },
  'a paragraph cut': { kind: 'cut paragraph', edits: [cutParagraph('下一步，将继续')] },
  'a paragraph cut whose figures changed': {
    kind: 'cut paragraph',
    edits: [cutParagraph('个别项目进度偏慢')],
    conflicts: [
      'cut-by-hand: 个别项目进度偏慢，支出进度50.5%，低于序时进度。 → 个别项目进度偏慢，支出进度57.4%，低于序时进度。',
    ],
  },
  'a heading cut': {
    kind: 'cut paragraph',
    edits: [cutParagraph('二、存在问题')],
    reads: ['个别项目进度偏慢，支出进度57.4%，低于序时进度。'],
  },
  'a paragraph moved down': {
    kind: 'moved',
    edits: [moveParagraph('新建日间照料中心', '下一步，将继续')],
    reads: [
      '下一步，将继续做好各项工作，确保全年目标如期完成。\n新建日间照料中心4个，新增日托床位95张，总投资280万元，支出160.8万元。',
    ],
  },
  'a paragraph moved up and reworded': {
    kind: 'moved',
    edits: [moveParagraph('个别项目进度偏慢', '上半年，全区'), exchange('个别项目进度偏慢', '少数项目进度较慢')],
    reads: ['同比增长7.6%。\n少数项目进度较慢，支出进度57.4%，低于序时进度。'],
  },
  'a paragraph split': {
    kind: 'split',
    edits: [splitBefore('新增日托床位')],
    reads: ['新建日间照料中心4个，\n新增日托床位95张，总投资280万元，支出160.8万元。'],
  },
  'a paragraph split twice': {
    kind: 'split',
    edits: [splitBefore('支出141.3'), splitBefore('新增日托床位')],
    reads: ['新增日托床位95张，总投资280万元，\n支出160.8万元。'],
  },
  'two paragraphs joined': {
    kind: 'joined',
    edits: [joinNext('新建日间照料中心')],
    reads: ['支出160.8万元。1.助餐服务。全区助餐点达到16个，服务老年人2300余人次。'],
  },
  'a figure in bold': {
    kind: 'formatted',
    edits: [format('3842人', '<w:b/>')],
    keeps: [/<w:b\/>[^t]*<\/w:rPr><w:t[^>]*>3901人</],
  },
  'words highlighted': {
    kind: 'formatted',
    edits: [format('低于序时进度', '<w:highlight w:val="yellow"/>')],
    keeps: [/<w:highlight w:val="yellow"\/><\/w:rPr><w:t[^>]*>低于/],
  },
  'a figure overwritten': {
    kind: 'overwritten',
    edits: [exchange('发放低保金1121.64万元', '发放低保金1125.3万元')],
    reads: ['上半年，全区共保障低保对象3901人，发放低保金1130.2万元，同比增长7.6%。'],
    rejected: ['发放低保金1125.3万元，同比'],
    conflicts: ['same-words: 1121.64万元 | 1125.3万元 → 1130.2万元'],
    overwritten: ['1121.64万元 → 1125.3万元'],
  },
  'a figure overwritten that has not changed': {
    kind: 'overwritten',
    edits: [exchange('总投资280万元', '总投资290万元')],
    reads: ['新建日间照料中心4个，新增日托床位95张，总投资290万元，支出160.8万元。'],
    overwritten: ['280万元 → 290万元'],
  },
  'a figure overwritten as the data have it now': {
    kind: 'overwritten',
    edits: [exchange('3842人', '3901人')],
    reads: ['上半年，全区共保障低保对象3901人，发放低保金1130.2万元，同比增长7.6%。'],
    overwritten: ['3842人 → 3901人'],
  },
  'a cell overwritten': {
    kind: 'tables',
    edits: [exchange('98.63', '99.99')],
    conflicts: ['same-words: 98.63 | 99.99 → 101.77'],
    overwritten: ['98.63 → 99.99'],
  },
  'a row cut': {
    kind: 'tables',
    edits: [(xml) => xml.replace(/<w:tr>(?:(?!<\/w:tr>).)*临时救助.*?<\/w:tr>/s, '')],
    conflicts: ['cut-by-hand: 临时救助\n120.50\n98.63 → 临时救助\n120.50\n101.77'],
  },
  'a row added': {
    kind: 'tables',
    edits: [(xml) => xml.replace(/(<w:tr>(?:(?!<\/w:tr>).)*)临时救助(.*?<\/w:tr>)/s, '$1医疗救助$2$&')],
    reads: ['医疗救助'],
    stale: ['98.63'],
    conflicts: ['old-figure: 98.63 → 101.77'],
  },
  'a name in a table reworded': {
    kind: 'tables',
    edits: [exchange('低保金</w:t></w:r></w:p></w:tc>', '城乡低保金</w:t></w:r></w:p></w:tc>')],
    reads: ['城乡低保金', '320.11'],
  },
  'a comment': {
    kind: 'comments',
    edits: [
      wrap(
        '141.3万元',
        '<w:commentRangeStart w:id="7"/>',
        '<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>',
      ),
    ],
    reads: ['支出160.8万元。'],
    keeps: ['<w:commentRangeStart w:id="7"/>', '<w:commentReference w:id="7"/>'],
  },
  'a tracked insertion': {
    kind: 'tracked',
    edits: [
      exchange(
        '新增日托床位80张',
        '</w:t></w:r><w:ins w:id="50" w:author="张某" w:date="2026-07-01T00:00:00Z"><w:r><w:t>共计</w:t></w:r></w:ins><w:r><w:t xml:space="preserve">新增日托床位80张',
      ),
    ],
    reads: ['新建日间照料中心4个，共计新增日托床位95张，总投资280万元，支出160.8万元。'],
    keeps: ['w:author="张某"'],
  },
  'a tracked deletion': {
    kind: 'tracked',
    edits: [
      exchange(
        '，低于序时进度。',
        '</w:t></w:r><w:del w:id="51" w:author="张某" w:date="2026-07-01T00:00:00Z"><w:r><w:delText>，低于序时进度</w:delText></w:r></w:del><w:r><w:t>。',
      ),
    ],
    keeps: ['<w:delText>，低于序时进度</w:delText>'],
  },
  'a figure in a tracked insertion': {
    kind: 'tracked',
    edits: [
      exchange(
        '支出进度50.5%，',
        '</w:t></w:r><w:ins w:id="52" w:author="张某" w:date="2026-07-01T00:00:00Z"><w:r><w:t>总体支出进度50.5%，</w:t></w:r></w:ins><w:r><w:t xml:space="preserve">',
      ),
    ],
    reads: ['个别项目进度偏慢，总体支出进度57.4%，低于序时进度。'],
  },
  'a smart tag, a link and a content control': {
    kind: 'wrappers',
    edits: [
      wrap('3842人', '<w:smartTag w:uri="urn:x" w:element="chmetcnv">', '</w:smartTag>'),
      wrap('141.3万元', '<w:hyperlink w:anchor="a">', '</w:hyperlink>'),
      wrap('14个', '<w:sdt><w:sdtContent>', '</w:sdtContent></w:sdt>'),
    ],
    reads: ['支出160.8万元。', '全区助餐点达到16个'],
    keeps: ['<w:hyperlink w:anchor="a">', '<w:sdtContent>', '<w:smartTag '],
  },
  'a field': {
    kind: 'wrappers',
    edits: [
      exchange(
        '下一步，',
        '见第</w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>3</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t xml:space="preserve">页。下一步，',
      ),
    ],
    keeps: ['<w:instrText> PAGE </w:instrText>'],
  },
  'a picture resized': {
    kind: 'pictures',
    edits: [
      (xml) => {
        const [, cx = '', cy = ''] = /<wp:extent cx="(\d+)" cy="(\d+)"/.exec(xml) ?? [];
        return xml.replaceAll(`cx="${cx}" cy="${cy}"`, `cx="${Number(cx) / 2}" cy="${Number(cy) / 2}"`);
      },
    ],
    keeps: [/<wp:extent cx="2\d{6}"/],
  },
  'the style of a paragraph': {
    kind: 'formatted',
    edits: [
      exchange(
        '<w:p><w:pPr><w:pStyle w:val="GwBody"/></w:pPr><w:r><w:t xml:space="preserve">下一步',
        '<w:p><w:pPr><w:pStyle w:val="GwBody"/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">下一步',
      ),
    ],
    keeps: ['<w:jc w:val="center"/></w:pPr>'],
  },
};

const PROGRAMS: Readonly<Record<string, (docx: Uint8Array) => Uint8Array>> = {
  nobody: (docx) => docx,
  Word: savedByWord,
  WPS: savedByWps,
};

let from: Uint8Array = new Uint8Array(0);
let to: Uint8Array = new Uint8Array(0);

beforeAll(async () => {
  from = await reportDocx(BEFORE, 80);
  to = await reportDocx(AFTER, 90);
});

describe.each(Object.entries(PROGRAMS))('a document that %s saved', (_, save) => {
  it.each(Object.entries(CASES))(
    'with %s',
    (_, { edits, reads = [], rejected = [], keeps = [], stale = [], conflicts = [], overwritten = [] }) => {
      const hand = save(edited(from, ...edits));
      const { value, diagnostics } = revise(
        hand,
        { from, to },
        { how: 'plain', reviser: { author: '成文', date: '2026-07-15' } },
      );
      expect(diagnostics).toEqual([]);
      const bytes = value?.bytes ?? hand;
      expect(
        value?.conflicts.map(
          (one) =>
            `${one.kind}: ${one.base}${one.edited === '' || one.edited === one.base ? '' : ` | ${one.edited}`} → ${one.now}`,
        ),
      ).toEqual(conflicts);
      expect(value?.overwritten.map((one) => `${one.old} → ${one.now}`)).toEqual(overwritten);
      for (const line of reads) expect(printed(bytes, 'accept')).toContain(line);
      for (const line of rejected) expect(printed(bytes, 'reject')).toContain(line);
      const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array(0));
      for (const kept of keeps) expect(xml).toMatch(kept);
      const accepted = printed(bytes, 'accept');
      expect(oldFiguresIn(accepted)).toEqual(stale);
    },
  );
});

it('covers twelve kinds of edits and more', () => {
  expect(new Set(Object.values(CASES).map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(12);
  expect(Object.keys(CASES).length).toBeGreaterThanOrEqual(30);
});

/** What is printed once tracked changes are decided, a line for each paragraph. */
function printed(docx: Uint8Array, decision: Decision): string {
  return decided(docx, decision)
    .map((line) => line.replaceAll(/\w*: /g, ''))
    .join('\n');
}
