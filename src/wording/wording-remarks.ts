import type { Path } from '../data-set/canonical-tree.ts';
import type { LocatedDataSet } from '../data-set/read-data-set.ts';
import { isCheckName } from '../data-set/schema/check-settings.ts';
import { weighRemark } from '../data-set/weigh-remark.ts';
import { type Diagnostic, diagnose, type Span } from '../diagnostic/diagnostic.ts';
import type { Document } from '../document/tree.ts';
import { stretchOf } from '../source/text-position.ts';
import { findWording, type WordingFinding } from './check-wording.ts';
import { documentRoleTexts, type Piece, type PrintedText } from './document-role-texts.ts';
import type { TextRole } from './role-text.ts';

/**
 * What the rules about words find in a document composed from a data set, each at the words that a person typed, or
 * else at the line of the template. A gap is not spoken of twice.
 */
export function wordingRemarks(document: Document, { data, locate }: LocatedDataSet): readonly Diagnostic[] {
  const texts = documentRoleTexts(document);
  const findings = findWording(texts);
  const places = new Set(findings.map(({ text }) => text.place));
  const textAt = new Map(texts.filter(({ place }) => places.has(place)).map((text) => [text.place, text]));
  return findings.flatMap((finding) => {
    const text = textAt.get(finding.text.place);
    const piece = text && pieceAt(text, finding);
    if (!text || piece?.gap) return [];
    const { rule, found, expected } = finding;
    const params = { rule: rule.id, asks: rule.asks, found, expected };
    const span = piece?.span ?? text.origin ?? locate(FRAME[text.role] ?? ['report']);
    const remark = diagnose(rule.grade === 'advice' ? 'wording/advice' : 'wording/slip', params, span);
    const [family = ''] = rule.id.split('/');
    return isCheckName(family) ? weighRemark(family, remark, data.checkSettings) : [remark];
  });
}

/** Where what stands round the body is typed. */
const FRAME: Readonly<Partial<Record<TextRole, Path>>> = {
  title: ['report', 'title'],
  addressee: ['report', 'addressee'],
  signature: ['unit', 'name'],
  date: ['report', 'issueDate'],
};

/** The piece in which a finding begins, and its place in the file. */
function pieceAt(
  { pieces }: PrintedText,
  { start, length }: WordingFinding,
): (Piece & { readonly span: Span | null }) | null {
  let at = 0;
  for (const piece of pieces) {
    const within = start - at;
    at += piece.text.length;
    if (start >= at) continue;
    const { origin, text } = piece;
    const marked = Math.max(1, Math.min(length, text.length - within));
    return { ...piece, span: origin && stretchOf(origin, text, within, marked) };
  }
  return null;
}
