import { PAGE_NUMBER, TYPE_AREA } from '../../standard/page-geometry.ts';
import { mmToPt } from '../../standard/units.ts';
import {
  type Finding,
  firstOfPages,
  HOUSE_PRACTICE,
  linePlace,
  mm,
  type PrintedCheck,
  pagePlace,
  rule,
} from './check.ts';
import { isBlank, upright } from './paper-checks.ts';
import { linesOf, type PrintedDocument, type RoledLine } from './printed-document.ts';

/** Fonts draw their dashes between so many ems above the baseline; the rest is for the eye. */
const DASH_HEIGHT_EM = 0.34;
const HEIGHT_TOLERANCE_PT = mmToPt(0.7);
const SIDE_TOLERANCE_PT = mmToPt(0.5);
const CENTRE_TOLERANCE_PT = mmToPt(1);
const FORM = /^—\s*\d+\s*—$/u;
const SIZE_TOLERANCE_PT = 0.5;

/** 页码 (GB/T 9704-2012, 7.5). */
export const PAGE_NUMBER_CHECKS: readonly PrintedCheck[] = [
  {
    rule: rule('pdf/page-number', 'GB/T 9704-2012, 7.5', 'violation', '每一面都编页码', 'every page bears its number'),
    needs: 'text',
    applies: (document) => numberedPages(document).length > 1,
    run: (document) =>
      firstOfPages(
        numberedPages(document)
          .filter(({ lines }) => !lines.some(({ role }) => role === 'pageNumber'))
          .map(({ page }) => ({
            place: pagePlace(page.number),
            found: { zh: '没有页码', en: 'no page number' },
            expected: { zh: '编页码', en: 'a page number' },
          })),
      ),
  },
  {
    rule: rule(
      'pdf/page-number-omitted',
      'GB/T 9704-2012, 7.5',
      'violation',
      '版记页、版记前的空白页和信函首页不编页码',
      'the page of 版记, the blank page before it and the first page of a letter bear no number',
    ),
    needs: 'text',
    applies: (document) => unnumberedPages(document).length > 0,
    run: (document) =>
      unnumberedPages(document).flatMap(({ lines }) =>
        lines
          .filter(({ role }) => role === 'pageNumber')
          .map(
            (at): Finding => ({
              place: linePlace(at),
              found: { zh: '编了页码', en: 'a page number' },
              expected: { zh: '不编页码', en: 'none' },
            }),
          ),
      ),
  },
  {
    rule: rule(
      'pdf/page-number-form',
      'GB/T 9704-2012, 7.5',
      'violation',
      '页码用 4号半角数字，左右各放一条一字线',
      'the number is set in 4号 with a dash on each side',
    ),
    needs: 'text',
    applies: hasNumbers,
    run: (document) =>
      numbersOf(document)
        .filter(({ line }) => !FORM.test(line.text) || Math.abs(line.sizePt - PAGE_NUMBER.sizePt) > SIZE_TOLERANCE_PT)
        .slice(0, 1)
        .map(
          (at): Finding => ({
            place: linePlace(at),
            found: { zh: `“${at.line.text}”，${at.line.sizePt} 磅`, en: `“${at.line.text}”, ${at.line.sizePt} pt` },
            expected: { zh: '“— 1 —”，4号（14 磅）', en: '“— 1 —”, 4号 (14 pt)' },
          }),
        ),
  },
  {
    rule: rule(
      'pdf/page-number-height',
      'GB/T 9704-2012, 7.5',
      'violation',
      '一字线上距版心下边缘 7 mm',
      'the dash stands 7 mm below the type area',
    ),
    needs: 'text',
    applies: hasNumbers,
    run: (document) =>
      firstOfPages(
        numbersOf(document)
          .map((at) => ({ at, centrePt: at.line.baselinePt - DASH_HEIGHT_EM * at.line.sizePt }))
          .filter(({ centrePt }) => Math.abs(centrePt - PAGE_NUMBER.dashCentrePt) > HEIGHT_TOLERANCE_PT)
          .map(({ at, centrePt }) => ({
            place: linePlace(at),
            found: { zh: `在 ${mm(centrePt)} mm 处`, en: `at ${mm(centrePt)} mm` },
            expected: { zh: '269 mm', en: '269 mm' },
          })),
      ),
  },
  {
    rule: rule(
      'pdf/page-number-side',
      'GB/T 9704-2012, 7.5',
      'violation',
      '单页码居右空一字，双页码居左空一字',
      'odd numbers stand one character from the right, even ones from the left',
    ),
    needs: 'text',
    applies: hasNumbers,
    run: (document) =>
      firstOfPages(numbersOf(document).flatMap((at) => (isAtSide(at) || isCentred(at) ? [] : [sideFinding(at)]))),
  },
  {
    rule: rule(
      'pdf/page-number-centred',
      HOUSE_PRACTICE,
      'deviation',
      '页码按单双页分居右、居左，不居中',
      'page numbers stand at the outer side and not in the middle',
    ),
    needs: 'text',
    applies: hasNumbers,
    run: (document) =>
      numbersOf(document)
        .filter((at) => !isAtSide(at) && isCentred(at))
        .slice(0, 1)
        .map(sideFinding),
  },
];

