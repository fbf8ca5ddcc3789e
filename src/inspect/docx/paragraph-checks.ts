import { type Difference, type DocxCheck, type InspectedDocx, inPt, paragraphCheck } from './check.ts';
import { linePitch } from './looks.ts';
import type { Role } from './role.ts';
import type { RoledParagraph } from './roles.ts';

const HEADINGS: readonly Role[] = ['heading1', 'heading2', 'heading3', 'heading4'];

const TEXT: readonly Role[] = [
  'addressee',
  'body',
  ...HEADINGS,
  'attachmentNote',
  'signatureUnit',
  'signatureDate',
  'remark',
];

/** Spacing, pitch and cohesion of paragraphs (numbers 14 to 16, 20, 27 and 28 of the checklist). */
export const paragraphChecks: readonly DocxCheck[] = [
  paragraphCheck(
    {
      id: 'body/justified',
      clause: 'GB/T 9704-2012, 5.2.3',
      grade: 'advice',
      asks: { zh: '正文两端对齐，撑满版心', en: 'the text is justified, filling the type area' },
    },
    ['body'],
    ({ look, cell }) =>
      look.align === 'both' || cell ? null : { found: look.align, expected: { zh: '两端对齐', en: 'justified' } },
  ),
  paragraphCheck(
    {
      id: 'heading/outline-level',
      clause: 'house practice',
      grade: 'advice',
      asks: {
        zh: '层次标题有大纲级别，导航窗格里看得到',
        en: 'headings have an outline level, so that navigation shows them',
      },
    },
    HEADINGS,
    ({ look, role }) => {
      const wanted = Number(role.slice(-1));
      if (look.outlineLevel === wanted - 1) return null;
      const found = look.outlineLevel === null ? { zh: '正文文本', en: 'body text' } : level(look.outlineLevel + 1);
      return { found, expected: level(wanted) };
    },
  ),
  paragraphCheck(
    {
      id: 'heading/keep-next',
      clause: 'house practice',
      grade: 'advice',
      asks: { zh: '层次标题“与下段同页”，不落在页末', en: 'a heading stays on the page of what follows it' },
    },
    HEADINGS,
    ({ look }) =>
      look.keepNext
        ? null
        : {
            found: { zh: '没有勾选“与下段同页”', en: 'not kept with the next paragraph' },
            expected: { zh: '与下段同页', en: 'kept with the next paragraph' },
          },
  ),
  paragraphCheck(
    {
      id: 'paragraph/spacing',
      clause: 'GB/T 9704-2012, 5.2.3',
      grade: 'deviation',
      asks: { zh: '段前、段后间距为 0', en: 'there is no room before or after a paragraph' },
    },
    TEXT,
    ({ look }) =>
      look.before === 0 && look.after === 0
        ? null
        : {
            found: {
              zh: `段前 ${inPt(look.before)} 磅，段后 ${inPt(look.after)} 磅`,
              en: `${inPt(look.before)} pt before, ${inPt(look.after)} pt after`,
            },
            expected: '0',
          },
  ),
  paragraphCheck(
    {
      id: 'paragraph/line-pitch',
      clause: 'GB/T 9704-2012, 5.2.3',
      grade: 'deviation',
      asks: {
        zh: '正文各段行距相同，用固定值或随网格',
        en: 'all lines of the text have one pitch, exact or that of the grid',
      },
    },
    TEXT,
    pitchDifference,
  ),
  paragraphCheck(
    {
      id: 'title/snap-to-grid',
      clause: 'house practice',
      grade: 'advice',
      asks: {
        zh: '有文档网格时，标题不对齐网格，各种软件里行距才一致',
        en: 'a title does not snap to the grid, so that its pitch is the same in every program',
      },
    },
    ['title'],
    ({ look, section }, { facts }) =>
      look.snapToGrid && facts.sections[section]?.grid.type !== 'none'
        ? { found: { zh: '对齐网格', en: 'snaps to the grid' }, expected: { zh: '不对齐', en: 'does not' } }
        : null,
  ),
  paragraphCheck(
    {
      id: 'body/hanging-punctuation',
      clause: 'GB/T 9704-2012, 5.2.1',
      grade: 'advice',
      asks: { zh: '标点不溢出版心右边界', en: 'no punctuation hangs out of the type area' },
    },
    ['body'],
    ({ look }) =>
      look.overflowPunct
        ? {
            found: { zh: '允许标点溢出边界', en: 'hanging punctuation is on' },
            expected: { zh: '不允许', en: 'off' },
          }
        : null,
  ),
];

function level(number: number): { readonly zh: string; readonly en: string } {
  return { zh: `${number} 级`, en: `level ${number}` };
}

/** Compared with the pitch that most of the text has; that this one is right is the matter of `page/lines-per-page`. */
function pitchDifference(paragraph: RoledParagraph, docx: InspectedDocx): Difference | null {
  if (paragraph.cell || paragraph.textBox !== null) return null;
  const own = linePitch(paragraph, docx.facts);
  const usual = docx.textPitch;
  if (own === null) {
    return {
      found: { zh: '行距随字体而变', en: 'a pitch that varies with the font' },
      expected: { zh: '固定值', en: 'an exact pitch' },
    };
  }
  return usual === null || Math.abs(own - usual) <= 1
    ? null
    : {
        found: { zh: `${inPt(own)} 磅`, en: `${inPt(own)} pt` },
        expected: { zh: `${inPt(usual)} 磅`, en: `${inPt(usual)} pt` },
      };
}
