import { describe, expect, it } from 'vitest';
import { type Diagnostic, diagnose } from '../../../src/diagnostic/diagnostic.ts';
import { diagnosticsJson } from '../../../src/diagnostic/diagnostics-json.ts';
import { type PrintOptions, printDiagnostics } from '../../../src/diagnostic/print-diagnostics.ts';
import { spanIn } from '../../../src/source/text-position.ts';

const FILE = '数据/指标.yaml';

/** Prints one diagnostic at the first occurrence of `marked` in `text`. */
function check(text: string, marked: string, options: Partial<PrintOptions> = {}): string {
  const at = text.indexOf(marked);
  const span = spanIn(FILE, text, at, at + marked.length);
  const diagnostic = diagnose('data/not-a-quantity', { found: marked, problem: 'no-digits' }, span);
  return print([diagnostic], text, options);
}

function print(diagnostics: readonly Diagnostic[], text: string, options: Partial<PrintOptions> = {}): string {
  return printDiagnostics(diagnostics, { language: 'zh', colours: 'none', texts: new Map([[FILE, text]]), ...options });
}

function frame(printed: string): readonly string[] {
  return printed.split('\n').slice(1, 3);
}

describe('printDiagnostics', () => {
  it('says place, severity, code, sentence, source line with its mark, hint and count', () => {
    expect(check('指标:\n  低保.人数: 七百人\n', '七百人')).toMatchInlineSnapshot(`
      "数据/指标.yaml:2:10 错误[data/not-a-quantity] “七百人”不能读成数字
        2 |   低保.人数: 七百人
          |   　　 　　  ＾＾＾
        办法：写成“726人”“174.1807万元”“约40万元”“-51.4%”这样；还没有数就写“待填”

      发现 1 个错误
      "
    `);
  });

  it('speaks English when asked', () => {
    expect(check('a: b', 'b', { language: 'en' })).toMatchInlineSnapshot(`
      "数据/指标.yaml:1:4 error[data/not-a-quantity] “b” cannot be read as a figure (no-digits)
        1 | a: b
          |    ^
        hint: write it like 726人, 174.1807万元, 约40万元, -51.4%; 待填 when it is not known yet

      found 1 error
      "
    `);
  });

  it('shows each other line once, and not the line of the place itself', () => {
    const text = '甲: {值: 1人, 男: 2人}\n乙: {男: 3人, 女: 4人}\n';
    const at = (words: string) => spanIn(FILE, text, text.indexOf(words), text.indexOf(words) + words.length);
    const params = { rule: '甲 = 乙', left: '1人', right: '7人' };
    const diagnostic = diagnose('figure/check-failed', params, at('1人'), [at('2人'), at('3人'), at('4人')]);
    expect(print([diagnostic], text).match(/另见 .*/g)).toEqual([`另见 ${FILE}:2:8  乙: {男: 3人, 女: 4人}`]);
  });

  it('knows the rest of a number that was cut at its comma', () => {
    const diagnostic = diagnose('data/unknown-key', { key: '286.5万元', suggestion: '', known: ['名称'] });
    expect(print([diagnostic], '')).toContain('给整个数加上引号');
  });

  it('keeps tabs under tabs and lines up behind combining marks', () => {
    expect(frame(check('\t值:\tx', 'x'))).toEqual(['  1 | \t值:\tx', '    | \t　 \t^']);
    expect(frame(check('e\u0301: x', 'x'))).toEqual(['  1 | e\u0301: x', '    |    ^']);
  });

  it('marks the first line of a place that goes over several', () => {
    expect(frame(check('甲: 乙\n丙: 丁', '乙\n丙'))).toEqual(['  1 | 甲: 乙', '    | 　  ＾']);
  });

  it('marks the end of a line for a place behind it', () => {
    const span = spanIn(FILE, '甲:\n', 2, 2);
    expect(frame(print([diagnose('data/tab', {}, span)], '甲:\n'))).toEqual(['  1 | 甲: ', '    | 　 ^']);
  });

  it('clips a long line around the place', () => {
    const [source, mark] = frame(check(`甲: ${'长'.repeat(300)}错${'话'.repeat(300)}`, '错'));
    expect(source).toBe(`  1 | ...${'长'.repeat(15)}错${'话'.repeat(34)}...`);
    expect(mark).toBe(`    |    ${'\u3000'.repeat(15)}＾`);
  });

  it('lets no character of a file drive the terminal', () => {
    const printed = check('a: \u001B[31mred\u202Edlrow', 'red');
    expect(printed).not.toContain('\u001B');
    expect(printed).not.toContain('\u202E');
    expect(printed).toContain('a: \uFFFD[31mred\uFFFDdlrow');
  });

  it('colours only when asked', () => {
    expect(check('a: b', 'b', { colours: 'ansi' })).toContain('\u001B[31;1m错误[data/not-a-quantity]\u001B[0m');
    expect(check('a: b', 'b')).not.toContain('\u001B');
  });

  it('shows the other places', () => {
    const text = '甲: 1\n乙: 2\n甲: 3\n';
    const second = diagnose('data/duplicate-key', { key: '甲' }, spanIn(FILE, text, 10, 11), [
      spanIn(FILE, text, 0, 1),
    ]);
    expect(print([second], text)).toContain(`  另见 ${FILE}:1:1  甲: 1\n`);
  });

  it('sorts by place, puts what has no place first, and counts each severity', () => {
    const text = 'a\nb\n';
    const later = diagnose('data/tab', {}, spanIn(FILE, text, 2, 3));
    const earlier = diagnose('disk/edited-by-hand', { path: '甲', saved: '乙' }, spanIn(FILE, text, 0, 1));
    const nowhere = diagnose('data/empty-data-set', {});
    const printed = print([later, earlier, nowhere], text);
    expect(printed.match(/\[[a-z/-]+\]/g)).toEqual(['[data/empty-data-set]', '[disk/edited-by-hand]', '[data/tab]']);
    expect(printed.trimEnd().split('\n').at(-1)).toBe('发现 2 个错误、1 个提醒');
  });

  it('prints a hundred and says how many are left', () => {
    const many = Array.from({ length: 103 }, () => diagnose('data/tab', {}));
    const printed = print(many, '');
    expect(printed.match(/\[data\/tab\]/g)).toHaveLength(100);
    expect(printed).toContain('发现 103 个错误（还有 3 条没有列出）');
  });

  it('is empty for nothing', () => {
    expect(print([], '')).toBe('');
  });
});

describe('diagnosticsJson', () => {
  it('gives every field in both languages', () => {
    const span = spanIn(FILE, '甲: 1\n', 3, 4);
    expect(diagnosticsJson([diagnose('data/duplicate-key', { key: '甲' }, span, [span])])).toEqual([
      {
        code: 'data/duplicate-key',
        severity: 'error',
        check: null,
        message: { zh: '“甲”写了两次', en: '“甲” is given twice' },
        hint: { zh: '保留正确的一处，删掉另一处', en: 'keep the right one' },
        place: { file: FILE, line: 1, column: 4, endLine: 1, endColumn: 5 },
        related: [{ file: FILE, line: 1, column: 4, endLine: 1, endColumn: 5 }],
      },
    ]);
  });

  it('has null for what is not there', () => {
    const [only] = diagnosticsJson([diagnose('data/bad-key', {})]);
    expect(only).toMatchObject({ place: null, hint: null, related: [] });
  });
});
