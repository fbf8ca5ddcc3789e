import type { PdfPage } from '../../read/pdf/pdf-facts.ts';
import { PAPER, TYPE_AREA } from '../../standard/page-geometry.ts';
import { mmToPt } from '../../standard/units.ts';
import { both, type Finding, firstOfPages, linePlace, mm, type PrintedCheck, pagePlace, rule } from './check.ts';
import {
  emBottomPt,
  emTopPt,
  type PrintedDocument,
  type PrintedPage,
  type RoledLine,
  TEXT_ROLES,
} from './printed-document.ts';

/** Word processors write A4 as 595.30 or 595.32 pt. */
const PAPER_TOLERANCE_PT = 0.5;
/** 天头 37 mm ± 1 mm (5.2.1). */
const TOP_TOLERANCE_PT = mmToPt(1);
/** Half the leading that a word processor puts above the first line of a page with a margin of 37 mm ± 1 mm. */
const LEADING_ABOVE_PT = mmToPt(3.6);
/** The lower edge, 262 mm ± 1 mm. */
const BOTTOM_PT = TYPE_AREA.bottomPt + mmToPt(1);

const TEXT: readonly string[] = TEXT_ROLES;

/** Paper, the white at its edges, and pages with nothing on them. */
export const PAPER_CHECKS: readonly PrintedCheck[] = [
  {
    rule: rule(
      'pdf/paper-size',
      'GB/T 9704-2012, 5.1',
      'violation',
      '用 A4 纸（210 mm×297 mm）',
      'the paper is A4, 210 mm × 297 mm',
    ),
    needs: 'file',
    applies: () => true,
    run: ({ facts }) =>
      firstOfPages(
        facts.pages
          .filter((page) => !isA4(page))
          .map(({ number, widthPt, heightPt }) => {
            const size = `${mm(widthPt)} mm × ${mm(heightPt)} mm`;
            return { place: pagePlace(number), found: both(size), expected: both('210 mm × 297 mm') };
          }),
      ),
  },
  {
    rule: rule(
      'pdf/blank-page',
      'GB/T 9704-2012, 7.5',
      'violation',
      '除版记前的空白页外，不留空白页',
      'no page is blank but the one before the page of 版记',
    ),
    needs: 'file',
    applies: () => true,
    run: ({ pages, colophonPage }) =>
      pages
        .filter((one) => isBlank(one) && one.page.number + 1 !== colophonPage)
        .map(
          ({ page }): Finding => ({
            place: pagePlace(page.number),
            found: { zh: '空白页', en: 'a blank page' },
            expected: { zh: '有内容，或者没有这一页', en: 'something on it, or no such page' },
          }),
        ),
  },
  topCheck(
    rule(
      'pdf/top-white',
      'GB/T 9704-2012, 5.2.1',
      'violation',
      '天头（上白边）37 mm ±1 mm',
      'the white above the text is 37 mm ±1 mm',
    ),
    (topPt) =>
      topPt < TYPE_AREA.topPt - TOP_TOLERANCE_PT || topPt > TYPE_AREA.topPt + TOP_TOLERANCE_PT + LEADING_ABOVE_PT,
  ),
  topCheck(
    rule(
      'pdf/top-white-visible',
      'GB/T 9704-2012, 5.2.1',
      'deviation',
      '看得见的第一行字从 37 mm ±1 mm 处开始（Word 会在页边距之外再加半个行距）',
      'the first line as seen begins at 37 mm ±1 mm; a word processor adds half the leading to its margin',
    ),
    (topPt) =>
      topPt > TYPE_AREA.topPt + TOP_TOLERANCE_PT && topPt <= TYPE_AREA.topPt + TOP_TOLERANCE_PT + LEADING_ABOVE_PT,
  ),
  {
    rule: rule(
      'pdf/bottom-edge',
      'GB/T 9704-2012, 5.2.1',
      'violation',
      '正文不超出版心下边缘（262 mm ±1 mm）',
      'the text ends at the lower edge of the type area, 262 mm ±1 mm',
    ),
    needs: 'text',
    applies: hasText,
    run: ({ pages }) =>
      upright(pages).flatMap(({ lines }) => {
        const last = lines.filter(({ role }) => TEXT.includes(role)).at(-1);
        if (!last || emBottomPt(last.line) <= BOTTOM_PT) return [];
        return [atHeight(last, emBottomPt(last.line), { zh: '不低于 262 mm ±1 mm', en: 'at 262 mm ±1 mm or above' })];
      }),
  },
  {
    rule: rule(
      'pdf/text-size',
      'GB/T 9704-2012, 5.2.2',
      'violation',
      '正文用 3号字（16 磅）',
      'the text is set in 3号, 16 pt',
    ),
    needs: 'text',
    applies: hasText,
    run: ({ column }) => {
      const sizePt = column?.sizePt ?? 16;
      if (Math.abs(sizePt - 16) <= 0.5) return [];
      return [
        {
          place: { page: null, paragraph: null, text: null },
          found: { zh: `大部分文字是 ${sizePt} 磅`, en: `most of the text is ${sizePt} pt` },
          expected: { zh: '3号（16 磅）', en: '3号, 16 pt' },
        },
      ];
    },
  },
];

