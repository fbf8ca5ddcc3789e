import { type Diagnostic, diagnose, fail, type Outcome, type Span, succeed } from '../diagnostic/diagnostic.ts';
import { LineMap, spanIn } from './text-position.ts';

/** Two megabytes of YAML are some 20,000 figures; more is a mistake or an attack. */
const MAX_BYTES = 2 * 1024 * 1024;

/** Control characters, noncharacters, lone radicals: what no keyboard types and no reader sees rightly. */
const REFUSED =
  /(?![\t\n\r\u0085])\p{Cc}|[\u200B\u202A-\u202E\u2028\u2029\u2060\u2066-\u2069\u2E80-\u2FDF\uFDD0-\uFDEF\uFEFF\uFFFC-\uFFFF]/gu;

/** Reports at most so many characters of one file; the rest are of the same making. */
const MAX_REPORTED = 20;

/**
 * Decodes a text file that a user wrote: UTF-8, with or without BOM. A file in GBK, or with characters that would
 * damage a document or make it unsearchable, is refused with the place.
 */
export function decodeText(path: string, bytes: Uint8Array): Outcome<string> {
  const start: Span = spanIn(path, '', 0, 0);
  if (bytes.length > MAX_BYTES)
    return fail([diagnose('data/file-too-large', { bytes: bytes.length, limit: MAX_BYTES }, start)]);
  const text = decodeUtf8(bytes);
  if (text === null)
    return fail(
      damagedCharacters(path, bytes) ?? [diagnose('data/not-utf8', { encoding: guessEncoding(bytes) }, start)],
    );
  const refused = refusedCharacters(path, text);
  return refused.length > 0 ? fail(refused) : succeed(text);
}

function refusedCharacters(path: string, text: string): readonly Diagnostic[] {
  return [...text.matchAll(REFUSED)].slice(0, MAX_REPORTED).map(({ 0: character, index }) => {
    const codePoint = `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`;
    const plain = character.normalize('NFKC');
    const replacement = /\p{Unified_Ideograph}/u.test(plain) ? plain : '';
    return diagnose(
      'data/bad-character',
      { codePoint, replacement },
      spanIn(path, text, index, index + character.length),
    );
  });
}

/** The places of a few damaged characters in a text that is otherwise UTF-8; null when the text is no UTF-8 at all. */
function damagedCharacters(path: string, bytes: Uint8Array): readonly Diagnostic[] | null {
  const text = new TextDecoder('utf-8').decode(bytes);
  const damaged = [...text.matchAll(/\uFFFD+/g)];
  if (damaged.length > MAX_REPORTED || damaged.length * 100 > text.length) return null;
  const lines = new LineMap(text);
  return damaged.map(({ 0: { length }, index }) =>
    diagnose('data/damaged-character', {}, lines.span(path, index, index + length)),
  );
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function guessEncoding(bytes: Uint8Array): string {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return 'UTF-16';
  try {
    new TextDecoder('gb18030', { fatal: true }).decode(bytes);
    return 'GBK/GB18030';
  } catch {
    return '?';
  }
}
