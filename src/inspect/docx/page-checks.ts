import { groupBy } from '../../group-by.ts';
import type { Section } from '../../read/docx/docx-facts.ts';
import { MARGIN_PROFILES } from '../../standard/page-geometry.ts';
import { mmToTwips } from '../../standard/units.ts';
import type { Place, Rule } from '../inspection.ts';
import {
  type Difference,
  type DocxCheck,
  finding,
  type InspectedDocx,
  inMm,
  inPt,
  paragraphsOf,
  placeOf,
  WHOLE_DOCUMENT,
} from './check.ts';
import { characterWidth, linePitch } from './looks.ts';
import type { RoledParagraph } from './roles.ts';

const PAPER = { width: mmToTwips(210), height: mmToTwips(297) };
const TYPE_AREA_WIDTH = mmToTwips(156);
const HALF_MM = mmToTwips(0.5);
const ONE_MM = mmToTwips(1);
const PROFILES = Object.values(MARGIN_PROFILES);

/** Paper, margins and grid of every section (GB/T 9704-2012, 5; numbers 1 to 8 of the checklist). */
export const pageChecks: readonly DocxCheck[] = [
  sectionCheck(
    {
      id: 'page/paper',
      clause: 'GB/T 9704-2012, 5.1',
      grade: 'violation',
      asks: { zh: '用 A4 纸，210 mm × 297 mm', en: 'the paper is A4, 210 mm × 297 mm' },
    },
    ({ width, height, isLandscape }) => {
      const [short, long] = isLandscape || width > height ? [height, width] : [width, height];
      return near(short, PAPER.width, HALF_MM) && near(long, PAPER.height, HALF_MM)
        ? null
        : { found: `${inMm(width)} × ${inMm(height)}`, expected: '210 mm × 297 mm' };
    },
  ),
  sectionCheck(
    {
      id: 'page/top-margin',
      clause: 'GB/T 9704-2012, 5.2.1',
      grade: 'violation',
      asks: {
        zh: '天头（上白边）37 mm ±1 mm；按 GB/T 33476.2 设置时上边距 34.58 mm',
        en: 'the top margin is 37 mm ±1 mm, or 34.58 mm when set by GB/T 33476.2',
      },
    },
    (section) => {
      const { top } = section.margins;
      if (isUpright(section) && (near(top, mmToTwips(37), ONE_MM) || near(top, MARGIN_PROFILES.gbt33476.top, HALF_MM)))
        return null;
      return isUpright(section) ? { found: inMm(top), expected: '37 mm' } : null;
    },
  ),
  sectionCheck(
    {
      id: 'page/left-margin',
      clause: 'GB/T 9704-2012, 5.2.1',
      grade: 'violation',
      asks: { zh: '订口（左白边）28 mm ±1 mm', en: 'the binding margin at the left is 28 mm ±1 mm' },
    },
    (section) => {
      const left = section.margins.left + section.margins.gutter;
      return !isUpright(section) || near(left, mmToTwips(28), ONE_MM) ? null : { found: inMm(left), expected: '28 mm' };
    },
  ),
  sectionCheck(
    {
      id: 'page/type-area-width',
      clause: 'GB/T 9704-2012, 5.2.1',
      grade: 'violation',
      asks: { zh: '版心宽 156 mm', en: 'the type area is 156 mm wide' },
    },
    (section) => {
      const width = typeAreaWidth(section);
      return !isUpright(section) || near(width, TYPE_AREA_WIDTH, HALF_MM)
        ? null
        : { found: inMm(width), expected: '156 mm' };
    },
  ),
  sectionCheck(
    {
      id: 'page/type-area-height',
      clause: 'GB/T 9704-2012, 5.2.1',
      grade: 'deviation',
      asks: {
        zh: '版心高 225 mm（下边距 35 mm）；按 GB/T 33476.2 设置时下边距 32.58 mm',
        en: 'the type area is 225 mm high (bottom margin 35 mm, or 32.58 mm by GB/T 33476.2)',
      },
    },
    (section) => {
      const isUsual = PROFILES.some(({ top, bottom }) =>
        near(typeAreaHeight(section), PAPER.height - top - bottom, HALF_MM),
      );
      return !isUpright(section) || isUsual ? null : { found: inMm(typeAreaHeight(section)), expected: '225 mm' };
    },
  ),
  sectionCheck(
    {
      id: 'page/grid',
      clause: 'GB/T 9704-2012, 5.2.3',
      grade: 'advice',
      asks: {
        zh: '文档网格与每面 22 行一致，指定字符网格时不再压缩字距',
        en: 'the document grid agrees with 22 lines a page, and a character grid is not squeezed a second time',
      },
    },
    gridDifference,
  ),
  bodyCheck(
    {
      id: 'page/lines-per-page',
      clause: 'GB/T 9704-2012, 5.2.3',
      grade: 'deviation',
      asks: { zh: '一般每面排 22 行，撑满版心', en: 'a page has 22 lines, filling the type area' },
    },
    (docx, section, text) => {
      const pitch = mostUsed(text, (paragraph) => linePitch(paragraph, docx.facts));
      if (pitch === null) return { found: NOT_FIXED, expected: LINES_22 };
      const lines = Math.floor(typeAreaHeight(section) / pitch + 0.001);
      return lines === 22
        ? null
        : {
            found: {
              zh: `行距 ${inPt(pitch)} 磅，每面 ${lines} 行`,
              en: `a pitch of ${inPt(pitch)} pt, ${lines} lines`,
            },
            expected: LINES_22,
          };
    },
  ),
  bodyCheck(
    {
      id: 'page/characters-per-line',
      clause: 'GB/T 9704-2012, 5.2.3',
      grade: 'deviation',
      asks: { zh: '一般每行排 28 个字，撑满版心', en: 'a line has 28 characters, filling the type area' },
    },
    (docx, section, text) => {
      const width = mostUsed(text, (paragraph) => characterWidth(paragraph, docx.facts));
      if (width === null) return null;
      const characters = Math.floor(typeAreaWidth(section) / width + 0.001);
      return characters === 28
        ? null
        : {
            found: {
              zh: `每行 ${characters} 字（每字 ${inPt(width)} 磅）`,
              en: `${characters} characters of ${inPt(width)} pt`,
            },
            expected: { zh: '每行 28 字', en: '28 characters' },
          };
    },
  ),
];

