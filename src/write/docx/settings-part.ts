import { WORD_NAMESPACE, XML_DECLARATION } from './xml.ts';

/** `word/settings.xml`: odd and even footers differ, Chinese punctuation is squeezed, and the layout is that of Word 2013 and later. */
export const SETTINGS_PART = [
  `${XML_DECLARATION}<w:settings xmlns:w="${WORD_NAMESPACE}">`,
  '<w:zoom w:percent="100"/>',
  '<w:defaultTabStop w:val="420"/>',
  '<w:evenAndOddHeaders/>',
  '<w:characterSpacingControl w:val="compressPunctuation"/>',
  '<w:compat>',
  '<w:spaceForUL/><w:balanceSingleByteDoubleByteWidth/><w:doNotLeaveBackslashAlone/><w:ulTrailSpace/>',
  '<w:doNotExpandShiftReturn/><w:useFELayout/>',
  '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>',
  '</w:compat>',
  '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/>',
  '</w:settings>',
].join('');