/** Whether there is a line of text to judge. */
export function hasText({ pages }: PrintedDocument): boolean {
  return pages.some(({ lines }) => lines.some(({ role }) => TEXT.includes(role)));
}

/** Pages that stand upright: a wide table on its side keeps to other edges (GB/T 9704-2012, 8). */
export function upright(pages: readonly PrintedPage[]): readonly PrintedPage[] {
  return pages.filter(({ page }) => page.widthPt < page.heightPt && page.rotationDeg % 180 === 0);
}

function isA4({ widthPt, heightPt }: PdfPage): boolean {
  const [short, long] = [Math.min(widthPt, heightPt), Math.max(widthPt, heightPt)];
  return Math.abs(short - PAPER.widthPt) <= PAPER_TOLERANCE_PT && Math.abs(long - PAPER.heightPt) <= PAPER_TOLERANCE_PT;
}

/** Whether a page has nothing on it but perhaps its number. */
export function isBlank({ page, lines }: PrintedPage): boolean {
  const { rules, pictures, otherMarks, unreadableRuns, hiddenCharacters } = page;
  const marks = rules.length + pictures.length + otherMarks + unreadableRuns + hiddenCharacters;
  return marks === 0 && lines.every(({ role }) => role === 'pageNumber');
}

/** Judges the first line of every page that begins with text. */
function topCheck(asked: PrintedCheck['rule'], isWrong: (topPt: number) => boolean): PrintedCheck {
  return {
    rule: asked,
    needs: 'text',
    applies: hasText,
    run: ({ pages }) => firstOfPages(upright(pages).flatMap((one) => topFinding(one, isWrong))),
  };
}

function topFinding({ page, lines }: PrintedPage, isWrong: (topPt: number) => boolean): readonly Finding[] {
  const [first] = lines;
  if (!first || !(TEXT.includes(first.role) || first.role === 'title')) return [];
  const topPt = emTopPt(first.line);
  if (
    page.pictures.some((picture) => picture.topPt < topPt) ||
    page.rules.some(({ axisPt, direction }) => direction === 'horizontal' && axisPt < topPt)
  )
    return [];
  // An empty line or two above the title are usual where there is no 版头.
  if (first.role === 'title' && topPt > TYPE_AREA.topPt) return [];
  if (!isWrong(topPt)) return [];
  return [atHeight(first, topPt, both('37 mm ±1 mm'))];
}

function atHeight(at: RoledLine, heightPt: number, expected: Finding['expected']): Finding {
  return { place: linePlace(at), found: { zh: `在 ${mm(heightPt)} mm 处`, en: `at ${mm(heightPt)} mm` }, expected };
}