const LINES_22 = { zh: '每面 22 行（行距约 28.95 磅）', en: '22 lines (a pitch of about 28.95 pt)' };
const NOT_FIXED = { zh: '行距随字体而变，不是固定值', en: 'a pitch that varies with the font' };

function sectionCheck(rule: Rule, judge: (section: Section) => Difference | null): DocxCheck {
  return {
    rule,
    applies: () => true,
    run: (docx) => {
      const places = sectionPlaces(docx);
      return docx.facts.sections.flatMap((section, index) => {
        const difference = judge(section);
        return difference ? [finding(places(index), difference)] : [];
      });
    },
  };
}

/** A check of the text of each upright section, once a section. */
function bodyCheck(
  rule: Rule,
  judge: (docx: InspectedDocx, section: Section, text: readonly RoledParagraph[]) => Difference | null,
): DocxCheck {
  return {
    rule,
    applies: (docx) => bodyOf(docx).length > 0,
    run: (docx) => {
      const places = sectionPlaces(docx);
      const texts = groupBy(bodyOf(docx), ({ section }) => section);
      return docx.facts.sections.flatMap((section, index) => {
        const text = texts.get(index);
        const difference = text && isUpright(section) ? judge(docx, section, text) : null;
        return difference ? [finding(places(index), difference)] : [];
      });
    },
  };
}

function bodyOf(docx: InspectedDocx): readonly RoledParagraph[] {
  return paragraphsOf(docx, 'body').filter(({ textBox }) => textBox === null);
}

/** What most of the text has, by its characters. */
function mostUsed<T>(text: readonly RoledParagraph[], of: (paragraph: RoledParagraph) => T): T | null {
  const shares = new Map<T, number>();
  for (const paragraph of text) shares.set(of(paragraph), (shares.get(of(paragraph)) ?? 0) + paragraph.words.length);
  return [...shares].sort(([, one], [, other]) => other - one)[0]?.[0] ?? null;
}

/** A section is shown by its first paragraph, where there is more than one. */
function sectionPlaces({ facts, paragraphs }: InspectedDocx): (index: number) => Place {
  if (facts.sections.length === 1) return () => WHOLE_DOCUMENT;
  const filled = groupBy(
    paragraphs.filter(({ words }) => words !== ''),
    ({ section }) => section,
  );
  return (index) => {
    const [first] = filled.get(index) ?? [];
    return first ? placeOf(first) : WHOLE_DOCUMENT;
  };
}

function gridDifference(section: Section): Difference | null {
  const { grid } = section;
  if (!isUpright(section)) return null;
  if (grid.type === 'none') {
    return {
      found: { zh: '没有指定行网格', en: 'no grid of lines' },
      expected: { zh: '每面 22 行的行网格（行距 579）', en: 'a grid of 22 lines (pitch 579)' },
    };
  }
  const pitch = grid.linePitch ?? 0;
  const lines = pitch > 0 ? Math.floor(typeAreaHeight(section) / pitch + 0.001) : 0;
  return lines === 22
    ? null
    : {
        found: { zh: `网格每面 ${lines} 行`, en: `a grid of ${lines} lines` },
        expected: { zh: '22 行', en: '22 lines' },
      };
}

/** Landscape pages hold wide tables; the margins of the standard are those of upright ones. */
function isUpright({ width, height }: Section): boolean {
  return width <= height;
}

function typeAreaWidth({ width, margins }: Section): number {
  return width - margins.left - margins.right - margins.gutter;
}

function typeAreaHeight({ height, margins }: Section): number {
  return height - margins.top - margins.bottom;
}

function near(found: number, wanted: number, tolerance: number): boolean {
  return Math.abs(found - wanted) <= tolerance;
}
