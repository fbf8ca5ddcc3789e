import { describe, expect, it } from 'vitest';
import { editYaml } from '../../../src/source/edit-yaml.ts';
import type { YamlEdit } from '../../../src/source/yaml-edit.ts';

const ENCODER = new TextEncoder();

/** The text after the edits, or the reason why they were refused. */
function edit(text: string, ...edits: readonly YamlEdit[]): string {
  const { value, diagnostics } = editYaml({ path: 'a.yaml', bytes: ENCODER.encode(text) }, edits);
  if (value) return new TextDecoder('utf-8', { ignoreBOM: true }).decode(value.bytes);
  return diagnostics
    .map(({ code, params, span }) => `${code} ${JSON.stringify(params)} ${span?.start.line}`)
    .join('\n');
}

const set = (path: string, value: YamlEdit extends infer E ? (E extends { value: infer V } ? V : never) : never) =>
  ({ kind: 'set', path: steps(path), value }) as const;
const append = (path: string, value: Parameters<typeof set>[1], comment?: string): YamlEdit => ({
  kind: 'append',
  path: steps(path),
  value,
  ...(comment ? { comment } : {}),
});
const remove = (path: string): YamlEdit => ({ kind: 'remove', path: steps(path) });
const steps = (path: string) =>
  path === '' ? [] : path.split('/').map((step) => (/^\d+$/.test(step) ? Number(step) : step));

describe('a text', () => {
  it.each([
    ['plain', '甲: 一 # 注\n乙: 二\n', '甲: 三 # 注\n乙: 二\n'],
    ['in single quotes', "甲: '一' # 注\n", "甲: '三' # 注\n"],
    ['in double quotes', '甲: "一"\n', '甲: "三"\n'],
    ['over two lines', '甲: 一\n  二\n乙: 二\n', '甲: 三\n乙: 二\n'],
    ['below its key', '甲:\n  # 注\n  一\n', '甲:\n  # 注\n  三\n'],
    ['literal', '甲: | # 注\n    一\n    二\n\n乙: 二\n', '甲: |- # 注\n  三\n\n乙: 二\n'],
    ['folded', '甲: >\n  一\n  二\n', '甲: >-\n  三\n'],
    ['between brackets', '{甲: 一, 乙: 二}', '{甲: 三, 乙: 二}'],
    ['missing', '甲:  # 注\n乙: 二\n', '甲: 三  # 注\n乙: 二\n'],
    ['missing between brackets', '{甲: , 乙, }', '{甲: 三 , 乙, }'],
    ['with its line ends and mark', '\uFEFF甲: 一\r\n乙: 二\r\n', '\uFEFF甲: 三\r\n乙: 二\r\n'],
  ])('%s is replaced', (_name, before, after) => {
    expect(edit(before, set('甲', '三'))).toBe(after);
  });

  it.each([
    ['a: b', '甲: "a: b"\n', '[{甲: "a: b"}]'],
    ['a, b', '甲: a, b\n', '[{甲: "a, b"}]'],
    ['他说"好"', '甲: 他说"好"\n', '[{甲: 他说"好"}]'],
    ['"好"', '甲: \'"好"\'\n', '[{甲: \'"好"\'}]'],
    ['null', '甲: "null"\n', '[{甲: "null"}]'],
    ['', '甲: ""\n', '[{甲: ""}]'],
    ['#1', '甲: "#1"\n', '[{甲: "#1"}]'],
    ['0123', '甲: 0123\n', '[{甲: 0123}]'],
    ['一\n二', '甲: |-\n  一\n  二\n', '[{甲: "一\\n二"}]'],
    ['【低保.人数|同比】', '甲: 【低保.人数|同比】\n', '[{甲: 【低保.人数|同比】}]'],
  ])('%j is quoted where it must be', (value, block, flow) => {
    expect(edit('甲: 一\n', set('甲', value))).toBe(block);
    expect(edit('[{甲: 一}]', set('0/甲', value))).toBe(flow);
  });

  it('becomes a map or a list, and those become a text', () => {
    expect(edit('甲: 一 # 注\n乙: 二\n', set('甲', { 值: '三', 列: ['a', 'b'] }))).toBe(
      '甲: # 注\n  值: 三\n  列: [a, b]\n乙: 二\n',
    );
    expect(edit('甲:\n  # 注\n  值: 三\n乙: 二\n', set('甲', '一'))).toBe('甲: 一\n  # 注\n乙: 二\n');
    expect(edit('- 值: 三\n  又: 四 # 注\n- 二\n', set('0', '一'))).toBe('- 一 # 注\n- 二\n');
    expect(edit('甲: {值: 三} # 注\n', set('甲', { 值: '四', 列: [] }))).toBe('甲: {值: 四, 列: []} # 注\n');
  });
});

