import { describe, expect, it } from 'vitest';
import { Desk, told } from './pulled.ts';

const DATA = `指标:   # 六月
  低保.人数: {名称: 低保对象, 值: 726人, 其中: {城市: 700人, 农村: 26人}}   # 含边缘户
  低保.资金: {名称: 低保金, 值: 174.18万元, 上年同期: 160.2万元}
  避免支出: 约62万元
  慰问.人数: 待填
计算指标: {低保.人均: {公式: 低保.资金 / 低保.人数, 单位: 元, 小数: 0}}
叙述:
  开头: 今年以来，低保【低保.人数】，资金【低保.资金|含同比】，人均【低保.人均】，避免支出【避免支出】，慰问【慰问.人数】。
`;
const desk = new Desk(DATA);
const pull = (...edits: readonly (readonly [string, string])[]): readonly string[] =>
  told(desk.pull(desk.edited(...edits)));

describe('figures', () => {
  it('are proposed where every place says the same new number', () => {
    const edits = [
      ['低保726人', '低保731人'],
      ['群众726人', '群众731人'],
      ['726人', '731人'],
    ] as const;
    expect(pull(...edits)).toEqual(['低保.人数: 726人 → 731人']);
    const [proposal] = desk.pull(desk.edited(...edits)).proposals;
    expect(proposal?.span.start.line).toBe(4);
    expect(proposal?.places.map(({ zh }) => zh)).toEqual(['总结第2段', '总结第3段', '总结表1']);
  });

  it('are a conflict where the places disagree', () => {
    expect(pull(['低保726人', '低保731人'])).toEqual([
      'pull/conflict “低保.人数”在文稿里印了几处，改后不一致：731人、726人（总结第2段、总结第3段、总结表1）',
    ]);
    expect(pull(['低保726人', '低保731人'], ['群众726人', '群众732人'], ['726人', '731人'])[0]).toContain(
      '731人、732人',
    );
  });

  it('that are computed lead to the typed ones', () => {
    const list = desk.pull(desk.edited(['人均2399元', '人均2400元'], ['增长8.7%', '增长9%']));
    expect(told(list)).toEqual([
      'pull/computed 总结第2段的“8.7%”改成了“9%”，但它是算出来的（低保.资金|同比：(低保.资金 - 基期) / 基期 × 100%），不能直接改',
      'pull/computed 总结第2段的“2399元”改成了“2400元”，但它是算出来的（低保.人均：低保.资金 / 低保.人数），不能直接改',
    ]);
    expect(list.left.map(({ related = [] }) => related.map(({ start }) => start.line))).toEqual([
      [5, 5],
      [5, 4],
    ]);
  });

  it.each([
    ['避免支出约62万元', '避免支出约65万元', '避免支出: 约62万元 → 约65万元'],
    ['避免支出约62万元', '避免支出65万元', 'pull/other-kind'],
    ['避免支出约62万元', '避免支出约65亿元', 'pull/other-kind'],
    ['避免支出约62万元', '避免支出约65.25万元', '避免支出: 约62万元 → 约65.25万元'],
    ['慰问待填', '慰问85人', '慰问.人数: 待填 → 85人'],
    ['慰问待填', '慰问若干', 'pull/other-kind'],
  ])('keep their unit and 约: %s → %s', (from, to, expected) => {
    const [first, ...rest] = pull([from, to]);
    expect(first?.startsWith(expected)).toBe(true);
    expect(rest).toEqual([]);
  });

  it('that have changed in the data since are not turned back', () => {
    const document = desk.edited(['避免支出约62万元', '避免支出约65万元']);
    const later = new Desk(DATA.replace('约62万元', '约63万元'));
    expect(told(later.pull(document))).toEqual([
      'pull/moved-on 总结第2段的“约62万元”改成了“约65万元”，但数据后来又改过（避免支出 现在是“约63万元”）',
    ]);
  });

  it('that say already what the document says are no news', () => {
    const document = desk.edited(['避免支出约62万元', '避免支出约65万元']);
    expect(told(new Desk(DATA.replace('约62万元', '约65万元')).pull(document))).toEqual([]);
  });

  it('stay apart from words that change beside them', () => {
    expect(pull(['避免支出约62万元', '少支约65万元'])).toEqual([
      '避免支出: 约62万元 → 约65万元',
      'narrative.开头.0.text: 今年以来，低保【低保.人数】，资金【低保.资金|含同比】，人均【低保.人均】，避免支出【避免支出】，慰问【慰问.人数】。 → 今年以来，低保【低保.人数】，资金【低保.资金|含同比】，人均【低保.人均】，少支【避免支出】，慰问【慰问.人数】。',
    ]);
  });

  it('and the words right before them are told apart', () => {
    const list = desk.pull(desk.edited(['，资金174.18万元', '，经费180万元'], ['174.18万元', '180万元']));
    expect(list.left).toEqual([]);
    expect(list.proposals.map(({ now }) => now.slice(0, 22))).toEqual([
      '180万元',
      '今年以来，低保【低保.人数】，经费【低保.资',
    ]);
  });
});

