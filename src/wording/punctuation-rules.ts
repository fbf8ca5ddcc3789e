import { headingNumber } from './heading-number.ts';
import { PROSE, type RoleText, type TextRole, WORDS } from './role-text.ts';
import { declare, formRule, HAN, HOUSE, type WordingRule, type WrongForm } from './wording-rule.ts';

const STANDARD = 'GB/T 15834-2011';

const FULL_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
  '.': '。',
};

const HAN_CHARACTER = new RegExp(`[${HAN}]`);

/** Marks of a Chinese sentence in the width of Latin. */
const HALF_WIDTH: readonly WrongForm[] = [
  {
    pattern: new RegExp(`(?<=[${HAN}）》”〕])[,;:!?]|(?<=[\\dA-Za-z%‰℃])[,;:!?](?=[${HAN}《“（])`, 'g'),
    needs: [',', ';', ':', '!', '?'],
    instead: ({ 0: mark }) => FULL_WIDTH[mark] ?? null,
  },
  // In a cell 低保.户数 is the id of a figure.
  {
    pattern: new RegExp(`(?<=[${HAN}）》”])\\.(?=$|[${HAN}《“（])`, 'g'),
    needs: ['.'],
    among: PROSE,
    instead: () => '。',
  },
  {
    pattern: new RegExp(`(?<=[${HAN}])\\.{3,12}|(?<![.\\d])\\.{3,12}(?=[${HAN}])`, 'g'),
    needs: ['...'],
    instead: () => '……',
  },
  {
    pattern: /(?<!\d)"[^"\n]{0,100}"/g,
    needs: ['"'],
    instead: (match, text) => (touchesHan(match, text) ? `“${match[0].slice(1, -1)}”` : null),
  },
  {
    pattern: /(?<![A-Za-z\d])'[^'\n]{1,100}'/g,
    needs: ["'"],
    instead: ({ 0: all }) => (HAN_CHARACTER.test(all) ? `‘${all.slice(1, -1)}’` : null),
  },
  {
    pattern: /(?<![/=+×÷*−-])\((?!\d{2,4}\)第?\d{1,6}号)[^()（）\n]{0,200}\)/g,
    needs: ['('],
    instead: (match, text) => (touchesHan(match, text) ? `（${match[0].slice(1, -1)}）` : null),
  },
];

const ONE_SIDED_BRACKET: readonly WrongForm[] = [
  { pattern: /\([^()（）\n]{0,200}）/g, needs: ['('], instead: ({ 0: all }) => `（${all.slice(1)}` },
  { pattern: /（[^()（）\n]{0,200}\)/g, needs: [')'], instead: ({ 0: all }) => `${all.slice(0, -1)}）` },
];

const RUNNING_TEXT: ReadonlySet<TextRole> = new Set<TextRole>([
  'body',
  'runIn',
  'heading1',
  'heading2',
  'heading3',
  'heading4',
  'note',
]);

const STOPS = [...'，。、；：'];
const DOUBLED_STOPS = STOPS.flatMap((stop) => STOPS.map((other) => stop + other));

/** Marks between words (GB/T 15834-2011). */
export const punctuationRules: readonly WordingRule[] = [
  behindHeadingNumbers(
    formRule(
      declare(
        'punctuation/half-width',
        STANDARD,
        'deviation',
        '汉字之间的标点用全角形式',
        'marks between Chinese characters have their full-width form',
      ),
      WORDS,
      [...HALF_WIDTH, ...ONE_SIDED_BRACKET],
    ),
  ),
  formRule(
    declare('punctuation/repeated', STANDARD, 'deviation', '点号不重复、不叠用', 'stops are not doubled'),
    WORDS,
    [
      { pattern: /[，。、；：]{2,50}/g, needs: DOUBLED_STOPS, instead: ({ 0: marks }) => marks.slice(-1) },
      { pattern: /[，。、；：][,;](?!\d)/g, needs: [',', ';'], instead: ({ 0: marks }) => marks.slice(0, 1) },
      { pattern: /[？！][，。、；]/g, needs: ['？', '！'], instead: ({ 0: marks }) => marks.slice(0, 1) },
    ],
  ),
  formRule(
    declare(
      'punctuation/between-titles',
      `${STANDARD}, 4.5.3.5`,
      'advice',
      '并列的书名号之间、引号之间通常不用顿号',
      'titles in 《》 and words in “” that stand side by side take no 、 between them',
    ),
    PROSE,
    [
      {
        pattern: /(?<=》)、(?=《)|(?<=”)、(?=“)/g,
        needs: ['》、《', '”、“'],
        instead: () => ({ zh: '删去顿号', en: 'no 、' }),
      },
    ],
  ),
  formRule(
    declare('punctuation/space', HOUSE, 'deviation', '汉字之间不留空格', 'no blank between Chinese characters'),
    RUNNING_TEXT,
    [
      {
        pattern: new RegExp(`(?<=[${HAN}，。、；：）》”])[ \\u00A0]{1,20}(?=[${HAN}（《“])`, 'g'),
        needs: [' ', '\u00A0'],
        instead: ({ index, 0: blank }, text) =>
          isSetApart(text, index + blank.length) ? null : { zh: '删去空格', en: 'no blank' },
      },
    ],
  ),
];

/**
 * Blanks that are meant: names in a row (出席：张某 李某), parts of a line (联系人：李某 电话：…), behind 第一条, before a
 * weekday, and in lines that are no sentences (局长 李某).
 */
function isSetApart(text: string, end: number): boolean {
  return (
    /^(?:出席|列席|请假|缺席|参加|主持|记录|分送|联系人|地址|单位)[^，。：]{0,8}：/.test(text) ||
    /^[^，。；：]{1,8}：/.test(text.slice(end, end + 9)) ||
    /第[一二三四五六七八九十百零\d]{1,6}[编章节条款期] {0,20}$/.test(text.slice(Math.max(0, end - 30), end)) ||
    /^(?:星期|周)[一二三四五六日]/.test(text.slice(end, end + 3)) ||
    (!/[，。；]/.test(text) && !headingNumber(text))
  );
}

/** True when a bracketed or quoted stretch holds Han or stands beside it. */
function touchesHan({ 0: all, index }: RegExpExecArray, text: string): boolean {
  return HAN_CHARACTER.test(text.slice(Math.max(0, index - 1), index + all.length + 1));
}

/** The marks of a heading's own number are for `heading/form`. */
function behindHeadingNumbers({ rule, find }: WordingRule): WordingRule {
  const numberLength = ({ role, text }: RoleText): number =>
    role === 'runIn' || role.startsWith('heading') ? (headingNumber(text)?.written.length ?? 0) : 0;
  return { rule, find: (texts, words) => find(texts, words).filter(({ text, start }) => start >= numberLength(text)) };
}
