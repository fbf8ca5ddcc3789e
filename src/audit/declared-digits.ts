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

/** Stretches of a text whose digits say no figure; where two rules hold, the first of the list. */
export function declaredStretches(
  text: string,
  role: LineRole,
  declared: readonly string[],
): readonly DeclaredStretch[] {
  if (!/\d/.test(text)) return [];
  const whole = WHOLE_LINES[role];
  if (whole) return [{ start: 0, end: text.length, as: whole }];
  const stretches: DeclaredStretch[] = [];
  const add = (start: number, length: number, as: DeclaredAs): void => {
    const end = start + length;
    if (!stretches.some((one) => start < one.end && one.start < end)) stretches.push({ start, end, as });
  };
  for (const words of declared) {
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
      if (isWholeNumber(text, at, words.length)) add(at, words.length, 'data');
    }
  }
  for (const { as, pattern } of RULES)
    for (const match of text.matchAll(pattern)) add(match.index, match[0].length, as);
  return stretches;
}

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

const MONTHS = '\\d{1,2}(?:[—－\\-~至到、]\\d{1,2})*月';

const RULES: readonly { readonly as: DeclaredAs; readonly pattern: RegExp }[] = [
  { as: 'document', pattern: /《[^《》]*(?:《[^《》]*》[^《》]*)*》/g },
  { as: 'document', pattern: /[〔［[（(]\d{4}[〕］\])）](?:第)?\d+号/g },
  { as: 'name', pattern: /[\p{L}\d\-—（）.]+\.(?:xlsx?|docx?|pdf|csv|et|wps)(?![A-Za-z])/gu },
  { as: 'name', pattern: /[\p{L}\d]+![A-Z]+\d+(?::[A-Z]+\d+)?/gu },
  { as: 'date', pattern: /(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/g },
  { as: 'ordinal', pattern: /第\d+(?:[—－\-至到、]\d+)*/g },
  {
    as: 'date',
    pattern: new RegExp(`(?<!\\d)\\d{4}(?:[—－\\-~至到、]\\d{4})*年度?(?:${MONTHS}(?:\\d{1,2}日)?)?`, 'g'),
  },
  { as: 'date', pattern: new RegExp(`(?<![\\d.个])${MONTHS}(?:\\d{1,2}(?:[—－\\-至到、]\\d{1,2})*日)?`, 'g') },
  { as: 'date', pattern: /(?<![\d.])(?:[12]\d|3[01]|[1-9])日(?!均)/g },
  { as: 'date', pattern: /“[一-九十]?\d{0,2}[·.．]\d{1,2}”/g },
  { as: 'expression', pattern: /“[^“”]{0,24}”/g },
  { as: 'expression', pattern: /\d+(?:[+＋×:：]\d+)+|\d+[+＋](?=[A-Za-zX])/g },
  {
    as: 'time',
    pattern:
      /\d+(?:\.\d+)?(?:余|多)?(?:个(?:半)?(?:月|季度|学期|工作日|自然日|小时|星期|年头|百日)|工作日|小时|分钟|秒|天|周(?!岁)|星期|年(?!级)|季度|学期|周年)/g,
  },
  { as: 'age', pattern: /\d+(?:[—－\-至到]\d+)?周?岁/g },
  { as: 'name', pattern: /[A-Za-z]+-?\d+(?:\.\d+)?(?:[A-Z]\d*)?/g },
  { as: 'name', pattern: /\d+[GDSK](?![A-Za-z])/g },
  {
    as: 'name',
    pattern:
      /(?<!\d)(?:110|119|120|122|12\d{3}|955\d{2}|96\d{3,4})(?=[^\d人个户元万亿件]{0,6}(?:热线|急救|报警|平台|电话|专线|网站|服务|中心))/g,
  },
  { as: 'formula', pattern: / [+\-*/×÷] \d+(?:\.\d+)?%?/g },
];
