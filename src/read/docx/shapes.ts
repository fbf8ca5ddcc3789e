import type { Anchor, Shape } from './docx-facts.ts';
import { emuToMm, integerAt } from './measures.ts';
import { attributeOf, childOf, childrenOf, descendantsOf, textOf, type XmlElement } from './xml.ts';

/** A drawing with the text inside it, before it is known where it hangs. */
export interface DrawnShape {
  readonly shape: Omit<Shape, 'paragraph'>;
  /** `w:txbxContent`, one for each text box of a group. */
  readonly boxes: readonly XmlElement[];
}

const MM_PER_UNIT: Readonly<Record<string, number>> = {
  pt: 25.4 / 72,
  in: 25.4,
  cm: 10,
  mm: 1,
  px: 25.4 / 96,
  '': 25.4 / 96,
};

/** A `w:drawing` as Word 2010 and later write it. */
export function drawingShape(drawing: XmlElement): DrawnShape | null {
  const anchor = childOf(drawing, 'wp:anchor');
  const frame = anchor ?? childOf(drawing, 'wp:inline');
  if (!frame) return null;
  const boxes = descendantsOf(frame, 'w:txbxContent');
  const extent = childOf(frame, 'wp:extent');
  const [outline = null] = descendantsOf(frame, 'wps:spPr').map((properties) => childOf(properties, 'a:ln'));
  const [colour = null] = outline ? descendantsOf(outline, 'a:srgbClr') : [];
  return {
    shape: {
      kind: kindOf(boxes, descendantsOf(frame, 'pic:pic').length > 0, isLineGeometry(frame)),
      widthMm: emuToMm(integerAt(extent, 'cx') ?? 0),
      heightMm: emuToMm(integerAt(extent, 'cy') ?? 0),
      horizontal: anchor && anchorOf(childOf(anchor, 'wp:positionH')),
      vertical: anchor && anchorOf(childOf(anchor, 'wp:positionV')),
      lineColour: attributeOf(colour, 'val')?.toUpperCase() ?? null,
    },
    boxes,
  };
}

/** The VML of older versions: one shape for each `w:pict`. */
export function pictShape(pict: XmlElement): DrawnShape | null {
  const element = childrenOf(pict).find(({ name }) =>
    /^v:(?:shape|rect|line|roundrect|group|oval|polyline)$/.test(name),
  );
  if (!element) return null;
  const style = vmlStyle(attributeOf(element, 'style') ?? '');
  const boxes = descendantsOf(element, 'w:txbxContent');
  const isPlaced = style.get('position') === 'absolute';
  const colour = /^#([0-9a-f]{6})/i.exec(attributeOf(element, 'strokecolor') ?? '');
  return {
    shape: {
      kind: kindOf(boxes, childOf(element, 'v:imagedata') !== null, element.name === 'v:line'),
      widthMm: vmlLength(style.get('width')) ?? 0,
      heightMm: vmlLength(style.get('height')) ?? 0,
      horizontal: isPlaced ? vmlAnchor(style, 'horizontal', 'margin-left') : null,
      vertical: isPlaced ? vmlAnchor(style, 'vertical', 'margin-top') : null,
      lineColour: colour?.[1]?.toUpperCase() ?? (attributeOf(element, 'strokecolor') === 'red' ? 'FF0000' : null),
    },
    boxes,
  };
}

function kindOf(boxes: readonly XmlElement[], isPicture: boolean, isLine: boolean): Shape['kind'] {
  if (boxes.length > 0) return 'textBox';
  if (isPicture) return 'picture';
  return isLine ? 'line' : 'other';
}

function isLineGeometry(frame: XmlElement): boolean {
  return descendantsOf(frame, 'a:prstGeom').some((geometry) =>
    ['line', 'straightConnector1'].includes(attributeOf(geometry, 'prst') ?? ''),
  );
}

function anchorOf(position: XmlElement | null): Anchor | null {
  if (!position) return null;
  const align = childOf(position, 'wp:align');
  const offset = childOf(position, 'wp:posOffset');
  const emu = offset ? Number(textOf(offset)) : Number.NaN;
  return {
    from: attributeOf(position, 'relativeFrom') ?? '',
    align: align && textOf(align),
    offsetMm: Number.isFinite(emu) ? emuToMm(emu) : null,
  };
}

function vmlStyle(style: string): ReadonlyMap<string, string> {
  return new Map(
    style.split(';').flatMap((entry) => {
      const colon = entry.indexOf(':');
      return colon < 0 ? [] : [[entry.slice(0, colon).trim(), entry.slice(colon + 1).trim()] as const];
    }),
  );
}

function vmlAnchor(style: ReadonlyMap<string, string>, axis: 'horizontal' | 'vertical', offset: string): Anchor {
  const align = style.get(`mso-position-${axis}`);
  return {
    from: style.get(`mso-position-${axis}-relative`) ?? (axis === 'horizontal' ? 'column' : 'paragraph'),
    align: align === undefined || align === 'absolute' ? null : align,
    offsetMm: vmlLength(style.get(offset)),
  };
}

function vmlLength(text: string | undefined): number | null {
  const parts = /^(-?\d{1,6}(?:\.\d{1,9})?)(pt|in|cm|mm|px|)$/.exec(text ?? '');
  return parts ? Number(parts[1]) * (MM_PER_UNIT[parts[2] ?? ''] ?? 0) : null;
}
