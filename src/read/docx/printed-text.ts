import { attributeOf, textOf, type XmlElement } from './xml.ts';

/** What a piece of a run prints: its text, a tab, LF for a line break, FF for the end of a page or column; nothing otherwise. */
export function printedText(element: XmlElement): string {
  switch (element.name) {
    case 'w:t':
      return textOf(element);
    case 'w:tab':
    case 'w:ptab':
      return '\t';
    case 'w:cr':
      return '\n';
    case 'w:br':
      return ['page', 'column'].includes(attributeOf(element, 'w:type') ?? '') ? '\f' : '\n';
    case 'w:noBreakHyphen':
      return '\u2011';
    case 'w:sym': {
      const code = Number.parseInt(attributeOf(element, 'w:char') ?? '', 16);
      return code > 0 && code <= 0xffff ? String.fromCharCode(code) : '';
    }
    default:
      return '';
  }
}
