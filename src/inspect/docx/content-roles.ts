import type { DocxFacts, DocxParagraph, Shape } from '../../read/docx/docx-facts.ts';
import { isRed, mainSizePt } from './looks.ts';
import type { Role } from './role.ts';

/** What is known of the paragraphs read so far. */
export interface RoleState {
  readonly facts: DocxFacts;
  /** What is drawn, by the number of the paragraph it hangs on. */
  readonly shapesAt: ReadonlyMap<number, readonly Shape[]>;
  titleSeen: boolean;
  addresseeSeen: boolean;
  bodySeen: boolean;
  dateSeen: boolean;
  /** The role of the last paragraph that was not blank. */
  before: Role | null;
}

/** 文种 and other last words of titles. */
const TITLE_END =
  /(?:总结|报告|安排|计划|方案|要点|通知|通报|意见|决定|命令|公告|通告|请示|批复|函|纪要|决议|办法|规定|细则|情况|汇报|讲话)(?:（[^）]*）)?$/;

const HEADINGS: readonly (readonly [1 | 2 | 3 | 4, RegExp])[] = [
  [1, /^[零一二三四五六七八九十百千]+[、．.]/],
  [2, /^[（(][零一二三四五六七八九十百千]+[）)]/],
  [3, /^\d{1,3}[.．、](?!\d)/],
  [4, /^[（(]\d{1,3}[）)]/],
];

/** Longer ones are text that begins with a number. */
const LONGEST_HEADING = 50;

const DATE =
  /^[（(]?(?:\d{4}年\d{1,2}月\d{1,2}日|[二〇○O零一二三四五六七八九十]{4}年[一二三四五六七八九十]+月[一二三四五六七八九十]+日)[）)]?$/;

/** The role of a paragraph by what it says and how it looks. */
export function contentRole(paragraph: DocxParagraph, words: string, state: RoleState): Role {
  if (paragraph.cell) return cellRole(paragraph, words, state);
  if (words === '') return emptyRole(paragraph, state);
  if (isColophon(words, state)) return 'colophon';
  if (ATTENDANCE.test(words)) return 'attendance';
  if (paragraph.textBox !== null) return isRed(paragraph) && !state.titleSeen ? 'mark' : 'other';
  return state.bodySeen ? laterRole(paragraph, words, state) : headRole(paragraph, words, state);
}

/** Who took part, in minutes (10.3). */
const ATTENDANCE = /^(?:出席|请假|列席)：/u;

/** 份号, 密级和保密期限, 紧急程度 (7.2.1 to 7.2.3). */
export function headItemRole(words: string): Role {
  if (/^\d+$/.test(words)) return 'copyNumber';
  return /^(?:绝密|机密|秘密)/.test(words) ? 'secrecy' : 'urgency';
}

/** 2026年7月15日 and nothing else, also in brackets or in Chinese numerals. */
export function isDate(words: string): boolean {
  return DATE.test(words.replaceAll(' ', ''));
}

