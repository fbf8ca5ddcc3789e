import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { auditRemarks } from '../../../src/audit/audit-remarks.ts';
import { compose, sourceOf } from '../template/check.ts';

const FOLDER = join(import.meta.dirname, 'corpus');
const FIGURES = readFileSync(join(FOLDER, 'figures.yaml'), 'utf8');
const RIGHT = lines('right.txt');
const WRONG = lines('wrong.txt').map((line) => {
  const [code = '', ...words] = line.split(' ');
  return { code, words: words.join(' ') };
});

describe('numbers that people typed', () => {
  it('draw no remark where they are right', () => {
    expect(RIGHT.length).toBeGreaterThanOrEqual(40);
    expect(remarks(RIGHT)).toEqual([]);
  });

  it.each(RIGHT)('draw none alone either: %s', (sentence) => {
    expect(remarks([sentence])).toEqual([]);
  });

  it('are found at their line where they are wrong, each of the planted faults', () => {
    expect(WRONG.length).toBeGreaterThanOrEqual(40);
    const first = FIGURES.split('\n').length + 2;
    // Together the sentences give many things two numbers; that has its own test.
    const found = remarks(WRONG.map(({ words }) => words)).filter((one) => !one.endsWith('two-values'));
    const planted = WRONG.map(({ code, words }, index) => ({ line: first + index, code, words }));
    expect(planted.filter(({ line, code }) => !found.includes(`${line} ${code}`))).toEqual([]);
    expect(found.length).toBe(planted.length);
  });

  it('of one thing differ within a document', () => {
    const line = FIGURES.split('\n').length + 3;
    expect(remarks(['民政领域登记社会组织32家。', '共有民政领域登记社会组织35家。'])).toEqual([
      `${line} audit/two-values`,
    ]);
    expect(remarks(['养老助餐点【助餐点.总数】。', '养老助餐点达到21个。'])).toEqual([`${line} audit/two-values`]);
    expect(remarks(['养老助餐点【助餐点.总数】。', '力争年底养老助餐点达到21个。'])).toEqual([]);
    expect(remarks(['民政领域登记社会组织32家。', '5月民政领域登记社会组织30家。'])).toEqual([]);
  });

  it('are left alone when the data declare them', () => {
    expect(remarks(['城乡低保对象达到3824人。'], '固定数字: [新增养老助餐点4个, 低保对象达到3824人]')).toEqual([]);
  });
});

function lines(name: string): readonly string[] {
  return readFileSync(join(FOLDER, name), 'utf8')
    .split('\n')
    .filter((line) => line !== '');
}

/** The sentences as paragraphs below the figures, one on each line; `line code` of what is said. */
function remarks(sentences: readonly string[], declared = '固定数字: [新增养老助餐点4个]'): readonly string[] {
  const data = `${FIGURES.replace(/^固定数字.*$/m, declared)}叙述:\n  正文:\n${sentences.map((one) => `    - ${JSON.stringify(one).slice(1, -1)}\n`).join('')}`;
  const { document, diagnostics } = compose('{{narrative "正文"}}', data);
  if (!document) throw new Error(JSON.stringify(diagnostics));
  return auditRemarks([document], sourceOf(data)).map(({ code, span }) => `${span?.start.line} ${code}`);
}
