import type { PageNumberPlace } from '../../standard/page-geometry.ts';
import { WORD_NAMESPACE, XML_DECLARATION } from './xml.ts';

/**
 * `word/settings.xml`: odd and even footers differ where page numbers stand at the outer edge, Chinese punctuation is
 * squeezed, and the layout is that of Word 2013 and later.
 */
export function settingsPart(pageNumbers: PageNumberPlace): string {
  return [
    `${XML_DECLARATION}<w:settings xmlns:w="${WORD_NAMESPACE}">`,
    '<w:zoom w:percent="100"/>',
    '<w:defaultTabStop w:val="420"/>',
    pageNumbers === 'outer' ? '<w:evenAndOddHeaders/>' : '',
    '<w:characterSpacingControl w:val="compressPunctuation"/>',
    '<w:compat>',
    '<w:spaceForUL/><w:balanceSingleByteDoubleByteWidth/><w:doNotLeaveBackslashAlone/><w:ulTrailSpace/>',
    '<w:doNotExpandShiftReturn/><w:useFELayout/>',
    '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>',
    '</w:compat>',
    '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/>',
    '</w:settings>',
  ].join('');
}
