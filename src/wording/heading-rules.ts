import { headingLabel } from '../document/heading-label.ts';
import { type HeadingNumber, headingNumber } from './heading-number.ts';
import { headingLevelOf, type RoleText } from './role-text.ts';
import { declare, HOUSE, quoted, type Slip, slip, type WordingRule } from './wording-rule.ts';

/** Numbers and ends of headings (GB/T 9704-2012, 7.3.3). */
export const headingRules: readonly WordingRule[] = [
  {
    rule: declare(
      'heading/form',
      'GB/T 9704-2012, 7.3.3',
      'violation',
      '结构层次序数依次写作“一、”“（一）”“1.”“（1）”',
      'the numbers of headings are written 一、 （一） 1. （1）',
    ),
    find: (texts) =>
      texts.filter(isHeading).flatMap((text) => {
        const number = headingNumber(text.text);
        if (!number || number.written === number.proper) return [];
        return [slip(text, 0, number.written.length, number.proper)];
      }),
  },
  {
    rule: declare(
      'heading/order',
      'GB/T 9704-2012, 7.3.3',
      'deviation',
      '标题层次从“一、”起依次使用，不越级；全文只有两层时，第二层可以用“1.”',
      'levels of headings are used in order and none is skipped; with two levels only, the second may be 1.',
    ),
    find: (texts) => parts(texts).flatMap(skippedLevels),
  },
  {
    rule: declare(
      'heading/counter',
      HOUSE,
      'deviation',
      '同一层标题的序数从一起连续，不跳号、不重号（各部分之间可以接着编）',
      'headings of one parent are counted from one without gap or repetition, or go on from the part before',
    ),
    find: (texts) => parts(texts).flatMap(brokenCounters),
  },
  {
    rule: declare(
      'heading/end-punctuation',
      HOUSE,
      'deviation',
      '单独成行的标题末尾不用句号、分号、冒号、逗号、顿号',
      'a heading on a line of its own ends without 。；：，、',
    ),
    find: (texts) =>
      texts.filter(standsAlone).flatMap((text) => {
        const trimmed = text.text.trimEnd();
        if (!/[。；：，、]$/.test(trimmed)) return [];
        return [slip(text, trimmed.length - 1, 1, { zh: '标题末尾不加标点', en: 'no mark at the end of a heading' })];
      }),
  },
];

interface NumberedHeading {
  readonly text: RoleText;
  readonly number: HeadingNumber;
}

/** A heading without a number ends what was counted before it: 第一部分. */
type Heading = NumberedHeading | { readonly text: RoleText; readonly number: null };

function isHeading({ role }: RoleText): boolean {
  return role === 'runIn' || headingLevelOf(role) !== null;
}

function standsAlone({ role }: RoleText): boolean {
  return role === 'title' || headingLevelOf(role) !== null;
}

/** The headings of the text and of each attachment, or of a text issued with a notice: each is counted by itself. */
function parts(texts: readonly RoleText[]): readonly (readonly Heading[])[] {
  const found: Heading[][] = [[]];
  for (const text of texts) {
    if (text.role === 'title' || text.role === 'attachmentLabel') found.push([]);
    else if (isHeading(text)) found.at(-1)?.push({ text, number: headingNumber(text.text) });
  }
  return found;
}

function skippedLevels(headings: readonly Heading[]): readonly Slip[] {
  const numbered = headings.filter((heading): heading is NumberedHeading => heading.number !== null);
  const used = new Set(numbered.map(({ number }) => number.level));
  let above = 0;
  return numbered.flatMap(({ text, number: { level, written } }) => {
    const next = above + 1;
    const isSecondOfTwo = above === 1 && level === 3 && !used.has(2);
    const isTop = above === 0 && level === Math.min(...used);
    above = level;
    if (level <= next || isSecondOfTwo || isTop) return [];
    return [slip(text, 0, written.length, labelledLevel(next as HeadingNumber['level']))];
  });
}

function brokenCounters(headings: readonly Heading[]): readonly Slip[] {
  /** The last ordinal under the present parent, null when it is not known, and the last at all, by level. */
  let underParent = new Map<number, number | null>();
  const ever = new Map<number, number>();
  return headings.flatMap(({ text, number }) => {
    if (!number) {
      const level = headingLevelOf(text.role);
      if (level === 1) underParent = new Map();
      else if (level !== null) underParent.set(level, null);
      return [];
    }
    const { level, ordinal, written } = number;
    const last = underParent.get(level);
    const goesOn = last === undefined && ordinal === (ever.get(level) ?? 0) + 1;
    const expected = (last ?? 0) + 1;
    underParent = new Map([...underParent].filter(([other]) => other < level));
    underParent.set(level, ordinal);
    if (ordinal !== null) ever.set(level, ordinal);
    if (last === null || ordinal === expected || goesOn) return [];
    return [slip(text, 0, written.length, headingLabel(level, expected))];
  });
}

function labelledLevel(level: HeadingNumber['level']) {
  const { zh, en } = quoted(headingLabel(level, 1));
  return { zh: `这一层用${zh}`, en: `this level is numbered ${en}` };
}
