import { message } from '../message.ts';

/** What can be wrong with fonts, and with characters that no font draws. */
export const fontMessages = {
  'font/missing-glyph': message<{ char: string; codePoint: string; face: string }>({
    severity: 'error',
    zh: (p) => `没有字体能显示“${p.char}”（${p.codePoint}），这里要用${p.face}`,
    en: (p) => `no font draws “${p.char}” (${p.codePoint}), wanted here in ${p.face}`,
    hint: {
      zh: () => '换一个字，或者在配置里指定一个有这个字的字体文件',
      en: () => 'write another character, or name a font file that has it in the configuration',
    },
  }),
  'font/unsupported-format': message<{ name: string; format: string }>({
    severity: 'error',
    zh: (p) => `字体文件 ${p.name} 是 ${p.format} 格式，不能使用`,
    en: (p) => `the font file ${p.name} is ${p.format}, which cannot be used`,
    hint: {
      zh: () => '请使用 .ttf、.otf 或 .ttc 字体文件',
      en: () => 'use a .ttf, .otf or .ttc file',
    },
  }),
  'font/damaged': message<{ name: string }>({
    severity: 'error',
    zh: (p) => `字体文件 ${p.name} 已损坏或不完整`,
    en: (p) => `the font file ${p.name} is damaged or incomplete`,
    hint: {
      zh: () => '请重新复制这个文件，或者在配置里去掉它',
      en: () => 'copy the file again, or take it out of the configuration',
    },
  }),
};
