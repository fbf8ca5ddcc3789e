import { message } from '../message.ts';

/** Why a PDF cannot be inspected. */
export const pdfMessages = {
  'pdf/not-a-pdf': message<Record<string, never>>({
    severity: 'error',
    zh: () => '这不是 PDF 文件',
    en: () => 'this is not a PDF file',
    hint: {
      zh: () => '检查文件是不是选错了，或者只是改了扩展名',
      en: () => 'check that it is the right file, and not another one with its extension changed',
    },
  }),
  'pdf/encrypted': message<Record<string, never>>({
    severity: 'error',
    zh: () => '这个 PDF 设了打开密码，读不了里面的内容',
    en: () => 'this PDF needs a password to be opened, so its content cannot be read',
    hint: { zh: () => '请去掉密码后再检查', en: () => 'take the password off and inspect it again' },
  }),
  'pdf/damaged': message<Record<string, never>>({
    severity: 'error',
    zh: () => '这个 PDF 已损坏或不完整，打不开',
    en: () => 'this PDF is damaged or incomplete and cannot be opened',
    hint: {
      zh: () => '请重新导出或重新复制这个文件',
      en: () => 'export the file again, or copy it again',
    },
  }),
  'pdf/too-large': message<{ limit: number }>({
    severity: 'error',
    zh: (p) => `这个 PDF 太大，或者展开之后太大（上限 ${p.limit} MB）`,
    en: (p) => `this PDF is too large, or unfolds to too much; the limit is ${p.limit} MB`,
    hint: { zh: () => '把文件拆开，分别检查', en: () => 'split the file and inspect its parts' },
  }),
  'pdf/too-many-pages': message<{ pages: number; limit: number }>({
    severity: 'error',
    zh: (p) => `这个 PDF 有 ${p.pages} 页，超过上限 ${p.limit} 页`,
    en: (p) => `this PDF has ${p.pages} pages; the limit is ${p.limit}`,
    hint: { zh: () => '把文件拆开，分别检查', en: () => 'split the file and inspect its parts' },
  }),
  'pdf/too-complex': message<{ page: number }>({
    severity: 'error',
    zh: (p) => `第 ${p.page} 页的内容太多，检查到这里停下`,
    en: (p) => `page ${p.page} holds too much; the inspection stopped there`,
    hint: { zh: () => '把文件拆开，分别检查', en: () => 'split the file and inspect its parts' },
  }),
  'pdf/unreadable-page': message<{ page: number }>({
    severity: 'warning',
    zh: (p) => `第 ${p.page} 页已损坏，读不了，没有检查这一页`,
    en: (p) => `page ${p.page} is damaged and could not be read; it was not inspected`,
    hint: { zh: () => '请重新导出这个文件', en: () => 'export the file again' },
  }),
};
