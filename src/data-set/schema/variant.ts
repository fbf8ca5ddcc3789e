import * as z from '../../zod.ts';
import { field, mapOf, optional, optionalMap, text, wholeNumber, withShorthand } from './field.ts';

/** How long a document is and how it is told: 全文, 简版 or 讲话. */
export const VARIANTS = ['full', 'brief', 'speech'] as const;

export type Variant = (typeof VARIANTS)[number];

/** A paragraph that people write: one text for every variant, or one for each that is to have it. */
export const paragraph = withShorthand(
  z.object({
    text: field(optional(text), '正文', 'Text of every variant that has none of its own.'),
    full: field(optional(text), '全文', 'Text of the full document; 略 leaves it out.'),
    brief: field(optional(text), '简版', 'Text of the brief document; 略 leaves it out.'),
    speech: field(optional(text), '讲话', 'Text of the speech; 略 leaves it out.'),
  }),
  'text',
);

export type Paragraph = z.output<typeof paragraph>;

/** Characters wanted, as word processors count them (字数). */
const length = withShorthand(
  z.object({
    total: field(optional(wholeNumber), '全篇', 'Characters of the whole text, without attachments.'),
    sections: field(mapOf(wholeNumber), '分节', 'Characters by heading, its number left out: {存在的主要问题: 200}.'),
  }),
  'total',
);

/** 篇幅: characters wanted in each variant. */
export const lengths = optionalMap(
  z.object({
    full: field(optional(length), '全文', 'Of the full document.'),
    brief: field(optional(length), '简版', 'Of the brief document.'),
    speech: field(optional(length), '讲话', 'Of the speech.'),
  }),
);

/** What stands round the text of a speech. */
export const speech = optionalMap(
  z.object({
    title: field(optional(z.array(text)), '标题', 'Title; a list gives explicit lines. Default: made from the period.'),
    speaker: field(optional(text), '讲话人', 'Who speaks; printed below the date.'),
    salutation: field(optional(text), '称呼', 'Whom the speech addresses, without the colon. Default: 同志们.'),
  }),
);
