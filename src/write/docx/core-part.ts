import type { DocumentMeta } from '../../document/tree.ts';
import { escapeXml, printable, XML_DECLARATION } from './xml.ts';

/** `docProps/core.xml`. It is dated by the date of issue, so that the same input gives the same bytes. */
export function corePart({ title, unitName, issueDate, language }: DocumentMeta): string {
  const date = `<dcterms:created xsi:type="dcterms:W3CDTF">${issueDate}T00:00:00Z</dcterms:created>`;
  return [
    `${XML_DECLARATION}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"`,
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escapeXml(printable(title))}</dc:title>`,
    `<dc:creator>${escapeXml(printable(unitName))}</dc:creator>`,
    `<dc:language>${language}</dc:language>`,
    date,
    date.replaceAll('created', 'modified'),
    '</cp:coreProperties>',
  ].join('');
}
