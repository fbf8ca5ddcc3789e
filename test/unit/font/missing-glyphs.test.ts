import { describe, expect, it } from 'vitest';
import type { Span } from '../../../src/diagnostic/diagnostic.ts';
import type { Block, Document, Inline } from '../../../src/document/tree.ts';
import { missingGlyphs } from '../../../src/font/missing-glyphs.ts';
import { bundledFontBook } from '../../support/bundled-fonts.ts';

const fonts = bundledFontBook();

describe('missingGlyphs', () => {
  it('has nothing to say of text that the fonts draw', () => {
    expect(check(paragraph('镕堃喆珺完成改造24户，“面积”1.2万㎡。', 1))).toEqual([]);
  });

  it('names the character, its code point, the face and every block that has it', () => {
    const found = check(paragraph('一\u{13000}二\u{13000}', 3), paragraph('三\u{13000}', 7), title('四\u{13000}'));
    expect(found).toEqual([
      {
        code: 'font/missing-glyph',
        params: { char: '\u{13000}', codePoint: 'U+13000', face: '仿宋' },
        span: span(3),
        related: [span(7)],
      },
      { code: 'font/missing-glyph', params: { char: '\u{13000}', codePoint: 'U+13000', face: '小标宋' } },
    ]);
  });

  it('points at the words that a person typed, and at each place once', () => {
    const char = '\u{13000}';
    const typed = `一${char}二${char}`;
    const start = { line: 9, column: 5, offset: 80 };
    const origin: Span = { file: 'data.yaml', start, end: { line: 9, column: 11, offset: 86 } };
    const inlines: Inline[] = [
      { kind: 'text', text: '三' },
      { kind: 'strong', inlines: [{ kind: 'text', text: typed, origin }] },
    ];
    const at = {
      file: 'data.yaml',
      start: { line: 9, column: 6, offset: 81 },
      end: { line: 9, column: 8, offset: 83 },
    };
    const cells = { cells: [[], inlines], emphasis: false };
    for (const block of [
      { ...paragraph('', 1), inlines },
      { ...table, rows: [cells] },
    ]) {
      const [found] = check(block, JSON.parse(JSON.stringify(block)));
      expect(found?.span, block.kind).toEqual(at);
      expect(found?.related, block.kind).toBeUndefined();
    }
  });

  it('looks into every part of every block', () => {
    const char = '\u{13001}';
    const blocks: readonly Block[] = [
      title(char),
      { kind: 'byline', lines: [char] },
      { kind: 'addressee', text: char },
      { kind: 'heading', level: 1, ordinal: 1, inlines: [{ kind: 'text', text: char }], origin: span(1) },
      paragraph(char, 1),
      {
        ...paragraph('', 1),
        runIn: { level: 2, ordinal: 1, inlines: [{ kind: 'strong', inlines: [{ kind: 'text', text: char }] }] },
      },
      { ...table, caption: char },
      { ...table, unitNote: char },
      { ...table, notes: [char] },
      { ...table, columns: [{ header: char, align: 'left', weight: 1 }] },
      { ...table, rows: [{ cells: [[{ kind: 'text', text: char }]], emphasis: false }] },
      { ...chart, caption: char },
      { ...chart, notes: [char] },
      { ...chart, placeholder: char },
      {
        ...chart,
        spec: {
          type: 'doughnut',
          widthMm: 60,
          heightMm: 60,
          unit: '户',
          slices: [
            { name: '甲', value: 1, label: '1' },
            { name: '乙', value: 2, label: char },
          ],
        },
      },
      { kind: 'signature', unitNames: [char], date: '2026年7月15日', stampedWith: 'nothing', post: null },
    ];
    for (const block of blocks) expect(check(block), JSON.stringify(block)).toHaveLength(1);
  });
});

const table: Extract<Block, { kind: 'table' }> = {
  kind: 'table',
  number: 1,
  caption: '资金',
  unitNote: null,
  columns: [],
  rows: [],
  wide: false,
  notes: [],
  origin: span(5),
};

const chart: Extract<Block, { kind: 'chart' }> = {
  kind: 'chart',
  number: 1,
  caption: '进度',
  altText: '进度',
  spec: null,
  placeholder: null,
  notes: [],
  origin: span(6),
};

function title(text: string): Block {
  return { kind: 'title', lines: [text] };
}

function paragraph(text: string, line: number): Extract<Block, { kind: 'paragraph' }> {
  return { kind: 'paragraph', runIn: null, inlines: [{ kind: 'text', text }], origin: span(line) };
}

function span(line: number): Span {
  const position = { line, column: 1, offset: line * 10 };
  return { file: 'summary.md.hbs', start: position, end: position };
}

function check(...blocks: readonly Block[]): ReturnType<typeof missingGlyphs> {
  const meta = { title: '总结', unitName: '某局', issueDate: '2026-07-15', language: 'zh-CN' } as const;
  const document: Document = { meta, blocks };
  return missingGlyphs(document, fonts);
}
