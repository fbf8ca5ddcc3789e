import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/diagnostic/diagnostic.ts';
import { parseYaml } from '../../../src/source/parse-yaml.ts';
import type { SourceNode } from '../../../src/source/source-node.ts';

/** What was read, or each diagnostic as `line:column-column code found`; the columns mark what is wrong. */
function check(written: string | Uint8Array): string {
  const bytes = typeof written === 'string' ? new TextEncoder().encode(written) : written;
  const { value, diagnostics } = parseYaml({ path: 'a.yaml', bytes });
  if (diagnostics.length === 0) return value ? shown(value) : 'nothing at all';
  expect(value).toBeNull();
  return diagnostics.map(told).join('\n');
}

function told({ span, code, params, related = [] }: Diagnostic): string {
  if (!span) return code;
  const end = span.end.line === span.start.line ? `${span.end.column}` : `${span.end.line}:${span.end.column}`;
  const first = related.map(({ start }) => ` ← ${start.line}:${start.column}`).join('');
  const found = Object.values(params).join(' ');
  return `${span.start.line}:${span.start.column}-${end} ${code} ${found}${first}`.trim();
}

function shown(node: SourceNode): string {
  switch (node.kind) {
    case 'scalar':
      return JSON.stringify(node.text);
    case 'empty':
      return '∅';
    case 'list':
      return `[${node.items.map(shown).join(', ')}]`;
    case 'map':
      return `{${node.entries.map(({ key, value }) => `${key}: ${shown(value)}`).join(', ')}}`;
  }
}

describe('parseYaml keeps what was written', () => {
  it.each([
    ['a: no\nb: YES\nc: on', '{a: "no", b: "YES", c: "on"}'],
    ['a: 0123\nb: 08\nc: 0o17\nd: 0x1F', '{a: "0123", b: "08", c: "0o17", d: "0x1F"}'],
    ['a: 1e3\nb: 1.10\nc: 1_000\nd: 1:30', '{a: "1e3", b: "1.10", c: "1_000", d: "1:30"}'],
    ['a: 2026-06-30\nb: .inf\nc: .nan', '{a: "2026-06-30", b: ".inf", c: ".nan"}'],
    ['a: 123456789012345678901', '{a: "123456789012345678901"}'],
    ['a: ~\nb: null\nc:\nd: ""\ne: "null"\nf: Null', '{a: ∅, b: ∅, c: ∅, d: "", e: "null", f: "Null"}'],
    ['a: 60 # 备注\nb: 60# 备注', '{a: "60", b: "60# 备注"}'],
    ['a: |\n  一\n  二\nb: >-\n  三\n  四', '{a: "一\\n二\\n", b: "三 四"}'],
    ['- \n- a', '[∅, "a"]'],
    ['---\na: 1\n...\n', '{a: "1"}'],
    ['\uFEFFa: 1', '{a: "1"}'],
    ['a: 1\r\nb: 2\r\n', '{a: "1", b: "2"}'],
    ['a:\t1', '{a: "1"}'],
    ['a: 𠮷龘', '{a: "𠮷龘"}'],
    ['a: 一是…，二是…', '{a: "一是…，二是…"}'],
    ['{a: 一，二}', '{a: "一，二"}'],
    ['constructor: {toString: 1, hasOwnProperty: 2}', '{constructor: {toString: "1", hasOwnProperty: "2"}}'],
    ['', '∅'],
    ['# 只有注释\n', '∅'],
    [' \n\t\n', '∅'],
    ['abc', '"abc"'],
  ])('%j', (written, read) => {
    expect(check(written)).toBe(read);
  });
});

