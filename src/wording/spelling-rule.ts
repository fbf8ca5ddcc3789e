import type { DataSet } from '../data-set/schema/data-set-schema.ts';
import { WORDS } from './role-text.ts';
import { declare, formRule, HOUSE, type WordingRule } from './wording-rule.ts';

/** The rule that the office makes for itself: names that are spelt in one way (九〇五社区, not 905社区). */
export function spellingRule(spellings: DataSet['unit']['spellings']): WordingRule {
  const forms = spellings.flatMap(({ use, not }) =>
    not.map((wrong) => ({
      pattern: new RegExp(wrong.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'), 'g'),
      needs: [wrong],
      instead: ({ index }: RegExpExecArray, text: string) => (isPartOf(use, wrong, index, text) ? null : use),
    })),
  );
  return formRule(
    declare('word/spelling', HOUSE, 'deviation', '名称按本单位规定的写法', 'names are spelt as the office lays down'),
    WORDS,
    forms,
  );
}

/** True when the wrong form stands inside the right one: 九〇五 in 九〇五社区. */
function isPartOf(use: string, wrong: string, index: number, text: string): boolean {
  const at = use.indexOf(wrong);
  return at !== -1 && index >= at && text.startsWith(use, index - at);
}