function numbersOf(document: PrintedDocument): readonly RoledLine[] {
  const pages = upright(document.pages);
  return linesOf({ ...document, pages }, 'pageNumber');
}

function hasNumbers(document: PrintedDocument): boolean {
  return numbersOf(document).length > 0;
}

/** Pages that must not be numbered: 版记 and the blank page before it, if there is one, and the first of a letter. */
function unnumberedPages({ pages, colophonPage, kind }: PrintedDocument): PrintedDocument['pages'] {
  const before = pages.find(({ page }) => page.number + 1 === colophonPage);
  const hasBlankBefore = before !== undefined && isBlank(before);
  return pages.filter(
    (one) =>
      (kind === 'letter' && one.page.number === 1) ||
      (hasBlankBefore && (one === before || one.page.number === colophonPage)),
  );
}

/** Pages with text that must be numbered; a table on its side has its number at the side, and 版记 may do without. */
function numberedPages(document: PrintedDocument): PrintedDocument['pages'] {
  const unnumbered = unnumberedPages(document);
  return upright(document.pages).filter(
    (one) => one.page.number !== document.colophonPage && one.page.lines.length > 0 && !unnumbered.includes(one),
  );
}

function isAtSide({ line }: RoledLine): boolean {
  const isOdd = numberOf(line.text) % 2 === 1;
  const offPt = isOdd
    ? line.rightPt - (TYPE_AREA.rightPt - PAGE_NUMBER.insetPt)
    : line.leftPt - (TYPE_AREA.leftPt + PAGE_NUMBER.insetPt);
  return Math.abs(offPt) <= SIDE_TOLERANCE_PT;
}

function isCentred({ line }: RoledLine): boolean {
  const offPt = (line.leftPt + line.rightPt - TYPE_AREA.leftPt - TYPE_AREA.rightPt) / 2;
  return Math.abs(offPt) <= CENTRE_TOLERANCE_PT;
}

function numberOf(text: string): number {
  return Number(/\d+/.exec(text)?.[0] ?? 0);
}

function sideFinding(at: RoledLine): Finding {
  const isOdd = numberOf(at.line.text) % 2 === 1;
  const { leftPt, rightPt } = at.line;
  return {
    place: linePlace(at),
    found: { zh: `从 ${mm(leftPt)} mm 到 ${mm(rightPt)} mm`, en: `from ${mm(leftPt)} mm to ${mm(rightPt)} mm` },
    expected: isOdd
      ? { zh: '右端在 179.1 mm 处（居右空一字）', en: 'ending at 179.1 mm, one character from the right' }
      : { zh: '左端在 32.9 mm 处（居左空一字）', en: 'beginning at 32.9 mm, one character from the left' },
  };
}
