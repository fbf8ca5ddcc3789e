import type { Span } from '../diagnostic/diagnostic.ts';
import { Decimal } from '../quantity/decimal.ts';
import { stretchOf } from '../source/text-position.ts';
import { declaredStretches, stretchAt } from './declared-digits.ts';
import { lineText, type PrintedLine } from './printed-lines.ts';

/** A number with its unit in the words of a document. */
export interface SpokenNumber {
  /** As it stands there: 1121.46万元. */
  readonly words: string;
  /** Its digits as written: 1121.46. */
  readonly digits: string;
  /** Its unit with its scale: 万元. */
  readonly unit: string;
  /** In base units, exact. */
  readonly value: Decimal;
  /** True for 约, 近, 余, 多 and the like. */
  readonly isVague: boolean;
  /** The sentence up to the number, and from behind it to the end of the sentence. */
  readonly before: string;
  readonly after: string;
  /** The clause up to the number: from the last 、 or ， or the number before; that of the number before where 、 joins two. */
  readonly clause: string;
  /** The whole paragraph or cell. */
  readonly text: string;
  /** Where the sentence may name what the number counts: all before it, and what stands close behind. */
  readonly near: string;
  /** What stands directly before it, without words that only lead to a number (达到, 共有), and directly behind it in the clause. */
  readonly directlyBefore: string;
  readonly directlyBehind: string;
  /** Where a person typed it; null when it says a figure or is a word of the template. */
  readonly typedAt: Span | null;
}

/** Words that a writer counts with and that mean the same as the unit of a figure. */
const SAME_UNITS: Readonly<Record<string, string>> = { 名: '人', 位: '人' };

/** The unit of a figure as it is compared: 名 and 位 count persons. */
export function comparedUnit(unit: string): string {
  return SAME_UNITS[unit] ?? unit;
}

/**
 * Numbers with one of the units of the data, in reading order. Dates, titles, ordinals, lengths of time and what the data
 * declare are left out.
 */
export function spokenNumbers(
  lines: readonly PrintedLine[],
  units: ReadonlySet<string>,
  declared: readonly string[],
): readonly SpokenNumber[] {
  const pattern = numberPattern(units);
  return lines.flatMap((line) => numbersIn(line, pattern, declared));
}

/** No office counts in more; a data set that does is not held back by it. */
const MOST_UNITS = 300;

function numberPattern(units: ReadonlySet<string>): RegExp {
  const all = [...[...units].slice(0, MOST_UNITS), ...Object.keys(SAME_UNITS)].filter((unit) => unit !== '');
  const words = all.sort((a, b) => b.length - a.length).map((unit) => unit.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'));
  return new RegExp(
    `(?<vague>约|近|超过?|逾|不(?:少|低|超|高|多)[于过]|至少)?(?<![\\d.,\\-—－~])(?<digits>\\d{1,12}(?:,\\d{3})*(?:\\.\\d{1,8})?)(?<over>余|多)?(?<unit>${words.join('|')})(?<bound>以上|左右|以下|以内)?`,
    'g',
  );
}

/** How far a sentence is read to either side of a number. */
const REACH = 300;

function numbersIn(line: PrintedLine, pattern: RegExp, declared: readonly string[]): readonly SpokenNumber[] {
  const text = lineText(line);
  if (!/\d/.test(text)) return [];
  const stretches = declaredStretches(text, line.role, declared);
  let clauseStart = 0;
  let lastClause = '';
  return [...text.matchAll(pattern)].flatMap((match): readonly SpokenNumber[] => {
    const { 0: words, index, groups = {} } = match;
    const { digits = '', unit = '', vague, over, bound } = groups;
    const end = index + words.length;
    const number = index + (vague?.length ?? 0);
    if (stretchAt(stretches, number) || stretchAt(stretches, number + digits.length - 1)) return [];
    const before = afterLast(text.slice(Math.max(0, index - REACH), index), '。；！');
    const [after = ''] = /^[^。；！]*/.exec(text.slice(end, end + REACH)) ?? [];
    let clause = afterLast(before.slice(Math.max(0, before.length - (index - clauseStart))), '，、：（）');
    // 214户次、486人次: the second number is of what the first one is of.
    if (clause === '' && text.charAt(index - 1) === '、') clause = lastClause;
    lastClause = clause;
    clauseStart = end;
    return [
      {
        words: text.slice(number, number + digits.length + (over?.length ?? 0) + unit.length),
        digits,
        unit,
        value: new Decimal(digits.replaceAll(',', '')).times(scaleOf(unit)),
        isVague: Boolean(vague || over || bound),
        before,
        after,
        clause,
        text,
        near: before + after.slice(0, BEHIND),
        directlyBefore: clause.replace(LEADING_TO_A_NUMBER, ''),
        directlyBehind: /^[^，。；、：！]*/.exec(after.slice(0, BEHIND))?.[0] ?? '',
        typedAt: typedAt(line, number, digits.length + (over?.length ?? 0) + unit.length),
      },
    ];
  });
}

/** How many characters behind a number may still name it: 68户家庭完成适老化改造. */
const BEHIND = 16;

const LEADING_TO_A_NUMBER = /(?:达到?了?|共计?|总数|现有|为|有|约|是|计|完成|[:：])+$/u;

/** What stands behind the last of some marks; all of it when there is none. */
function afterLast(text: string, marks: string): string {
  let at = text.length;
  while (at > 0 && !marks.includes(text.charAt(at - 1))) at -= 1;
  return text.slice(at);
}

function scaleOf(unit: string): number {
  if (unit.startsWith('亿')) return 100_000_000;
  return unit.startsWith('万') ? 10_000 : 1;
}

/** The place in the data of a stretch of a line, if a person typed it there. */
function typedAt({ pieces }: PrintedLine, start: number, length: number): Span | null {
  let at = 0;
  for (const { text, typed } of pieces) {
    const within = start - at;
    at += text.length;
    if (start >= at) continue;
    return typed && stretchOf(typed, text, within, length);
  }
  return null;
}
