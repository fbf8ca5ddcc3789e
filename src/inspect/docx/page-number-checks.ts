import type { DocxParagraph, FooterKind } from '../../read/docx/docx-facts.ts';
import { mmToTwips } from '../../standard/units.ts';
import type { BilingualText, Rule } from '../inspection.ts';
import { type Difference, type DocxCheck, finding, type InspectedDocx, inMm, WHOLE_DOCUMENT } from './check.ts';
import { FAMILY_NAMES, fontFamily } from './font-families.ts';
import { mainSizePt, rightIndent, wrappedLineCells } from './looks.ts';

/** A page number where it stands. */
interface PageNumber {
  readonly kind: FooterKind;
  readonly paragraph: DocxParagraph;
  /** From the lower edge of the paper, twips. */
  readonly footerDistance: number;
  /** A number in a text box is placed by the box, not by its paragraph. */
  readonly isBoxed: boolean;
  /** What else stands in the footer. */
  readonly isAlone: boolean;
}

const CLAUSE = 'GB/T 9704-2012, 7.5';

/** 297 mm less the 269 mm at which the dashes stand: 7 mm below the type area. */
const DASH_FROM_EDGE = mmToTwips(28);

/** Page numbers (GB/T 9704-2012, 7.5; numbers 5, 9, 11, 23 and 56 of the checklist). */
export const pageNumberChecks: readonly DocxCheck[] = [
  {
    rule: {
      id: 'page-number/present',
      clause: CLAUSE,
      grade: 'violation',
      asks: { zh: '有页码', en: 'pages are numbered' },
    },
    applies: () => true,
    run: (docx) =>
      pageNumbers(docx).length > 0
        ? []
        : [
            finding(WHOLE_DOCUMENT, {
              found: { zh: '页脚里没有页码', en: 'no page number in any footer' },
              expected: FORM,
            }),
          ],
  },
  numberCheck(
    {
      id: 'page-number/form',
      clause: CLAUSE,
      grade: 'violation',
      asks: { zh: '页码数字左右各放一条一字线：— 1 —', en: 'a dash stands on either side of the page number: — 1 —' },
    },
    ({ paragraph }) => {
      const text = formOf(paragraph);
      return /^—\s?#\s?—$/.test(text) ? null : { found: text.replace('#', '1'), expected: FORM };
    },
  ),
  numberCheck(
    {
      id: 'page-number/type',
      clause: CLAUSE,
      grade: 'violation',
      asks: { zh: '页码一般用 4 号半角宋体数字', en: 'page numbers are 4号 (14 pt) half-width digits in 宋体' },
    },
    ({ paragraph }) => {
      const look = paragraph.runs.find(({ field }) => field === 'PAGE')?.look ?? paragraph.markLook;
      const family = fontFamily(look.ascii);
      return look.sizePt === 14 && family === 'songti'
        ? null
        : { found: `${look.ascii ?? '—'} ${look.sizePt} pt`, expected: `${FAMILY_NAMES.songti} 14 pt` };
    },
  ),
  {
    rule: {
      id: 'page-number/centred',
      clause: CLAUSE,
      grade: 'deviation',
      asks: { zh: '页码不居中', en: 'page numbers are not centred' },
    },
    applies: (docx) => pageNumbers(docx).length > 0,
    run: (docx) => (isCentred(docx) ? [finding(WHOLE_DOCUMENT, { found: CENTRED, expected: SIDES })] : []),
  },
  {
    rule: {
      id: 'page-number/side',
      clause: CLAUSE,
      grade: 'violation',
      asks: {
        zh: '单页码居右空一字，双页码居左空一字',
        en: 'odd page numbers stand one character in from the right, even ones from the left',
      },
    },
    applies: (docx) => pageNumbers(docx).length > 0 && !isCentred(docx),
    run: sideFindings,
  },
  {
    rule: {
      id: 'page-number/distance',
      clause: CLAUSE,
      grade: 'deviation',
      asks: { zh: '一字线上距版心下边缘 7 mm', en: 'the dashes stand 7 mm below the type area' },
    },
    applies: (docx) => pageNumbers(docx).length > 0,
    run: (docx) => {
      const numbers = pageNumbers(docx);
      if (
        numbers.some(({ isBoxed, isAlone, paragraph }) => isBoxed || !isAlone || paragraph.look.lineRule !== 'exact')
      ) {
        return {
          unchecked: {
            zh: '页码在文本框里，或行距不是固定值，位置要排版后才知道；请检查导出的 PDF',
            en: 'the number is in a text box or has no fixed pitch: only its layout tells; inspect the PDF',
          },
        };
      }
      const wrong = numbers.filter((number) => Math.abs(dashFromEdge(number) - DASH_FROM_EDGE) > mmToTwips(1));
      return wrong.slice(0, 1).map((number) =>
        finding(WHOLE_DOCUMENT, {
          found: {
            zh: `距纸下边 ${inMm(dashFromEdge(number))}`,
            en: `${inMm(dashFromEdge(number))} above the paper's edge`,
          },
          expected: { zh: '距纸下边 28 mm', en: "28 mm above the paper's edge" },
        }),
      );
    },
  },
];

