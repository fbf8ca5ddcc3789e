import { PROSE, type RoleText } from './role-text.ts';
import { declare, HAN, HOUSE, type Slip, slip, type WordingRule, type WordsByRole } from './wording-rule.ts';

/** Two ways of saying or writing one thing in one document. */
export const consistencyRules: readonly WordingRule[] = [
  {
    rule: declare(
      'consistency/thousands',
      'GB/T 15835-2011, 5.1',
      'deviation',
      '五位以上的数，千分位写法全文一致',
      'numbers of five digits and more are grouped in one way throughout',
    ),
    find: (texts, words) =>
      !isSaid(words, /,/)
        ? []
        : rarerOf(texts, [GROUPED, UNGROUPED], {
            zh: '与全文其他数字写法一致',
            en: 'the way the other numbers are written',
          }),
  },
  {
    rule: declare(
      'consistency/self-reference',
      HOUSE,
      'advice',
      '对本单位的称呼（我局、区民政局）全文一致',
      'the office calls itself by one name throughout',
    ),
    find: (texts, words) => {
      if (!isSaid(words, /我[局委办厅院站]/)) return [];
      const name = ownName(texts);
      return name === null
        ? []
        : rarerOf(texts, [OWN_PRONOUN, name], { zh: '全文用一个称呼', en: 'one name throughout' });
    },
  },
  {
    rule: declare('consistency/draw-up', HOUSE, 'advice', '“制定”“制订”全文一致', 'one of 制定 and 制订 throughout'),
    find: (texts, words) =>
      !isSaid(words, /制订/)
        ? []
        : rarerOf(texts, [/制定/g, /制订/g], { zh: '“制定”“制订”只用一个', en: 'one of 制定 and 制订' }),
  },
];

function isSaid(words: WordsByRole, pattern: RegExp): boolean {
  return [...words.values()].some((all) => pattern.test(all));
}

const GROUPED = /(?<![\d,.])\d{2,3}(?:,\d{3}){1,4}(?![\d,])|(?<![\d,.])\d(?:,\d{3}){2,4}(?![\d,])/g;
const UNGROUPED = /(?<![\d.,\-—〕/A-Za-z])\d{5,9}(?=(?:\.\d{1,6})?[余多]?[万亿]?[人元户个名亩家件册吨次对场])/g;

const OWN_PRONOUN = /(?<![给为])我[局委办厅院站]/g;

/** What titles and quotations say is not the document's own wording. */
const QUOTED = /《[^《》\n]{0,100}》|“[^“”\n]{0,100}”|（(?:责任|牵头|配合)单位：[^（）\n]{0,200}）/g;

/** Every place of the rarer of two forms, when a document has both. */
function rarerOf(
  texts: readonly RoleText[],
  forms: readonly [RegExp, RegExp],
  expected: Slip['expected'],
): readonly Slip[] {
  const prose = texts.filter(({ role }) => PROSE.has(role) && role !== 'title');
  const [first = [], second = []] = forms.map((form) =>
    prose.flatMap((text) => {
      const own = text.text.replace(QUOTED, (all) => '\u0000'.repeat(all.length));
      return [...own.matchAll(form)].map(({ index, 0: found }) => slip(text, index, found.length, expected));
    }),
  );
  return first.length < second.length
    ? first
    : first.length > second.length
      ? second
      : second.slice(first.length === 0 ? 0 : -1);
}

/** 永宁区民政局 or 区民政局 where it stands as the subject, from the signature; null when nobody signed. */
function ownName(texts: readonly RoleText[]): RegExp | null {
  const signed = texts.find(({ role }) => role === 'signature')?.text.replace(/\s/g, '') ?? '';
  const short = /[省市区县旗州][^省市区县旗州]{1,12}[局委办厅院站]$/.exec(signed)?.[0];
  if (!short || new RegExp(`[^${HAN}]`).test(signed)) return null;
  return new RegExp(`(?<![${HAN}])(?:${signed}|${short})(?![${HAN}]{0,6}(?:印发|《))`, 'g');
}
