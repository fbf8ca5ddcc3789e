import { message } from '../message.ts';

/** What there is to say of a document whose figures are masked. */
export const maskMessages = {
  'mask/withheld': message<{ id: string; words: string; count: number }>({
    severity: 'info',
    zh: (p) => `“${p.id}”不公开，文中${p.count > 1 ? ` ${p.count} 处` : ''}印成“${p.words}”`,
    en: (p) => `“${p.id}” is not public and prints as “${p.words}”${p.count > 1 ? `, ${p.count} times` : ''}`,
    hint: {
      zh: () => '可以公开的，写“公开: 是”；不能公开的，把这句话改成不带数的说法',
      en: () => 'write `public: true` where it may be published; else word the sentence without it',
    },
  }),
  'mask/disclosed': message<{
    id: string;
    from: readonly { readonly document: string; readonly ids: readonly string[] }[];
  }>({
    severity: 'error',
    zh: (p) =>
      `“${p.id}”不公开，但由${p.from
        .map(({ document, ids }) => `《${document}》印出来的${ids.map((id) => `“${id}”`).join('')}`)
        .join('和')}推算得出`,
    en: (p) =>
      `“${p.id}” is not public, but follows from ${p.from
        .map(({ document, ids }) => `${ids.map((id) => `“${id}”`).join(', ')} as printed in 《${document}》`)
        .join(' and ')}`,
    hint: {
      zh: (p) =>
        `${isAlone(p.from) ? '印出来的数' : '印出来的数里再有一个'}也写“公开: 否”；知道了也不要紧的，把这一项的“公开”写成“不印”或“是”`,
      en: (p) =>
        `write \`public: false\` for ${isAlone(p.from) ? 'that' : 'one of those'} too; where it may be known, \`public: unprinted\` or \`true\` for this one`,
    },
  }),
  'mask/not-judged': message<{ ids: readonly string[]; count: number; figures: number }>({
    severity: 'error',
    zh: (p) =>
      `${p.ids.map((id) => `“${id}”`).join('')}${p.count > p.ids.length ? `等 ${p.count} 个数` : ''}不公开，能不能推算得出没有判断出来：${p.figures} 个没有印的数由太多等式连在一起`,
    en: (p) =>
      `whether ${p.ids.map((id) => `“${id}”`).join(', ')}${p.count > p.ids.length ? ` (${p.count} such figures in all)` : ''}, not public, can be worked out was not judged: ${p.figures} figures that do not print hang together by too many equations`,
    hint: {
      zh: () => '知道了也不要紧的，把“公开”写成“不印”或“是”；或者把连着它们的几个合计也写“公开: 否”，等式就少了',
      en: () =>
        'write `public: unprinted` or `true` for those that may be known, or `public: false` for some of the totals that tie them together',
    },
  }),
  'mask/published-alongside': message<{ documents: readonly string[] }>({
    severity: 'info',
    zh: (p) =>
      `输出文件夹里还有${p.documents.map((one) => `《${one}》`).join('')}：不公开的数能不能推算得出，连它一起看（照现在的数据）`,
    en: (p) =>
      `${p.documents.map((one) => `《${one}》`).join(', ')} in the output folder, as the data make it now, is judged together with what is written`,
  }),
  'mask/left-out': message<{ kind: 'table' | 'chart'; caption: string }>({
    severity: 'info',
    zh: (p) => `${p.kind === 'table' ? '表' : '图'}“${p.caption}”里没有可以公开的内容，公开稿不印`,
    en: (p) => `nothing in the ${p.kind} “${p.caption}” may be published; it is left out`,
  }),
  'mask/part-left-out': message<{ kind: 'table' | 'chart'; caption: string }>({
    severity: 'info',
    zh: (p) =>
      p.kind === 'table'
        ? `表“${p.caption}”里全是不公开数据的行、列没有印`
        : `图“${p.caption}”里有不公开数据的几组没有印`,
    en: (p) =>
      p.kind === 'table'
        ? `rows and columns of the table “${p.caption}” that hold nothing public are left out`
        : `groups of the chart “${p.caption}” that hold a figure which is not public are left out`,
  }),
  'mask/typed-number': message<{ words: string; around: string }>({
    severity: 'warning',
    zh: (p) => `“${p.words}”是直接打的数，没有隐去：“…${p.around}…”`,
    en: (p) => `“${p.words}” is typed and stays unmasked: “...${p.around}...”`,
    hint: {
      zh: () => '写成【编号】才能隐去；不是数据、可以照印的，连同前后的字列入“固定数字”',
      en: () => 'write it as 【id】 so that it can be masked; list it with its words under 固定数字 when it may stay',
    },
  }),
};

function isAlone(from: readonly { readonly ids: readonly string[] }[]): boolean {
  return from.flatMap(({ ids }) => ids).length === 1;
}
