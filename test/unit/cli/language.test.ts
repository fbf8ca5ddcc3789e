import { expect, it } from 'vitest';
import { languageOf } from '../../../src/cli/language.ts';

it.each([
  ['en', { LANG: 'zh_CN.UTF-8' }, 'en'],
  ['zh', { LANG: 'en_US.UTF-8' }, 'zh'],
  [null, { LANG: 'en_US.UTF-8' }, 'en'],
  [null, { LANG: 'en_US.UTF-8', LC_ALL: 'zh_CN.UTF-8' }, 'zh'],
  [null, { LANG: 'zh_CN.UTF-8', LC_MESSAGES: 'en_GB.UTF-8', LC_ALL: '' }, 'en'],
  [null, { LANG: 'C.UTF-8' }, 'zh'],
  [null, {}, 'zh'],
] as const)('asked %s in %o speaks %s', (asked, env, language) => {
  expect(languageOf(asked, env)).toBe(language);
});
