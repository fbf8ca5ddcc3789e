import { declare, formRule, type WordingRule } from './wording-rule.ts';

const REQUEST = formRule(
  declare(
    'genre/request-in-report',
    '党政机关公文处理工作条例, 15(4)',
    'violation',
    '报告里不夹带请示事项',
    'a report (报告) asks for no decision',
  ),
  new Set(['body'] as const),
  [
    {
      pattern:
        /(?:妥否|当否|是否妥当|可否)，?(?:敬|恳|呈)?请[^。\n]{0,12}|以上请示[^。\n]{0,16}|(?<![报提申呈上转])(?:敬|恳|特)?请(?:予以|予|及时)?(?:批示|批复|审批|批准)(?=[。！]|$)/g,
      instead: () => ({ zh: '改用请示另行上报', en: 'a separate 请示' }),
    },
  ],
);

/** What a 报告 must not hold (党政机关公文处理工作条例, article 15). */
export const requestRules: readonly WordingRule[] = [
  {
    rule: REQUEST.rule,
    find: (texts, words) => {
      const title = texts
        .filter(({ role }) => role === 'title')
        .map(({ text }) => text.trim())
        .join('');
      return title.endsWith('报告') ? REQUEST.find(texts, words) : [];
    },
  },
];
