import { message } from '../message.ts';

/** What can be wrong with a file of a data set, as bytes and as YAML. */
export const sourceMessages = {
  'data/file-too-large': message<{ bytes: number; limit: number }>({
    severity: 'error',
    zh: (p) => `文件有 ${p.bytes} 字节，超过上限 ${p.limit} 字节`,
    en: (p) => `the file has ${p.bytes} bytes; the limit is ${p.limit}`,
    hint: {
      zh: () => '把数据分成几个文件，放在同一个文件夹里',
      en: () => 'split the data into several files in one folder',
    },
  }),
  'data/not-utf8': message<{ encoding: string }>({
    severity: 'error',
    zh: (p) => `文件不是 UTF-8 编码${p.encoding === '?' ? '' : `（看起来是 ${p.encoding}）`}`,
    en: (p) => `the file is not UTF-8${p.encoding === '?' ? '' : ` (it looks like ${p.encoding})`}`,
    hint: {
      zh: () => '用记事本打开，“另存为”，编码选 UTF-8',
      en: () => 'save it again with the encoding UTF-8',
    },
  }),
  'data/damaged-character': message<Record<never, never>>({
    severity: 'error',
    zh: () => '这里有一个损坏的字符',
    en: () => 'a damaged character',
    hint: { zh: () => '对照原稿重新输入这个字，再保存', en: () => 'type the character again and save' },
  }),
  'data/bad-character': message<{ codePoint: string; replacement: string }>({
    severity: 'error',
    zh: (p) => `这里有一个不能用在公文里的字符（${p.codePoint}）`,
    en: (p) => `a character that no document can hold (${p.codePoint})`,
    hint: {
      zh: (p) => (p.replacement ? `改成普通的“${p.replacement}”` : '删掉这个看不见的字符，重新输入这几个字'),
      en: (p) =>
        p.replacement ? `use the ordinary “${p.replacement}”` : 'delete the invisible character and retype the word',
    },
  }),
  'data/yaml-syntax': message<{ reason: string; detail: string }>({
    severity: 'error',
    zh: (p) => `YAML 写法有误：${SYNTAX_ZH[p.reason] ?? p.detail}`,
    en: (p) => `YAML syntax: ${p.detail}`,
    hint: {
      zh: () => '检查这一行和上一行的缩进、冒号后的空格、引号是否成对；值里有 [ ] { } 的，整个值加引号',
      en: () =>
        'check this line and the one above: indentation, the space after a colon, paired quotes; quote values with [ ] { }',
    },
  }),
  'data/tab': message<Record<never, never>>({
    severity: 'error',
    zh: () => '缩进用了制表符（Tab）',
    en: () => 'a tab is used for indentation',
    hint: { zh: () => '把行首的 Tab 换成空格', en: () => 'indent with spaces' },
  }),
  'data/full-width-colon': message<Record<never, never>>({
    severity: 'error',
    zh: () => '项目名后面用了中文冒号“：”',
    en: () => 'a full-width colon “：” stands after a key',
    hint: { zh: () => '改成英文冒号加一个空格，例如“值: 726人”', en: () => 'write an ASCII colon and a space' },
  }),
  'data/no-space-after-colon': message<Record<never, never>>({
    severity: 'error',
    zh: () => '冒号后面少了一个空格',
    en: () => 'a space is missing after the colon',
    hint: { zh: () => '冒号后加一个空格，例如“值: 726人”', en: () => 'write a colon and a space' },
  }),
  'data/full-width-comma': message<Record<never, never>>({
    severity: 'error',
    zh: () => '括号里的项目之间用了中文逗号“，”',
    en: () => 'a full-width comma “，” stands between the items in brackets',
    hint: {
      zh: () => '改成英文逗号加一个空格；如果逗号是文字的一部分，给整段文字加上英文引号',
      en: () => 'write an ASCII comma and a space; quote the text if the comma belongs to it',
    },
  }),
  'data/several-documents': message<Record<never, never>>({
    severity: 'error',
    zh: () => '一个文件里有不止一份 YAML（出现了“---”分隔线）',
    en: () => 'the file holds more than one YAML document',
    hint: { zh: () => '删掉“---”，或者分成两个文件', en: () => 'remove the `---` or split the file' },
  }),
  'data/unsupported-yaml': message<{ found: string }>({
    severity: 'error',
    zh: (p) => `不支持 YAML 的指令、锚点、引用、标签和合并键：${p.found}`,
    en: (p) => `directives, anchors, aliases, tags and merge keys are not supported: ${p.found}`,
    hint: {
      zh: () => '直接写出内容；如果是普通文字，给它加上引号',
      en: () => 'write the content out; quote it if it is plain text',
    },
  }),
  'data/bad-key': message<Record<never, never>>({
    severity: 'error',
    zh: () => '项目名必须是一个普通的词',
    en: () => 'a key must be a plain word',
  }),
  'data/too-deep': message<{ limit: number }>({
    severity: 'error',
    zh: (p) => `嵌套超过 ${p.limit} 层`,
    en: (p) => `nested more than ${p.limit} levels deep`,
  }),
  'data/too-many-nodes': message<{ limit: number }>({
    severity: 'error',
    zh: (p) => `一个文件里超过 ${p.limit} 个值`,
    en: (p) => `more than ${p.limit} values in one file`,
  }),
  'data/duplicate-key': message<{ key: string }>({
    severity: 'error',
    zh: (p) => `“${p.key}”写了两次`,
    en: (p) => `“${p.key}” is given twice`,
    hint: { zh: () => '保留正确的一处，删掉另一处', en: () => 'keep the right one' },
  }),
};

const SYNTAX_ZH: Readonly<Record<string, string>> = {
  BAD_INDENT: '缩进不对齐',
  MISSING_CHAR: '缺少符号（冒号、逗号、引号或括号）',
  BAD_ALIAS: '“*”开头的内容要加引号',
  BAD_PROP_ORDER: '锚点或标签的位置不对',
  BAD_SCALAR_START: '这个符号不能放在开头，给整个值加上引号',
  BLOCK_AS_IMPLICIT_KEY: '一行里有两个冒号，或者上一行缺少缩进',
  BLOCK_IN_FLOW: '括号里不能换行写列表',
  KEY_OVER_1024_CHARS: '项目名太长，可能少了冒号',
  MULTILINE_IMPLICIT_KEY: '项目名跨了行，可能少了冒号',
  UNEXPECTED_TOKEN: '出现了不该有的内容',
  DUPLICATE_KEY: '项目重复',
};