describe('words', () => {
  const now = (...edits: readonly (readonly [string, string])[]): string | undefined => {
    const { proposals, left } = desk.pull(desk.edited(...edits));
    expect(left).toEqual([]);
    expect(proposals).toHaveLength(1);
    return proposals[0]?.now;
  };

  it('go into the text that they are of, the references kept', () => {
    expect(now(['今年以来，低保', '今年上半年，全区低保'])).toMatch(/^今年上半年，全区低保【低保.人数】，资金/);
    expect(now(['，避免支出', '；有效避免支出'])).toContain('【低保.人均】；有效避免支出【避免支出】，');
    expect(now(['726人，资金', '726人（不含外来人口），资金'])).toContain('【低保.人数】（不含外来人口），资金');
  });

  it('take a reference out with the words that led to it', () => {
    expect(now(['，避免支出约62万元', ''])).toMatch(/人均【低保\.人均】，慰问【慰问\.人数】。$/);
  });

  it('that look like a reference stay words', () => {
    expect(now(['今年以来', '今年以来【见附件】'])).toMatch(/^今年以来\\【见附件】，/);
  });

  it('of the template are left, and so are paragraphs that came or went', () => {
    expect(pull(['惠及困难群众', '惠及群众'])[0]).toMatch(/^pull\/not-in-data 总结第3段删了“困难”/);
    const list = desk.pull(
      desk.rewritten((texts) => [...texts.slice(0, 2), '下一步，将继续按照上级要求推进各项改革。', ...texts.slice(3)]),
    );
    expect(
      told(list)
        .map((line) => line.slice(0, 19))
        .sort(),
    ).toEqual(['pull/paragraph-came', 'pull/paragraph-went']);
  });

  it('that only move from paragraph to paragraph are not taken out of the data', () => {
    const list = desk.pull(
      desk.rewritten((texts) =>
        texts.flatMap((text) => {
          const at = text.indexOf('，避免支出');
          return at < 0 ? [text] : [`${text.slice(0, at)}。`, text.slice(at + 1)];
        }),
      ),
    );
    expect(list.proposals).toEqual([]);
    expect(list.left.map(({ code }) => code)).toContain('pull/moved');
  });

  it('of a text that is printed twice must be the same in both places', () => {
    const twice = new Desk(DATA, '{{narrative "开头"}}\n\n# 小结\n\n{{narrative "开头"}}');
    const once = told(twice.pull(twice.edited(['今年以来', '上半年'])));
    expect(once).toEqual([
      'pull/elsewhere 总结第2段的“今年以来”改成了“上半年”，但数据里的同一句话还印在总结第4段，那里没有这样改',
    ]);
    const both = twice.pull(twice.edited(['今年以来', '上半年'], ['今年以来', '上半年']));
    expect(both.left).toEqual([]);
    expect(both.proposals.map(({ now: words }) => words.slice(0, 3))).toEqual(['上半年']);
  });

  it('that have changed in the data since are not turned back', () => {
    const document = desk.edited(['今年以来', '上半年']);
    const later = new Desk(DATA.replace('今年以来', '半年来'));
    expect(told(later.pull(document))[0]).toMatch(/^pull\/words-moved-on /);
  });

  it('come back also when the figures of the sentence have changed in the data since', () => {
    const later = new Desk(DATA.replace('726人', '12731人').replace('约62万元', '约1065.5万元'));
    const { proposals } = later.pull(desk.edited(['今年以来', '上半年'], ['，避免支出', '，有效避免支出']));
    expect(proposals.map(({ now }) => now)).toEqual([
      '上半年，低保【低保.人数】，资金【低保.资金|含同比】，人均【低保.人均】，有效避免支出【避免支出】，慰问【慰问.人数】。',
    ]);
  });
});

it('proposes nothing for a document that nobody has edited', () => {
  expect(pull()).toEqual([]);
});

it('changes the values in the file and no other byte, and the document then reads as it was edited', () => {
  const document = desk.edited(
    ['低保726人', '低保731人'],
    ['群众726人', '群众731人'],
    ['726人', '731人'],
    ['今年以来', '上半年'],
    ['慰问待填', '慰问85人'],
  );
  const list = desk.pull(document);
  expect(list.left).toEqual([]);
  expect(desk.applied(list)).toBe(
    DATA.replace('值: 726人', '值: 731人').replace('今年以来', '上半年').replace('待填', '85人'),
  );
});

it('tells one document of the other: the same edit in both is one proposal', () => {
  const document = desk.edited(['今年以来', '上半年']);
  expect(told(desk.pull(document, document))).toHaveLength(1);
});

it('conditions of a programme come back', () => {
  const programmes = `举措:
  - {编号: A, 名称: 分类施保, 对象: [老年人], 条件: [{对象: 老年人, 条件: 70周岁以上}]}   # 与文件一致
`;
  const office = new Desk(programmes, '{{programme "A"}}');
  const list = office.pull(office.edited(['70周岁以上', '75周岁以上']));
  expect(told(list)).toEqual(['programmes.0.criteria.0.rule: 70周岁以上 → 75周岁以上']);
  expect(office.applied(list)).toBe(programmes.replace('70', '75'));
});
