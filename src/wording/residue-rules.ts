import { type TextRole, WORDS } from './role-text.ts';
import { declare, formRule, HOUSE, type WordingRule } from './wording-rule.ts';

const PRINTED: ReadonlySet<TextRole> = new Set<TextRole>([
  ...WORDS,
  'date',
  'documentNumber',
  'mark',
  'attachmentLabel',
  'other',
]);

const FILL_IN = { zh: '填上内容，或删去', en: 'what belongs there, or nothing' };

/** What is left in a document that was not finished. */
export const residueRules: readonly WordingRule[] = [
  formRule(
    declare('residue/template', HOUSE, 'violation', '成文里没有模板的记号', 'no mark of a template is left'),
    PRINTED,
    [
      {
        pattern: /\{\{[^{}\n]{0,60}\}{0,2}|\}\}|\{%[^{}\n]{0,60}%\}|\$\{[^{}\n]{0,60}\}|｛｛[^｛｝\n]{0,60}｝?｝?/g,
        needs: ['{{', '}}', '{%', '${', '｛｛'],
        instead: () => FILL_IN,
      },
      { pattern: /【[^【】\n]{0,40}[.|][^【】\n]{0,40}】/g, needs: ['【'], instead: () => FILL_IN },
    ],
  ),
  formRule(
    declare('residue/gap', HOUSE, 'violation', '成文里没有待填的空缺', 'nothing is left to be filled in'),
    PRINTED,
    [
      {
        pattern:
          /待填(?![报写补埋充])|[（〔【][待请](?:填|补|核|确认|定)[^（）〔〕【】|.\n]{0,20}[）〕】]|〔[^〔〕\n]{1,20}待核〕/g,
        needs: ['待', '请'],
        instead: () => FILL_IN,
      },
      {
        pattern:
          /(?<![A-Za-zＸ×])[XxＸ×*]{1,6}(?:\.[XxＸ×*]{1,4})?(?:万元|亿元|万人|元(?=[。，；、）])|%|个百分点)|(?<![A-Za-zＸ×*])[XxＸ×*]{2,6}(?:万|亿)?(?:元|人次|人|户|个|名|项|家|件|平方米|月|日|号)|(?:19|20)[XxＸ×*]{2}年|(?<![A-Za-zＸ×])[Xx]{2,6}(?:局|市|县|区|省|镇|乡|村|街道|单位|公司)/g,
        needs: ['x', 'X', 'Ｘ', '×', '*'],
        instead: () => FILL_IN,
      },
    ],
  ),
  formRule(
    declare(
      'residue/program',
      HOUSE,
      'violation',
      '成文里没有程序留下的字样',
      'no trace of a program is left: TODO, undefined, #REF!',
    ),
    PRINTED,
    [
      {
        pattern:
          /(?<![A-Za-z])(?:TODO|FIXME|TBD|undefined|NaN|null)(?![A-Za-z])|\[object Object\]|#(?:REF!|N\/A|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!)|错误！[^。\n]{0,20}|Error! [A-Z][A-Za-z ]{0,60}|(?:单击|点击)(?:或点击)?此处输入[^。\n]{0,12}|Lorem ipsum/g,
        needs: [
          'TODO',
          'FIXME',
          'TBD',
          'undefined',
          'NaN',
          'null',
          '[object',
          '#',
          '错误！',
          'Error!',
          '此处输入',
          'Lorem',
        ],
        instead: () => FILL_IN,
      },
    ],
  ),
];