/** The level that the number of a heading says (7.3.3); null without a number. */
export function standingHeadingLevel(words: string): 1 | 2 | 3 | 4 | null {
  return HEADINGS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

function cellRole(paragraph: DocxParagraph, words: string, state: RoleState): Role {
  if (isColophon(words, state)) return 'colophon';
  const table = state.facts.tables[paragraph.cell?.table ?? -1];
  const isHead = table?.rows[paragraph.cell?.row ?? -1]?.isHeader ?? false;
  return isHead || (paragraph.cell?.row === 0 && (table?.rows.length ?? 0) > 1) ? 'tableHeader' : 'tableCell';
}

function emptyRole({ number, look }: DocxParagraph, { shapesAt }: RoleState): Role {
  const own = shapesAt.get(number) ?? [];
  if (own.some(({ kind, lineColour }) => kind === 'line' && isRedColour(lineColour))) return 'redRule';
  if (own.some(({ kind }) => kind === 'picture')) return 'picture';
  const lines = [look.borders.top, look.borders.bottom].flatMap((border) => border ?? []);
  return lines.some(({ colour }) => isRedColour(colour)) ? 'redRule' : 'blank';
}

/** RRGGBB that prints red. */
export function isRedColour(colour: string | null): boolean {
  return colour !== null && /^[C-F][0-9A-F][0-3][0-9A-F][0-3][0-9A-F]$/.test(colour);
}

function isColophon(words: string, { bodySeen, before }: RoleState): boolean {
  if (!bodySeen) return false;
  return (
    /^(?:抄送|抄报|主送)[：:]/.test(words) ||
    /\d{4}年\d{1,2}月\d{1,2}日印发$/.test(words) ||
    (before === 'colophon' && words.length < 60)
  );
}

/** Before the text begins: 版头, title, addressee (7.2, 7.3.1, 7.3.2). */
function headRole(paragraph: DocxParagraph, words: string, state: RoleState): Role {
  if (!state.titleSeen) {
    if (/^\d{6}$/.test(words)) return 'copyNumber';
    if (/^(?:绝密|机密|秘密)(?:★.*)?$/.test(words)) return 'secrecy';
    if (/^(?:特急|加急|特提|平急)$/.test(words)) return 'urgency';
    if (words.length <= 60 && /[〔[［(（【]\s*\d{4}\s*[〕\]］)）】].*号/.test(words)) return 'documentNumber';
    if (/^签发人/.test(words)) return 'signer';
    if (isRed(paragraph) && mainSizePt(paragraph) >= 20) return 'mark';
    if (isTitle(paragraph, words)) return 'title';
  }
  const isCentred = paragraph.look.align === 'center';
  const isOpen = !state.addresseeSeen && !/[。；]/.test(words);
  if (state.before === 'title' && isCentred && mainSizePt(paragraph) >= 20) return 'title';
  if (state.titleSeen && isOpen && isCentred && words.length <= 40) return 'byline';
  if (isOpen && words.length <= 100 && /[：:]$/.test(words)) return 'addressee';
  return laterRole(paragraph, words, state);
}

/** Centred and larger than text; or, where nobody centred it, a short line that ends as titles do. */
function isTitle(paragraph: DocxParagraph, words: string): boolean {
  if (/[。；：:]$/.test(words) || words.length > 80 || standingHeadingLevel(words) !== null) return false;
  const isLarge = mainSizePt(paragraph) > 16;
  if (paragraph.look.align === 'center') return isLarge || TITLE_END.test(words) || words.length <= 30;
  return TITLE_END.test(words) && words.length >= 6;
}

/** The text and what follows it (7.3.3 to 7.3.7). */
function laterRole(paragraph: DocxParagraph, words: string, state: RoleState): Role {
  const { before } = state;
  const isCentred = paragraph.look.align === 'center';
  if (/^附\s*件\s*\d{0,2}$/.test(words)) return 'attachmentLabel';
  if (before === 'attachmentLabel' && words.length <= 60 && (isCentred || mainSizePt(paragraph) > 16))
    return 'attachmentTitle';
  if (/^附件\s*[：:]/.test(words)) return 'attachmentNote';
  if (before === 'attachmentNote' && /^\d{1,2}[.．]/.test(words) && words.length <= 60) return 'attachmentNote';
  if (isDate(words) && state.bodySeen) return 'signatureDate';
  if (state.dateSeen && before === 'signatureDate' && /^[（(].*[）)]$/.test(words)) return 'remark';
  if (/^单位[：:]/.test(words) && words.length <= 20) return 'unitNote';
  if (/^(?:注|来源|资料来源|数据来源)[：:]/.test(words) && mainSizePt(paragraph) < 16) return 'note';
  if (isCentred && /^附?表\s*\d/.test(words) && words.length <= 60) return 'tableCaption';
  if (isCentred && /^图\s*\d/.test(words) && words.length <= 60) return 'chartCaption';
  const level = standingHeadingLevel(words);
  if (level !== null && words.length <= LONGEST_HEADING && !/[。；！？：]/.test(words)) return `heading${level}`;
  return isCentred && words.length <= 30 ? 'other' : 'body';
}
