/**
 * What a character is to the typesetter (GB/T 15834-2011, 5.1; W3C clreq):
 * `open` has its blank half at the left, `close`, `pause` and `stop` at the right; `rigid` is never stretched beside;
 * `western` runs are words; `mark` sits on the character before it.
 */
export type CharacterClass =
  | 'ideograph'
  | 'western'
  | 'space'
  | 'open'
  | 'close'
  | 'pause'
  | 'stop'
  | 'rigid'
  | 'symbol'
  | 'mark';

const OPEN = new Set('“‘（〔【〖《〈「『［｛');
const CLOSE = new Set('”’）〕】〗》〉」』］｝');
const PAUSE = new Set('，、；：');
const STOP = new Set('。．？！');
const RIGID = new Set('—–～~·・…⸺/／');
const QUERY = new Set('？！');

const NO_LINE_START = new Set([...CLOSE, ...PAUSE, ...STOP, ...'｝)]}%‰℃°′″％·・～–-—…/／∶々,.:;!?']);
const NO_LINE_END = new Set([...OPEN, ...'([{￥¥$£№/／']);
/** Spaces that hold together what they part. */
const GLUE = new Set('\u00A0\u202F\u2060');

const IDEOGRAPH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}〇々]/u;
const WORD = /[\p{L}\p{N}%‰°′″+−±]/u;

/** Below this code point stand the alphabets and their marks; from it on, symbols as wide as a Chinese character. */
const FIRST_WIDE = 0x2100;

export function characterClass(char: string): CharacterClass {
  if (IDEOGRAPH.test(char)) return 'ideograph';
  if (PAUSE.has(char)) return 'pause';
  if (STOP.has(char)) return 'stop';
  if (OPEN.has(char)) return 'open';
  if (CLOSE.has(char)) return 'close';
  if (RIGID.has(char)) return 'rigid';
  if (/[\p{M}\u200D]/u.test(char)) return 'mark';
  if (char !== '　' && /\s/u.test(char)) return 'space';
  return (char.codePointAt(0) ?? 0) < FIRST_WIDE ? 'western' : 'symbol';
}

/** 避头: may not begin a line. */
export function isBarredFromLineStart(char: string): boolean {
  return NO_LINE_START.has(char);
}

/** 避尾: may not end a line. */
export function isBarredFromLineEnd(char: string): boolean {
  return NO_LINE_END.has(char);
}

/** No line ends before or after it. */
export function isGlue(char: string): boolean {
  return GLUE.has(char);
}

/** 问号, 叹号: two of them together take the room of one character, three that of two (GB/T 15834-2011, 5.1.2). */
export function isQueryMark(char: string): boolean {
  return QUERY.has(char);
}

/** Letters, digits and signs of quantity: a thin gap parts them from Chinese characters. */
export function isWordCharacter(char: string): boolean {
  return WORD.test(char);
}
