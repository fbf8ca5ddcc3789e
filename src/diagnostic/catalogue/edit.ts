import { message } from '../message.ts';

/** Why a value of the user's files was not changed. */
export const editMessages = {
  'edit/refused': message<{ reason: keyof typeof REASON_ZH; place: string }>({
    severity: 'error',
    zh: (p) => `不能自动修改“${p.place}”：${REASON_ZH[p.reason]}，文件没有改动`,
    en: (p) => `“${p.place}” cannot be edited: ${REASON_EN[p.reason]}; the file is unchanged`,
    hint: {
      zh: () => '用文本编辑器打开这个文件，在这里直接修改',
      en: () => 'open the file in an editor and change it there',
    },
  }),
};

const REASON_ZH = {
  'no-such-place': '文件里没有这一项',
  'not-a-collection': '这里不是能添加内容的列表或“项目: 值”',
  overlap: '同一处要改两次',
  unsafe: '这里的写法太特殊，改了会影响别的内容',
} as const;

const REASON_EN = {
  'no-such-place': 'the file has no such entry',
  'not-a-collection': 'it is no list or map that entries can be added to',
  overlap: 'the same stretch would be changed twice',
  unsafe: 'it is written in a way that a change would spread from',
} as const;
