import { type DocxCheck, finding, hasLetterhead, hasRole, type InspectedDocx, paragraphsOf, placeOf } from './check.ts';
import { letterheadForm } from './letterhead-form.ts';

/** 0.35 mm and 0.25 mm in points, as offices set them (1 and 0.75). */
const THICK_PT = 1;
const THIN_PT = 0.75;
const TOLERANCE_PT = 0.15;

/** 版记 (GB/T 9704-2012, 7.4; number 55 of the checklist). */
export const colophonChecks: readonly DocxCheck[] = [
  {
    rule: {
      id: 'colophon/rules',
      clause: 'GB/T 9704-2012, 7.4.1',
      grade: 'violation',
      asks: {
        zh: '版记首条和末条分隔线粗 0.35 mm，中间的 0.25 mm',
        en: 'the first and the last rule of the colophon are 0.35 mm thick, those between 0.25 mm',
      },
    },
    // That of a letter has no rules (10.1).
    applies: (docx) => hasRole(docx, 'colophon') && letterheadForm(docx) !== 'letter',
    run: (docx) => {
      const [first] = paragraphsOf(docx, 'colophon');
      const rules = ruleThicknesses(docx);
      if (rules === null) return { unchecked: DRAWN };
      if (!first) return [];
      const isRight =
        rules.length >= 2 && rules.every((size, index) => Math.abs(size - wanted(index, rules.length)) <= TOLERANCE_PT);
      if (isRight) return [];
      return [
        finding(placeOf(first), {
          found: rules.length === 0 ? { zh: '没有分隔线', en: 'no rules' } : `${rules.map(inMm).join(' / ')} mm`,
          expected: '0.35 / 0.25 / 0.35 mm',
        }),
      ];
    },
  },
  {
    rule: {
      id: 'colophon/place',
      clause: 'GB/T 9704-2012, 7.4.1',
      grade: 'violation',
      asks: {
        zh: '版记在最后一页下端，末条分隔线与版心下边缘重合',
        en: 'the colophon stands at the bottom of the last page, its last rule on the lower edge of the type area',
      },
    },
    applies: (docx) => hasRole(docx, 'colophon'),
    run: (docx) => {
      const [first] = paragraphsOf(docx, 'colophon');
      const anchor = first?.textBox === null || first === undefined ? null : docx.facts.shapes[first.textBox]?.vertical;
      const isAtBottom = anchor?.align === 'bottom' && ['margin', 'bottomMargin', 'margin-area'].includes(anchor.from);
      return isAtBottom ? [] : { unchecked: NEEDS_PAGES };
    },
  },
  {
    rule: {
      id: 'colophon/present',
      clause: 'GB/T 9704-2012, 7.4',
      grade: 'deviation',
      asks: { zh: '有红头的公文有版记', en: 'a document with a red head has a colophon' },
    },
    applies: hasLetterhead,
    run: (docx) => {
      const [first] = paragraphsOf(docx, 'mark', 'documentNumber', 'redRule');
      if (hasRole(docx, 'colophon') || !first) return [];
      return [
        finding(placeOf(first), {
          found: { zh: '没有版记', en: 'no colophon' },
          expected: { zh: '抄送、印发机关和印发日期', en: 'copies, issuing office and date' },
        }),
      ];
    },
  },
];

const DRAWN = {
  zh: '版记的线是画上去的或在单元格里，粗细读不出来；请检查导出的 PDF',
  en: 'the rules of the colophon are drawn or belong to cells; inspect the PDF',
};

const NEEDS_PAGES = {
  zh: '版记在页面上的位置要排版后才知道；请检查导出的 PDF',
  en: 'only the layout tells where the colophon stands; inspect the PDF',
};

/** The rules from top to bottom in points; null when they cannot be read from the text. */
function ruleThicknesses(docx: InspectedDocx): readonly number[] | null {
  const [first] = paragraphsOf(docx, 'colophon');
  if (first?.cell) return null;
  // In a text box the rules may belong to empty paragraphs between its lines.
  const paragraphs =
    first && first.textBox !== null
      ? docx.paragraphs.filter(({ textBox }) => textBox === first.textBox)
      : paragraphsOf(docx, 'colophon');
  const drawn = docx.facts.shapes.some(({ kind, paragraph }) => kind === 'line' && paragraph >= (first?.number ?? 0));
  const sizes = paragraphs.flatMap(({ look }, index) => {
    const { top, bottom, between } = look.borders;
    const upper = index === 0 ? top : (between ?? (paragraphs[index - 1]?.look.borders.bottom ? undefined : top));
    return [upper, bottom && (index === paragraphs.length - 1 || !between) ? bottom : undefined].flatMap((border) =>
      border ? [border.sizePt] : [],
    );
  });
  return drawn && sizes.length === 0 ? null : sizes;
}

function wanted(index: number, count: number): number {
  return index === 0 || index === count - 1 ? THICK_PT : THIN_PT;
}

function inMm(sizePt: number): string {
  return ((sizePt * 25.4) / 72).toFixed(2);
}
