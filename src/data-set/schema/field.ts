import { dayMeant, periodMeant } from '../../calendar/meant.ts';
import { isDate, isMonth, parseMonthRange, parsePeriod } from '../../calendar/period.ts';
import type { DiagnosticCode, DiagnosticParams } from '../../diagnostic/catalogue.ts';
import { parseQuantity } from '../../quantity/parse-quantity.ts';
import * as z from '../../zod.ts';

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
export function field<S extends z.ZodMiniType>(schema: S, alias: string, description: string): S {
  return described(schema, { alias, description });
}

/** What is known of a schema beside what it checks. */
export function metaOf(schema: z.AnySchema): FieldMeta {
  return (z.globalRegistry.get(schema) ?? {}) as FieldMeta;
}

/** A schema of its own, so that others may share the one it comes from. */
function described<S extends z.ZodMiniType>(schema: S, meta: FieldMeta): S {
  const own = schema.clone() as S;
  z.globalRegistry.add(own, meta);
  return own;
}

/** A key that may be left out; then its value is what is given here. */
export function withDefault<S extends z.ZodMiniType>(schema: S, value: Parameters<typeof z._default<S>>[1]) {
  return z._default(schema, value);
}

/** A key that may be left out; then its value is null. */
export function optional<S extends z.ZodMiniType>(schema: S) {
  return z._default(z.nullable(schema), null);
}

/** A map with known keys that may be left out; then all its keys are. */
export function optionalMap<S extends z.ZodMiniObject>(schema: S) {
  return z.prefault(schema, {} as z.input<S>);
}

/** A list that may be left out or written as a single item. */
export function listOf<S extends z.ZodMiniType>(item: S) {
  return z._default(z.array(item), []);
}

/** A map from ids that the user makes up to values of one kind; may be left out. */
export function mapOf<S extends z.ZodMiniType>(value: S) {
  return z._default(z.record(z.string(), value), {});
}

/** What a schema gives, as something else, or a problem. */
export function mapped<S extends z.ZodMiniType, T>(schema: S, to: (value: z.output<S>, context: Context) => T) {
  return z.pipe(schema, z.transform(to));
}

/** A map with known keys, for which a bare text may stand: the text is then the value of `key`. */
export function withShorthand<S extends z.ZodMiniObject>(schema: S, key: keyof S['shape'] & string): S {
  return described(schema, { shorthand: key });
}

type Context = z.ParsePayload;

/** Reports a problem that the catalogue knows; the walker turns it into a diagnostic at the right place. */
function problem<C extends DiagnosticCode>(context: Context, code: C, params: DiagnosticParams<C>): never {
  context.issues.push({ code: 'custom', input: context.value, params: { code, params } });
  return z.NEVER;
}

/** One line or several lines of words. */
export const text = mapped(z.string(), (value, context) => {
  const trimmed = value.trim();
  if (trimmed === '') return problem(context, 'data/not-text', { found: value });
  if (trimmed.length > MAX_TEXT) return problem(context, 'data/too-long', { length: trimmed.length, limit: MAX_TEXT });
  return trimmed;
});

/** A figure as written: 726人, 约40万元, 待填. */
export const quantity = mapped(z.string(), (value, context) => {
  const parsed = parseQuantity(value);
  return parsed.ok
    ? parsed.quantity
    : problem(context, 'data/not-a-quantity', { found: value, problem: parsed.problem });
});

/** A whole number, not negative, of at most six digits. */
export const wholeNumber = mapped(z.string(), (value, context) => {
  return /^\d{1,6}$/.test(value.trim()) ? Number(value) : problem(context, 'data/not-an-integer', { found: value });
});

/** `YYYY-MM-DD`. */
export const date = mapped(z.string(), (value, context) => {
  if (isDate(value)) return value;
  return problem(context, 'data/not-a-date', { found: value, form: dayMeant(value) || '2026-06-30' });
});

/** `YYYY-MM`. */
export const month = mapped(z.string(), (value, context) => {
  return isMonth(value) ? value : problem(context, 'data/not-a-date', { found: value, form: '2026-06' });
});

/** `2026-01..2026-06`. */
export const monthRange = mapped(z.string(), (value, context) => {
  return parseMonthRange(value) ?? problem(context, 'data/not-a-date', { found: value, form: '2026-01..2026-06' });
});

/** `2026-H1`. */
export const period = mapped(z.string(), (value, context) => {
  return parsePeriod(value) ?? problem(context, 'data/not-a-period', { found: value, meant: periodMeant(value) });
});

/** One of some words, each with its Chinese name: `{stock: '时点数'}` accepts stock and 时点数 and gives stock. */
export function choice<const K extends string>(names: Readonly<Record<K, string>>) {
  const byWord = new Map<string, K>();
  for (const key of Object.keys(names) as K[]) byWord.set(key, key).set(names[key], key);
  const words = [...byWord.keys()] as [string, ...string[]];
  return mapped(z.enum(words), (word): K => byWord.get(word) as K);
}

/** A text that has a form laid down for it; `form` is an example, in words that say what to mind. */
export function formed(what: string, pattern: RegExp, form: string) {
  return mapped(text, (value, context) =>
    pattern.test(value) ? value : problem(context, 'data/wrong-form', { what, found: value, form }),
  );
}

/** 是 or 否, true or false. */
export const yesOrNo = mapped(choice({ true: '是', false: '否' }), (word) => word === 'true');

/** 是 or 否; 否 when nothing is said. */
export const flag = withDefault(yesOrNo, false);

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
export const publicity = mapped(
  choice({ true: '是', false: '否', unprinted: '不印' }),
  (word): Publicity => PUBLICITY[word],
);

/** 公开 of whatever figures belong to; null follows the report. */
export const publicFlag = field(
  optional(publicity),
  '公开',
  'Whether its figures may appear in a published version; unprinted ones do not, but may follow from what does. Default: what the report says.',
);

/** Quantities by month: `{2026-01: 8万元}`. */
export const byMonth = mapOf(quantity);
