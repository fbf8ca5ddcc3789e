import type { Language } from '../message.ts';
import { message } from '../message.ts';

/** A name in both languages: 总结第3段. */
type Both = Readonly<Record<Language, string>>;

export interface Edit {
  readonly place: Both;
  readonly old: string;
  readonly now: string;
}

/** 总结第3段的“甲”改成了“乙”, 加了“乙”, 删了“甲”. */
function editZh({ place, old, now }: Edit): string {
  if (old === '') return `${place.zh}加了“${now}”`;
  return now === '' ? `${place.zh}删了“${old}”` : `${place.zh}的“${old}”改成了“${now}”`;
}

function editEn({ place, old, now }: Edit): string {
  if (old === '') return `${place.en}: “${now}” was put in`;
  return now === '' ? `${place.en}: “${old}” was taken out` : `${place.en}: “${old}” became “${now}”`;
}

const MASKS = {
  template: { zh: '空白样式', en: 'a form' },
  publish: { zh: '公开稿', en: 'a published version' },
} as const;

/** An edit of a document that the data cannot follow, or not without a guess. */
export const pullMessages = {
  'pull/masked': message<{ path: string; mask: 'template' | 'publish' }>({
    severity: 'error',
    zh: (p) => `“${p.path}”是${MASKS[p.mask].zh}，隐去了数，改动不能写回数据`,
    en: (p) => `“${p.path}” is ${MASKS[p.mask].en}: its figures are hidden, and edits of it do not flow back`,
    hint: {
      zh: () => '在没有隐去数的文稿里照样改，再对那一份用 pull；或者直接改数据',
      en: () => 'make the edits in the document that was built without --mask and pull that one, or change the data',
    },
  }),
  'pull/computed': message<{ place: Both; id: string; old: string; now: string; formula: string }>({
    severity: 'warning',
    zh: (p) => `${editZh(p)}，但它是算出来的（${p.id}：${p.formula}），不能直接改`,
    en: (p) => `${editEn(p)}, but it is computed (${p.id}: ${p.formula})`,
    hint: {
      zh: () => '要改的是上面列出的、它用到的填报数；改了它们，这个数会跟着变',
      en: () => 'change the typed figures above that it follows from',
    },
  }),
  'pull/other-data': message<{ place: Both; id: string; old: string; now: string }>({
    severity: 'warning',
    zh: (p) => `${editZh(p)}，但它是上年或上期的数（${p.id}），这里不改以前的数据`,
    en: (p) => `${editEn(p)}, but it is a figure of an earlier period (${p.id})`,
    hint: {
      zh: () => '确实错了的话，在那一期的数据里改',
      en: () => 'if it is wrong, correct the data of that period',
    },
  }),
  'pull/other-form': message<{ place: Both; id: string; old: string; now: string; value: string }>({
    severity: 'warning',
    zh: (p) => `${editZh(p)}，但数据里写的是“${p.value}”（${p.id}），文稿用的是另一种说法，推不出数据该写多少`,
    en: (p) => `${editEn(p)}, but the data say “${p.value}” (${p.id}) and the document words it otherwise`,
    hint: { zh: () => '直接在数据里改', en: () => 'change it in the data' },
  }),
  'pull/other-kind': message<{ place: Both; id: string; now: string; value: string }>({
    severity: 'warning',
    zh: (p) =>
      `${p.place.zh}改成的“${p.now}”，和数据里的“${p.value}”（${p.id}）单位或说法不一样（如 人、人次，约、余）`,
    en: (p) => `${p.place.en}: “${p.now}” has another unit or precision than “${p.value}” in the data (${p.id})`,
    hint: {
      zh: () => '单位和“约”“余”等字一起变了的，请在数据里改',
      en: () => 'where the unit or a word such as 约 changes too, change it in the data',
    },
  }),
  'pull/conflict': message<{ id: string; values: readonly string[]; places: Both }>({
    severity: 'warning',
    zh: (p) => `“${p.id}”在文稿里印了几处，改后不一致：${p.values.join('、')}（${p.places.zh}）`,
    en: (p) => `“${p.id}” is printed in several places that now disagree: ${p.values.join(', ')} (${p.places.en})`,
    hint: {
      zh: () => '把几处改成一样再试，或者直接在数据里改',
      en: () => 'make the places agree and try again, or change it in the data',
    },
  }),
  'pull/moved-on': message<{ place: Both; id: string; old: string; now: string; value: string }>({
    severity: 'warning',
    zh: (p) => `${editZh(p)}，但数据后来又改过（${p.id} 现在是“${p.value}”）`,
    en: (p) => `${editEn(p)}, but the data have changed since (${p.id} is “${p.value}”)`,
    hint: { zh: () => '核对哪个数对，在数据里改', en: () => 'find out which is right and change it in the data' },
  }),
  'pull/words-moved-on': message<{ place: Both; old: string; now: string }>({
    severity: 'warning',
    zh: (p) => `${editZh(p)}，但文稿生成之后，这一段的数据或模板又改过`,
    en: (p) => `${editEn(p)}, but what makes this paragraph has changed since`,
    hint: { zh: () => '在数据里找到这句话，直接改', en: () => 'find the sentence in the data and change it there' },
  }),
  'pull/rewritten': message<{ place: Both; old: string; now: string }>({
    severity: 'warning',
    zh: (p) => `${editZh(p)}，数和字一起改了，分不清哪里对应哪里`,
    en: (p) => `${editEn(p)}: figures and words were rewritten together`,
    hint: { zh: () => '在数据里分别改数和句子', en: () => 'change figures and sentence in the data, each for itself' },
  }),
  'pull/not-in-data': message<{ place: Both; old: string; now: string }>({
    severity: 'warning',
    zh: (p) => `${editZh(p)}，但这些字是模板的、程序生成的，或是项目、单位等的名称，不是数据里的句子`,
    en: (p) =>
      `${editEn(p)}, but these words are the template's, the program's, or a name, and no sentence of the data`,
    hint: {
      zh: () => '改模板（见 docs/templates.zh-CN.md），名称在数据里改',
      en: () => 'change the template (docs/templates.md), a name in the data',
    },
  }),
  'pull/several-texts': message<{ place: Both; old: string; now: string }>({
    severity: 'warning',
    zh: (p) => `${editZh(p)}，这里由数据里的几句话拼成，分不清该改哪一句`,
    en: (p) => `${editEn(p)}, where several texts of the data meet`,
    hint: { zh: () => '在数据里直接改', en: () => 'change it in the data' },
  }),
  'pull/elsewhere': message<Edit & { places: Both }>({
    severity: 'warning',
    zh: (p) => `${editZh(p)}，但数据里的同一句话还印在${p.places.zh}，那里没有这样改`,
    en: (p) => `${editEn(p)}, but the same sentence of the data also stands in ${p.places.en}, without this change`,
    hint: {
      zh: () => '几处都改成一样再试，或者直接在数据里改',
      en: () => 'make the places agree and try again, or change it in the data',
    },
  }),
  'pull/moved': message<Edit>({
    severity: 'warning',
    zh: (p) => `${editZh(p)}：这些字是在段落之间挪动的（拆开、合并了段落），数据里没有改`,
    en: (p) =>
      `${editEn(p)}: words were moved between paragraphs (cut in two, or joined), which the data do not follow`,
    hint: { zh: () => '在数据里照样挪动', en: () => 'move them in the data' },
  }),
  'pull/paragraph-came': message<{ words: string }>({
    severity: 'warning',
    zh: (p) => `文稿里新加了一段，数据里没有它的位置：“${p.words}”`,
    en: (p) => `a new paragraph has no place in the data: “${p.words}”`,
    hint: {
      zh: () => '要保留的话，写进“叙述”或“章节”',
      en: () => 'to keep it, write it into 叙述 (narrative) or 章节 (sections)',
    },
  }),
  'pull/paragraph-went': message<{ place: Both; words: string }>({
    severity: 'warning',
    zh: (p) => `${p.place.zh}删掉了：“${p.words}”`,
    en: (p) => `${p.place.en} was deleted: “${p.words}”`,
    hint: {
      zh: () => '确实不要了，就在数据或模板里去掉',
      en: () => 'if it is not wanted, take it out of the data or the template',
    },
  }),
  'pull/annex-edited': message<{ path: string; place: Both; words: string }>({
    severity: 'warning',
    zh: (p) => `“${p.path}”的附表（${p.place.zh}）被手工改过：${p.words}；附表是按数据生成的，这处改动没有采用`,
    en: (p) =>
      `the working annex of “${p.path}” was edited (${p.place.en}): ${p.words}; it is generated, and the edit was not taken over`,
    hint: {
      zh: () => '数、名称、来源、责任单位等在数据里改，附表会跟着变',
      en: () => 'change the figure, name, source or department in the data; the annex follows',
    },
  }),
  'pull/annex-edited-more': message<{ path: string; count: number }>({
    severity: 'warning',
    zh: (p) => `“${p.path}”的附表里还有 ${p.count} 处手工改动，也没有采用`,
    en: (p) =>
      `${p.count} more ${p.count === 1 ? 'edit' : 'edits'} in the working annex of “${p.path}” were not taken over`,
    hint: { zh: () => '在数据里改', en: () => 'change the data' },
  }),
  'pull/annex-cut': message<{ path: string }>({
    severity: 'info',
    zh: (p) => `“${p.path}”的附表被删掉了；附表有没有，只看生成时用不用 --annex`,
    en: (p) => `the working annexes of “${p.path}” were deleted; whether there are any is up to --annex alone`,
  }),
  'pull/annex-not-compared': message<{ path: string }>({
    severity: 'warning',
    zh: (p) => `“${p.path}”后面的附表没有生成时的记录，里面有没有手工改动看不出来；附表不写回数据`,
    en: (p) =>
      `nothing was kept of the working annexes of “${p.path}”, so edits in them cannot be told; they do not flow back`,
    hint: { zh: () => '要改的在数据里改', en: () => 'change the data' },
  }),
  'pull/unproven': message<{ name: string; now: string }>({
    severity: 'warning',
    zh: (p) => `试着把“${p.name}”改成“${p.now}”，但再生成时文稿并不是这样写，所以不改`,
    en: (p) => `“${p.name}” was tried with “${p.now}”, but the document built from it reads otherwise`,
    hint: { zh: () => '在数据里直接改', en: () => 'change it in the data' },
  }),
};
