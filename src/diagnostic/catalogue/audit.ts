import { message } from '../message.ts';

/** A number that a person typed, and the figure it is held against. */
export interface TypedNumber {
  /** As typed: 1121.46万元. */
  readonly found: string;
  readonly id: string;
  /** The figure as it prints. */
  readonly value: string;
}

/** What can be wrong between what people typed and what the data say. */
export const auditMessages = {
  'audit/no-provenance': message<{ path: string }>({
    severity: 'error',
    zh: (p) => `“${p.path}”旁边没有数据来历的记录`,
    en: (p) => `nothing is kept about where the numbers of “${p.path}” come from`,
    hint: {
      zh: () => '只有 chengwen build 生成、还在原来文件夹里的文稿才有；也可以对数据运行 chengwen trace',
      en: () =>
        'only documents that `chengwen build` made have it, in the folder they were made in; trace the data instead',
    },
  }),
  'audit/typed-value': message<TypedNumber>({
    severity: 'info',
    zh: (p) => `“${p.found}”是直接打的数，数据里有“${p.id}”（${p.value}）`,
    en: (p) => `“${p.found}” is typed, and the data have it as “${p.id}” (${p.value})`,
    hint: {
      zh: (p) => `写成【${p.id}】，数据改了文中跟着改；本来就该打数字的，列入“固定数字”`,
      en: (p) => `write 【${p.id}】 so that it follows the data; list it under 固定数字 when it is meant to be typed`,
    },
  }),
  'audit/near-miss': message<TypedNumber>({
    severity: 'warning',
    zh: (p) => `“${p.found}”与“${p.id}”的 ${p.value} 只差一两个数字，可能打错了`,
    en: (p) => `“${p.found}” is a digit or two away from ${p.value} of “${p.id}”: a slip of the keyboard?`,
    hint: {
      zh: (p) => `核对后写成【${p.id}】；确实是另一个数的，列入“固定数字”`,
      en: (p) => `write 【${p.id}】; list it under 固定数字 when it is another number`,
    },
  }),
  'audit/old-value': message<TypedNumber & { when: 'lastYear' | 'previous' }>({
    severity: 'warning',
    zh: (p) => `“${p.found}”是“${p.id}”${p.when === 'lastYear' ? '上年同期' : '上期'}的数，本期是 ${p.value}`,
    en: (p) =>
      `“${p.found}” is what “${p.id}” was ${p.when === 'lastYear' ? 'a year' : 'a period'} ago; it is ${p.value} now`,
    hint: {
      zh: (p) =>
        `写成【${p.id}】；要说的就是${p.when === 'lastYear' ? '上年' : '上期'}的数时，写【${p.id}|${p.when === 'lastYear' ? '上年同期' : '上期'}】`,
      en: (p) =>
        `write 【${p.id}】, or 【${p.id}|${p.when === 'lastYear' ? '上年同期' : '上期'}】 when the old number is meant`,
    },
  }),
  'audit/site-count': message<{ found: string; name: string; count: number }>({
    severity: 'warning',
    zh: (p) => `写的是“${p.found}”，而“${p.name}”的地点列了 ${p.count} 个`,
    en: (p) => `the text says “${p.found}”, and “${p.name}” lists ${p.count} places`,
    hint: { zh: () => '改正数字，或补全地点', en: () => 'correct the number, or list the missing places' },
  }),
  'audit/remainder': message<TypedNumber>({
    severity: 'warning',
    zh: (p) => `写的是剩余“${p.found}”，而“${p.id}”的目标减去已完成的是 ${p.value}`,
    en: (p) => `the text says that “${p.found}” are left, and the target of “${p.id}” less what is done is ${p.value}`,
    hint: { zh: () => '改正这个数，或改正指标的值和目标', en: () => 'correct the number, or value and target' },
  }),
  'audit/two-values': message<{ found: string; other: string; subject: string }>({
    severity: 'warning',
    zh: (p) => `“${p.subject}”在同一份文稿里有两个数：“${p.found}”和“${p.other}”`,
    en: (p) => `one document has two numbers for “${p.subject}”: “${p.found}” and “${p.other}”`,
    hint: { zh: () => '核对哪一个对', en: () => 'find out which is right' },
  }),
  'audit/spelling': message<{ found: string; use: string }>({
    severity: 'warning',
    zh: (p) => `“${p.found}”应写成“${p.use}”（单位的“写法”）`,
    en: (p) => `“${p.found}” is to be spelt “${p.use}” (unit.spellings)`,
  }),
  'audit/personal-data': message<{ what: 'identity' | 'mobile' | 'card'; masked: string }>({
    severity: 'warning',
    zh: (p) => `${PERSONAL[p.what].zh} ${p.masked} 会印进文稿`,
    en: (p) => `${PERSONAL[p.what].en} ${p.masked} would be printed`,
    hint: {
      zh: () => '删去或隐去中间几位；联系电话只写在“附注”里',
      en: () => 'take it out or mask it; a contact number belongs into 附注 only',
    },
  }),
  'audit/personal-data-published': message<{ what: 'identity' | 'mobile' | 'card'; masked: string }>({
    severity: 'error',
    zh: (p) => `${PERSONAL[p.what].zh} ${p.masked} 不能公开`,
    en: (p) => `${PERSONAL[p.what].en} ${p.masked} must not be published`,
    hint: {
      zh: () => '从数据里删去，或隐去中间几位；联系电话改用办公电话',
      en: () => 'take it out of the data or mask it; give an office telephone as contact',
    },
  }),
  'audit/too-long': message<{ what: string; variant: 'full' | 'brief' | 'speech'; used: number; wanted: number }>({
    severity: 'warning',
    zh: (p) => `${VARIANT[p.variant].zh}“${p.what}”有 ${p.used} 字，超过篇幅 ${p.wanted} 字 ${p.used - p.wanted} 字`,
    en: (p) =>
      `“${p.what}” of the ${VARIANT[p.variant].en} has ${p.used} characters, ${p.used - p.wanted} more than ${p.wanted}`,
    hint: {
      zh: (p) =>
        p.variant === 'full'
          ? '删减文字，或把“篇幅”写大些；程序不会自己删'
          : `给长的段落另写一个“${VARIANT[p.variant].zh}”，或把“篇幅”写大些；程序不会自己删`,
      en: (p) =>
        p.variant === 'full'
          ? 'shorten the text, or allow more; nothing is cut by itself'
          : `write a ${p.variant} of its own for long paragraphs, or allow more; nothing is cut by itself`,
    },
  }),
  'audit/no-such-section': message<{ title: string; suggestion: string }>({
    severity: 'warning',
    zh: (p) => `“篇幅”里写了“${p.title}”，文稿里没有这个标题`,
    en: (p) => `no document has the heading “${p.title}” that is given a length`,
    hint: {
      zh: (p) => (p.suggestion ? `是不是“${p.suggestion}”？` : '照标题的文字写，不写序号'),
      en: (p) => (p.suggestion ? `did you mean “${p.suggestion}”?` : 'write the heading without its number'),
    },
  }),
};

const VARIANT = {
  full: { zh: '全文', en: 'full document' },
  brief: { zh: '简版', en: 'brief document' },
  speech: { zh: '讲话', en: 'speech' },
} as const;

const PERSONAL = {
  identity: { zh: '身份证号', en: 'the identity number' },
  mobile: { zh: '手机号', en: 'the mobile number' },
  card: { zh: '银行卡号', en: 'the bank card number' },
} as const;
