import type { Face } from '../../src/font/font-book.ts';
import { layoutDocument } from '../../src/layout/layout-document.ts';
import type { Color, Page, PageItem, Pagination, RuleItem, TextItem } from '../../src/layout/page.ts';
import { GRID, PAGE_NUMBER, PAPER, TYPE_AREA } from '../../src/standard/page-geometry.ts';
import { mmToPt } from '../../src/standard/units.ts';
import { writePdf } from '../../src/write/pdf/write-pdf.ts';
import { meta, textItems } from '../unit/write-pdf/sample-pages.ts';
import { bundledFontBook } from './bundled-fonts.ts';
import { documentOf, heading, paragraph } from './sample-document.ts';

const fonts = bundledFontBook();
const RED: Color = '#E60012';

export function pdfOf(pagination: Pagination): Uint8Array {
  return writePdf(pagination, meta, {
    fonts,
    drawingOf: () => ({ widthPt: 1, heightPt: 1, ops: [] }),
    actualText: 'lines',
    compress: null,
  });
}

/** A report of four pages as the product sets it; the second is full of text. */
export function printedReport(): Pagination {
  const plain = '坚持以人民为中心的发展思想扎实推进各项重点任务落地见效';
  return layoutDocument(
    documentOf(
      { kind: 'title', lines: ['永宁区民政局2026年上半年工作总结', '及下半年重点工作安排'] },
      { kind: 'addressee', text: '区人民政府' },
      paragraph('今年以来，在区委、区政府的坚强领导下，全区民政系统扎实工作，现将有关情况报告如下。'),
      heading(1, 1, '主要做法'),
      paragraph(`${plain.repeat(12)}。`),
      heading(2, 1, '基本生活保障'),
      paragraph(
        `印发《永宁区养老助餐服务管理办法》，统一补贴标准。（责任单位：养老服务科）${'保障低保对象1384人，增发41.52万元；'.repeat(16)}全部到位。`,
      ),
      paragraph(`${plain.repeat(20)}。`),
      {
        kind: 'signature',
        unitNames: ['永宁区民政局'],
        date: '2026年7月15日',
        stampedWith: 'nothing',
        post: null,
      },
    ),
    fonts,
  );
}

/** A document with 版头 and 版记: a page of text, and the page of 版记 behind it. */
export function issuedDocument(): Pagination {
  const ruleYPt = 400;
  const number = ruleYPt - mmToPt(4) - 0.12 * 16 - 0.75;
  const pages = [
    page([
      ...centred(
        '永宁区民政局文件',
        { face: 'xiaobiaosong', sizePt: 50, color: RED },
        TYPE_AREA.topPt + mmToPt(35) + 44,
      ),
      ...centred('永民发〔2026〕15号', {}, number),
      rule(TYPE_AREA.leftPt, mmToPt(156), ruleYPt, 1.5, RED),
      ...centred('关于做好养老服务工作的通知', { face: 'xiaobiaosong', sizePt: 22 }, rowBaselinePt(13)),
      ...at('各乡镇：', {}, TYPE_AREA.leftPt, rowBaselinePt(15)),
      ...at('请认真贯彻执行。', {}, TYPE_AREA.leftPt + 2 * GRID.cellPt, rowBaselinePt(16)),
      ...pageNumber('— 1 —', 1),
    ]),
    page([
      rule(TYPE_AREA.leftPt, mmToPt(156), mmToPt(242), mmToPt(0.35)),
      ...at('抄送：区委办公室，区政府办公室。', { sizePt: 14 }, TYPE_AREA.leftPt + 14, mmToPt(249)),
      rule(TYPE_AREA.leftPt, mmToPt(156), mmToPt(252), mmToPt(0.25)),
      ...at('永宁区民政局办公室', { sizePt: 14 }, TYPE_AREA.leftPt + 14, mmToPt(259)),
      ...at('2026年7月15日印发', { sizePt: 14 }, TYPE_AREA.rightPt - 140, mmToPt(259)),
      rule(TYPE_AREA.leftPt, mmToPt(156), mmToPt(262), mmToPt(0.35)),
    ]),
  ];
  return { pages, structure: [] };
}

/** 信函格式: the mark 30 mm below the edge of the paper, two red double rules of 170 mm, no page number. */
export function letter(): Pagination {
  const leftPt = mmToPt(20);
  const widePt = mmToPt(170);
  return {
    pages: [
      page([
        ...centred('永宁区民政局', { face: 'xiaobiaosong', sizePt: 50, color: RED }, mmToPt(30) + 44),
        rule(leftPt, widePt, mmToPt(52), 2.25, RED),
        rule(leftPt, widePt, mmToPt(53), 0.75, RED),
        ...centred('关于养老服务工作的函', { face: 'xiaobiaosong', sizePt: 22 }, mmToPt(80)),
        ...at('区财政局：', {}, TYPE_AREA.leftPt, mmToPt(95)),
        ...at('请予支持。', {}, TYPE_AREA.leftPt + 2 * GRID.cellPt, mmToPt(95) + GRID.pitchPt),
        rule(leftPt, widePt, mmToPt(276) - 0.4, 0.75, RED),
        rule(leftPt, widePt, mmToPt(277) - 1.125, 2.25, RED),
      ]),
    ],
    structure: [],
  };
}

export function page(items: readonly PageItem[]): Page {
  return { widthPt: PAPER.widthPt, heightPt: PAPER.heightPt, items, sideways: [] };
}

interface Look {
  readonly face?: Face;
  readonly sizePt?: number;
  readonly color?: Color;
}

let lines = 1_000;

/** A line of text, its left end and baseline in points. */
export function at(text: string, look: Look, xPt: number, baselinePt: number): readonly TextItem[] {
  lines += 1;
  const { face = 'fangsong', sizePt = 16, color = '#000000' } = look;
  return textItems(fonts, { face, sizePt, chars: [...text], structure: null }, xPt, baselinePt, lines).map((item) => ({
    ...item,
    color,
  }));
}

function centred(text: string, look: Look, baselinePt: number): readonly TextItem[] {
  const items = at(text, look, 0, baselinePt);
  const last = items.at(-1);
  if (!last) return [];
  const widthPt = [...last.text].reduce((sum, char) => sum + last.font.advanceEm(char) * last.sizePt - 0.207, last.xPt);
  const leftPt = (TYPE_AREA.leftPt + TYPE_AREA.rightPt - widthPt) / 2;
  return items.map((item) => ({ ...item, xPt: item.xPt + leftPt }));
}

export function rule(
  xPt: number,
  lengthPt: number,
  yPt: number,
  thicknessPt: number,
  color: Color = '#000000',
): RuleItem {
  return { kind: 'rule', x1Pt: xPt, y1Pt: yPt, x2Pt: xPt + lengthPt, y2Pt: yPt, thicknessPt, color };
}

function pageNumber(text: string, number: number): readonly TextItem[] {
  const baselinePt = PAGE_NUMBER.dashCentrePt + 0.34 * 14;
  const items = at(text, { face: 'songti', sizePt: 14 }, TYPE_AREA.leftPt + 14, baselinePt);
  const widthPt = 38.8;
  return number % 2 === 0
    ? items
    : items.map((item) => ({ ...item, xPt: item.xPt + TYPE_AREA.widthPt - 28 - widthPt }));
}

function rowBaselinePt(row: number): number {
  return TYPE_AREA.topPt + (row - 1) * GRID.pitchPt + 0.88 * 16;
}
