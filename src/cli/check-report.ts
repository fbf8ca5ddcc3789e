import { CHECK_NAMES, groupOf } from '../data-set/schema/check-settings.ts';
import { aliasOf, type CheckOrRule, type CheckResult } from '../figure/checks/check-result.ts';
import type { Text } from './texts.ts';

/**
 * How the checks came out: a line for each check of figures that had something to hold, one for the words against the
 * figures, one for the wording, and one for what is off. What failed or could not be checked has its own message.
 */
export function checkLines(checks: readonly CheckResult[]): readonly Text[] {
  const ran = checks.filter(({ status }) => status !== 'off');
  const ofFigures = [...CHECK_NAMES.filter((check) => groupOf(check) === 'figures'), 'own' as const];
  const lines: readonly [Text, readonly CheckResult[]][] = [
    ...ofFigures.map((check): [Text, readonly CheckResult[]] => [
      nameOf(check),
      ran.filter((one) => one.check === check),
    ]),
    [{ zh: '文字与数据', en: 'words against figures' }, ran.filter((one) => isOf(one, 'text'))],
    [{ zh: '用语', en: 'wording' }, ran.filter((one) => isOf(one, 'wording'))],
  ];
  const counted = lines.filter(([, results]) => results.length > 0).map(([name, results]) => countLine(name, results));
  const off = offNames(checks);
  return off
    ? [...counted, { zh: `核对  不查（检查设置）：${off.zh}`, en: `checks  off (checkSettings): ${off.en}` }]
    : counted;
}

/** The checks and rules that the data set has switched off; null when there are none. */
export function offNames(checks: readonly CheckResult[]): Text | null {
  const off = checks.filter(({ status }) => status === 'off');
  if (off.length === 0) return null;
  const names = off.map(({ check, rule }): Text => (check === 'own' ? { zh: rule, en: rule } : nameOf(check)));
  return { zh: names.map(({ zh }) => zh).join('、'), en: names.map(({ en }) => en).join(', ') };
}

function isOf({ check }: CheckResult, group: 'text' | 'wording'): boolean {
  return check !== 'own' && groupOf(check) === group;
}

function countLine({ zh, en }: Text, results: readonly CheckResult[]): Text {
  const count = (status: CheckResult['status']): number => results.filter((one) => one.status === status).length;
  const [kept, broken, unknown] = [count('passed'), count('failed'), count('unchecked')];
  return {
    zh: `核对  ${zh}：${kept} 项通过${broken > 0 ? `，${broken} 项不通过` : ''}${unknown > 0 ? `，${unknown} 项未能核对` : ''}`,
    en: `checks  ${en}: ${kept} passed${broken > 0 ? `, ${broken} failed` : ''}${unknown > 0 ? `, ${unknown} could not be checked` : ''}`,
  };
}

function nameOf(check: CheckOrRule): Text {
  return { zh: aliasOf(check), en: ENGLISH_NAMES[check] ?? check };
}

/** Where the key of a check says too little. */
const ENGLISH_NAMES: Readonly<Partial<Record<CheckOrRule, string>>> = {
  sum: 'parts and totals',
  money: 'budget, allocated and spent',
  count: 'counts and what is listed',
  left: 'what is left of targets',
  shares: 'shares of a whole',
  standard: 'amounts against standards',
  repeat: 'no value copied to another row',
  unchanged: 'no value copied from last year',
  comparison: 'what is compared can be compared',
  own: 'rules of the data set',
};
