import { message } from '../message.ts';

/** Why a file cannot be read as a DOCX. */
export const docxMessages = {
  'docx/not-a-docx': message<Record<string, never>>({
    severity: 'error',
    zh: () => '这不是 DOCX 文件',
    en: () => 'this is not a DOCX file',
    hint: {
      zh: () => '用 Word 或 WPS 打开它，另存为 .docx',
      en: () => 'open it in a word processor and save it as .docx',
    },
  }),
  'docx/old-doc': message<Record<string, never>>({
    severity: 'error',
    zh: () => '这是旧格式的 Office 文件（.doc、.wps 等），不是 DOCX',
    en: () => 'this is a file of the old Office formats (.doc, .wps), not a DOCX',
    hint: {
      zh: () => '用 Word 或 WPS 打开它，另存为 .docx',
      en: () => 'open it in a word processor and save it as .docx',
    },
  }),
  'docx/encrypted': message<Record<string, never>>({
    severity: 'error',
    zh: () => '文件已加密，读不了',
    en: () => 'the file is encrypted',
    hint: {
      zh: () => '在 Word 或 WPS 中去掉打开密码，再保存一次',
      en: () => 'take its password away in a word processor and save it again',
    },
  }),
  'docx/broken-package': message<Record<string, never>>({
    severity: 'error',
    zh: () => '文件损坏：DOCX 压缩包不完整，或者里面有不该有的路径',
    en: () => 'the file is damaged: its package is incomplete or holds paths that it must not',
    hint: {
      zh: () => '重新下载或复制一份；能在 Word 或 WPS 中打开的话，打开后另存一份',
      en: () => 'fetch it again; if a word processor opens it, save it anew',
    },
  }),
  'docx/missing-part': message<{ part: string }>({
    severity: 'error',
    zh: (p) => `文件里没有 ${p.part}，不是完整的 DOCX`,
    en: (p) => `the file has no ${p.part}, so it is no complete DOCX`,
    hint: {
      zh: () => '确认它是 Word 文字文档（不是表格或演示），再另存一份 .docx',
      en: () => 'make sure that it is a text document (no sheet, no slides) and save it as .docx again',
    },
  }),
  'docx/broken-part': message<{ part: string }>({
    severity: 'error',
    zh: (p) => `文件损坏：${p.part} 的内容读不懂`,
    en: (p) => `the file is damaged: ${p.part} cannot be understood`,
    hint: {
      zh: () => '能在 Word 或 WPS 中打开的话，打开后另存一份',
      en: () => 'if a word processor opens it, save it anew',
    },
  }),
  'docx/too-large': message<{ limitMb: number }>({
    severity: 'error',
    zh: (p) => `文件超过 ${p.limitMb} MB 的上限`,
    en: (p) => `the file is larger than the limit of ${p.limitMb} MB`,
    hint: {
      zh: () => '压缩文稿里的图片后再试',
      en: () => 'compress its pictures and try again',
    },
  }),
  'docx/too-long': message<{ limit: number }>({
    severity: 'error',
    zh: (p) => `文稿超过 ${p.limit} 段（表格的每一格也算）的上限`,
    en: (p) => `the document has more paragraphs and cells than the limit of ${p.limit}`,
    hint: { zh: () => '拆成几份，分别检查', en: () => 'cut it into several files' },
  }),
  'docx/unpacks-too-large': message<{ limitMb: number }>({
    severity: 'error',
    zh: (p) => `文件解开后的内容超过 ${p.limitMb} MB 的上限，或者里面的文件太多`,
    en: (p) => `the file unpacks to more than the limit of ${p.limitMb} MB, or to too many files`,
  }),
};
