import type { TextRole } from './role-text.ts';
import { declare, elementRule, formRule, HAN, type WordingRule } from './wording-rule.ts';

/** Of an order 第15号, of minutes 〔2026〕6号 or 第6期. */
const DOCUMENT_NUMBER = /^(?:[^〔〕\s\d]{0,20}〔\d{4}〕[1-9]\d{0,5}号|第[1-9]\d{0,5}[号期])$/;

const CITING: ReadonlySet<TextRole> = new Set<TextRole>([
  'body',
  'runIn',
  'note',
  'attachmentNote',
  'attachmentTitle',
  'title',
  'tableCell',
]);

/** The elements round the text, each as a whole (GB/T 9704-2012, 7.2 to 7.4). */
export const elementRules: readonly WordingRule[] = [
  elementRule(
    declare(
      'element/document-number',
      'GB/T 9704-2012, 7.2.5',
      'violation',
      '发文字号写作“永民报〔2026〕15号”：年份全称用六角括号，序号不加“第”、不编虚位',
      'a document number is 永民报〔2026〕15号: the year in 〔〕, no 第, no leading zero',
    ),
    'documentNumber',
    (text) => (DOCUMENT_NUMBER.test(text.trim()) ? null : properNumber(text.trim())),
  ),
  formRule(
    declare(
      'element/cited-number',
      'GB/T 9704-2012, 7.2.5',
      'violation',
      '引用的发文字号也写作“永民报〔2026〕15号”',
      'a cited document number has the same form: 永民报〔2026〕15号',
    ),
    CITING,
    [
      {
        pattern: new RegExp(`(?<=[${HAN}])[[［(（【](\\d{4})[\\]］)）】]第?0{0,4}(\\d{1,6})号`, 'g'),
        needs: ['号'],
        instead: ([, year = '', ordinal = '']) => `〔${year}〕${ordinal}号`,
      },
      {
        pattern: /〔(\d{2,4})〕(第?)(0{0,4})(\d{1,6})号/g,
        needs: ['〔'],
        instead: ([, year = '', ordinalWord, zeros, ordinal = '']) =>
          year.length === 4 && !ordinalWord && !zeros ? null : `〔${fullYear(year)}〕${ordinal}号`,
      },
    ],
  ),
  elementRule(
    declare(
      'element/addressee',
      'GB/T 9704-2012, 7.3.2',
      'violation',
      '主送机关后面用全角冒号',
      'the addressee ends with ：',
    ),
    'addressee',
    (text) => (/[：:]$/.test(text.trim()) ? null : `${text.trim().replace(/[，。；、]$/, '')}：`),
  ),
  elementRule(
    declare(
      'element/copies',
      'GB/T 9704-2012, 7.4.2',
      'violation',
      '抄送机关之后用句号',
      'the offices that get a copy end with 。',
    ),
    'copies',
    (text) =>
      /。$/.test(text.trim()) || /^抄送：?$/.test(text.trim()) ? null : { zh: '末尾加句号', en: '。 at the end' },
  ),
  printedLine(),
  elementRule(
    declare(
      'element/signer',
      'GB/T 9704-2012, 7.2.6',
      'violation',
      '签发人写作“签发人：姓名”',
      'the signer is written 签发人：name',
    ),
    'signer',
    (text) =>
      /^签发人[：:]\s*\S/.test(text.trim()) || !text.includes('签发')
        ? null
        : { zh: '如“签发人：李某”', en: 'like 签发人：李某' },
  ),
  elementRule(
    declare(
      'element/copy-number',
      'GB/T 9704-2012, 7.2.1',
      'deviation',
      '份号一般用6位阿拉伯数字',
      'a copy number has six digits',
    ),
    'copyNumber',
    (text) => {
      const digits = text.trim();
      if (/^\d{6}$/.test(digits)) return null;
      return /^\d{1,5}$/.test(digits) ? digits.padStart(6, '0') : { zh: '六位阿拉伯数字', en: 'six digits' };
    },
  ),
  elementRule(
    declare(
      'element/classification',
      'GB/T 9704-2012, 7.2.2',
      'violation',
      '密级写作“绝密”“机密”“秘密”，期限在“★”后面',
      'a classification is 绝密, 机密 or 秘密, its term behind ★',
    ),
    'classification',
    (text) =>
      /^(?:绝密|机密|秘密)(?:★.{1,12})?$/.test(text.replace(/\s/g, ''))
        ? null
        : { zh: '如“机密★1年”', en: 'like 机密★1年' },
  ),
  elementRule(
    declare(
      'element/urgency',
      'GB/T 9704-2012, 7.2.3',
      'violation',
      '紧急程度写作“特急”“加急”',
      'urgency is 特急 or 加急',
    ),
    'urgency',
    (text) =>
      /^(?:特提|特急|加急|平急)$/.test(text.replace(/\s/g, '')) ? null : { zh: '“特急”或“加急”', en: '特急 or 加急' },
  ),
  formRule(
    declare(
      'element/no-text-page',
      'GB/T 9704-2012, 7.3.5.5',
      'violation',
      '不用“此页无正文”，用调整行距、字距的办法解决',
      'no 此页无正文: line and character spacing are adjusted instead',
    ),
    new Set<TextRole>(['body', 'note', 'remark', 'signature', 'heading1', 'heading2', 'heading3', 'heading4', 'other']),
    [{ pattern: /[（(]?此页无正文[）)]?/g, needs: ['此页无正文'], instead: () => ({ zh: '删去', en: 'nothing' }) }],
  ),
];

/** 印发机关 and 印发日期 may come as one text or as two. */
function printedLine(): WordingRule {
  const rule = declare(
    'element/printer',
    'GB/T 9704-2012, 7.4.3',
    'violation',
    '印发日期写全年、月、日，后加“印发”二字',
    'the line of printing ends with the whole date and 印发',
  );
  return {
    rule,
    find: (texts) => {
      const lines = texts.filter(({ role }) => role === 'printer');
      const last = lines.at(-1);
      const whole = lines.map(({ text }) => text.trim()).join('');
      if (!last || /\d{4}年\d{1,2}月\d{1,2}日印发$/.test(whole)) return [];
      const expected = { zh: '末尾如“2026年7月15日印发”', en: '2026年7月15日印发 at the end' };
      return [
        {
          text: last,
          start: 0,
          length: last.text.length,
          found: { zh: `“${whole.slice(-30)}”`, en: `“${whole.slice(-30)}”` },
          expected,
        },
      ];
    },
  };
}

function properNumber(text: string) {
  const [, code, year, ordinal] =
    /^([^[\]［］()（）【】〔〕\s\d]{1,20})[[［(（【〔]?(\d{2,4})[\]］)）】〕年]?第?0{0,5}(\d{1,6})号?$/.exec(text) ??
    [];
  return code && year && ordinal
    ? `${code}〔${fullYear(year)}〕${ordinal}号`
    : { zh: '如“永民报〔2026〕15号”', en: 'like 永民报〔2026〕15号' };
}

function fullYear(year: string): string {
  return year.length === 2 ? `20${year}` : year;
}
