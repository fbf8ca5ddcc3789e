import type { Language } from '../diagnostic/message.ts';

/** The language asked for, or that of the environment: English where that is English, else Chinese. */
export function languageOf(asked: string | null, env: Readonly<Record<string, string | undefined>>): Language {
  const wanted = asked ?? (env.LC_ALL || env.LC_MESSAGES || env.LANG || '');
  return /^en/i.test(wanted) ? 'en' : 'zh';
}