describe('parseYaml refuses traps at their place', () => {
  it.each([
    ['a key twice', 'a: 1\nb: 2\na: 3', '3:1-2 data/duplicate-key a ← 1:1'],
    ['a key twice in flow style', '{a: 1, a: 2}', '1:8-9 data/duplicate-key a ← 1:2'],
    ['a key thrice', 'a: 1\na: 2\na: 3', '2:1-2 data/duplicate-key a ← 1:1\n3:1-2 data/duplicate-key a ← 1:1'],
    ['an anchor and an alias', 'a: &x 1\nb: *x', '1:7-8 data/unsupported-yaml &x\n2:4-6 data/unsupported-yaml *x'],
    ['both in flow style', '[&x 1, *x]', '1:5-6 data/unsupported-yaml &x\n1:8-10 data/unsupported-yaml *x'],
    ['an alias of nothing', 'a: *x', '1:4-6 data/unsupported-yaml *x'],
    ['an alias as key', '*x : 1', '1:1-3 data/unsupported-yaml *x'],
    ['a merge key', 'a:\n  <<: {b: 1}', '2:3-5 data/unsupported-yaml <<'],
    ['a merge key in flow style', '{<<: {b: 1}}', '1:2-4 data/unsupported-yaml <<'],
    ['a tag', 'a: !!int 5', '1:4-9 data/unsupported-yaml !!int'],
    ['a tag of its own', '[!foo 5]', '1:2-6 data/unsupported-yaml !foo'],
    ['a JavaScript tag', 'a: !!js/function x', '1:4-17 data/unsupported-yaml !!js/function'],
    ['a version', '%YAML 1.1\n---\na: no', '1:1-10 data/unsupported-yaml %YAML 1.1'],
    ['a tag prefix', '%TAG ! tag:x,2000:\n---\na: 1', '1:1-19 data/unsupported-yaml %TAG ! tag:x,2000:'],
    ['a second document', 'a: 1\n---\nb: 2', '2:1-1 data/several-documents'],
    ['more after the end', 'a: 1\n...\nb: 2', '3:1-1 data/several-documents'],
    ['a tab as indent', 'a:\n\tb: 1', '2:1-2 data/tab'],
    ['a tab among spaces', 'a:\n  b: 1\n\tc: 2', '3:1-2 data/tab'],
    ['a tab in flow style', 'a: {\n\tb: 1}', '2:2-3 data/tab'],
    ['a full-width colon', '甲：1\n乙: 2', '1:2-3 data/full-width-colon'],
    ['one that opens a section', '指标：\n  甲: 1', '1:3-4 data/full-width-colon'],
    ['one after a good line', '指标:\n  甲: 1\n  值：726人', '3:4-5 data/full-width-colon'],
    ['one in flow style', '{值：726人, b: 1}', '1:3-4 data/full-width-colon'],
    ['a full-width comma in flow style', '{值: 726人，类型: 时点数}', '1:9-10 data/full-width-comma'],
    ['a missing space', '甲:1\n乙: 2', '1:2-3 data/no-space-after-colon'],
    ['one in flow style', '{甲:1, 乙: 2}', '1:3-4 data/no-space-after-colon'],
    ['no key', ': 1\nb: 2', '1:1-1 data/bad-key'],
    ['no key, and more', 'a: *x\n: 1', '1:4-6 data/unsupported-yaml *x\n2:1-1 data/bad-key'],
    ['a list as key', '? [a]\n: 1', '1:3-6 data/bad-key'],
    ['a map as key', '{{a: 1}: 2}', '1:2-8 data/bad-key'],
    ['__proto__', 'a: {__proto__: {polluted: 1}}', '1:5-14 data/bad-key'],
  ])('%s', (_, written, told) => {
    expect(check(written)).toBe(told);
  });

  it('syntax errors, each once, with what the reader can do', () => {
    const written = [
      'a: [1, 2\nb: 3',
      'a: "b',
      'a: "b" c',
      'a: `b`',
      'a: @b',
      'a: b: c',
      'a:\n    b: 1\n  c: 2',
      'a: 1\r\nb: [',
    ];
    expect(written.map((text) => `${JSON.stringify(text)}\n${check(text)}`).join('\n\n')).toMatchInlineSnapshot(`
      ""a: [1, 2\\nb: 3"
      2:1-2 data/yaml-syntax BAD_INDENT Flow sequence in block collection must be sufficiently indented and end with a ]

      "a: \\"b"
      1:6-7 data/yaml-syntax MISSING_CHAR Missing closing "quote

      "a: \\"b\\" c"
      1:8-9 data/yaml-syntax UNEXPECTED_TOKEN Unexpected scalar at node end

      "a: \`b\`"
      1:4-5 data/yaml-syntax BAD_SCALAR_START Plain value cannot start with reserved character \`

      "a: @b"
      1:4-5 data/yaml-syntax BAD_SCALAR_START Plain value cannot start with reserved character @

      "a: b: c"
      1:4-5 data/yaml-syntax BLOCK_AS_IMPLICIT_KEY Nested mappings are not allowed in compact mappings

      "a:\\n    b: 1\\n  c: 2"
      3:1-2 data/yaml-syntax BAD_INDENT All mapping items must start at the same column

      "a: 1\\r\\nb: ["
      2:5-6 data/yaml-syntax BAD_INDENT Flow sequence in block collection must be sufficiently indented and end with a ]"
    `);
  });

  it('files that are no UTF-8 text', () => {
    expect(check(new Uint8Array([0xb1, 0xa8, 0xb8, 0xe6, 0x3a, 0x20, 0x31]))).toBe('1:1-1 data/not-utf8 GBK/GB18030');
    expect(check(new Uint8Array([0xff, 0xfe, 0x61, 0x00]))).toBe('1:1-1 data/not-utf8 UTF-16');
    const damaged = new TextEncoder().encode(`${'指标: 1人\n'.repeat(30)}低保: 2人\n`);
    expect(check(damaged.with(damaged.length - 12, 0xff))).toMatch(/^31:1-\d data\/damaged-character$/);
    expect(check(new Uint8Array([0xff, 0xff, 0x80]))).toBe('1:1-1 data/not-utf8 ?');
    expect(check(new Uint8Array([0x61, 0x00]))).toBe('1:2-3 data/bad-character U+0000');
  });

  it.each([
    ['a: 甲\u200B乙', '1:5-6 data/bad-character U+200B'],
    ['a: 甲\n乙: ⼆⺀', '2:4-5 data/bad-character U+2F06 二\n2:5-6 data/bad-character U+2E80'],
    ['a: \u0007', '1:4-5 data/bad-character U+0007'],
    ['a: "\u202Eb"', '1:5-6 data/bad-character U+202E'],
    ['a: \uFFFE', '1:4-5 data/bad-character U+FFFE'],
    ['a: \uFFFD', '1:4-5 data/bad-character U+FFFD'],
    ['a: b\uFEFFc', '1:5-6 data/bad-character U+FEFF'],
    ['a: \u2028', '1:4-5 data/bad-character U+2028'],
  ])('characters that no document can hold: %j', (written, told) => {
    expect(check(written)).toBe(told);
  });

  it('columns count from the key when the file has a BOM', () => {
    expect(check('\uFEFFa: 1\na: 2')).toBe('2:1-2 data/duplicate-key a ← 1:1');
    expect(check('\uFEFFa: *x')).toBe('1:4-6 data/unsupported-yaml *x');
  });
});

