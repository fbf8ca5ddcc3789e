import type { PdfFacts, PdfLine, PdfPage, PdfRule } from '../../read/pdf/pdf-facts.ts';
import { PAGE_NUMBER, TYPE_AREA } from '../../standard/page-geometry.ts';
import { SIZE_PT } from '../../standard/type-style.ts';
import { mmToPt } from '../../standard/units.ts';
import { colophonArea, isRed, isWide } from './coloured-rules.ts';
import { isOpening } from './marks.ts';
import { measureColumn } from './measure-column.ts';
import type { LineRole, PrintedDocument, PrintedPage, RoledLine, TextColumn } from './printed-document.ts';

/** A digit or two with or without dashes. */
const PAGE_NUMBER_TEXT = /^[—\-–－―\s]*\d{1,4}[—\-–－―\s]*$/u;
/** Page numbers stand lower than this. */
const FOOT_PT = PAGE_NUMBER.dashCentrePt - mmToPt(10);
/** Titles are 2号; everything from here on is larger than text. */
const LEAST_TITLE_PT = SIZE_PT.小四 + 7;
const LEAST_LETTER_RULE_PT = mmToPt(162);

/** Tells what every line of a document is. */
export function printedDocument(facts: PdfFacts): PrintedDocument {
  const column = measureColumn(facts);
  const areas = facts.pages.map(colophonArea);
  const reader = flowReader(column);
  const pages = facts.pages.map((page, index): PrintedPage => {
    const area = areas[index] ?? null;
    const lines = page.lines.map((line): RoledLine => {
      const fixed =
        area && line.baselinePt > area.topPt && line.baselinePt < area.bottomPt
          ? 'colophon'
          : fixedRole(line, page, column);
      return { line, page: page.number, ...(fixed ? { role: fixed, begins: true } : reader(line)) };
    });
    return { page, lines };
  });
  const withColophon = areas.findIndex((area) => area !== null);
  return {
    facts,
    kind: (facts.pages[0]?.rules ?? []).some(isLetterRule) ? 'letter' : 'document',
    column,
    pages,
    colophonPage: facts.pages[withColophon]?.number ?? null,
  };
}

function isLetterRule(rule: PdfRule): boolean {
  return isRed(rule.color) && isWide(rule) && rule.lengthPt > LEAST_LETTER_RULE_PT;
}

/** Roles that a line has by itself, whatever stands above it; null when it is part of the text. */
function fixedRole(line: PdfLine, page: PdfPage, column: TextColumn | null): LineRole | null {
  const { text, baselinePt, sizePt } = line;
  if (baselinePt > Math.min(FOOT_PT, page.heightPt) && PAGE_NUMBER_TEXT.test(text)) return 'page-number';
  if (isRed(line.color)) return 'mark';
  if (sizePt >= LEAST_TITLE_PT && sizePt > (column?.sizePt ?? 0) + 2) return null;
  if (sizePt >= (column?.sizePt ?? 0) - 1) return null;
  if (/^[表图]\s*\d/u.test(text)) return 'caption';
  return /^(?:注|单位|说明)\s*[:：]/u.test(text) ? 'note' : 'small';
}

type Told = Pick<RoledLine, 'role' | 'begins'>;

const HEAD_ELEMENTS: readonly (readonly [RegExp, LineRole])[] = [
  [/^\d{6}$/u, 'copy-number'],
  [/^(?:绝密|机密|秘密)/u, 'secrecy'],
  [/^(?:特急|加急|特提|平急)$/u, 'urgency'],
  [/^签发人\s*[:：]/u, 'signatory'],
  [/[〔[（(]\d{4}[〕\])）]\s*第?\d+号$/u, 'document-number'],
];

/** Labels of the four levels (GB/T 9704-2012, 7.3.3). */
const HEADING_LABELS: readonly (readonly [RegExp, LineRole])[] = [
  [/^[一二三四五六七八九十]+、/u, 'heading-1'],
  [/^（[一二三四五六七八九十]+）/u, 'heading-2'],
  [/^\d+[.．](?!\d)/u, 'heading-3'],
  [/^（\d+）/u, 'heading-4'],
];

const NUMBERED = /^\d+[.．]/u;
const DATE = /^(?:\d{4}|[〇○零一二三四五六七八九]{4})\s*年.{1,3}月.{1,3}日$/u;