describe('an entry is added', () => {
  it('to a block, behind the line of its last', () => {
    expect(edit('甲:\n  一: 1 # 注\n  # 尾\n乙: 2\n', set('甲/二', '2'))).toBe(
      '甲:\n  一: 1 # 注\n  二: 2\n  # 尾\n乙: 2\n',
    );
    expect(edit('- 一: 1', set('0/二', '2'))).toBe('- 一: 1\n  二: 2\n');
    expect(edit('# 空\n', set('甲', '1'))).toBe('# 空\n甲: 1\n');
    expect(edit('甲: # 注\n乙: 1\n', set('甲/一', '1'))).toBe('甲: # 注\n  一: 1\n乙: 1\n');
    expect(edit('甲: ~\n', set('甲/一', '1'))).toBe('甲:\n  一: 1\n');
  });

  it('to brackets', () => {
    expect(edit('甲: {一: 1} # 注\n', set('甲/二', '2'))).toBe('甲: {一: 1, 二: 2} # 注\n');
    expect(edit('甲: {\n  一: 1, # 注\n}\n', set('甲/二', '2'))).toBe('甲: {\n  一: 1, # 注\n  二: 2\n}\n');
    expect(edit('甲: {\n  一: 1 # 注\n}\n', set('甲/二', '2'))).toBe('甲: {\n  一: 1, # 注\n  二: 2\n}\n');
    expect(edit('甲: [{}]\n', set('甲/0/二', '2'))).toBe('甲: [{二: 2}]\n');
  });

  it('apart from the others, as they are from each other', () => {
    expect(edit('甲: 1\n\n乙: 2\n', set('丙', '3'))).toBe('甲: 1\n\n乙: 2\n\n丙: 3\n');
  });
});

describe('an item is added', () => {
  const task = { 编号: 'T1', 来自: ['服务站'], 时限: '9月底前' };

  it('to a list of blocks, with its remark', () => {
    expect(edit('任务:\n  - 编号: T0 # 注\n问题: []\n', append('任务', task, '新增'))).toBe(
      '任务:\n  - 编号: T0 # 注\n  # 新增\n  - 编号: T1\n    来自: [服务站]\n    时限: 9月底前\n问题: []\n',
    );
    expect(edit('任务:\r\n- 甲\r\n', append('任务', '乙'))).toBe('任务:\r\n- 甲\r\n- 乙\r\n');
  });

  it('to a list whose items stand in brackets', () => {
    expect(edit('任务:\n  - {编号: T0}\n', append('任务', task))).toBe(
      '任务:\n  - {编号: T0}\n  - {编号: T1, 来自: [服务站], 时限: 9月底前}\n',
    );
    expect(edit('任务: [甲, 乙]\n', append('任务', '丙'), append('任务', '丁'))).toBe('任务: [甲, 乙, 丙, 丁]\n');
  });

  it('where there was none', () => {
    expect(edit('任务: [] # 注\n', append('任务', task))).toBe(
      '任务: # 注\n  - 编号: T1\n    来自: [服务站]\n    时限: 9月底前\n',
    );
    expect(edit('单位: 局\n', set('任务', [task]))).toBe(
      '单位: 局\n任务:\n  - 编号: T1\n    来自: [服务站]\n    时限: 9月底前\n',
    );
  });

  it('in an inner list before an outer entry at the same place', () => {
    expect(edit('甲:\n  - 一', set('乙', '1'), append('甲', '二'))).toBe('甲:\n  - 一\n  - 二\n\n乙: 1\n');
  });
});