describe('parseYaml holds against size and depth', () => {
  it.each([
    ['[', '1:33-34 data/too-deep 32'],
    ['{', '1:33-34 data/too-deep 32'],
    ['[{', '1:33-34 data/too-deep 32'],
    ['- ', '1:65-66 data/too-deep 32'],
    ['? ', '1:65-66 data/too-deep 32'],
  ])('nesting with %j, twice in one process', (opening, told) => {
    expect(check(opening.repeat(900))).toBe(told);
    expect(check(opening.repeat(900))).toBe(told);
  });

  it('nesting by indentation', () => {
    const nested = (levels: number): string =>
      Array.from({ length: levels }, (_, level) => `${' '.repeat(level)}a:`).join('\n');
    expect(check(nested(32))).toContain('{a: ∅}');
    expect(check(nested(60))).toBe('33:33-34 data/too-deep 32');
    expect(check(nested(1500))).toBe('129:129-130 data/too-deep 32');
  });

  it.each([
    ['block', (keys: readonly string[]) => keys.join('\n')],
    ['flow', (keys: readonly string[]) => `{${keys.join(', ')}}`],
  ])('40,000 keys in %s style take no time that grows with their square', (_, join) => {
    const text = join(Array.from({ length: 40_000 }, (_, index) => `键${index}: 1`));
    const { milliseconds, told } = timed(text);
    expect(told.slice(0, 10)).toBe('{键0: "1", ');
    expect(milliseconds).toBeLessThan(5_000);
  });

  it.each([
    '}\n',
    ']',
    '"\n',
    '@\n',
    'a: b: c\n',
    '---\n',
    '&a x: 1\n',
    '"a" ',
    '值：1\n',
    ',',
    '\u200B',
    'a: 1\n',
    'a:',
    ' \n',
    '#\n',
  ])('tens of thousands of %j end soon', (piece) => {
    expect(timed(piece.repeat(30_000)).milliseconds).toBeLessThan(5_000);
  });

  it('says how many values and bytes are too many', () => {
    expect(check(`[${'a, '.repeat(200_000)}]`)).toMatch(/^1:\d+-\d+ data\/too-many-nodes 200000$/);
    expect(check('a'.repeat(2 * 1024 * 1024 + 1))).toBe('1:1-1 data/file-too-large 2097153 2097152');
  });
});

function timed(text: string): { readonly milliseconds: number; readonly told: string } {
  const start = performance.now();
  const told = check(text);
  return { milliseconds: performance.now() - start, told };
}
