import type { Rule } from '../inspection.ts';
import { blankLines, lineDifference } from './blank-lines.ts';
import {
  type DocxCheck,
  filledBefore,
  finding,
  hasLetterhead,
  hasRole,
  type InspectedDocx,
  inMm,
  paragraphCheck,
  paragraphsOf,
  placeOf,
  violation,
  WHOLE_DOCUMENT,
} from './check.ts';
import { letterheadForm } from './letterhead-form.ts';
import type { Role } from './role.ts';
import type { RoledParagraph } from './roles.ts';

/** The elements in the order of the standard (7.2 and 7.3). */
const ORDER: readonly Role[] = [
  'copyNumber',
  'secrecy',
  'urgency',
  'mark',
  'documentNumber',
  'redRule',
  'title',
  'addressee',
  'body',
  'attachmentNote',
  'signatureUnit',
  'signatureDate',
  'remark',
];

/** The order and the places of elements (numbers 48 to 51 and 53 of the checklist). */
export const structureChecks: readonly DocxCheck[] = [
  {
    rule: {
      id: 'structure/order',
      clause: 'GB/T 9704-2012, 7.1',
      grade: 'violation',
      asks: {
        zh: '要素依次为：份号、密级、紧急程度、发文机关标志、发文字号、分隔线、标题、主送机关、正文、附件说明、署名、日期、附注',
        en: 'elements stand in the order of the standard, from copy number to remark',
      },
    },
    applies: () => true,
    run: orderFindings,
  },
  {
    rule: {
      id: 'structure/title',
      clause: 'GB/T 9704-2012, 7.3.1',
      grade: 'violation',
      asks: { zh: '有标题', en: 'the document has a title' },
    },
    applies: (docx) => letterheadForm(docx) !== 'order',
    run: (docx) =>
      hasRole(docx, 'title')
        ? []
        : [
            finding(WHOLE_DOCUMENT, {
              found: { zh: '找不到标题', en: 'no title was found' },
              expected: { zh: '居中的标题', en: 'a centred title' },
            }),
          ],
  },
  {
    rule: {
      id: 'letterhead/signer',
      clause: 'GB/T 9704-2012, 7.2.6',
      grade: 'violation',
      asks: {
        zh: '上行文（报告、请示）标注签发人，其他公文不标',
        en: 'reports and requests to a superior name their signer, other documents do not',
      },
    },
    applies: (docx) => hasLetterhead(docx) && hasRole(docx, 'title'),
    run: signerFindings,
  },
  paragraphCheck(
    {
      id: 'letterhead/rule',
      clause: 'GB/T 9704-2012, 7.2.7',
      grade: 'violation',
      asks: { zh: '版头分隔线红色、与版心等宽', en: 'the rule under the head is red and as wide as the type area' },
    },
    ['redRule'],
    ({ look, number }, { shapesAt }) => {
      const line = shapesAt.get(number)?.find(({ kind }) => kind === 'line');
      if (line)
        return Math.abs(line.widthMm - 156) <= 1
          ? null
          : { found: `${line.widthMm.toFixed(1)} mm`, expected: '156 mm' };
      const border = look.borders.bottom ?? look.borders.top;
      if (border && border.colour !== 'FF0000') return { found: `#${border.colour}`, expected: '#FF0000' };
      return look.left === 0 && look.right === 0
        ? null
        : { found: inMm(8844 - look.left - look.right), expected: '156 mm' };
    },
  ),
  gapCheck(
    violation(
      'letterhead/number-place',
      '7.2.5',
      '发文字号在发文机关标志下空二行',
      'two lines are left between the name of the office and the document number',
    ),
    'mark',
    'documentNumber',
    2,
  ),
  gapCheck(
    violation(
      'title/place',
      '7.3.1',
      '标题在红色分隔线下空二行',
      'two lines are left between the red rule and the title',
    ),
    'redRule',
    'title',
    2,
  ),
  gapCheck(
    violation('addressee/place', '7.3.2', '主送机关在标题下空一行', 'one line is left between title and addressee'),
    'title',
    'addressee',
    1,
  ),
  gapCheck(
    violation('body/place', '7.3.3', '正文在主送机关下一行', 'the text begins on the line after the addressee'),
    'addressee',
    'body',
    0,
  ),
  gapCheck(
    violation(
      'attachment-note/place',
      '7.3.4',
      '附件说明在正文下空一行',
      'one line is left between the text and the note on attachments',
    ),
    'body',
    'attachmentNote',
    1,
  ),
  paragraphCheck(
    violation('attachment/new-page', '7.3.7', '附件另面编排', 'an attachment begins on a new page'),
    ['attachmentLabel'],
    (paragraph, docx) =>
      beginsPage(paragraph, docx)
        ? null
        : { found: { zh: '没有另起一页', en: 'not on a new page' }, expected: { zh: '另起一页', en: 'a new page' } },
  ),
  gapCheck(
    violation(
      'attachment/title-place',
      '7.3.7',
      '附件标题居中编排在版心第三行',
      'the title of an attachment stands on the third line',
    ),
    'attachmentLabel',
    'attachmentTitle',
    1,
  ),
];

