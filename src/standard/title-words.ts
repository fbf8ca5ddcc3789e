import { BODY_NAMES, TITLE_WORDS } from './title-lexicon.ts';

/** A piece of a title that stays whole as long as there is another way to break it. */
export interface TitleWord {
  readonly text: string;
  /** `link` leads to what follows or belongs to what precedes; `guess` is part of something the lexicon does not know. */
  readonly kind: 'body' | 'word' | 'link' | 'guess';
  /** Brackets that are still open after it, the outermost first: `《“`. */
  readonly open: string;
}

/** 城市, 社区 and their like end as places do. */
const NO_PLACE = '(?!城[市乡区镇]|社区|地区|园区|乡镇|全[省市区县])';
const PLACE = `${NO_PLACE}\\p{Script=Han}{1,4}?(?:自治区|自治州|自治县|特别行政区|省|市|区|县|旗|州|盟|镇|乡|街道)`;
const BODY_END =
  '(?:局|厅|委员会|办公室|办事处|中心|联合会|工会|法院|检察院|大学|学院|医院|公司|集团|管委会|指挥部|领导小组)';

/** 中共永宁区委办公室, 永宁区民政局党组, 永宁大学: looked for only where a name may begin. */
const BODY = new RegExp(
  [
    `(?:中共|共青团)?(?:${PLACE}){1,3}(?:(?:${BODY_NAMES.join('|')})|委(?!员)|(?:(?!关于|印发)\\p{Script=Han}){2,14}?${BODY_END})(?:办公室|党组|党委)?`,
    '\\p{Script=Han}{2,6}?(?:大学|学院|医院|集团)',
  ].join('|'),
  'uy',
);
const PLACE_ALONE = new RegExp(`(?:中共|共青团)?(?:${PLACE}){1,3}`, 'uy');
const BODY_MAY_FOLLOW = /(?:^|[\s、《〈与和及]|印发|转发|批转|成立|组建|同意|撤销)$/u;
const PLACE_MAY_FOLLOW = /(?:^|[\s《〈]|印发|转发|批转|成立|组建)$/u;

const NUMERAL = '[零一二三四五六七八九十百千0-9]+';

/** Numbers with their units, and what is said as one: 2026年上半年, 第二季度, 十届三次会议, “两会”, （试行）. */
const FIXED = new RegExp(
  [
    '[0-9]+(?:[.—–～-][0-9]+)*(?:年度|年|月|日|号|项|件|次|届|个|条|期|批|万元|亿元|%)?(?:上半年|下半年|前三季度|第?[一二三四]季度|[春夏秋冬]季(?:学期)?|[0-9]+月(?:[0-9]+日)?)?',
    `第${NUMERAL}(?:季度|届|次|号|轮|批|期|条|项|名|个)?`,
    `${NUMERAL}届(?:${NUMERAL}次)?(?:全体)?(?:会议|全会)?`,
    '〔[0-9]{4}〕[0-9]+号',
    '（[^（）]{1,12}）',
    '“[^“”]{1,10}”',
    '[A-Za-z][-.0-9A-Za-z]*',
  ].join('|'),
  'uy',
);

const LINKS = new Set(['关于', '以及', '等', ...'的和与及暨对为在向由从以并或']);
const OPENING = new Set('《〈“‘（〔【');
const CLOSING = new Set('》〉”’）〕】、，：！？ 　');

const BY_FIRST = byFirstCharacter([...TITLE_WORDS, ...BODY_NAMES, ...LINKS]);
/** Of what the lexicon does not know so many characters go together: most Chinese words have two. */
const GUESS = 2;

/**
 * Cuts a title into words: fixed expressions, names of bodies, then the longest word of the lexicon. The words joined
 * are the title. The same on every machine: no dictionary of the platform is asked.
 */
export function titleWords(title: string): readonly TitleWord[] {
  const words: TitleWord[] = [];
  let unknown = '';
  let opening = '';
  let open = '';
  const push = (text: string, kind: TitleWord['kind']): void => {
    words.push({ text: opening + text, kind, open });
    opening = '';
  };
  const flush = (): void => {
    const characters = [...unknown];
    for (let k = 0; k < characters.length; k += GUESS) push(characters.slice(k, k + GUESS).join(''), 'guess');
    unknown = '';
  };
  for (let offset = 0; offset < title.length; ) {
    const found = wordAt(title, offset);
    if (found) {
      flush();
      push(found.text, found.kind);
      offset += found.text.length;
      continue;
    }
    const char = String.fromCodePoint(title.codePointAt(offset) ?? 0);
    offset += char.length;
    if (OPENING.has(char)) {
      flush();
      opening += char;
      open += char;
    } else if (CLOSING.has(char)) {
      flush();
      open = /[》〉”’）〕】]/u.test(char) ? open.slice(0, -1) : open;
      closeLast(words, opening + char, open);
      opening = '';
    } else unknown += char;
  }
  flush();
  if (opening !== '') push('', 'guess');
  return words;
}

function wordAt(title: string, offset: number): { readonly text: string; readonly kind: TitleWord['kind'] } | null {
  const before = title.slice(Math.max(0, offset - 3), offset);
  const body = BODY_MAY_FOLLOW.test(before) ? matchAt(BODY, title, offset) : null;
  if (body) return { text: body, kind: 'body' };
  const place = PLACE_MAY_FOLLOW.test(before) ? matchAt(PLACE_ALONE, title, offset) : null;
  if (place) return { text: place, kind: 'word' };
  const fixed = matchAt(FIXED, title, offset);
  if (fixed) return { text: fixed, kind: 'word' };
  const word = BY_FIRST.get(title[offset] ?? '')?.find((candidate) => title.startsWith(candidate, offset));
  return word === undefined ? null : { text: word, kind: LINKS.has(word) ? 'link' : 'word' };
}

function matchAt(pattern: RegExp, title: string, offset: number): string | null {
  pattern.lastIndex = offset;
  return pattern.exec(title)?.[0] ?? null;
}

/** A closing mark belongs to the word before it. */
function closeLast(words: TitleWord[], mark: string, open: string): void {
  const last = words.pop();
  words.push(last ? { ...last, text: last.text + mark, open } : { text: mark, kind: 'guess', open });
}

/** The lexicon by first characters, longer words first, so that a title is read in one pass. */
function byFirstCharacter(words: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const byFirst = new Map<string, string[]>();
  for (const word of [...words].sort((a, b) => b.length - a.length)) {
    const first = word.charAt(0);
    byFirst.set(first, [...(byFirst.get(first) ?? []), word]);
  }
  return byFirst;
}