/** Follows the text from line to line. */
function flowReader(column: TextColumn | null): (line: PdfLine) => Told {
  let previous: { readonly line: PdfLine; readonly role: LineRole } | null = null;
  let titleSeen = false;
  let textSeen = false;

  const tell = (line: PdfLine): Told => {
    if (!column) return { role: 'paragraph', begins: true };
    const isLarge = line.sizePt >= LEAST_TITLE_PT && line.sizePt > column.sizePt + 2;
    if (isLarge) {
      const role = textSeen ? 'attachment-title' : 'title';
      return { role, begins: previous?.role !== role };
    }
    const head = titleSeen || textSeen ? undefined : HEAD_ELEMENTS.find(([form]) => form.test(line.text));
    if (head) return { role: head[1], begins: true };
    const edge = edgeOf(line, column);
    // Of several who sign, the others stand under the first.
    if (edge === 'right' && !titleSeen && !textSeen) return { role: 'signatory', begins: true };
    if (edge === 'centre' && !textSeen) return { role: 'byline', begins: true };
    if (edge === 'right' || edge === 'centre')
      return { role: DATE.test(line.text) ? 'issue-date' : 'signature', begins: true };
    if (previous && continues(line, edge, previous, column)) return { role: previous.role, begins: false };
    const isNextAttachment =
      previous?.role === 'attachment-note' && isUnderNames(line, column) && NUMBERED.test(line.text);
    return { role: isNextAttachment ? 'attachment-note' : beginningRole(line, edge, textSeen), begins: true };
  };

  return (line) => {
    const told = tell(line);
    if (told.role === 'title') titleSeen = true;
    else if (!HEAD_ELEMENTS.some(([, role]) => role === told.role) && told.role !== 'byline') textSeen = true;
    previous = { line, role: told.role };
    return told;
  };
}

type Edge = 'left' | 'indented' | 'centre' | 'right';

/** Where a line begins. An opening mark may stand with its blank half outside the edge. */
function edgeOf(line: PdfLine, { leftPt, rightPt, sizePt }: TextColumn): Edge {
  const blankPt = isOpening(line.text[0] ?? '') ? sizePt / 2 : 0;
  const inset = (line.leftPt - leftPt) / sizePt;
  const isAtEdge = inset < 0.4 || (blankPt > 0 && inset < -0.4);
  if (isAtEdge) return 'left';
  const middlePt = (line.leftPt + line.rightPt) / 2;
  const isCentred =
    Math.abs(middlePt - (TYPE_AREA.leftPt + TYPE_AREA.rightPt) / 2) < 4 ||
    Math.abs(middlePt - (leftPt + rightPt) / 2) < 4;
  if (isCentred && inset > 2.6 && rightPt - line.rightPt > sizePt) return 'centre';
  return inset > 8 ? 'right' : 'indented';
}

/** A line that ends so near the edge may go on in the next: unbreakable words leave it short. */
const OPEN_END_EM = 4;

function continues(
  line: PdfLine,
  edge: Edge,
  previous: { readonly line: PdfLine; readonly role: LineRole },
  column: TextColumn,
): boolean {
  const { rightPt, sizePt } = column;
  if (
    !['paragraph', 'addressee', 'annotation', 'attachment-note'].includes(previous.role) &&
    !previous.role.startsWith('heading')
  ) {
    return false;
  }
  const isFull = rightPt - previous.line.rightPt < OPEN_END_EM * sizePt;
  if (previous.role === 'attachment-note' && isUnderNames(line, column)) return isFull && !NUMBERED.test(line.text);
  if (edge !== 'left' || /^附件\s*\d*$/u.test(line.text)) return false;
  return isFull || !/[。：；！？:;]$/u.test(previous.line.text);
}

/** Names of 附件说明 stand one under the other, behind “附件：”: five characters in. */
function isUnderNames(line: PdfLine, { leftPt, sizePt }: TextColumn): boolean {
  return line.leftPt - leftPt > 4 * sizePt;
}

function beginningRole({ text }: PdfLine, edge: Edge, textSeen: boolean): LineRole {
  if (edge === 'left' && !textSeen && /[:：]$/u.test(text)) return 'addressee';
  if (/^附件\s*\d*$/u.test(text)) return 'attachment-label';
  if (/^附件\s*[:：]/u.test(text)) return 'attachment-note';
  if (/^（(?:联系人|此件|本件)/u.test(text)) return 'annotation';
  const label = HEADING_LABELS.find(([form]) => form.test(text));
  // A heading that runs into its paragraph ends with a full stop on the same line.
  return label && !/[。；]./u.test(text) ? label[1] : 'paragraph';
}
