const NUMERAL = '[一二三四五六七八九十百千零〇两0-9]';

const UNITS = [
  '个百分点|百分点|平方公里|平方米|立方米|千瓦时|公里|公顷|公斤|千克|小时|分钟|月份|年度|人次|户次|万元|亿元',
  '年|月|日|时|分|秒|号|元|个|户|人|名|家|项|件|次|场|期|套|台|处|所|条|座|张|床|亩|米|吨|岁|倍|类|批|支|只|村|种|章|款|份|辆|栋|间|天|周|届|级|位|组|页|成|％|℃|㎡',
].join('|');

/**
 * Words that should stay on one line: a number with its unit (1286.5万元), a bracketed number （一）, an ordinal
 * 第三季度, a document number 〔2026〕15号.
 */
const STICKY = new RegExp(
  [
    `[0-9][余多]?[十百千万亿]{0,3}[余多]?(?:${UNITS})?`,
    `（${NUMERAL}{1,4}）`,
    `第${NUMERAL}{1,6}(?:季度|条|章|节|款|项|届|次|期|批|名|位|个|号|版|页)?`,
    '〔[0-9]{4}〕[0-9]{1,6}号',
  ].join('|'),
  'gu',
);

/** Offsets in `text` (UTF-16) before which a line had better not break. */
export function stickyOffsets(text: string): ReadonlySet<number> {
  const offsets = new Set<number>();
  for (const match of text.matchAll(STICKY)) {
    for (let offset = match.index + 1; offset < match.index + match[0].length; offset += 1) offsets.add(offset);
  }
  return offsets;
}
