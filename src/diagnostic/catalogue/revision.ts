import { message } from '../message.ts';

/** Where in an edited document something stands, and how it begins. */
export interface Place {
  readonly document: string;
  readonly paragraph: number;
  readonly excerpt: string;
}

/** The same words as they were generated, as a person left them, as they are generated now. */
export interface Words {
  readonly base: string;
  readonly edited: string;
  readonly now: string;
}

const CHOOSE_ZH = '两种写法都以修订标出：在 Word/WPS 里接受修订用新的，拒绝修订留手改的';
const CHOOSE_EN =
  'both stand there as tracked changes: accept them for the new words, reject them for those of the person';

/** What there is to say when edited documents are brought up to date, and of redlines. */
export const revisionMessages = {
  'revision/merged': message<{ document: string; changes: number; open: number }>({
    severity: 'info',
    zh: (p) =>
      `“${p.document}”里的手工改动已并入新文稿：按新数据改了 ${p.changes} 处，${p.open === 0 ? '没有冲突' : `${p.open} 处要人看一下`}`,
    en: (p) =>
      `the edits in “${p.document}” were taken over: ${p.changes} ${p.changes === 1 ? 'place' : 'places'} changed with the data, ${p.open === 0 ? 'no conflict' : `${p.open} to look at`}`,
  }),
  'revision/not-merged': message<{ document: string }>({
    severity: 'warning',
    zh: (p) => `“${p.document}”里的手工改动没有并入：当时生成的原稿没有留存`,
    en: (p) => `the edits in “${p.document}” were not taken over: what was generated then was not kept`,
    hint: {
      zh: () => '对照着把手工改动抄到新文稿里；以后生成的文稿都会留存原稿',
      en: () => 'copy the edits into the new document by hand; from now on what is generated is kept',
    },
  }),
  'revision/unreadable': message<{ document: string }>({
    severity: 'warning',
    zh: (p) => `“${p.document}”打不开，手工改动没有并入`,
    en: (p) => `“${p.document}” cannot be read, so its edits were not taken over`,
    hint: {
      zh: () => '能在 Word 或 WPS 中打开的话，打开后另存为 .docx，再生成一次',
      en: () => 'if a word processor opens it, save it anew as .docx and build again',
    },
  }),
  'revision/pdf-from-data': message<{ pdf: string; document: string }>({
    severity: 'info',
    zh: (p) => `“${p.pdf}”只按数据生成，没有“${p.document}”里的手工改动；要发的 PDF 请从 Word/WPS 另存`,
    en: (p) =>
      `“${p.pdf}” is made from the data alone, without the edits in “${p.document}”; save the PDF to send from the word processor`,
  }),
  'revision/same-words': message<Place & Words>({
    severity: 'warning',
    zh: (p) =>
      `${placeZh(p)}：“${p.base}”被手工改为“${p.edited}”，而按现在的数据${p.now === '' ? '要删去' : `是“${p.now}”`}`,
    en: (p) =>
      `${placeEn(p)}: “${p.base}” was changed by hand to “${p.edited}”, and ${p.now === '' ? 'is generated no more' : `reads “${p.now}” now`}`,
    hint: { zh: () => CHOOSE_ZH, en: () => CHOOSE_EN },
  }),
  'revision/removed-but-edited': message<Place & Pick<Words, 'edited'>>({
    severity: 'warning',
    zh: (p) => `${placeZh(p)}：按现在的数据不再有这一段，但它被手工改过，所以只标为删除`,
    en: (p) => `${placeEn(p)}: this paragraph is generated no more, but was edited by hand, so it is only struck out`,
    hint: {
      zh: () => '不要这一段就接受修订，要留就拒绝修订',
      en: () => 'accept the tracked change to drop it, reject it to keep it',
    },
  }),
  'revision/cut-by-hand': message<{ document: string } & Omit<Words, 'edited'>>({
    severity: 'info',
    zh: (p) => `“${p.document}”：手工删去的“${p.base}”，按现在的数据是“${p.now}”；仍按手工的意思不写`,
    en: (p) => `“${p.document}”: “${p.base}”, taken out by hand, would read “${p.now}” now; it stays out`,
  }),
  'revision/old-figure': message<Place & Pick<Words, 'base' | 'now'>>({
    severity: 'warning',
    zh: (p) => `${placeZh(p)}：手工写的“${p.base}”可能是旧数，现在是“${p.now}”；没有改它`,
    en: (p) =>
      `${placeEn(p)}: “${p.base}”, written by hand, may be an old figure that is “${p.now}” now; it was left alone`,
    hint: { zh: () => '核对这个数，需要时改掉', en: () => 'check it, and change it if need be' },
  }),
  'revision/picture': message<Place>({
    severity: 'warning',
    zh: (p) => `${placeZh(p)}：图被手工换过，而按现在的数据图已变化；保留了手工换的图`,
    en: (p) => `${placeEn(p)}: the picture was exchanged by hand and would look otherwise now; it was left alone`,
  }),
  'revision/table': message<Place>({
    severity: 'warning',
    zh: (p) => `${placeZh(p)}：表的栏目变了，而这张表被手工改过；新表以修订插在它前面`,
    en: (p) =>
      `${placeEn(p)}: the columns of this table changed, and it was edited by hand; the new one stands before it as a tracked change`,
    hint: { zh: () => '留一张，删一张', en: () => 'keep one of them' },
  }),
  'revision/figure-overwritten': message<Place & { old: string; now: string }>({
    severity: 'info',
    zh: (p) => `${placeZh(p)}：“${p.old}”被手工改为“${p.now}”，数据里没有改`,
    en: (p) => `${placeEn(p)}: “${p.old}” was changed by hand to “${p.now}”; the data say otherwise`,
    hint: {
      zh: () => '数据应当改的话，用 chengwen pull 写回去',
      en: () => 'if the data are to change, `chengwen pull` writes it back',
    },
  }),
  'revision/annex-comments': message<{ document: string; comments: number }>({
    severity: 'warning',
    zh: (p) => `“${p.document}”的附表里有 ${p.comments} 条批注，附表按现在的数据重新生成，这些批注没有带过来`,
    en: (p) =>
      `the working annexes of “${p.document}” bear ${p.comments} ${p.comments === 1 ? 'comment' : 'comments'}; the annexes are generated anew, without them`,
    hint: { zh: () => '批注还在那一份文稿里', en: () => 'they still stand in that document' },
  }),
  'revision/nothing-before': message<{ document: string }>({
    severity: 'warning',
    zh: (p) => `“${p.document}”没有上一次生成的文稿可比，没有修订稿`,
    en: (p) => `there is no earlier “${p.document}” to compare with, so there is no redline`,
    hint: { zh: () => '用 --against 文件 指定和哪一份比', en: () => 'name the one to compare with: --against FILE' },
  }),
  'revision/nothing-changed': message<{ document: string }>({
    severity: 'info',
    zh: (p) => `“${p.document}”没有变化，没有修订稿`,
    en: (p) => `nothing changed in “${p.document}”, so there is no redline`,
  }),
  'revision/one-document': message<{ documents: readonly string[] }>({
    severity: 'error',
    zh: (p) => `--against 只能和一份 Word 文稿比，而这次要生成：${p.documents.join('、')}`,
    en: (p) => `--against compares one DOCX, and this build makes ${p.documents.join(', ')}`,
    hint: {
      zh: () => '用 --document summary 或 --document plan 选一份，格式里要有 docx',
      en: () => 'choose one with --document summary or --document plan, in the format docx',
    },
  }),
};

function placeZh({ document, paragraph, excerpt }: Place): string {
  return `“${document}”第 ${paragraph} 段“${excerpt}”`;
}

function placeEn({ document, paragraph, excerpt }: Place): string {
  return `“${document}”, paragraph ${paragraph} “${excerpt}”`;
}
