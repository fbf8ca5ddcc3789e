import { expect, test } from 'vitest';
import { glyphMaker, type TextLook } from '../../../src/layout/paragraph/glyph.ts';
import { BREAK, prepareText } from '../../../src/layout/paragraph/prepared-text.ts';
import { fakeFontBook } from '../../support/fake-fonts.ts';

const BODY: TextLook = { face: 'fangsong', sizePt: 16, trackingPt: 0, highlighted: false };
const SIGN: Readonly<Record<number, string>> = { [BREAK.free]: '/', [BREAK.soft]: ':', [BREAK.sticky]: '_' };

/** Places to break: / freely, : against a loose line, _ against a ragged one, none inside what holds together. */
function check(text: string): string {
  const { glyphs, breaks } = prepareText([{ text, look: BODY }], glyphMaker(fakeFontBook()));
  return glyphs.map(({ char }, k) => (SIGN[breaks[k] ?? 0] ?? '') + char).join('');
}

test.each([
  ['拨付1286.5万元，占5.5%', '拨/付/1286.5_万_元，/占/5.5%'],
  ['约1200余人次，3.45亿千瓦时', '约/1200_余_人_次，/3.45_亿_千_瓦_时'],
  ['提高2.1个百分点、气温25℃、成活率98‰', '提/高/2.1_个_百_分_点、/气/温/25℃、/成/活/率/98‰'],
  ['拨付XX.X万元，占X.X%，全市第X名', '拨/付/XX.X_万_元，/占/X.X%，/全/市/第_X_名'],
  ['支出××万元，占××%', '支/出/××_万_元，/占/××%'],
  ['每亩350元/亩，共12,000亩', '每/亩/350_元/亩，/共/12,000_亩'],
  ['误差±5%，比例3.5∶1，占1/3', '误/差/±5%，/比/例/3.5∶1，/占/1/3'],
  ['增速-3.2%，气温−5℃', '增/速/-3.2%，/气/温/−5℃'],
  ['运行9:30，里程12 km，容量5\u00A0GB', '运/行/9:30，/里/程/12 _km，/容/量/5\u00A0GB'],
  ['3000千克，12千米，8千人', '3000_千_克，/12_千_米，/8_千_人'],
  ['1—6月', '1—_6_月'],
  ['2026—2030年', '2026—_2030_年'],
  ['5%～10%', '5%～_10%'],
  ['13万元～17万元', '13_万_元～_17_万_元'],
  ['6月至9月', '6_月:至:9_月'],
  ['2026年6月30日', '2026_年:6_月:30_日'],
  ['6月30日前', '6_月:30_日/前'],
  ['永政发〔2026〕15号', '永/政/发:〔2026〕:15_号'],
  ['（一）加强', '（一）/加/强'],
  ['第十四条和第3季度', '第_十_四_条/和/第_3_季_度'],
  ['“十四五”规划', '“十_四_五”/规/划'],
  ['“一老一小”服务', '“一:老:一:小”/服/务'],
  ['电话0951-1234567', '电/话/0951-1234567'],
  ['用GIS与COVID-19', '用/GIS/与/COVID-19'],
  ['见http://www.example.org/a-long/path?x=1&y=2', '见/http://:www.:example.:org/:a-:long/:path?:x=:1&:y=:2'],
  ['报someone@long.mail.example.org', '报/someone@:long.:mail.:example.:org'],
  ['一——二……三～四', '一——/二……/三～/四'],
  ['（“甲”）。乙', '（“甲”）。/乙'],
  ['人民々', '人/民々'],
  ['王𠮷同志e\u0301人', '王/𠮷/同/志/e\u0301/人'],
])('%s', (text, marked) => {
  expect(check(text)).toBe(marked);
});

test('any text takes time in proportion to its length', () => {
  const startedAt = performance.now();
  for (const unit of ['1', 'X', '×', '1.', '1年', '-', 'w/', '第', '“永', '〔2026', '1—', '至'])
    check(unit.repeat(100_000));
  expect(performance.now() - startedAt).toBeLessThan(5_000);
});
