import { printable } from '../diagnostic/code-frame.ts';
import type { Language } from '../diagnostic/message.ts';
import type { Deviation, Grade, Inspection, Place, Unchecked } from './inspection.ts';

export interface InspectionPrintOptions {
  readonly language: Language;
  /** The grades that are listed; all are counted. */
  readonly grades: readonly Grade[];
}

export const GRADES = ['violation', 'deviation', 'advice'] as const satisfies readonly Grade[];

/** So many places of one rule are named; the rest is counted. */
const MAX_PLACES = 5;

/**
 * An inspection as a person reads it: by grade and rule, each with its clause and its places, then what could not be
 * checked, then a line of counts. What was not checked is never said to be in order. Ends with a line feed.
 */
export function printInspection(inspection: Inspection, { language, grades }: InspectionPrintOptions): string {
  const words = WORDS[language];
  const blocks = grades.flatMap((grade) => {
    const found = inspection.deviations.filter(({ rule }) => rule.grade === grade);
    return found.length === 0 ? [] : [words.grades[grade], ...byRule(found).map((group) => ruleBlock(group, language))];
  });
  const open =
    inspection.unchecked.length === 0 ? [] : [words.unchecked, ...uncheckedLines(inspection.unchecked, language)];
  return `${[...blocks, ...open, words.counts(countsOf(inspection))].join('\n')}\n`;
}

/** How many places of each grade there are, how many rules were applied, and how many could not be. */
export interface InspectionCounts extends Readonly<Record<Grade, number>> {
  readonly applied: number;
  readonly unchecked: number;
}

export function countsOf({ deviations, applied, unchecked }: Inspection): InspectionCounts {
  const count = (grade: Grade): number => deviations.filter(({ rule }) => rule.grade === grade).length;
  return {
    violation: count('violation'),
    deviation: count('deviation'),
    advice: count('advice'),
    applied: applied.length,
    unchecked: unchecked.length,
  };
}

function byRule(deviations: readonly Deviation[]): readonly (readonly [Deviation, ...Deviation[]])[] {
  const groups = new Map<string, [Deviation, ...Deviation[]]>();
  for (const deviation of deviations) {
    const group = groups.get(deviation.rule.id);
    if (group) group.push(deviation);
    else groups.set(deviation.rule.id, [deviation]);
  }
  return [...groups.values()];
}

function ruleBlock(group: readonly [Deviation, ...Deviation[]], language: Language): string {
  const [{ rule }] = group;
  const words = WORDS[language];
  const places = group
    .slice(0, MAX_PLACES)
    .map(({ place, found, expected }) =>
      printable(`    ${placeText(place, language)}${words.instead(found[language], expected[language])}`),
    );
  const rest = group.length > MAX_PLACES ? [`    ${words.more(group.length)}`] : [];
  return [`  ${rule.asks[language]} [${rule.id}] ${clauseText(rule.clause, language)}`, ...places, ...rest].join('\n');
}

function uncheckedLines(unchecked: readonly Unchecked[], language: Language): readonly string[] {
  const reasons = new Map<string, string[]>();
  for (const { rule, reason } of unchecked) {
    reasons.set(reason[language], [...(reasons.get(reason[language]) ?? []), rule.asks[language]]);
  }
  return [...reasons].flatMap(([reason, asks]) => [...asks.map((ask) => `  ${ask}`), `    ${printable(reason)}`]);
}

function placeText({ page, paragraph, text }: Place, language: Language): string {
  const words = WORDS[language];
  const where = [page === null ? '' : words.page(page), paragraph === null ? '' : words.paragraph(paragraph)].filter(
    Boolean,
  );
  const said = `${where.join(words.comma)}${text === null ? '' : words.quoted(text)}`;
  return said === '' ? '' : said + words.colon;
}

/** The standards are named alike in every language, our own practice is not. */
function clauseText(clause: string, language: Language): string {
  return clause === 'house practice' ? WORDS[language].housePractice : clause;
}

const WORDS = {
  zh: {
    grades: { violation: '违反标准', deviation: '偏差（与标准的一般数值或机关通行做法不同）', advice: '建议' },
    unchecked: '未能检查',
    housePractice: '通行做法',
    page: (page: number) => `第 ${page} 页`,
    paragraph: (paragraph: number) => `第 ${paragraph} 段`,
    quoted: (text: string) => `“${text}”`,
    comma: '，',
    colon: '：',
    instead: (found: string, expected: string) => `${found}，应为 ${expected}`,
    more: (count: number) => `等 ${count} 处`,
    counts: (counts: InspectionCounts) =>
      `检查了 ${counts.applied} 条规则：${counts.violation} 处违反、${counts.deviation} 处偏差、${counts.advice} 条建议；${counts.unchecked} 项未能检查`,
  },
  en: {
    grades: {
      violation: 'violations of the standard',
      deviation: "deviations from the standard's usual values or from what offices do",
      advice: 'advice',
    },
    unchecked: 'could not be checked',
    housePractice: 'house practice',
    page: (page: number) => `page ${page}`,
    paragraph: (paragraph: number) => `paragraph ${paragraph}`,
    quoted: (text: string) => ` “${text}”`,
    comma: ', ',
    colon: ': ',
    instead: (found: string, expected: string) => `${found}, expected ${expected}`,
    more: (count: number) => `and more, ${count} places in all`,
    counts: (counts: InspectionCounts) =>
      `${counts.applied} rules applied: ${counts.violation} violations, ${counts.deviation} deviations, ${counts.advice} pieces of advice; ${counts.unchecked} could not be checked`,
  },
} as const;
