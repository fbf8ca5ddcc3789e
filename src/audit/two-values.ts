import { type Diagnostic, diagnose } from '../diagnostic/diagnostic.ts';
import type { FigureBook } from '../figure/figure-book.ts';
import { groupBy } from '../group-by.ts';
import type { SpokenNumber } from './typed-numbers.ts';
import { comparedUnit } from './typed-numbers.ts';

/**
 * One thing with two numbers in one document: the same words before both (养老助餐点18个 … 养老助餐点16个). Only words that
 * name something of the data count, and only where neither sentence speaks of a part, a month or another year.
 */
export function twoValuesRemarks(numbers: readonly SpokenNumber[], { figures }: FigureBook): readonly Diagnostic[] {
  const told = numbers.flatMap((number) => {
    const subject = subjectWords(number);
    if (subject === null || number.isVague || OTHER.test(number.before)) return [];
    return [{ number, key: `${subject} ${comparedUnit(number.unit)}` }];
  });
  const names = namesOfData(figures);
  return [...groupBy(told, ({ key }) => key)].flatMap(([key, same]) => {
    const group = same.map(({ number }) => number);
    const typed = group.findLast(({ typedAt }) => typedAt !== null);
    const other = group.find(({ value }) => typed && !value.equals(typed.value));
    if (!typed?.typedAt || !other || !sayOneThing(group)) return [];
    const [subject = ''] = key.split(' ');
    if (!isOfData(subject, names)) return [];
    const params = { found: typed.words, other: other.words, subject };
    return [diagnose('audit/two-values', params, typed.typedAt, other.typedAt ? [other.typedAt] : [])];
  });
}

/** Where figures themselves print several values behind the same words (支出进度), the words name no single thing. */
function sayOneThing(group: readonly SpokenNumber[]): boolean {
  const values = new Set(group.filter(({ typedAt }) => typedAt === null).map(({ value }) => value.toFixed()));
  return values.size <= 1;
}

/** Names of figures that are long enough to tell one thing. */
function namesOfData(figures: FigureBook['figures']): ReadonlySet<string> {
  const names = [...figures.values()].flatMap(({ name, id }) => (id.includes('.') ? [name] : [name, id]));
  return new Set(names.filter((name) => name.length >= 3));
}

/** True when what stands before a number ends with one of the names. */
function isOfData(subject: string, names: ReadonlySet<string>): boolean {
  const ends = [...subject].map((_, at) => subject.slice(at));
  return ends.some((end) => names.has(end));
}

const OTHER =
  /上年|去年|同期|上期|其中|每|第?[一二三四]季度|\d月(?!底)|目标|计划|任务|力争|确保|争取|新增|增加|减少|20\d\d年/;

const LEADING = /^(?:今年以来|上半年|下半年|全年|全区|全市|全县|全局|我局|目前|现|共|已|累计|建成|有|截至|截止)+/u;
const TRAILING = /(?:达到|达|共计|共|为|有|约|是|计|总额|累计)+$/u;

/** What stands between the beginning of the clause and the number; null when it is too short to name anything. */
function subjectWords({ clause }: SpokenNumber): string | null {
  const words = clause.replace(LEADING, '').replace(TRAILING, '');
  return words.length >= 4 && /^[\p{Script=Han}“”]+$/u.test(words) ? words : null;
}