const FORM: BilingualText = { zh: '— 1 —', en: '— 1 —' };
const CENTRED: BilingualText = { zh: '页码居中', en: 'centred page numbers' };
const SIDES: BilingualText = { zh: '单页居右、双页居左', en: 'odd ones at the right, even ones at the left' };

function numberCheck(rule: Rule, judge: (number: PageNumber) => Difference | null): DocxCheck {
  return {
    rule,
    applies: (docx) => pageNumbers(docx).length > 0,
    run: (docx) => {
      // Odd and even footers are made alike: the first one that is wrong stands for both.
      const differences = pageNumbers(docx).flatMap((number) => judge(number) ?? []);
      return differences.slice(0, 1).map((difference) => finding(WHOLE_DOCUMENT, difference));
    },
  };
}

/** The numbers in the footers that are in force. */
function pageNumbers({ facts }: InspectedDocx): readonly PageNumber[] {
  const seen = new Set<number>();
  return facts.sections.flatMap(({ footers, margins, hasTitlePage }) =>
    (['default', 'even', 'first'] as const).flatMap((kind) => {
      const place = footers[kind];
      const isUsed = kind === 'default' || (kind === 'even' ? facts.settings.evenAndOddHeaders : hasTitlePage);
      if (place === null || !isUsed || seen.has(place)) return [];
      seen.add(place);
      const paragraphs = facts.footers[place]?.paragraphs ?? [];
      return paragraphs
        .filter(({ runs }) => runs.some(({ field }) => field === 'PAGE'))
        .map((paragraph) => ({
          kind,
          paragraph,
          footerDistance: margins.footer,
          isBoxed: paragraph.textBox !== null,
          isAlone:
            paragraphs.every(({ text, number }) => number === paragraph.number || text.trim() === '') &&
            paragraphs.length === 1,
        }));
    }),
  );
}

/** The line with `#` for the number, spaces at its ends taken away. */
function formOf({ runs }: DocxParagraph): string {
  const text = runs.map((run) => (run.field === 'PAGE' ? '#' : run.text)).join('');
  return text.replace(/#+/g, '#').trim();
}

function isCentred(docx: InspectedDocx): boolean {
  const numbers = pageNumbers(docx);
  return numbers.length > 0 && numbers.every(({ paragraph, isBoxed }) => !isBoxed && paragraph.look.align === 'center');
}

function sideFindings(docx: InspectedDocx): ReturnType<DocxCheck['run']> {
  const numbers = pageNumbers(docx);
  if (numbers.some(({ isBoxed }) => isBoxed)) {
    return {
      unchecked: {
        zh: '页码在文本框里，左右要排版后才知道；请检查导出的 PDF',
        en: 'the number is in a text box: only its layout tells; inspect the PDF',
      },
    };
  }
  if (!docx.facts.settings.evenAndOddHeaders || !numbers.some(({ kind }) => kind === 'even')) {
    return [
      finding(WHOLE_DOCUMENT, { found: { zh: '奇偶页页码相同', en: 'odd and even pages are alike' }, expected: SIDES }),
    ];
  }
  return numbers.flatMap(({ kind, paragraph }) => {
    const side = kind === 'even' ? 'left' : 'right';
    const inset = side === 'left' ? wrappedLineCells(paragraph) : rightIndent(paragraph) / (mainSizePt(paragraph) * 20);
    const typed = /^\u3000|\u3000$/.test(paragraph.text) ? 1 : 0;
    const isThere =
      side === 'left' ? ['left', 'both'].includes(paragraph.look.align) : paragraph.look.align === 'right';
    if (isThere && Math.abs(inset + typed - 1) <= 0.2) return [];
    return [
      finding(WHOLE_DOCUMENT, {
        found: {
          zh: `${kind === 'even' ? '双' : '单'}页码对齐方式 ${paragraph.look.align}，空 ${(inset + typed).toFixed(1)} 字`,
          en: `${kind === 'even' ? 'even' : 'odd'} numbers aligned ${paragraph.look.align}, ${(inset + typed).toFixed(1)} characters in`,
        },
        expected: SIDES,
      }),
    ];
  });
}

/** The middle of its line: the last one of the footer, whose lower edge is the footer's distance from the paper's. */
function dashFromEdge({ paragraph, footerDistance }: PageNumber): number {
  return footerDistance + paragraph.look.after + paragraph.look.line / 2;
}
