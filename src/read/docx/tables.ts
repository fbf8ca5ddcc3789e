import type { DocxTable } from './docx-facts.ts';
import { integerAt, switchOf, twipsAt } from './measures.ts';
import { borderOf } from './paragraph-look.ts';
import { attributeOf, childOf, childrenOf, type XmlElement } from './xml.ts';

/** The make-up of a table; its text is read with the rest of the story. */
export function tableOf(
  element: XmlElement,
  rows: readonly XmlElement[],
  { firstParagraph, isNested }: Pick<DocxTable, 'firstParagraph' | 'isNested'>,
): DocxTable {
  const properties = childOf(element, 'w:tblPr');
  const width = childOf(properties, 'w:tblW');
  return {
    firstParagraph,
    isNested,
    gridWidths: childrenOf(childOf(element, 'w:tblGrid'), 'w:gridCol').map((column) => twipsAt(column, 'w:w') ?? 0),
    width: (attributeOf(width, 'w:type') ?? 'dxa') === 'dxa' ? positive(integerAt(width, 'w:w')) : null,
    rows: rows.map((row) => {
      const look = childOf(row, 'w:trPr');
      return {
        isHeader: switchOf(look, 'w:tblHeader') ?? false,
        cantSplit: switchOf(look, 'w:cantSplit') ?? false,
        cells: childrenOf(row, 'w:tc').length,
      };
    }),
    borders: childrenOf(childOf(properties, 'w:tblBorders')).flatMap((side) => borderOf(side) ?? []),
  };
}

function positive(width: number | null): number | null {
  return width !== null && width > 0 ? width : null;
}
