import { TYPE_AREA } from '../../standard/page-geometry.ts';
import { SIZE_PT } from '../../standard/type-style.ts';
import { type Finding, linePlace, type PrintedCheck, points, rule } from './check.ts';
import { linesOf, type PrintedDocument, type RoledLine } from './printed-document.ts';

const SIZE_TOLERANCE_PT = 0.5;
const CENTRE_TOLERANCE_PT = 2;
/** What a line of 2号 characters takes of 156 mm. */
const MOST_CELLS = 20;

/** 标题 (GB/T 9704-2012, 7.3.1). */
export const TITLE_CHECKS: readonly PrintedCheck[] = [
  {
    rule: rule(
      'pdf/title-size',
      'GB/T 9704-2012, 7.3.1',
      'violation',
      '标题用 2号字（22 磅）',
      'the title is set in 2号, 22 pt',
    ),
    needs: 'text',
    applies: hasTitle,
    run: (document) =>
      titleLinesOf(document)
        .filter(({ line }) => Math.abs(line.sizePt - SIZE_PT.二号) > SIZE_TOLERANCE_PT)
        .map(
          (at): Finding => ({
            place: linePlace(at),
            found: { zh: `${at.line.sizePt} 磅`, en: `${at.line.sizePt} pt` },
            expected: { zh: '2号（22 磅）', en: '2号, 22 pt' },
          }),
        ),
  },
  {
    rule: rule('pdf/title-centred', 'GB/T 9704-2012, 7.3.1', 'violation', '标题居中排布', 'the title is centred'),
    needs: 'text',
    applies: hasTitle,
    run: (document) =>
      titleLinesOf(document)
        .map((at) => ({ at, offPt: (at.line.leftPt + at.line.rightPt - TYPE_AREA.leftPt - TYPE_AREA.rightPt) / 2 }))
        .filter(({ at, offPt }) => Math.abs(offPt) > CENTRE_TOLERANCE_PT + blankAtEdgesPt(at) / 2)
        .map(
          ({ at, offPt }): Finding => ({
            place: linePlace(at),
            found: { zh: `偏离中线 ${points(offPt)} 磅`, en: `${points(offPt)} pt off the middle` },
            expected: { zh: '居中', en: 'centred' },
          }),
        ),
  },
  {
    rule: rule(
      'pdf/title-length',
      'GB/T 9704-2012, 7.3.1',
      'deviation',
      '标题每行不超过 20 字',
      'a line of the title has at most 20 characters',
    ),
    needs: 'text',
    applies: hasTitle,
    run: (document) =>
      titleLinesOf(document)
        .filter((at) => cells(at) > MOST_CELLS)
        .map(
          (at): Finding => ({
            place: linePlace(at),
            found: { zh: `${cells(at)} 字`, en: `${cells(at)} characters` },
            expected: { zh: '20 字以内，分行排', en: '20 at most, on several lines' },
          }),
        ),
  },
  {
    rule: rule(
      'pdf/title-shape',
      'GB/T 9704-2012, 7.3.1',
      'violation',
      '多行标题排成梯形或菱形',
      'a title of several lines forms a trapezoid or a diamond',
    ),
    needs: 'text',
    applies: (document) => titleLinesOf(document).length > 1,
    run: (document) => {
      const lines = titleLinesOf(document);
      const waist = lines.find((at, index) => {
        const [above, below] = [lines[index - 1], lines[index + 1]];
        return above && below && cells(at) < cells(above) && cells(at) < cells(below);
      });
      if (!waist) return [];
      return [
        {
          place: linePlace(waist),
          found: {
            zh: `各行 ${lines.map(cells).join('、')} 字，中间短两头长`,
            en: `lines of ${lines.map(cells).join(', ')} characters: an hourglass`,
          },
          expected: { zh: '梯形或菱形', en: 'a trapezoid or a diamond' },
        },
      ];
    },
  },
  {
    rule: rule(
      'pdf/title-rectangle',
      'GB/T 9704-2012, 7.3.1',
      'advice',
      '多行标题各行长短有别',
      'the lines of a title differ in length',
    ),
    needs: 'text',
    applies: (document) => titleLinesOf(document).length > 1,
    run: (document) => {
      const [first, ...others] = titleLinesOf(document);
      if (!first || others.some((at) => Math.abs(cells(at) - cells(first)) >= 1)) return [];
      return [
        {
          place: linePlace(first),
          found: { zh: '各行一样长', en: 'all lines are alike' },
          expected: { zh: '梯形或菱形', en: 'a trapezoid or a diamond' },
        },
      ];
    },
  },
];

function titleLinesOf(document: PrintedDocument): readonly RoledLine[] {
  return linesOf(document, 'title');
}

function hasTitle(document: PrintedDocument): boolean {
  return titleLinesOf(document).length > 0;
}

/** Width in characters of the line's own size. */
function cells({ line }: RoledLine): number {
  return Math.round(((line.rightPt - line.leftPt) / line.sizePt) * 2) / 2;
}

/** Brackets and marks at the edges of a line may have their blank half trimmed or not: either is centred. */
function blankAtEdgesPt({ line }: RoledLine): number {
  const edges = [/^[《〈“‘（〔【]/u.test(line.text), /[》〉”’）〕】，。、]$/u.test(line.text)];
  return (edges.filter(Boolean).length * line.sizePt) / 2;
}
