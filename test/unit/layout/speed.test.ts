import { expect, test } from 'vitest';
import { layoutDocument } from '../../../src/layout/layout-document.ts';
import { bundledFontBook } from '../../support/bundled-fonts.ts';
import { documentOf, heading, paragraph, runIn } from '../../support/sample-document.ts';

const fonts = bundledFontBook();

/** One and four tenths pages: a heading and six paragraphs with figures, dates, brackets and a run-in heading. */
const PAGE = [
  heading(1, 1, '上半年工作情况'),
  ...Array.from({ length: 6 }, (_, k) =>
    paragraph(
      '截至2026年6月30日，累计拨付各类救助补助资金1286.5万元，同比增长4.2%，惠及群众2.4万人次；根据《永宁区养老服务体系建设方案》' +
        '（永政发〔2026〕15号），扎实推进“一老一小”服务体系建设，新增养老床位120张，服务满意率达到98.5%～99.2%。',
      runIn(3, k + 1, '养老服务扩面提质。'),
    ),
  ),
];

function documentOfPages(count: number) {
  return documentOf(...Array.from({ length: Math.round(count / 1.415) }, () => PAGE).flat());
}

/**
 * Processor time of the best of several runs, after one that warms up: the clock on the wall tells of whatever else the
 * machine does.
 */
function leastMs(job: () => unknown, runs: number): number {
  job();
  return Math.min(
    ...Array.from({ length: runs }, () => {
      const before = process.cpuUsage();
      job();
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    }),
  );
}

// Measured again on a busy machine: it can only add to the time.
test('three hundred pages take at most fifteen times as long as thirty', { retry: 5 }, () => {
  const thirty = documentOfPages(30);
  const threeHundred = documentOfPages(300);
  const pages = [thirty, threeHundred].map((document) => layoutDocument(document, fonts).pages.length);
  expect(pages).toEqual([30, 301]);
  const smallMs = leastMs(() => layoutDocument(thirty, fonts), 12);
  const largeMs = leastMs(() => layoutDocument(threeHundred, fonts), 4);
  expect(largeMs / smallMs).toBeLessThan(15);
});

test.each([
  ['a word without end', 'w'],
  ['a number without end', '1'],
  ['opening brackets', '（'],
  ['closing brackets', '）'],
  ['brackets in turn', '（）'],
  ['marks in turn', '。“，《'],
  ['dashes', '—'],
  ['accents', '\u0301'],
  ['an address without end', 'a/b.'],
  ['dates', '2026年6月30日'],
])('%s: ten times as much text does not take a hundred times as long', { retry: 5 }, (_, unit) => {
  const job = (length: number) => {
    const document = documentOf(paragraph(unit.repeat(length / unit.length)));
    return () => layoutDocument(document, fonts);
  };
  expect(leastMs(job(100_000), 3) / leastMs(job(10_000), 8)).toBeLessThan(40);
});
