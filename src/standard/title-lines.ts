/** A line of 2号 type holds 20 characters; up to 18 look better. */
const MOST_CHARACTERS = 20;
const GOOD_CHARACTERS = 18;
const LEAST_LAST_LINE = 4;
/** Titles of more lines than this are simply filled: there is no shape to choose. */
const MOST_SHAPED_LINES = 4;

/** Terms of official titles that a general dictionary would take apart. */
const TERMS = [
  '工作总结',
  '工作安排',
  '工作计划',
  '工作要点',
  '工作情况',
  '工作报告',
  '工作方案',
  '工作部署',
  '工作打算',
  '工作思路',
  '重点工作',
  '主要工作',
  '上半年',
  '下半年',
  '第一季度',
  '第二季度',
  '第三季度',
  '第四季度',
  '一季度',
  '二季度',
  '三季度',
  '四季度',
  '实施方案',
  '实施意见',
  '管理办法',
  '有关事项',
  '情况的报告',
  '工作的通知',
  '的通知',
  '的报告',
  '的意见',
  '的请示',
  '的函',
  '领导小组',
  '人民政府',
  '办公室',
  '委员会',
  '发展规划',
  '乡村振兴',
  '高质量发展',
  '民政局',
  '财政局',
  '教育局',
  '发展和改革',
].sort((a, b) => b.length - a.length);

/** A line does not end with these, nor begin with those. */
const BAD_END = ['关于', '和', '与', '及', '对', '的', '暨', '、', '《', '“', '（', '〔'];
const BAD_START = ['的', '和', '与', '及', '暨', '、', '》', '”', '）', '〕', '，', '：'];

/** Where the sense has a joint of its own. */
const GOOD_START = ['关于', '《'];

const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });

/**
 * Breaks a title where its sense allows, into a trapezoid or a diamond (GB/T 9704-2012, 7.3.1: 回行时词意完整，排列对称，
 * 长短适宜). A title of up to 18 characters stays whole. The lines joined are the title.
 */
export function titleLines(title: string): readonly string[] {
  if (cells(title) <= GOOD_CHARACTERS) return [title];
  const words = titleWords(title);
  const fewest = Math.ceil(cells(title) / MOST_CHARACTERS);
  const shapes: Shape[] = [];
  for (let count = Math.max(2, fewest); count <= Math.min(fewest + 1, MOST_SHAPED_LINES); count += 1) {
    collectShapes(words, count, [], shapes);
  }
  return best(shapes)?.lines ?? filledLines(words);
}

interface Shape {
  readonly lines: readonly string[];
  readonly cost: number;
}

/** Every way to divide the words into `count` lines that fit. */
function collectShapes(words: readonly string[], count: number, before: readonly string[], shapes: Shape[]): void {
  if (count === 1) {
    const lines = [...before, words.join('')];
    if (cells(lines.at(-1) ?? '') <= MOST_CHARACTERS) shapes.push({ lines, cost: shapeCost(lines) });
    return;
  }
  let line = '';
  for (let taken = 1; taken <= words.length - count + 1; taken += 1) {
    line += words[taken - 1] ?? '';
    if (cells(line) > MOST_CHARACTERS) return;
    collectShapes(words.slice(taken), count - 1, [...before, line], shapes);
  }
}

/** The less, the better. Breaking the sense is worse than any shape; among shapes, lines of near length and few of them. */
function shapeCost(lines: readonly string[]): number {
  const lengths = lines.map(cells);
  const longest = Math.max(...lengths);
  const shortest = Math.min(...lengths);
  let cost = 12 * lines.length + 1.5 * (longest - shortest);
  cost += 3 * lengths.filter((length) => length > GOOD_CHARACTERS).length;
  if ((lengths.at(-1) ?? 0) < LEAST_LAST_LINE) cost += 30;
  if (longest === shortest) cost += 4;
  if (isHourglass(lengths)) cost += 20;
  lines.forEach((line, k) => {
    if (k < lines.length - 1 && BAD_END.some((end) => line.endsWith(end))) cost += 40;
    if (k > 0 && BAD_START.some((start) => line.startsWith(start))) cost += 40;
    if (k > 0 && GOOD_START.some((start) => line.startsWith(start))) cost -= 6;
  });
  return cost;
}

/** A line shorter than both its neighbours: neither trapezoid nor diamond. */
function isHourglass(lengths: readonly number[]): boolean {
  return lengths.some((length, k) => length < (lengths[k - 1] ?? 0) && length < (lengths[k + 1] ?? 0));
}

function best(shapes: readonly Shape[]): Shape | null {
  return shapes.reduce<Shape | null>((least, shape) => (least && least.cost <= shape.cost ? least : shape), null);
}

function filledLines(words: readonly string[]): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of words) {
    if (line !== '' && cells(line + word) > GOOD_CHARACTERS) {
      lines.push(line);
      line = '';
    }
    line += word;
  }
  return [...lines, line];
}

/** The title's words; longer terms first, then the dictionary's, and what is longer than a line in single characters. */
function titleWords(title: string): readonly string[] {
  const words: string[] = [];
  let rest = '';
  const flush = (): void => {
    for (const { segment } of segmenter.segment(rest)) words.push(segment);
    rest = '';
  };
  for (let offset = 0; offset < title.length; ) {
    const term = TERMS.find((candidate) => title.startsWith(candidate, offset));
    if (term) {
      flush();
      words.push(term);
    } else {
      rest += title[offset] ?? '';
    }
    offset += term?.length ?? 1;
  }
  flush();
  return joinedSuffixes(words).flatMap((word) => (cells(word) > GOOD_CHARACTERS ? [...word] : [word]));
}

/** What follows a number or a name and belongs to it: 2026年, 永宁区, 保障性. */
const SUFFIX = /^(?:年|月|日|号|区|县|市|省|镇|乡|村|局|厅|性|化|型|类|率)$/u;

/** Words with their suffix: 2026 and 年 are one word. */
function joinedSuffixes(words: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (const word of words) {
    const last = joined.at(-1);
    if (last !== undefined && SUFFIX.test(word)) joined[joined.length - 1] = last + word;
    else joined.push(word);
  }
  return joined;
}

/** Width in Chinese characters: letters and digits are half. */
function cells(text: string): number {
  let width = 0;
  for (const char of text) width += (char.codePointAt(0) ?? 0) < 0x2000 ? 0.5 : 1;
  return width;
}
