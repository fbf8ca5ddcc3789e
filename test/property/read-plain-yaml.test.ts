import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAnyYaml } from '../../src/source/read-any-yaml.ts';
import { readPlainYaml } from '../../src/source/read-plain-yaml.ts';
import { LineMap } from '../../src/source/text-position.ts';

const PATH = '数据.yaml';

/** What the plain reader reads, the library reads too, alike to the last offset. */
function expectSameOrLeft(text: string) {
  const plain = readPlainYaml(PATH, text, new LineMap(text));
  if (plain) expect(readAnyYaml(PATH, text, new LineMap(text))).toEqual({ value: plain, diagnostics: [] });
  return plain;
}

/** A data set as it will be written; what stands on one line is written already. */
type Written = { readonly line: string } | WrittenBlock;

interface WrittenBlock {
  readonly isMap: boolean;
  readonly step: number;
  readonly items: readonly Written[];
  readonly above: string;
}

const anyRemark = fc.constantFrom('', '', '', '   # 说明：a: b', ' #');
const anyAbove = fc.constantFrom('', '', '', '\n', '# 说明\n', '        # a: b\n\n', '  \n');
const anyText = fc.oneof(
  fc.constantFrom(
    '726人',
    '-3.2%',
    '2026-06-30',
    '低保.人数',
    '今年以来，区民政局【低保.人数】',
    'a-b',
    'x:y',
    '九#十',
  ),
  fc.constantFrom(
    '一  二',
    '?a',
    '-a',
    'é𠮷',
    '"引 号"',
    "'单 # 引: 号'",
    '"- a"',
    'no',
    '0123',
    '甲　乙',
    'it\'s "so"',
    '…',
  ),
);
const anyBlockText = fc.oneof(anyText, fc.constantFrom('1,000元', 'a[0]', '甲]'));
const { written } = fc.letrec<{ brackets: string; written: Written }>((tie) => ({
  brackets: fc.oneof(
    { maxDepth: 3 },
    anyText,
    fc.array(tie('brackets'), { maxLength: 3 }).map((items) => `[${items.join(', ')}]`),
    fc
      .array(tie('brackets'), { maxLength: 3 })
      .map((items) => `{ ${items.map((item, at) => `k${at}:  ${item}`).join(' ,')}}`),
  ),
  written: fc.oneof(
    { maxDepth: 4 },
    fc.record({ line: fc.tuple(fc.oneof(tie('brackets'), anyBlockText), anyRemark).map((parts) => parts.join('')) }),
    fc.record({
      isMap: fc.boolean(),
      step: fc.integer({ min: 0, max: 3 }),
      items: fc.array(tie('written'), { minLength: 1, maxLength: 4 }),
      above: anyAbove,
    }),
  ),
}));
/** The text of a value, from behind its key or dash in a column to the end of its last line. */
function textOf(value: Written, column: number, behind: 'key' | 'dash' | 'nothing'): string {
  if ('line' in value) return ` ${value.line}\n`;
  const { isMap, step, above } = value;
  if (behind === 'key') {
    const inner = column + (isMap ? step + 1 : step);
    return `\n${above}${' '.repeat(inner)}${blockOf(value, inner)}`;
  }
  const inner = behind === 'dash' ? column + 2 + step : 0;
  return `${' '.repeat(behind === 'dash' ? step + 1 : 0)}${blockOf(value, inner)}`;
}

function blockOf({ isMap, items, above }: WrittenBlock, column: number): string {
  const texts = items.map((item, at) =>
    isMap ? `k${at}:${textOf(item, column, 'key')}` : `-${textOf(item, column, 'dash')}`,
  );
  return texts.join(`${above}${' '.repeat(column)}`);
}

const anyDataSet = fc.tuple(written, fc.constantFrom('\n', '\r\n'), fc.boolean()).map(([value, ending, isEnded]) =>
  textOf(value, 0, 'nothing')
    .trimStart()
    .slice(0, isEnded ? undefined : -1)
    .replaceAll('\n', ending),
);

const AWKWARD = [
  ...[
    ' ',
    '  ',
    '\n',
    '\n\n',
    '\t',
    '\r',
    ':',
    ': ',
    ' #',
    '#',
    '- ',
    '-',
    ',',
    '[',
    ']',
    '{',
    '}',
    '"',
    "'",
    '\\',
    '|',
    '>',
  ],
  ...[
    '&a ',
    '*a',
    '!t ',
    '?',
    '? ',
    '%',
    '@',
    '`',
    '~',
    'null',
    '<<',
    '---\n',
    '...\n',
    '：',
    '，',
    '　',
    '\u00a0',
    'k0: 1\n',
    '__proto__: ',
  ],
];

describe('the reader of plain YAML', () => {
  it('reads every file of the sample', () => {
    const files = readdirSync('data', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'));
    expect(files.length).toBeGreaterThan(5);
    for (const name of files) expect(expectSameOrLeft(readFileSync(`data/${name}`, 'utf8')), name).not.toBeNull();
  });

  it('reads blocks, brackets, texts and remarks as the library does', () => {
    fc.assert(
      fc.property(anyDataSet, (text) => {
        expect(expectSameOrLeft(text)).not.toBeNull();
      }),
      { numRuns: 2000 },
    );
  });

  it('leaves to the library what it does not read alike, whatever was typed into a file', () => {
    const anySlip = fc.record({
      at: fc.nat(),
      instead: fc.integer({ min: 0, max: 3 }),
      typed: fc.constantFrom('', ...AWKWARD),
    });
    fc.assert(
      fc.property(anyDataSet, fc.array(anySlip, { minLength: 1, maxLength: 3 }), (text, slips) => {
        const slipped = slips.reduce((before, { at, instead, typed }) => {
          const place = at % (before.length + 1);
          return before.slice(0, place) + typed + before.slice(place + instead);
        }, text);
        expectSameOrLeft(slipped);
      }),
      { numRuns: 10_000 },
    );
  });

  it('leaves to the library what it does not read alike, in a soup of pieces', () => {
    const anyPiece = fc.constantFrom(...AWKWARD, 'a', '甲', 'k1: ', 'k2:', '\n  ', '\n    ', '\n- ', '\n  - ');
    fc.assert(
      fc.property(fc.array(anyPiece, { maxLength: 14 }), (pieces) => void expectSameOrLeft(pieces.join(''))),
      { numRuns: 20_000 },
    );
  });
});
