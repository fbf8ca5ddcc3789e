import { formatDate } from '../calendar/period.ts';
import { type Issue, issueOf } from '../data-set/issue-of.ts';
import type { DataSet } from '../data-set/schema/data-set-schema.ts';
import type { DocumentKind } from '../data-set/schema/report-section.ts';
import { defaultName, defaultTitle } from './default-title.ts';
import { documentMeta } from './document-meta.ts';
import { paragraphText } from './document-text.ts';
import { letterheadOf } from './letterhead-of.ts';
import type { AnnexBlock, Block, ColophonBlock, Document, ParagraphBlock, SignatureBlock } from './tree.ts';

/** What a document says, before anything is put round it. */
export interface DocumentBody {
  /** 发文正文: what a notice or letter says that sends the text. */
  readonly cover: readonly ParagraphBlock[];
  /** The text, and its annexes after it. */
  readonly blocks: readonly Block[];
}

/** Puts letterhead, title, addressee, signature, attachment note and colophon round a text, as its layout wants them. */
export function frameDocument(data: DataSet, kind: DocumentKind, body: DocumentBody): Document {
  const issue = issueOf(data.report, kind);
  const isSent = issue.layout === 'notice' || body.cover.length > 0;
  const sent = isSent ? defaultName(data, kind) : null;
  const titleLines = issue.title ?? [defaultTitle(data, kind, issue, sent)];
  const parts = sent === null ? ownText(body.blocks) : sentText(issue, body, sent);
  return {
    meta: documentMeta(data, titleLines.join('')),
    blocks: [
      ...letterheadOf(data, issue),
      ...(issue.layout === 'order' ? [] : [{ kind: 'title', lines: titleLines } as const]),
      ...(issue.addressee ? [{ kind: 'addressee', text: issue.addressee } as const] : []),
      ...withClosing(issue, parts.text),
      ...attachmentNote(parts.attached),
      ...attendances(issue),
      ...signatures(data, issue),
      ...(issue.remark ? [{ kind: 'remark', text: issue.remark } as const] : []),
      ...parts.after,
      ...colophons(data, issue),
    ],
  };
}

interface Parts {
  /** What stands between addressee and signature. */
  readonly text: readonly Block[];
  /** The annexes whose titles the attachment note lists. */
  readonly attached: readonly AnnexBlock[];
  /** What stands on further pages. */
  readonly after: readonly Block[];
}

/** The text is the document's own. */
function ownText(blocks: readonly Block[]): Parts {
  const { text, annexes } = atFirstAnnex(blocks);
  const labelled = withLabels(annexes);
  return { text, attached: labelled.filter(isAnnex), after: labelled };
}

/** The text follows what sends it: issued by a notice, with attachments of its own, or attached to a letter. */
function sentText({ layout }: Issue, { cover, blocks }: DocumentBody, name: string): Parts {
  const beginning: AnnexBlock = { kind: 'annex', label: null, lines: [name], origin: null };
  const { text, annexes } = atFirstAnnex(blocks);
  if (layout !== 'notice') {
    const labelled = withLabels([beginning, ...text, ...annexes]);
    return { text: cover, attached: labelled.filter(isAnnex), after: labelled };
  }
  const labelled = withLabels(annexes);
  const sending = cover.length > 0 ? cover : [plainParagraph(`现将《${name}》印发给你们，请结合实际认真组织实施。`)];
  return {
    text: sending,
    attached: [],
    after: [beginning, ...text, ...attachmentNote(labelled.filter(isAnnex)), ...labelled],
  };
}

/** What stands before the first annex, and the annexes. */
export function atFirstAnnex(blocks: readonly Block[]): {
  readonly text: readonly Block[];
  readonly annexes: readonly Block[];
} {
  const first = blocks.findIndex(isAnnex);
  return first < 0 ? { text: blocks, annexes: [] } : { text: blocks.slice(0, first), annexes: blocks.slice(first) };
}

/** 附件 when there is one, 附件1 and so on when there are several (7.3.7). */
function withLabels(blocks: readonly Block[]): readonly Block[] {
  const count = blocks.filter(isAnnex).length;
  let number = 0;
  return blocks.map((block) => {
    if (!isAnnex(block)) return block;
    number += 1;
    return { ...block, label: count === 1 ? '附件' : `附件${number}` };
  });
}

function isAnnex(block: Block): block is AnnexBlock {
  return block.kind === 'annex';
}

function attachmentNote(annexes: readonly AnnexBlock[]): readonly Block[] {
  return annexes.length > 0 ? [{ kind: 'attachmentNote', titles: annexes.map(({ lines }) => lines.join('')) }] : [];
}

/** A report ends with 特此报告。 */
function withClosing({ layout }: Issue, text: readonly Block[]): readonly Block[] {
  if (layout !== 'report') return text;
  const last = text.at(-1);
  const isClosed = last?.kind === 'paragraph' && paragraphText(last).endsWith(REPORT_CLOSING);
  return isClosed ? text : [...text, plainParagraph(REPORT_CLOSING)];
}

const REPORT_CLOSING = '特此报告。';

function plainParagraph(text: string): ParagraphBlock {
  return { kind: 'paragraph', runIn: null, inlines: [{ kind: 'text', text }], origin: null };
}

/** Who attended, in minutes: below the text (10.3). */
function attendances({ attendance: { present, absent, observers } }: Issue): readonly Block[] {
  const list = (label: string, names: readonly string[]): readonly Block[] =>
    names.length > 0 ? [{ kind: 'attendance', label, names }] : [];
  return [...list('出席', present), ...list('请假', absent), ...list('列席', observers)];
}

/** Minutes bear no signature; an order bears the stamp of whoever signs it. */
function signatures({ report, unit }: DataSet, issue: Issue): readonly SignatureBlock[] {
  const date = formatDate(report.issueDate);
  if (issue.layout === 'minutes') return [];
  if (issue.layout === 'order') {
    return [{ kind: 'signature', unitNames: [], date, stampedWith: 'name stamp', post: issue.post }];
  }
  const isSealed = issue.seal ?? issue.layout !== 'plain';
  const unitNames = [unit.name, ...issue.letterhead.jointUnits];
  return [{ kind: 'signature', unitNames, date, stampedWith: isSealed ? 'seals' : 'nothing', post: null }];
}

/** 版记: on every document with a letterhead; a letter has 抄送 only (10.1), a plain report what it names. */
function colophons({ report, unit }: DataSet, { layout, colophon }: Issue): readonly ColophonBlock[] {
  const { addressees, copies, printer, printDate } = colophon;
  const isNamed = addressees.length + copies.length > 0 || printer !== null || printDate !== null;
  if ((layout === 'plain' || layout === 'letter') && !isNamed) return [];
  const date = `${formatDate(printDate ?? report.issueDate)}印发`;
  const printing = layout === 'letter' ? null : { unitName: printer ?? unit.name, date };
  return [{ kind: 'colophon', addressees, copies, printing }];
}
