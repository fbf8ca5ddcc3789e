import { describe, expect, it } from 'vitest';
import type { Face } from '../../../src/font/font-book.ts';
import { bundledFontBook } from '../../support/bundled-fonts.ts';

const faces: readonly Face[] = ['fangsong', 'kaiti', 'heiti', 'songti', 'xiaobiaosong'];
const fonts = bundledFontBook();

describe.each(faces)('bundled fonts for %s', (face) => {
  it('draw every character of GB/T 2312', () => {
    expect(gb2312Han()).toHaveLength(6763);
    expect(undrawn(face, gb2312Han())).toEqual([]);
  });

  it('draw the characters of names that GB/T 2312 lacks', () => {
    expect(undrawn(face, [...'镕堃喆珺祎玥赟燊䶮鿏𬱖'])).toEqual([]);
  });

  it('draw the signs of office text', () => {
    const signs = '☑☐■□★☆※〔〕～—…·①⑩“”‘’㎡㎥℃‰％×÷±≤≥→▲△◆○●《》〈〉「」【】（）、。，；：？！．／＋－＝￥';
    expect(undrawn(face, [...signs])).toEqual([]);
  });
});

describe('resolve', () => {
  it('takes the own font of a face, and the next one for what that lacks', () => {
    expect(fonts.resolve('fangsong', '国')?.name).toBe('fandol/FandolFang-Regular.otf');
    expect(fonts.resolve('fangsong', '镕')?.name).toBe('LXGWWenKai-Light.ttf');
    expect(fonts.resolve('fangsong', '㎡')?.name).toBe('LXGWWenKai-Light.ttf');
    expect(fonts.resolve('songti', '☑')?.name).toBe('NotoSansSymbols2-Regular.ttf');
  });

  it('takes full-width quotation marks for 楷体', () => {
    for (const quote of '“”‘’') expect(fonts.resolve('kaiti', quote)?.advanceEm(quote)).toBe(1);
  });

  it('says that nobody has a character', () => {
    expect(fonts.resolve('fangsong', '\u{13000}')).toBeNull();
  });
});

describe('measures', () => {
  it('are in ems', () => {
    const font = fonts.font('fangsong');
    expect(font.ascentEm).toBe(0.88);
    expect(font.advanceEm('国')).toBe(1);
    expect(font.advanceEm('1')).toBe(0.5);
    expect(font.inkEm('　')).toEqual({ leftEm: 0, rightEm: 0 });
  });

  it('place the ink of a full stop in the left half and of an opening bracket in the right', () => {
    expect(fonts.font('fangsong').inkEm('。').rightEm).toBeLessThan(0.5);
    expect(fonts.font('fangsong').inkEm('（').leftEm).toBeGreaterThan(0.5);
  });
});

function undrawn(face: Face, chars: readonly string[]): readonly string[] {
  return chars.filter((char) => fonts.resolve(face, char) === null);
}

function gb2312Han(): readonly string[] {
  const decoder = new TextDecoder('gb2312');
  const chars: string[] = [];
  for (let row = 0xb0; row <= 0xf7; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++) chars.push(decoder.decode(Uint8Array.of(row, cell)));
  }
  return chars.filter((char) => /^\p{Script=Han}$/u.test(char));
}
