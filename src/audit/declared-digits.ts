import type { DataSets } from '../figure/derive-figures.ts';
import { matchesOf } from '../matches-of.ts';
import type { LineRole } from './printed-lines.ts';

/**
 * Why digits that say no figure may stand in a document: numbers that the product counts, dates and periods, deadlines
 * and lengths of time, numbers and titles of documents, names, ordinals, fixed expressions, conditions of age, ways to
 * reach somebody, formulas and places of a source, or what the data themselves declare (固定数字).
 */
export type DeclaredAs =
  | 'structure'
  | 'date'
  | 'time'
  | 'document'
  | 'name'
  | 'ordinal'
  | 'expression'
  | 'age'
  | 'contact'
  | 'formula'
  | 'data';

/** A stretch of a text, and what its digits are. */
export interface DeclaredStretch {
  readonly start: number;
  readonly end: number;
  readonly as: DeclaredAs;
}

/**
 * 固定数字 of the data set, and of the last one, whose tasks are named when they are answered; conditions of programmes,
 * which say who may have something and no result.
 */
export function declaredWords({ current, previous }: DataSets): readonly string[] {
  const conditions = current.data.programmes.flatMap(({ criteria }) => criteria.map(({ rule }) => rule));
  return [...current.data.declared, ...(previous?.data.declared ?? []), ...conditions.filter(isOfWords)];
}

/** Digits with words round them; a bare 5万元 would declare every other one. */
function isOfWords(rule: string): boolean {
  return /\d/.test(rule) && (rule.match(/\p{Script=Han}/gu) ?? []).length > 2;
}

/** Stretches of a text whose digits say no figure, in order; where two rules hold, the first of the list. */
export function declaredStretches(
  text: string,
  role: LineRole,
  declared: readonly string[],
): readonly DeclaredStretch[] {
  if (!/\d/.test(text)) return [];
  const whole = WHOLE_LINES[role];
  if (whole) return [{ start: 0, end: text.length, as: whole }];
  const stretches: DeclaredStretch[] = [];
  const taken = new Uint8Array(text.length);
  const add = (start: number, length: number, as: DeclaredAs): void => {
    const end = start + length;
    if (taken.subarray(start, end).includes(1)) return;
    taken.fill(1, start, end);
    stretches.push({ start, end, as });
  };
  for (const words of declared.slice(0, MOST_DECLARED)) {
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
      if (isWholeNumber(text, at, words.length)) add(at, words.length, 'data');
    }
  }
  for (const { as, pattern } of RULES)
    for (const match of matchesOf(pattern, text)) add(match.index, match[0].length, as);
  return stretches.sort((a, b) => a.start - b.start);
}

/** The stretch that holds a place of the text, or null; stretches are in order and do not overlap. */
export function stretchAt(stretches: readonly DeclaredStretch[], at: number): DeclaredStretch | null {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.end ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  const found = stretches[low];
  return found && found.start <= at ? found : null;
}

/** So many entries of 固定数字 are looked for; more than any office types. */
const MOST_DECLARED = 1000;

/** False when a digit of the text goes on where the stretch begins or ends: 4个 is not in 14个. */
export function isWholeNumber(text: string, start: number, length: number): boolean {
  const cuts = (at: number): boolean => /[\d.]/.test(text.charAt(at - 1)) && /\d/.test(text.charAt(at));
  return !cuts(start) && !cuts(start + length);
}

/** Lines that are numbers as a whole (GB/T 9704-2012, 7.2 and 7.3.6). */
const WHOLE_LINES: Readonly<Partial<Record<LineRole, DeclaredAs>>> = {
  documentNumber: 'document',
  copyNumber: 'document',
  classification: 'time',
  pageNumber: 'structure',
  attachmentLabel: 'structure',
  remark: 'contact',
};

const MONTHS = '\\d{1,2}(?:[—－\\-~至到、]\\d{1,2}){0,11}月';

const RULES: readonly { readonly as: DeclaredAs; readonly pattern: RegExp }[] = [
  { as: 'document', pattern: /《[^《》]*(?:《[^《》]*》[^《》]*)*》/g },
  { as: 'document', pattern: /[〔［[（(]\d{4}[〕］\])）](?:第)?\d+号/g },
  { as: 'name', pattern: /[^\s，。；、：“”《》]{1,60}\.(?:xlsx?|docx?|pdf|csv|et|wps)(?![A-Za-z])/g },
  { as: 'name', pattern: /[^\s，。；、：“”《》!]{1,30}![A-Z]{1,3}\d{1,7}(?::[A-Z]{1,3}\d{1,7})?/g },
  { as: 'date', pattern: /(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/g },
  { as: 'ordinal', pattern: /第\d+(?:[—－\-至到、]\d+)*/g },
  {
    as: 'date',
    pattern: new RegExp(`(?<!\\d)\\d{4}(?:[—－\\-~至到、]\\d{4}){0,5}年度?(?:${MONTHS}(?:\\d{1,2}日)?)?`, 'g'),
  },
  { as: 'date', pattern: new RegExp(`(?<![\\d.个])${MONTHS}(?:\\d{1,2}(?:[—－\\-至到、]\\d{1,2})*日)?`, 'g') },
  { as: 'date', pattern: /(?<![\d.])(?:[12]\d|3[01]|[1-9])日(?!均)/g },
  { as: 'date', pattern: /“[一-九十]?\d{0,2}[·.．]\d{1,2}”/g },
  { as: 'expression', pattern: /“[^“”]{0,24}”/g },
  { as: 'expression', pattern: /(?<!\d)\d{1,6}(?:[+＋×:：]\d{1,6})+|(?<!\d)\d{1,6}[+＋](?=[A-Za-z])/g },
  {
    as: 'time',
    pattern:
      /(?<!\d)\d{1,6}(?:\.\d{1,2})?(?:余|多)?(?:个(?:半)?(?:月|季度|学期|工作日|自然日|小时|星期|年头|百日)|工作日|小时|分钟|秒|天|周(?!岁)|星期|年(?!级)|季度|学期|周年)/g,
  },
  { as: 'age', pattern: /(?<!\d)\d{1,3}(?:[—－\-至到]\d{1,3})?周?岁/g },
  { as: 'name', pattern: /(?<![A-Za-z])[A-Za-z]{1,20}-?\d{1,8}(?:\.\d{1,4})?(?:[A-Z]\d{0,4})?/g },
  { as: 'name', pattern: /(?<!\d)\d{1,3}[GDSK](?![A-Za-z])/g },
  {
    as: 'name',
    pattern:
      /(?<!\d)(?:110|119|120|122|12\d{3}|955\d{2}|96\d{3,4})(?=[^\d人个户元万亿件]{0,6}(?:热线|急救|报警|平台|电话|专线|网站|服务|中心))/g,
  },
  { as: 'formula', pattern: / [+\-*/×÷] \d{1,12}(?:\.\d{1,8})?%?/g },
];
