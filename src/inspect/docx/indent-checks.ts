import { type Difference, type DocxCheck, paragraphCheck } from './check.ts';
import { firstLineCells, wrappedLineCells } from './looks.ts';
import type { RoledParagraph } from './roles.ts';

/** 2 characters are 640 twips, 632 by cells of the grid; what is set in millimetres may miss by a little. */
const INDENT_TOLERANCE = 0.13;

/** How far each element stands from the left edge (numbers 17 and 19 of the checklist). */
export const indentChecks: readonly DocxCheck[] = [
  paragraphCheck(
    {
      id: 'body/first-line-indent',
      clause: 'GB/T 9704-2012, 7.3.3',
      grade: 'violation',
      asks: { zh: '每个自然段左空二字', en: 'a paragraph begins two characters in' },
    },
    ['body'],
    (paragraph) => (isLoose(paragraph) ? null : indentDifference(firstLineCells(paragraph), 2)),
  ),
  paragraphCheck(
    {
      id: 'body/wrapped-lines',
      clause: 'GB/T 9704-2012, 7.3.3',
      grade: 'violation',
      asks: { zh: '正文回行顶格', en: 'all other lines of the text begin at the edge' },
    },
    ['body'],
    (paragraph) => (isLoose(paragraph) ? null : indentDifference(wrappedLineCells(paragraph), 0)),
  ),
  paragraphCheck(
    {
      id: 'heading/indent',
      clause: 'GB/T 9704-2012, 7.3.3',
      grade: 'violation',
      asks: { zh: '层次标题同正文，左空二字', en: 'a heading begins two characters in, like the text' },
    },
    ['heading1', 'heading2', 'heading3', 'heading4'],
    (paragraph) => indentDifference(firstLineCells(paragraph), 2),
  ),
  paragraphCheck(
    {
      id: 'title/centred',
      clause: 'GB/T 9704-2012, 7.3.1',
      grade: 'violation',
      asks: { zh: '标题居中，不缩进', en: 'the title is centred, without indents' },
    },
    ['title'],
    (paragraph) => {
      const { look } = paragraph;
      const off = firstLineCells(paragraph) + wrappedLineCells(paragraph);
      if (look.align !== 'center') return { found: look.align, expected: { zh: '居中', en: 'centred' } };
      return Math.abs(off) <= INDENT_TOLERANCE && Math.abs(look.right) < 20
        ? null
        : { found: characters(off), expected: characters(0) };
    },
  ),
  paragraphCheck(
    {
      id: 'addressee/indent',
      clause: 'GB/T 9704-2012, 7.3.2',
      grade: 'violation',
      asks: { zh: '主送机关居左顶格，回行仍顶格', en: 'the addressee begins at the left edge, its other lines too' },
    },
    ['addressee'],
    (paragraph) => indentDifference(Math.max(firstLineCells(paragraph), wrappedLineCells(paragraph)), 0),
  ),
  paragraphCheck(
    {
      id: 'attachment-note/indent',
      clause: 'GB/T 9704-2012, 7.3.4',
      grade: 'violation',
      asks: { zh: '附件说明左空二字', en: 'the note on attachments begins two characters in' },
    },
    ['attachmentNote'],
    (paragraph) => (/^附件/.test(paragraph.words) ? indentDifference(firstLineCells(paragraph), 2) : null),
  ),
  paragraphCheck(
    {
      id: 'remark/indent',
      clause: 'GB/T 9704-2012, 7.3.6',
      grade: 'violation',
      asks: { zh: '附注左空二字', en: 'the remark begins two characters in' },
    },
    ['remark'],
    (paragraph) => indentDifference(firstLineCells(paragraph), 2),
  ),
];

/** Text in tables and boxes, and text set to the middle or the right, is not running text. */
function isLoose({ cell, textBox, look }: RoledParagraph): boolean {
  return cell !== null || textBox !== null || look.align === 'center' || look.align === 'right';
}

function indentDifference(found: number, wanted: number): Difference | null {
  return Math.abs(found - wanted) <= INDENT_TOLERANCE
    ? null
    : { found: characters(found), expected: characters(wanted) };
}

function characters(cells: number): { readonly zh: string; readonly en: string } {
  const count = String(Math.round(cells * 10) / 10);
  return { zh: `空 ${count} 字`, en: `${count} characters in` };
}
