/** The matches of a global pattern in a text. Most texts have none, and `matchAll` copies its pattern before it looks. */
export function matchesOf(pattern: RegExp, text: string): Iterable<RegExpExecArray> {
  return text.search(pattern) < 0 ? [] : text.matchAll(pattern);
}
