import { type TextRole, WORDS } from './role-text.ts';
import { declare, formRule, HOUSE, type WordingRule } from './wording-rule.ts';

const EVERYWHERE: ReadonlySet<TextRole> = new Set<TextRole>([
  ...WORDS,
  'date',
  'documentNumber',
  'copyNumber',
  'attachmentLabel',
  'pageNumber',
]);

const ONE_TO_NINE = '一二三四五六七八九';
const DIGIT = `${ONE_TO_NINE}零〇○Oo0`;

const FULL_WIDTH =
  '０１２３４５６７８９ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ';

/** Single characters of the wrong kind. */
export const characterRules: readonly WordingRule[] = [
  formRule(
    declare(
      'character/full-width',
      'GB/T 15835-2011, 5.1',
      'deviation',
      '阿拉伯数字和拉丁字母用半角',
      'digits and Latin letters are half-width',
    ),
    EVERYWHERE,
    [
      {
        pattern: new RegExp(`[${FULL_WIDTH}][${FULL_WIDTH}．]{0,40}`, 'g'),
        needs: [...FULL_WIDTH],
        instead: ({ 0: found }) => halfWidth(found),
      },
    ],
  ),
  formRule(
    declare('character/percent', HOUSE, 'deviation', '百分号用半角“%”', 'the percent sign is half-width'),
    EVERYWHERE,
    [{ pattern: /％/g, needs: ['％'], instead: () => '%' }],
  ),
  formRule(
    declare(
      'numeral/zero',
      'GB/T 15835-2011, 5.2',
      'deviation',
      '汉字数字的年份等编号中，“0”写作“〇”',
      'in numbers written figure by figure in Chinese, zero is 〇',
    ),
    EVERYWHERE,
    [
      {
        pattern: new RegExp(`[一二][${DIGIT}]{3}年|[${ONE_TO_NINE}][○O0][${ONE_TO_NINE}]`, 'g'),
        needs: [...ONE_TO_NINE],
        instead: ({ 0: found }) => (/[零○Oo0]/.test(found) ? found.replace(/[零○Oo0]/g, '〇') : null),
      },
    ],
  ),
];

const OFFSET = 0xfee0;

function halfWidth(text: string): string {
  return [...text].map((char) => String.fromCharCode(char.charCodeAt(0) - OFFSET)).join('');
}
