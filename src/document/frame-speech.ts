import { formatDate } from '../calendar/period.ts';
import { issueOf } from '../data-set/issue-of.ts';
import type { DataSet } from '../data-set/schema/data-set-schema.ts';
import type { DocumentKind } from '../data-set/schema/report-section.ts';
import { defaultSpeechTitle } from './default-title.ts';
import { documentMeta } from './document-meta.ts';
import { atFirstAnnex } from './frame-document.ts';
import type { Block, Document } from './tree.ts';
import { withoutBlocks } from './without-blocks.ts';

/**
 * A text as it is spoken: title with the day and the speaker below it, the salutation, and nothing that cannot be read
 * out: no letterhead, table, picture, attachment or signature.
 */
export function frameSpeech(data: DataSet, kind: DocumentKind, blocks: readonly Block[]): Document {
  const { speech } = issueOf(data.report, kind);
  const titleLines = speech.title ?? [defaultSpeechTitle(data, kind)];
  const document: Document = {
    meta: documentMeta(data, titleLines.join('')),
    blocks: [
      { kind: 'title', lines: titleLines },
      {
        kind: 'byline',
        lines: [`（${formatDate(data.report.issueDate)}）`, ...(speech.speaker ? [speech.speaker] : [])],
      },
      { kind: 'addressee', text: speech.salutation ?? '同志们' },
      ...atFirstAnnex(blocks).text,
    ],
  };
  return withoutBlocks(document, ({ kind: block }) => block === 'table' || block === 'chart');
}