/** A check of the blank lines between an element and the one that follows it at once. */
function gapCheck(rule: Rule, upper: Role, lower: Role, wanted: number): DocxCheck {
  return {
    rule,
    applies: (docx) => neighbours(docx, upper, lower).length > 0,
    run: (docx) =>
      neighbours(docx, upper, lower).flatMap(([above, below]) => {
        const found = blankLines(docx, above, below);
        return found === wanted ? [] : [finding(placeOf(below), lineDifference(found, wanted))];
      }),
  };
}

/** Pairs that only blank lines part. */
function neighbours(
  docx: InspectedDocx,
  upper: Role,
  lower: Role,
): readonly (readonly [RoledParagraph, RoledParagraph])[] {
  const filled = docx.paragraphs.filter(({ role }) => role !== 'blank');
  return filled.flatMap((below, index) => {
    const above = filled[index - 1];
    return above?.role === upper && below.role === lower ? [[above, below] as const] : [];
  });
}

/** The first of each element is where the element stands. */
function orderFindings(docx: InspectedDocx) {
  const end = endOfFirstText(docx);
  // In a letter the mark and its rule come first (10.1).
  const order = letterheadForm(docx) === 'letter' ? ORDER.slice(ORDER.indexOf('title')) : ORDER;
  const firsts = order.flatMap((role) => paragraphsOf(docx, role)[0] ?? []).filter(({ number }) => number < end);
  return firsts.flatMap((paragraph, index) => {
    const before = firsts[index - 1];
    if (!before || before.number < paragraph.number) return [];
    return [
      finding(placeOf(paragraph), {
        found: {
          zh: `排在“${placeOf(before).text ?? ''}”之前`,
          en: `it stands before “${placeOf(before).text ?? ''}”`,
        },
        expected: { zh: '排在它之后', en: 'it stands behind it' },
      }),
    ];
  });
}

/** The paragraph with which an annex or an issued text begins, behind the date; it has an order of its own. */
function endOfFirstText({ paragraphs }: InspectedDocx): number {
  const date = paragraphs.find(({ role }) => role === 'signatureDate');
  const next = paragraphs.find(
    ({ number, role, look }) => number > (date?.number ?? Infinity) && (look.pageBreakBefore || BEGINNINGS.has(role)),
  );
  return next?.number ?? Infinity;
}

const BEGINNINGS: ReadonlySet<string> = new Set(['title', 'attachmentLabel', 'attachmentTitle']);

function signerFindings(docx: InspectedDocx) {
  const [title] = paragraphsOf(docx, 'title').slice(-1);
  const signers = docx.paragraphs.filter(
    ({ role, words }) => role === 'signer' || (role === 'documentNumber' && words.includes('签发人')),
  );
  const isUpward = /(?:报告|请示)$/.test(title?.words ?? '');
  if (!title || isUpward === signers.length > 0) return [];
  const [signer = title] = signers;
  return [
    finding(placeOf(signer), {
      found: isUpward ? { zh: '没有签发人', en: 'no signer is named' } : { zh: '标了签发人', en: 'a signer is named' },
      expected: isUpward
        ? { zh: '“签发人：”和姓名', en: '签发人 with the name' }
        : { zh: '不标签发人', en: 'no signer' },
    }),
  ];
}

function beginsPage(paragraph: RoledParagraph, docx: InspectedDocx): boolean {
  if (paragraph.look.pageBreakBefore || paragraph.text.startsWith('\f')) return true;
  const above = filledBefore(docx, paragraph);
  const between = docx.paragraphs.slice((above?.number ?? 1) - 1, paragraph.number - 1);
  const isBroken = between.some(({ text }) => text.slice(text.trimEnd().length).includes('\f'));
  const start = docx.facts.sections[paragraph.section]?.start;
  return isBroken || (above !== null && above.section !== paragraph.section && start !== 'continuous');
}
