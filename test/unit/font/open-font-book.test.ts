import { describe, expect, it } from 'vitest';
import { type FontSource, type FontSources, openFontBook } from '../../../src/font/open-font-book.ts';
import { bundledFont, bundledSources } from '../../support/bundled-fonts.ts';

const symbols = bundledFont('NotoSansSymbols2-Regular.ttf');

describe('openFontBook', () => {
  it('reads no shipped font before a character needs it', () => {
    const read: string[] = [];
    const book = openFontBook(watched(bundledSources(), read)).value;
    expect(read).toEqual([]);
    book?.resolve('heiti', '国');
    expect(read).toEqual(['NotoSansSC-Regular.ttf']);
    book?.resolve('heiti', '黑');
    book?.font('heiti').advanceEm('国');
    expect(read).toEqual(['NotoSansSC-Regular.ttf']);
  });

  it('puts a font of the user first', () => {
    const book = openFontBook(withOwn({ name: 'own.ttf', bytes: symbols })).value;
    expect(book?.font('fangsong').name).toBe('own.ttf');
    expect(book?.resolve('fangsong', '☑')?.name).toBe('own.ttf');
    expect(book?.resolve('fangsong', '国')?.name).toBe('fandol/FandolFang-Regular.otf');
  });

  it('opens the first font of a collection', () => {
    const book = openFontBook(withOwn({ name: 'own.ttc', bytes: collectionOf(symbols) })).value;
    expect(book?.resolve('fangsong', '☑')?.name).toBe('own.ttc');
  });

  it('gives the opened font behind a font of the book', () => {
    const book = openFontBook(withOwn({ name: 'own.ttf', bytes: symbols })).value;
    const font = book?.font('fangsong');
    expect(font && book?.opened(font)).toBe(font);
  });

  it.each([
    ['WOFF2', 'wOF2'],
    ['WOFF', 'wOFF'],
  ])('refuses %s', (format, signature) => {
    const bytes = Uint8Array.from([...Buffer.from(signature), ...symbols.subarray(4)]);
    expect(problems({ name: 'web.woff', bytes })).toEqual([
      { code: 'font/unsupported-format', params: { name: 'web.woff', format } },
    ]);
  });

  it.each([
    ['empty', new Uint8Array()],
    ['text', Buffer.from('这不是字体')],
    ['a truncated font', symbols.subarray(0, symbols.length - 100)],
    ['the head of a font', symbols.subarray(0, 400)],
    [
      'noise behind a signature',
      Uint8Array.from([0, 1, 0, 0, ...Array.from({ length: 500 }, (_, i) => (i * 37) % 256)]),
    ],
  ])('refuses %s', (_, bytes) => {
    expect(problems({ name: 'bad.ttf', bytes })).toEqual([{ code: 'font/damaged', params: { name: 'bad.ttf' } }]);
  });

  it('tells of every bad font at once, and of each once', () => {
    const bad = (name: string): FontSource => ({ name, bytes: new Uint8Array() });
    const sources = { ...bundledSources(), fangsong: [bad('a.ttf'), bad('b.ttf')], kaiti: [bad('a.ttf')] };
    const { value, diagnostics } = openFontBook(sources);
    expect(value).toBeNull();
    expect(diagnostics.map(({ params }) => params)).toEqual([{ name: 'a.ttf' }, { name: 'b.ttf' }]);
  });
});

function problems(source: FontSource): readonly unknown[] {
  return openFontBook(withOwn(source)).diagnostics;
}

function withOwn(source: FontSource): FontSources {
  const bundled = bundledSources();
  return { ...bundled, fangsong: [source, ...bundled.fangsong] };
}

function watched(sources: FontSources, read: string[]): FontSources {
  const watch = ({ name, bytes }: FontSource): FontSource => ({
    name,
    bytes: () => {
      read.push(name);
      return typeof bytes === 'function' ? bytes() : bytes;
    },
  });
  return {
    fangsong: sources.fangsong.map(watch),
    kaiti: sources.kaiti.map(watch),
    heiti: sources.heiti.map(watch),
    songti: sources.songti.map(watch),
    xiaobiaosong: sources.xiaobiaosong.map(watch),
  };
}

/** A collection with one font in it: its offsets count from the start of the collection. */
function collectionOf(font: Uint8Array): Uint8Array {
  const headerLength = 16;
  const bytes = Buffer.alloc(headerLength + font.length);
  bytes.write('ttcf', 0, 'latin1');
  bytes.writeUInt32BE(0x00010000, 4);
  bytes.writeUInt32BE(1, 8);
  bytes.writeUInt32BE(headerLength, 12);
  bytes.set(font, headerLength);
  for (let table = 0; table < bytes.readUInt16BE(headerLength + 4); table++) {
    const at = headerLength + 12 + table * 16 + 8;
    bytes.writeUInt32BE(bytes.readUInt32BE(at) + headerLength, at);
  }
  return bytes;
}
