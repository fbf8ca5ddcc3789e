/**
 * What a character is to the typesetter (GB/T 15834-2011, 5.1; W3C clreq):
 * `open` has its blank half at the left, `close` and `stop` at the right; `rigid` is never stretched beside;
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

const NO_LINE_START = new Set([...CLOSE, ...PAUSE, ...STOP, ...'｝)]}%‰℃°′″％·・～–-—…/／,.:;!?']);
const NO_LINE_END = new Set([...OPEN, ...'([{￥¥$£№/／']);

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

/** Letters, digits and signs of quantity: a thin gap parts them from Chinese characters. */
export function isWordCharacter(char: string): boolean {
  return WORD.test(char);
}
