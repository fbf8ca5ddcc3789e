import { type TitleWord, titleWords } from './title-words.ts';

/** A line of 2号 type holds 20 characters; up to 18 look better. */
const MOST_CHARACTERS = 20;
const GOOD_CHARACTERS = 18;
const LEAST_LAST_LINE = 4;
/** Titles of more lines than this are simply filled: there is no shape to choose. */
const MOST_SHAPED_LINES = 4;

/** A line does not end with these, nor begin with those. */
const BAD_END = new Set(['关于', '和', '与', '及', '以及', '暨', '对', '的', '并', '或']);
const BAD_START = new Set(['的', '和', '与', '及', '以及', '暨', '并', '或', '等', '等部门']);
/** Words that had better stand beside what they describe. */
const WEAK_END = new Set('全国 全省 全市 全县 全区 国有 公共 专项 基层 农村 城市 社会 中央 有关'.split(' '));

/** What a place or a shape costs; the less, the better. Breaking the sense is worse than any shape. */
const COST = {
  /** For each line more. */
  line: 12,
  /** For each character that the longest line has more than the shortest. */
  difference: 1.2,
  /** A line of 19 or 20 characters. */
  longLine: 3,
  shortLastLine: 30,
  equalLines: 8,
  hourglass: 20,
  /** After 关于, before 的. */
  forbidden: 60,
  /** After any other word that leads to the next. */
  link: 12,
  weakEnd: 6,
  /** Beside, or inside, something that the lexicon does not know. */
  besideGuess: 5,
  insideGuess: 30,
  /** Inside 《》 or quotation marks that a line could hold, or that none could. */
  tornName: 14,
  longName: 2,
} as const;

/** Where the sense has a joint of its own a break is welcome. */
const GAIN = { afterSpace: 20, beforeAbout: 9, afterBody: 4, beforeName: 6 } as const;

/**
 * Breaks a title where its sense allows, into a trapezoid or a diamond (GB/T 9704-2012, 7.3.1: 回行时词意完整，排列对称，
 * 长短适宜). A title of up to 18 characters stays whole. The lines joined are the title.
 */
export function titleLines(title: string): readonly string[] {
  if (cells(title) <= GOOD_CHARACTERS) return [title];
  const words = titleWords(title).flatMap(whole);
  const fewest = Math.ceil(cells(title) / MOST_CHARACTERS);
  if (fewest > MOST_SHAPED_LINES) return filledLines(words);
  const places = placesOf(words);
  const shapes = [Math.max(2, fewest), fewest + 1]
    .filter((count) => count <= MOST_SHAPED_LINES)
    .map((count) => bestShape(places, count))
    .filter((shape) => shape !== null);
  const [first, second] = shapes;
  const best = first && second && second.cost < first.cost ? second : first;
  return best ? linesAt(words, best.ends) : filledLines(words);
}

/** The places where a title may break: entry k is the end of word k. */
interface Places {
  /** Width of the words up to and with word k. */
  readonly reach: readonly number[];
  readonly costs: readonly number[];
}

interface Shape {
  /** For every line the index after its last word. */
  readonly ends: readonly number[];
  readonly cost: number;
}

function placesOf(words: readonly TitleWord[]): Places {
  let width = 0;
  const reach = words.map(({ text }) => {
    width += cells(text);
    return width;
  });
  return { reach, costs: words.map((word, k) => placeCost(word, words[k + 1], nameCells(words, k))) };
}

/** The best of all ways to divide a title into `count` lines that fit; null when there is none. */
function bestShape({ reach, costs }: Places, count: number): Shape | null {
  let best: Shape | null = null;
  const total = reach.at(-1) ?? 0;
  const divide = (ends: readonly number[], lengths: readonly number[], cost: number): void => {
    const from = ends.at(-1) ?? 0;
    const left = count - ends.length;
    const usedUp = reach[from - 1] ?? 0;
    if (left === 1) {
      const shape = { ends: [...ends, reach.length], cost: cost + shapeCost([...lengths, total - usedUp]) };
      if (!best || shape.cost < best.cost) best = shape;
      return;
    }
    for (let k = from; k < reach.length - 1; k += 1) {
      const here = reach[k] ?? 0;
      if (here - usedUp > MOST_CHARACTERS) return;
      const restFits = total - here <= (left - 1) * MOST_CHARACTERS;
      if (restFits) divide([...ends, k + 1], [...lengths, here - usedUp], cost + (costs[k] ?? 0));
    }
  };
  divide([], [], 0);
  return best;
}

