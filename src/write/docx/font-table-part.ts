import { ALTERNATIVE_FONT_NAMES, type FontNames } from '../../standard/font-names.ts';
import { escapeXml, WORD_NAMESPACE, XML_DECLARATION } from './xml.ts';

/** `word/fontTable.xml`: the fonts the document names, and what may stand in where one is missing. */
export function fontTablePart(fonts: FontNames): string {
  const entries = [...new Set(Object.values(fonts))].map((name) => {
    const alternative = ALTERNATIVE_FONT_NAMES[name];
    const charset = alternative === undefined ? '00' : '86';
    return `<w:font w:name="${escapeXml(name)}">${alternative === undefined ? '' : `<w:altName w:val="${escapeXml(alternative)}"/>`}<w:charset w:val="${charset}"/></w:font>`;
  });
  return `${XML_DECLARATION}<w:fonts xmlns:w="${WORD_NAMESPACE}">${entries.join('')}</w:fonts>`;
}
