import type { FooterKind, Grid, Section } from './docx-facts.ts';
import { integerAt, switchOf, twipsAt } from './measures.ts';
import { attributeOf, childOf, childrenOf, settingOf, type XmlElement } from './xml.ts';

const GRID_TYPES = ['lines', 'linesAndChars', 'snapToChars'] as const;

type Footers = Section['footers'];

/** The section of a `w:sectPr`; `footerOf` finds a footer by its relationship, `inherited` are those of the section before. */
export function sectionOf(
  element: XmlElement,
  lastParagraph: number,
  { footerOf, inherited }: { readonly footerOf: (id: string) => number | null; readonly inherited: Footers },
): Section {
  const size = childOf(element, 'w:pgSz');
  const margins = childOf(element, 'w:pgMar');
  const edge = (name: string): number => Math.abs(twipsAt(margins, `w:${name}`) ?? 0);
  return {
    width: twipsAt(size, 'w:w') ?? 12240,
    height: twipsAt(size, 'w:h') ?? 15840,
    isLandscape: attributeOf(size, 'w:orient') === 'landscape',
    margins: {
      top: edge('top'),
      bottom: edge('bottom'),
      left: edge('left'),
      right: edge('right'),
      header: edge('header'),
      footer: edge('footer'),
      gutter: edge('gutter'),
    },
    grid: gridOf(childOf(element, 'w:docGrid')),
    footers: { ...inherited, ...ownFooters(element, footerOf) },
    hasTitlePage: switchOf(element, 'w:titlePg') ?? false,
    start: settingOf(element, 'w:type') ?? 'nextPage',
    lastParagraph,
  };
}

function gridOf(element: XmlElement | null): Grid {
  const type = attributeOf(element, 'w:type');
  return {
    type: GRID_TYPES.find((known) => known === type) ?? 'none',
    linePitch: twipsAt(element, 'w:linePitch'),
    charSpace: integerAt(element, 'w:charSpace') ?? 0,
  };
}

function ownFooters(element: XmlElement, footerOf: (id: string) => number | null): Partial<Footers> {
  const references = childrenOf(element, 'w:footerReference').map((reference) => {
    const type = attributeOf(reference, 'w:type');
    const kind: FooterKind = type === 'even' || type === 'first' ? type : 'default';
    return [kind, footerOf(attributeOf(reference, 'r:id') ?? '')] as const;
  });
  return Object.fromEntries(references);
}
