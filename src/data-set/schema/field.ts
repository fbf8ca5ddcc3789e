import * as z from 'zod';
import { isDate, isMonth, parseMonthRange, parsePeriod } from '../../calendar/period.ts';
import type { DiagnosticCode, DiagnosticParams } from '../../diagnostic/catalogue.ts';
import { parseQuantity } from '../../quantity/parse-quantity.ts';

// A data set is read once or a few times: a parser that zod compiles for each schema costs more than it saves, and no code
// is made from data at all.
z.config({ jitless: true });

/**
 * What every schema here is built from. YAML reaches zod as text, maps and lists only; each schema says what its text
 * means. A schema's metadata carry the Chinese name of the key and, for a map, which key a bare text stands for.
 */
export interface FieldMeta {
  /** The Chinese name accepted in the same place. */
  readonly alias?: string;
  readonly description?: string;
  /** `495户` written where a map is expected stands for `{value: 495户}`. */
  readonly shorthand?: string;
  /** Keys of this record are ids that a user makes up: never checked against a list. */
  readonly [extra: string]: unknown;
}

const MAX_TEXT = 5_000;

/** Names a key: its Chinese alias and what it means, for messages, completion and the JSON Schema. */
export function field<S extends z.ZodType>(schema: S, alias: string, description: string): S {
  return schema.meta({ alias, description });
}

/** A key that may be left out; then its value is null. */
export function optional<S extends z.ZodType>(schema: S) {
  return schema.nullable().default(null);
}

/** A list that may be left out or written as a single item. */
export function listOf<S extends z.ZodType>(item: S) {
  return z.array(item).default([]);
}

/** A map from ids that the user makes up to values of one kind; may be left out. */
export function mapOf<S extends z.ZodType>(value: S) {
  return z.record(z.string(), value).default({});
}

/** A map with known keys, for which a bare text may stand: the text is then the value of `key`. */
export function withShorthand<S extends z.ZodObject>(schema: S, key: keyof S['shape'] & string): S {
  return schema.meta({ shorthand: key });
}

type Context = z.core.$RefinementCtx;

/** Reports a problem that the catalogue knows; the walker turns it into a diagnostic at the right place. */
function problem<C extends DiagnosticCode>(context: Context, code: C, params: DiagnosticParams<C>): never {
  context.addIssue({ code: 'custom', params: { code, params } });
  return z.NEVER;
}

/** One line or several lines of words. */
export const text = z.string().transform((value, context) => {
  const trimmed = value.trim();
  if (trimmed === '') return problem(context, 'data/not-text', { found: value });
  if (trimmed.length > MAX_TEXT) return problem(context, 'data/too-long', { length: trimmed.length, limit: MAX_TEXT });
  return trimmed;
});

/** A figure as written: 726人, 约40万元, 待填. */
export const quantity = z.string().transform((value, context) => {
  const parsed = parseQuantity(value);
  return parsed.ok
    ? parsed.quantity
    : problem(context, 'data/not-a-quantity', { found: value, problem: parsed.problem });
});

/** A whole number, not negative, of at most six digits. */
export const wholeNumber = z.string().transform((value, context) => {
  return /^\d{1,6}$/.test(value.trim()) ? Number(value) : problem(context, 'data/not-an-integer', { found: value });
});

/** `YYYY-MM-DD`. */
export const date = z.string().transform((value, context) => {
  return isDate(value) ? value : problem(context, 'data/not-a-date', { found: value, form: '2026-06-30' });
});

/** `YYYY-MM`. */
export const month = z.string().transform((value, context) => {
  return isMonth(value) ? value : problem(context, 'data/not-a-date', { found: value, form: '2026-06' });
});

/** `2026-01..2026-06`. */
export const monthRange = z.string().transform((value, context) => {
  return parseMonthRange(value) ?? problem(context, 'data/not-a-date', { found: value, form: '2026-01..2026-06' });
});

/** `2026-H1`. */
export const period = z.string().transform((value, context) => {
  return parsePeriod(value) ?? problem(context, 'data/not-a-period', { found: value });
});

/** One of some words, each with its Chinese name: `{stock: '时点数'}` accepts stock and 时点数 and gives stock. */
export function choice<const K extends string>(names: Readonly<Record<K, string>>) {
  const byWord = new Map<string, K>();
  for (const key of Object.keys(names) as K[]) byWord.set(key, key).set(names[key], key);
  const words = [...byWord.keys()] as [string, ...string[]];
  return z.enum(words).transform((word): K => byWord.get(word) as K);
}

/** A text that has a form laid down for it; `form` is an example, in words that say what to mind. */
export function formed(what: string, pattern: RegExp, form: string) {
  return text.transform((value, context) =>
    pattern.test(value) ? value : problem(context, 'data/wrong-form', { what, found: value, form }),
  );
}

/** 是 or 否, true or false. */
export const yesOrNo = choice({ true: '是', false: '否' }).transform((word) => word === 'true');

/** 是 or 否; 否 when nothing is said. */
export const flag = yesOrNo.default(false);

/**
 * What a reader of a published version may know of figures: public prints, secret neither prints nor may follow from what
 * prints, unprinted only does not print.
 */
export type Publicity = 'public' | 'unprinted' | 'secret';

const PUBLICITY = { true: 'public', false: 'secret', unprinted: 'unprinted' } as const satisfies Record<
  string,
  Publicity
>;

/** 是, 否 or 不印. */
export const publicity = choice({ true: '是', false: '否', unprinted: '不印' }).transform(
  (word): Publicity => PUBLICITY[word],
);

/** 公开 of whatever figures belong to; null follows the report. */
export const publicFlag = field(
  optional(publicity),
  '公开',
  'Whether its figures may appear in a published version; unprinted ones do not, but may follow from what does. Default: what the report says.',
);

/** Quantities by month: `{2026-01: 8万元}`. */
export const byMonth = z.record(z.string(), quantity).default({});
