/** The declaration that opens every part of a package. */
export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The namespace of WordprocessingML. */
export const WORD_NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** What XML 1.0 forbids or readers drop without a word: controls, lone surrogates, U+FFFE and U+FFFF. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u;

/**
 * Lets through only text that a DOCX can hold. Such characters are refused where data come in, and numbers become
 * words there: meeting one here is a bug, and docx would lose it silently.
 */
export function printable(text: string): string {
  if (typeof text !== 'string') throw new TypeError(`only text is printed, not ${typeof text} ${String(text)}`);
  const found = UNPRINTABLE.exec(text);
  if (found) {
    const code = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    throw new RangeError(`U+${code} at ${found.index} cannot stand in a DOCX: ${JSON.stringify(text)}`);
  }
  return text;
}

/** Text as XML content or attribute value. */
export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