function linesAt(words: readonly TitleWord[], ends: readonly number[]): readonly string[] {
  return ends.map((end, line) =>
    words
      .slice(ends[line - 1] ?? 0, end)
      .map(({ text }) => text)
      .join(''),
  );
}

/** Among shapes, lines of near length and few of them. */
function shapeCost(lengths: readonly number[]): number {
  const longest = Math.max(...lengths);
  const shortest = Math.min(...lengths);
  let cost = COST.line * lengths.length + COST.difference * (longest - shortest);
  cost += COST.longLine * lengths.filter((length) => length > GOOD_CHARACTERS).length;
  if ((lengths.at(-1) ?? 0) < LEAST_LAST_LINE) cost += COST.shortLastLine;
  if (longest === shortest) cost += COST.equalLines;
  if (isHourglass(lengths)) cost += COST.hourglass;
  return cost;
}

/** A line shorter than both its neighbours: neither trapezoid nor diamond. */
function isHourglass(lengths: readonly number[]): boolean {
  return lengths.some((length, k) => length < (lengths[k - 1] ?? 0) && length < (lengths[k + 1] ?? 0));
}

/** What a break between two words costs; `nameWidth` is the width of the brackets it would tear, 0 outside any. */
function placeCost(left: TitleWord, right: TitleWord | undefined, nameWidth: number): number {
  if (!right) return 0;
  let cost = 0;
  if (BAD_END.has(left.text) || left.text.endsWith('、')) cost += COST.forbidden;
  else if (left.kind === 'link') cost += COST.link;
  else if (WEAK_END.has(left.text) || /[A-Za-z]$/u.test(left.text)) cost += COST.weakEnd;
  if (BAD_START.has(right.text) || right.text.startsWith('（')) cost += COST.forbidden;
  if (left.kind === 'guess' && right.kind === 'guess') cost += COST.insideGuess;
  else if (left.kind === 'guess' || right.kind === 'guess') cost += COST.besideGuess;
  if (nameWidth > 0) cost += nameWidth <= MOST_CHARACTERS ? COST.tornName : COST.longName;
  if (/[\s　]$/u.test(left.text)) cost -= GAIN.afterSpace;
  if (right.text === '关于') cost -= GAIN.beforeAbout;
  else if (left.kind === 'body') cost -= GAIN.afterBody;
  if (right.text.startsWith('《')) cost -= GAIN.beforeName;
  return cost;
}

/** Width of the innermost bracketed name around the place after word k. */
function nameCells(words: readonly TitleWord[], k: number): number {
  const depth = words[k]?.open.length ?? 0;
  if (depth === 0) return 0;
  let first = k;
  while (first > 0 && (words[first - 1]?.open.length ?? 0) >= depth) first -= 1;
  let last = k + 1;
  while (last < words.length - 1 && (words[last]?.open.length ?? 0) >= depth) last += 1;
  return cells(
    words
      .slice(first, last + 1)
      .map(({ text }) => text)
      .join(''),
  );
}

function filledLines(words: readonly TitleWord[]): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const { text } of words) {
    if (line !== '' && cells(line + text) > GOOD_CHARACTERS) {
      lines.push(line);
      line = '';
    }
    line += text;
  }
  return [...lines, line];
}

/** A word longer than a line falls into its characters. */
function whole(word: TitleWord): readonly TitleWord[] {
  if (cells(word.text) <= GOOD_CHARACTERS) return [word];
  return [...word.text].map((text) => ({ ...word, text, kind: 'guess' }));
}

/** Width in Chinese characters: letters and digits are half. */
function cells(text: string): number {
  let width = 0;
  for (const char of text) width += (char.codePointAt(0) ?? 0) < 0x2000 ? 0.5 : 1;
  return width;
}
