/** Properties of one paragraph and of its only run, as XML. */
interface Properties {
  readonly paragraph?: string;
  readonly run?: string;
}

/** A paragraph of one run, without a style. */
export function p(text: string, { paragraph = '', run = '' }: Properties = {}): string {
  const looks = run && `<w:rPr>${run}</w:rPr>`;
  const runs = text && `<w:r>${looks}<w:t xml:space="preserve">${text}</w:t></w:r>`;
  return `<w:p>${paragraph && `<w:pPr>${paragraph}</w:pPr>`}${runs}</w:p>`;
}

/** The defaults of an office's template: 仿宋 3号, 28.95 pt exact, 28 characters a line. */
export const OFFICIAL_STYLES = [
  '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="仿宋_GB2312" w:cs="Times New Roman"/>',
  '<w:sz w:val="32"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>',
  '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:pPr><w:spacing w:line="579" w:lineRule="exact"/></w:pPr>',
  '<w:rPr><w:spacing w:val="-5"/><w:sz w:val="32"/></w:rPr></w:style>',
  '<w:style w:type="paragraph" w:styleId="GwMark"><w:name w:val="公文发文机关标志"/><w:basedOn w:val="a"/></w:style>',
  '<w:style w:type="paragraph" w:styleId="GwTitle"><w:name w:val="公文标题"/><w:basedOn w:val="a"/></w:style>',
].join('');

export const SETTINGS =
  '<w:evenAndOddHeaders/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>';

/** The page of GB/T 9704 with the footers of `pageNumberFooters`. */
export function section(
  margins = 'w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="1447" w:gutter="0"',
): string {
  return [
    '<w:sectPr><w:footerReference w:type="default" r:id="odd"/><w:footerReference w:type="even" r:id="even"/>',
    `<w:pgSz w:w="11906" w:h="16838"/><w:pgMar ${margins}/><w:docGrid w:type="lines" w:linePitch="579"/></w:sectPr>`,
  ].join('');
}

/** — 1 —, odd pages at the right, even ones at the left. */
export function pageNumberFooters(): Readonly<Record<string, string>> {
  const look =
    '<w:rPr><w:rFonts w:ascii="宋体" w:hAnsi="宋体" w:eastAsia="宋体"/><w:spacing w:val="0"/><w:sz w:val="28"/></w:rPr>';
  const run = (content: string): string => `<w:r>${look}${content}</w:r>`;
  const number = [
    run('<w:t xml:space="preserve">— </w:t>'),
    `<w:fldSimple w:instr=" PAGE  \\* MERGEFORMAT ">${run('<w:t>1</w:t>')}</w:fldSimple>`,
    run('<w:t xml:space="preserve"> —</w:t>'),
  ].join('');
  const line = (properties: string): string =>
    `<w:p><w:pPr><w:spacing w:line="280" w:lineRule="exact"/>${properties}</w:pPr>${number}</w:p>`;
  return {
    odd: line('<w:ind w:right="280"/><w:jc w:val="right"/>'),
    even: line('<w:ind w:left="280"/>'),
  };
}
