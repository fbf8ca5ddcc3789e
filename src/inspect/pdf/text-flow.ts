import type { PdfLine } from '../../read/pdf/pdf-facts.ts';
import { TYPE_AREA } from '../../standard/page-geometry.ts';
import { isOpening } from './marks.ts';
import type { LineRole, RoledLine, TextColumn } from './printed-document.ts';

/** Titles are 2号, 22 pt; text is 3号, 16 pt. */
const LEAST_TITLE_PT = 19;

type Told = Pick<RoledLine, 'role' | 'begins'>;

const HEAD_ELEMENTS: readonly (readonly [RegExp, LineRole])[] = [
  [/^\d{6}$/u, 'copyNumber'],
  [/^(?:绝密|机密|秘密)/u, 'classification'],
  [/^(?:特急|加急|特提|平急)$/u, 'urgency'],
  [/^签发人\s*[:：]/u, 'signer'],
  [/[〔[（(]\d{4}[〕\])）]\s*第?\d+号$/u, 'documentNumber'],
];

/** Labels of the four levels (GB/T 9704-2012, 7.3.3). */
export const HEADING_LABELS: readonly (readonly [RegExp, LineRole])[] = [
  [/^[零一二三四五六七八九十百千]+、/u, 'heading1'],
  [/^（[零一二三四五六七八九十百千]+）/u, 'heading2'],
  [/^\d+[.．](?!\d)/u, 'heading3'],
  [/^（\d+）/u, 'heading4'],
];

/** Who took part, in minutes (10.3). */
const ATTENDANCE = /^(?:出席|请假|列席)[:：]/u;

const NUMBERED = /^\d+[.．]/u;
const DATE = /^(?:\d{4}|[〇○零一二三四五六七八九]{4})\s*年.{1,3}月.{1,3}日$/u;

/** Tells what the lines of the text are, from the first to the last: each depends on those above it. */
export function flowReader(column: TextColumn | null): (line: PdfLine) => Told {
  let previous: { readonly line: PdfLine; readonly role: LineRole } | null = null;
  let titleSeen = false;
  let textSeen = false;

  const tell = (line: PdfLine): Told => {
    if (!column) return { role: 'body', begins: true };
    const isLarge = line.sizePt >= LEAST_TITLE_PT && line.sizePt > column.sizePt + 2;
    if (isLarge) {
      const role = textSeen ? 'attachmentTitle' : 'title';
      return { role, begins: previous?.role !== role };
    }
    const head = titleSeen || textSeen ? undefined : HEAD_ELEMENTS.find(([form]) => form.test(line.text));
    if (head) return { role: head[1], begins: true };
    const edge = edgeOf(line, column);
    // Of several who sign, the others stand under the first.
    if (edge === 'right' && !titleSeen && !textSeen) return { role: 'signer', begins: true };
    if (edge === 'centre' && !textSeen) return { role: 'byline', begins: true };
    if (edge === 'right' || edge === 'centre')
      return { role: DATE.test(line.text) ? 'date' : 'signature', begins: true };
    if (textSeen && isUnit(line, column)) return { role: 'signature', begins: true };
    if (previous && continues(line, edge, previous, column)) return { role: previous.role, begins: false };
    const isNextAttachment =
      previous?.role === 'attachmentNote' && isUnderNames(line, column) && NUMBERED.test(line.text);
    const mayBeAddressee = !textSeen || previous?.role === 'attachmentTitle';
    return { role: isNextAttachment ? 'attachmentNote' : beginningRole(line, edge, mayBeAddressee), begins: true };
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
    !['body', 'addressee', 'remark', 'attachmentNote', 'attendance'].includes(previous.role) &&
    !previous.role.startsWith('heading')
  ) {
    return false;
  }
  const isFull = rightPt - previous.line.rightPt < OPEN_END_EM * sizePt;
  if (previous.role === 'attachmentNote' && isUnderNames(line, column)) return isFull && !NUMBERED.test(line.text);
  if (previous.role === 'attendance') return isUnderNames(line, column) && !ATTENDANCE.test(line.text);
  if (edge !== 'left' || /^附件\s*\d*$/u.test(line.text)) return false;
  return isFull || !/[。：；！？:;]$/u.test(previous.line.text);
}

/** A unit of a joint issue, set in from the edge: its name and nothing else, with room for a seal round it. */
function isUnit({ text, leftPt }: PdfLine, column: TextColumn): boolean {
  const inset = (leftPt - column.leftPt) / column.sizePt;
  return inset > 2.6 && /^\p{Script=Han}{3,20}(?:局|厅|委|委员会|政府|办公室|院|部|处|会|中心)$/u.test(text);
}

/** Names of 附件说明 and of those who attended stand one under the other, behind the label: five characters in. */
function isUnderNames(line: PdfLine, { leftPt, sizePt }: TextColumn): boolean {
  return line.leftPt - leftPt > 4 * sizePt;
}

function beginningRole({ text }: PdfLine, edge: Edge, mayBeAddressee: boolean): LineRole {
  if (edge === 'left' && mayBeAddressee && /[:：]$/u.test(text)) return 'addressee';
  if (/^附件\s*\d*$/u.test(text)) return 'attachmentLabel';
  if (/^附件\s*[:：]/u.test(text)) return 'attachmentNote';
  if (ATTENDANCE.test(text)) return 'attendance';
  if (/^（(?:联系人|此件|本件)/u.test(text)) return 'remark';
  const label = HEADING_LABELS.find(([form]) => form.test(text));
  // A heading that runs into its paragraph ends with a full stop on the same line.
  return label && !/[。；]./u.test(text) ? label[1] : 'body';
}
