import type { Face } from '../../font/font-book.ts';
import type { FontNames } from '../../standard/font-names.ts';
import type { MarginProfile } from '../../standard/page-geometry.ts';
import { SIZE_PT, TYPE_STYLE } from '../../standard/type-style.ts';
import {
  type CharacterStyle,
  HEADING_STYLES,
  PARAGRAPH_STYLES,
  type ParagraphStyle,
  RUN_IN_STYLES,
  type RuledLine,
  TABLE_STYLE,
  WORD_STYLES,
} from './paragraph-styles.ts';
import { WORD_NAMESPACE, XML_DECLARATION } from './xml.ts';

/** Points between a boxed paragraph and its box, which is drawn outside the paragraph's own edges. */
const BOX_ROOM = 4;

/**
 * The style list, `word/styles.xml`. It is written here and not by docx, which cannot say `snapToGrid`, `kinsoku` or
 * `overflowPunct` of a paragraph and adds blue headings of its own.
 */
export function stylesPart(fonts: FontNames, margins: MarginProfile): string {
  const paragraphStyles = [...Object.values(PARAGRAPH_STYLES), ...Object.values(HEADING_STYLES)];
  return [
    `${XML_DECLARATION}<w:styles xmlns:w="${WORD_NAMESPACE}">`,
    '<w:docDefaults><w:rPrDefault><w:rPr>',
    typeface('fangsong', fonts),
    size(TYPE_STYLE.body.sizePt),
    '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>',
    normalStyle(fonts, margins.pitch),
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
    ...paragraphStyles.map((style) => paragraphStyle(style, fonts, margins.pitch)),
    ...[...Object.values(RUN_IN_STYLES), ...Object.values(WORD_STYLES)].map((style) => characterStyle(style, fonts)),
    noteReferenceStyle('FootnoteReference', 'footnote reference'),
    noteReferenceStyle('EndnoteReference', 'endnote reference'),
    tableStyles(),
    '</w:styles>',
  ].join('');
}

/** Everything is based on it; size and pitch stand here and not in the defaults, because the page grid is measured by Normal. */
function normalStyle(fonts: FontNames, gridPitch: number): string {
  return [
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>',
    '<w:pPr><w:widowControl w:val="0"/><w:kinsoku/><w:overflowPunct w:val="0"/><w:autoSpaceDE/><w:autoSpaceDN/>',
    spacing(gridPitch),
    '<w:jc w:val="left"/></w:pPr><w:rPr>',
    typeface('fangsong', fonts),
    '<w:color w:val="000000"/>',
    size(TYPE_STYLE.body.sizePt),
    '</w:rPr></w:style>',
  ].join('');
}

function paragraphStyle(style: ParagraphStyle, fonts: FontNames, gridPitch: number): string {
  const {
    id,
    name,
    type,
    pitch,
    align,
    indented,
    keepNext,
    outlineLevel,
    boxed,
    spaceBefore,
    color,
    ruledBelow,
    digitsApart,
  } = style;
  const custom = outlineLevel === null ? ' w:customStyle="1"' : '';
  const next = outlineLevel === null ? '' : `<w:next w:val="${PARAGRAPH_STYLES.body.id}"/><w:uiPriority w:val="9"/>`;
  return [
    `<w:style w:type="paragraph"${custom} w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>${next}<w:qFormat/><w:pPr>`,
    keepNext ? '<w:keepNext/>' : '',
    boxed ? `<w:pBdr>${lines(['top', 'left', 'bottom', 'right'], BOX_ROOM)}</w:pBdr>` : '',
    ruledBelow ? `<w:pBdr>${ruledLine('bottom', ruledBelow)}</w:pBdr>` : '',
    '<w:overflowPunct w:val="0"/>',
    digitsApart ? '' : '<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>',
    pitch === 'grid' ? '' : '<w:snapToGrid w:val="0"/>',
    pitch === 'natural'
      ? `<w:spacing w:before="${spaceBefore}" w:after="0" w:line="240" w:lineRule="auto"/>`
      : spacing(pitch === 'grid' ? gridPitch : pitch, spaceBefore),
    indented ? '<w:ind w:firstLineChars="200" w:firstLine="632"/>' : '',
    boxed ? `<w:ind w:left="${BOX_ROOM * 20 + 10}" w:right="${BOX_ROOM * 20 + 10}"/>` : '',
    `<w:jc w:val="${align}"/>`,
    outlineLevel === null ? '' : `<w:outlineLvl w:val="${outlineLevel - 1}"/>`,
    '</w:pPr><w:rPr>',
    // Digits of a page number are 宋体 too (GB/T 9704-2012, 7.5).
    type.face === 'songti' ? typeface('songti', { ...fonts, latin: fonts.songti }) : typeface(type.face, fonts),
    color === null ? '' : `<w:color w:val="${color}"/>`,
    // 28 characters of 16 pt are wider than the type area: each gives up 0.25 pt.
    type.sizePt === SIZE_PT.三号 ? '<w:spacing w:val="-5"/>' : '',
    size(type.sizePt),
    '</w:rPr></w:style>',
  ].join('');
}

function characterStyle({ id, name, face }: CharacterStyle, fonts: FontNames): string {
  return `<w:style w:type="character" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/><w:rPr>${typeface(face, fonts)}</w:rPr></w:style>`;
}

/** docx's footnote and endnote parts name these styles, and so would a note that a reader adds. */
function noteReferenceStyle(id: string, name: string): string {
  return `<w:style w:type="character" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="DefaultParagraphFont"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>`;
}

function tableStyles(): string {
  const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
  const margins =
    '<w:top w:w="40" w:type="dxa"/><w:left w:w="80" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/><w:right w:w="80" w:type="dxa"/>';
  return [
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
    `<w:style w:type="table" w:customStyle="1" w:styleId="${TABLE_STYLE.id}"><w:name w:val="${TABLE_STYLE.name}"/><w:basedOn w:val="TableNormal"/><w:qFormat/>`,
    `<w:tblPr><w:tblBorders>${lines(sides, 0)}</w:tblBorders><w:tblCellMar>${margins}</w:tblCellMar></w:tblPr></w:style>`,
  ].join('');
}

/** Half-point lines, `roomPt` away from what they enclose. */
function lines(sides: readonly string[], roomPt: number): string {
  return sides.map((side) => `<w:${side} w:val="single" w:sz="4" w:space="${roomPt}" w:color="000000"/>`).join('');
}

function ruledLine(side: 'bottom', { look, size, color }: RuledLine): string {
  return `<w:${side} w:val="${look}" w:sz="${size}" w:space="0" w:color="${color}"/>`;
}

function spacing(pitch: number, before = 0): string {
  return `<w:spacing w:before="${before}" w:after="0" w:line="${pitch}" w:lineRule="exact"/>`;
}

/** The hint makes “ ” … — · Chinese marks, although Latin fonts have them too. */
function typeface(face: Face, fonts: FontNames): string {
  return `<w:rFonts w:hint="eastAsia" w:ascii="${fonts.latin}" w:hAnsi="${fonts.latin}" w:eastAsia="${fonts[face]}" w:cs="${fonts.latin}"/>`;
}

function size(sizePt: number): string {
  return `<w:sz w:val="${sizePt * 2}"/><w:szCs w:val="${sizePt * 2}"/>`;
}
