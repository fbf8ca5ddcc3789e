import type { DocxParagraph } from '../../read/docx/docx-facts.ts';
import { headItemRole, isDate, type RoleState } from './content-roles.ts';
import type { Role } from './role.ts';

/** The styles of the product by their ids and by the names that other programs keep when they change the ids. */
const ROLES_BY_STYLE: Readonly<Record<string, Role>> = {
  GwTitle: 'title',
  公文标题: 'title',
  GwByline: 'byline',
  公文题下署名: 'byline',
  GwMain: 'addressee',
  公文主送机关: 'addressee',
  GwBody: 'body',
  公文正文: 'body',
  GwTableTitle: 'tableCaption',
  公文表题: 'tableCaption',
  GwUnitNote: 'unitNote',
  公文表单位: 'unitNote',
  GwCellHead: 'tableHeader',
  公文表头: 'tableHeader',
  GwCell: 'tableCell',
  公文表文: 'tableCell',
  GwNote: 'note',
  公文图表注: 'note',
  GwChart: 'picture',
  公文图: 'picture',
  GwChartGap: 'picture',
  公文待补图: 'picture',
  GwChartTitle: 'chartCaption',
  公文图题: 'chartCaption',
  GwMark: 'mark',
  公文发文机关标志: 'mark',
  GwDocNo: 'documentNumber',
  公文发文字号: 'documentNumber',
  GwRedRule: 'redRule',
  公文红色分隔线: 'redRule',
  GwAttachNote: 'attachmentNote',
  公文附件说明: 'attachmentNote',
  GwAttachLabel: 'attachmentLabel',
  公文附件序号: 'attachmentLabel',
  GwAttendance: 'attendance',
  公文参会人员: 'attendance',
  GwRemark: 'remark',
  公文附注: 'remark',
  GwColophon: 'colophon',
  公文版记: 'colophon',
};

const SIGNATURE_STYLES: ReadonlySet<string> = new Set(['GwSign', '公文落款']);
const HEAD_ITEM_STYLES: ReadonlySet<string> = new Set(['GwHeadItem', '公文版头要素']);

/** Word's own heading styles: `heading 1` in the file, 标题 1 where a Chinese program made it. */
const HEADING_STYLE = /^(?:heading|标题)\s*([1-4])$/i;

/** The role that the style of a paragraph says; null when it says none. An empty line is blank in any style but a rule's. */
export function styleRole(paragraph: DocxParagraph, words: string, { bodySeen }: RoleState): Role | null {
  const names = [paragraph.styleId ?? '', paragraph.styleName ?? ''];
  const role = names
    .map((name) => (Object.hasOwn(ROLES_BY_STYLE, name) ? ROLES_BY_STYLE[name] : undefined))
    .find(Boolean);
  if (words === '') return role === 'redRule' || role === 'picture' || role === 'tableCell' ? role : null;
  // An attachment has a title in the style of the document's.
  if (role === 'title' && bodySeen) return 'attachmentTitle';
  if (role === 'documentNumber' && words.startsWith('签发人')) return 'signer';
  if (role) return role;
  if (names.some((name) => SIGNATURE_STYLES.has(name))) return isDate(words) ? 'signatureDate' : 'signatureUnit';
  if (names.some((name) => HEAD_ITEM_STYLES.has(name))) return headItemRole(words);
  return headingRole(paragraph, names);
}

/** A centred 标题 1 is a title: many writers take the largest style for it. */
function headingRole({ look, cell }: DocxParagraph, names: readonly string[]): Role | null {
  const level = names.map((name) => HEADING_STYLE.exec(name)?.[1]).find(Boolean);
  if (level === undefined || cell || look.align === 'center') return null;
  return `heading${level as '1' | '2' | '3' | '4'}`;
}
