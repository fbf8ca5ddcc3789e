import { attributeOf, childOf, childrenOf, type XmlElement } from './xml.ts';

/** An element without anything in it. */
export const NOTHING: XmlElement = { name: '', attributes: new Map(), children: [], start: 0, end: 0 };

/** Elements that only wrap what is printed: insertions, smart tags, links (ISO/IEC 29500-1, 17.5, 17.13.5). */
const TRANSPARENT: ReadonlySet<string> = new Set([
  'w:ins',
  'w:moveTo',
  'w:smartTag',
  'w:customXml',
  'w:hyperlink',
  'w:dir',
  'w:bdo',
]);

/** What an element wraps, or null when it wraps nothing. Of alternatives the first: the fallback is for older programs. */
export function wrappedContent(element: XmlElement): XmlElement | null {
  if (TRANSPARENT.has(element.name)) return element;
  if (element.name === 'w:sdt') return childOf(element, 'w:sdtContent') ?? NOTHING;
  return element.name === 'mc:AlternateContent' ? chosenAlternative(element) : null;
}

/** Children of this name, also those that stand in wrappers; deleted rows are left out. */
export function unwrappedChildren(parent: XmlElement, name: string): readonly XmlElement[] {
  return childrenOf(parent).flatMap((child) => {
    if (child.name === name) return childOf(childOf(child, 'w:trPr'), 'w:del') ? [] : [child];
    const content = wrappedContent(child);
    return content ? unwrappedChildren(content, name) : [];
  });
}

function chosenAlternative(alternatives: XmlElement): XmlElement {
  const choice = childOf(alternatives, 'mc:Choice');
  const isUsable = attributeOf(choice, 'Requires') !== null;
  return (isUsable ? choice : childOf(alternatives, 'mc:Fallback')) ?? NOTHING;
}
