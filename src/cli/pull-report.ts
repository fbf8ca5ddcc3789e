import { markedWords } from '../changes/print-changes.ts';
import { wordDifferences } from '../changes/word-differences.ts';
import type { Language } from '../diagnostic/message.ts';
import type { Proposal } from '../pull/proposal.ts';
import type { Text } from './texts.ts';

/** Sentences of `pull`. */
export const pullTexts = {
  noDocument: {
    zh: '要写出改过的文稿：一份或几份 .docx',
    en: 'name the edited documents: one or more .docx',
  },
  oneData: (found: string): Text => ({
    zh: `数据只能写一份，多了“${found}”`,
    en: `only one data set can be named; “${found}” is one too many`,
  }),
  baseOfOne: { zh: '--base 只能和一份文稿一起用', en: '--base goes with one document' },
  notANumber: (found: string, count: number): Text => ({
    zh: `--apply 后面写 all，或 1 到 ${count} 之间的序号，而不是“${found}”`,
    en: `--apply takes all, or numbers from 1 to ${count}, not “${found}”`,
  }),
  allWithoutRecord: {
    zh: '没有文稿生成时的记录，分不清是文稿改了还是数据后来改了；请逐条核对，用 --apply 1,3 挑着写回，或用 --base 指明原来生成的那份',
    en: 'nothing was kept of the document, so its edits cannot be told from later ones of the data: choose with --apply 1,3, or name the built document with --base',
  },
  nothing: { zh: '没有要写回数据的改动', en: 'nothing flows back into the data' },
  withoutRecord: (path: string): Text => ({
    zh: `没有“${path}”生成时的记录，下面是和按现在的数据生成的文稿比较的结果；原来的文稿还在的话，用 --base 指明`,
    en: `nothing was kept of “${path}” when it was built; it is compared with what the data make now (--base names the document as it was built)`,
  }),
  proposals: (proposals: readonly Proposal[]): Text => ({
    zh: proposals.map((one, index) => proposalText(one, index + 1, 'zh')).join('\n'),
    en: proposals.map((one, index) => proposalText(one, index + 1, 'en')).join('\n'),
  }),
  howToApply: (count: number): Text => ({
    zh: `以上 ${count} 处可以写回数据：加 --apply all 全部写回，或用 --apply 1,3 挑着写`,
    en: `${count} can flow back: --apply all, or --apply 1,3 for some of them`,
  }),
  withProblems: {
    zh: '全部写回的话，数据会多出下面的问题（例如分项和合计不再相等）；请在文稿或数据里一并改好',
    en: 'with all of them the data would have these problems more (parts and total may differ, say); settle them too',
  },
  notApplied: {
    zh: '写回以后数据会有错误，没有改动任何文件',
    en: 'the data would have errors; no file was changed',
  },
  applied: (count: number, path: string): Text => ({
    zh: `已写回 ${count} 处：${path}`,
    en: `${count} ${count === 1 ? 'change' : 'changes'} written to ${path}`,
  }),
  buildNext: { zh: '接下来：chengwen build 重新生成文稿', en: 'next: chengwen build' },
} as const;

/** 1. 低保.人数：3842人 → 3850人, its line in the data and its places in the document. */
function proposalText(proposal: Proposal, number: number, language: Language): string {
  const { what, name, old, now, span, places, alsoIn } = proposal;
  const words = what === 'figure' ? `${name}  ${old} → ${now}` : markedWords(wordDifferences(old, now));
  const listed = (all: Proposal['places']): string =>
    all.map((place) => place[language]).join(language === 'zh' ? '、' : ', ');
  const others = alsoIn.length > 0 ? `\n     ${ALSO_IN[language](listed(alsoIn))}` : '';
  return `${number}. ${words}\n     ${span.file}:${span.start.line}  ${listed(places)}${others}`;
}

const ALSO_IN: Readonly<Record<Language, (places: string) => string>> = {
  zh: (places) => `同一句话还印在${places}，写回后会一起改`,
  en: (places) => `the same words stand in ${places} and change with these`,
};

/** The proposals for programs; their numbers are those of `--apply`. */
export function proposalsJson(proposals: readonly Proposal[]): readonly object[] {
  return proposals.map(({ span, ...rest }, index) => ({
    number: index + 1,
    ...rest,
    file: span.file,
    line: span.start.line,
    column: span.start.column,
  }));
}
