import { GRID, TYPE_AREA } from '../../standard/page-geometry.ts';
import { mmToPt } from '../../standard/units.ts';
import { HOUSE_PRACTICE, inkRightPt, mm, type PrintedCheck, perPage, points, rule, WHOLE_DOCUMENT } from './check.ts';
import { isClosing, isOpening } from './marks.ts';
import { hasText, upright } from './paper-checks.ts';
import { type LineRole, linesOf, type PrintedDocument, type RoledLine } from './printed-document.ts';

/** 订口 28 mm ± 1 mm (5.2.1). */
const BINDING_TOLERANCE_PT = mmToPt(1);
/** How far wrapped lines may stand from their edge, and a line over its end. */
const EDGE_TOLERANCE_PT = 0.3;
/** The blank after the last character of a squeezed line. */
const TRACKING_PT = 0.25;
/** Word processors round the space between characters: half a millimetre is no ragged edge. */
const JUSTIFIED_TOLERANCE_PT = mmToPt(0.5);
const INDENT_PT = 2 * GRID.cellPt;
/** Two ems of a word processor are 32 pt. */
const INDENT_TOLERANCE_PT = 1;

/** Left and right edges of the text. */
export const EDGE_CHECKS: readonly PrintedCheck[] = [
  {
    rule: rule(
      'pdf/binding-white',
      'GB/T 9704-2012, 5.2.1',
      'violation',
      '订口（左白边）28 mm ±1 mm',
      'the white at the binding side is 28 mm ±1 mm',
    ),
    needs: 'text',
    applies: hasText,
    run: ({ column }) => {
      const leftPt = column?.leftPt ?? TYPE_AREA.leftPt;
      if (Math.abs(leftPt - TYPE_AREA.leftPt) <= BINDING_TOLERANCE_PT) return [];
      return [
        {
          place: WHOLE_DOCUMENT,
          found: { zh: `左白边 ${mm(leftPt)} mm`, en: `${mm(leftPt)} mm` },
          expected: { zh: '28 mm ±1 mm', en: '28 mm ±1 mm' },
        },
      ];
    },
  },
  {
    rule: rule(
      'pdf/wrapped-line-left',
      'GB/T 9704-2012, 7.3.3',
      'violation',
      '回行顶格',
      'wrapped lines stand flush left',
    ),
    needs: 'text',
    applies: (document) => wrappedLines(document).length > 0,
    run: (document) => {
      const edgePt = document.column?.leftPt ?? TYPE_AREA.leftPt;
      return perPage(
        wrappedLines(document)
          .map((at) => ({ at, offPt: offEdgePt(at, edgePt) }))
          .filter(({ offPt }) => Math.abs(offPt) > EDGE_TOLERANCE_PT)
          .map(({ at, offPt }) => ({
            at,
            found: { zh: `离左边缘 ${points(offPt)} 磅`, en: `${points(offPt)} pt from the edge` },
          })),
        { zh: '顶格', en: 'flush left' },
      );
    },
  },
  {
    rule: rule(
      'pdf/first-line-indent',
      'GB/T 9704-2012, 7.3.3',
      'violation',
      '每个自然段左空二字',
      'a paragraph begins two characters in',
    ),
    needs: 'text',
    applies: (document) => firstLines(document).length > 0,
    run: (document) => {
      const edgePt = document.column?.leftPt ?? TYPE_AREA.leftPt;
      return perPage(
        firstLines(document)
          .map((at) => ({ at, offPt: offEdgePt(at, edgePt + INDENT_PT) }))
          .filter(({ offPt }) => Math.abs(offPt) > INDENT_TOLERANCE_PT)
          .map(({ at, offPt }) => {
            const characters = ((offPt + INDENT_PT) / GRID.cellPt).toFixed(1);
            return { at, found: { zh: `左空 ${characters} 字`, en: `${characters} characters in` } };
          }),
        { zh: '左空二字', en: 'two characters in' },
      );
    },
  },
  {
    rule: rule(
      'pdf/hanging-mark',
      HOUSE_PRACTICE,
      'deviation',
      '标点和文字都不伸出版心右边缘',
      'no mark or character stands out at the right edge',
    ),
    needs: 'text',
    applies: hasText,
    run: (document) =>
      perPage(
        uprightLines(document, 'body', 'addressee', 'attachmentNote')
          .map((at) => ({ at, overPt: inkRightPt(at.line, isClosing) - TYPE_AREA.rightPt }))
          .filter(({ overPt }) => overPt > EDGE_TOLERANCE_PT + TRACKING_PT)
          .map(({ at, overPt }) => ({
            at,
            found: { zh: `行末伸出 ${mm(overPt)} mm`, en: `the line stands out by ${mm(overPt)} mm` },
          })),
        { zh: '184 mm 以内', en: 'within 184 mm' },
      ),
  },
  {
    rule: rule(
      'pdf/justified',
      'GB/T 9704-2012, 5.2.3',
      'deviation',
      '段中各行两端对齐，撑满版心',
      'lines inside a paragraph reach the right edge',
    ),
    needs: 'text',
    applies: (document) => linesGoingOn(document).length > 0,
    run: (document) =>
      perPage(
        linesGoingOn(document)
          .map((at) => ({ at, shortPt: TYPE_AREA.rightPt - at.line.rightPt }))
          .filter(({ shortPt }) => shortPt > JUSTIFIED_TOLERANCE_PT)
          .map(({ at, shortPt }) => ({
            at,
            found: { zh: `离右边缘还有 ${mm(shortPt)} mm`, en: `${mm(shortPt)} mm short of the edge` },
          })),
        { zh: '到 184 mm 处', en: 'to 184 mm' },
      ),
  },
];

/** How far a line begins right of a place; an opening mark may have its blank half outside. */
function offEdgePt({ line }: RoledLine, edgePt: number): number {
  const offPt = line.leftPt - edgePt;
  const mayBeTrimmed = isOpening(line.text[0] ?? '') && offPt < 0 && offPt > -0.55 * line.sizePt;
  return mayBeTrimmed ? 0 : offPt;
}

/** Lines on upright pages: those on their side keep to other edges. */
function uprightLines(document: PrintedDocument, ...roles: readonly LineRole[]): readonly RoledLine[] {
  return linesOf({ ...document, pages: upright(document.pages) }, ...roles);
}

function wrappedLines(document: PrintedDocument): readonly RoledLine[] {
  return uprightLines(document, 'body', 'addressee').filter(({ begins }) => !begins);
}

function firstLines(document: PrintedDocument): readonly RoledLine[] {
  return uprightLines(document, 'body', 'heading1', 'heading2', 'heading3', 'heading4', 'remark').filter(
    ({ begins }) => begins,
  );
}

/** Lines that are not the last of their paragraph. */
function linesGoingOn(document: PrintedDocument): readonly RoledLine[] {
  const lines = uprightLines(document, 'body');
  return lines.filter((_, index) => lines[index + 1]?.begins === false);
}
