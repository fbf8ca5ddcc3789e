import { message } from '../message.ts';

/** What can be wrong when words are set on pages. */
export const layoutMessages = {
  'layout/missing-glyph': message<{ char: string; codePoint: string }>({
    severity: 'warning',
    zh: (p) => `所有字体里都没有“${p.char}”（${p.codePoint}）这个字，PDF 里会印成空白方框`,
    en: (p) => `no font has “${p.char}” (${p.codePoint}); the PDF shows an empty box for it`,
    hint: {
      zh: () => '换一种写法，或在配置里指定一个收有这个字的字体文件',
      en: () => 'write it another way, or configure a font file that has it',
    },
  }),
};
