import { attributeOf, descendantsOf, type XmlElement } from '../read/docx/xml.ts';
import type { BorrowedXml } from './borrowed-xml.ts';
import { escapeXml } from './tracked-marks.ts';

/** `w:drawing` as it was generated, as it stands in the edited document, and as it is generated now. */
export interface PictureExchange {
  readonly old: XmlElement;
  readonly standing: XmlElement;
  readonly now: XmlElement;
}

/**
 * The XML of a new picture in the frame of the old one: the width and the place that a person gave it stay, the height
 * follows the new picture. Null when one of them is no single picture.
 */
export function exchangedPicture(
  { old, standing, now }: PictureExchange,
  editedXml: string,
  borrowed: BorrowedXml,
): string | null {
  if (![old, standing, now].every(isSinglePicture)) return null;
  const embedded = attributeOf(firstOf(now, 'a:blip'), 'r:embed') ?? '';
  const described = attributeOf(firstOf(now, 'wp:docPr'), 'descr') ?? '';
  const xml = editedXml
    .slice(standing.start, standing.end)
    .replace(/( r:embed=)"[^"]*"/, (_, name) => `${name}"${borrowed.picture(embedded)}"`)
    .replace(/(<wp:docPr\b[^>]*? descr=)"[^"]*"/, (_, name) => `${name}"${escapeXml(described)}"`);
  const [was, is, frame] = [extentOf(old), extentOf(now), extentOf(standing)];
  if (was.cx * is.cy === was.cy * is.cx || is.cx === 0) return xml;
  const height = Math.round((frame.cx * is.cy) / is.cx);
  return xml.replaceAll(`cx="${frame.cx}" cy="${frame.cy}"`, `cx="${frame.cx}" cy="${height}"`);
}

function isSinglePicture(element: XmlElement): boolean {
  return element.name === 'w:drawing' && descendantsOf(element, 'a:blip').length === 1;
}

function firstOf(element: XmlElement, name: string): XmlElement | null {
  return descendantsOf(element, name)[0] ?? null;
}

/** In English Metric Units. */
function extentOf(element: XmlElement): { readonly cx: number; readonly cy: number } {
  const extent = firstOf(element, 'wp:extent');
  return { cx: Number(attributeOf(extent, 'cx') ?? 0), cy: Number(attributeOf(extent, 'cy') ?? 0) };
}