describe('an entry or item is taken away', () => {
  it('with its own comments and no others', () => {
    expect(edit('# 头\n\n甲: 1\n# 乙的\n乙: # 注\n  - 2\n# 丙的\n丙: 3\n', remove('乙'))).toBe(
      '# 头\n\n甲: 1\n# 丙的\n丙: 3\n',
    );
    expect(edit('甲:\n  - 一\n  # 二的\n  - 二 # 注\n', remove('甲/1'))).toBe('甲:\n  - 一\n');
    expect(edit('甲:\n  - 一\n乙: 2\n', remove('甲/0'))).toBe('甲:\n乙: 2\n');
  });

  it('from the top of a list, with the comment that is its own', () => {
    expect(edit('甲: # 甲的\n  # 一的\n  - 一\n  - 二\n', remove('甲/0'))).toBe('甲: # 甲的\n  - 二\n');
    expect(edit('# 文件\n甲: 1\n乙: 2\n', remove('甲'))).toBe('# 文件\n乙: 2\n');
  });

  it('from behind a dash', () => {
    expect(edit('- 一: 1 # 注\n  # 二的\n  二: 2\n', remove('0/一'))).toBe('- # 二的\n  二: 2\n');
    expect(edit('- 一: 1\n  二: 2\n  三: 3\n', remove('0/一'), remove('0/二'))).toBe('- \n  三: 3\n');
  });

  it('from brackets', () => {
    expect(edit('[甲, 乙, 丙]', remove('0'))).toBe('[乙, 丙]');
    expect(edit('[甲, 乙, 丙]', remove('1'))).toBe('[甲, 丙]');
    expect(edit('[甲, 乙, 丙,]', remove('2'))).toBe('[甲, 乙]');
    expect(edit('[甲, 乙]', remove('0'), remove('1'), append('', '丙'))).toBe('[丙]');
    expect(edit('[\n  甲, # 甲的\n  # 乙的\n  乙 # 注\n]\n', remove('0'))).toBe('[\n  # 乙的\n  乙 # 注\n]\n');
    expect(edit('[\n  甲, # 甲的\n  乙 # 注\n]\n', remove('1'))).toBe('[\n  甲, # 甲的\n]\n');
    expect(edit('[\n  甲,\n  乙 # 注\n]\n', remove('1'), append('', '丙'))).toBe('[\n  甲,\n  丙\n]\n');
  });
});

describe('a comment is put above', () => {
  const remark = (path: string): YamlEdit => ({ kind: 'remark', path: steps(path), comment: '已办结' });

  it('an entry or an item, once', () => {
    const [first, second] = ['甲:\n  - 一\n  - 二 # 注\n', '甲:\n  # 已办结\n  - 一\n  # 已办结\n  - 二 # 注\n'];
    expect(edit(first, remark('甲/0'), remark('甲/1'))).toBe(second);
    expect(edit(second, remark('甲/0'), remark('甲/1'))).toBe(second);
    expect(edit('甲: 1\r\n', remark('甲'))).toBe('# 已办结\r\n甲: 1\r\n');
  });

  it('but not within brackets or behind a dash', () => {
    expect(edit('甲: [一]\n', remark('甲/0'))).toMatch(/unsafe/);
    expect(edit('- 一: 1\n', remark('0/一'))).toMatch(/unsafe/);
  });
});

describe('an edit is refused', () => {
  it.each([
    ['of a place that is not there', '甲: 1\n', remove('乙')],
    ['below a text', '甲: 1\n', set('甲/一', '1')],
    ['of a list as a map', '甲: [1]\n', set('甲/一', '1')],
    ['of a map as a list', '甲: {一: 1}\n', append('甲', '1')],
    ['of the whole file', '甲: 1\n', set('', '1')],
    ['that needs a key no data set may have', '甲: 1\n', set('<<', '1')],
  ])('%s', (_name, text, one) => {
    expect(edit(text, one)).toMatch(/^edit\/refused/);
  });

  it('with nothing done when another one fails', () => {
    expect(edit('甲: 1\n乙: 2\n', set('乙', '3'), remove('丙'))).toBe(
      'edit/refused {"reason":"no-such-place","place":"丙"} 1',
    );
    expect(edit('甲: {一: 1}\n', set('甲', '3'), set('甲/一', '3'))).toMatch(/overlap/);
  });

  it('when the file cannot be read', () => {
    expect(edit('甲: [1\n', set('甲', '3'))).toMatch(/^data\//);
  });
});
