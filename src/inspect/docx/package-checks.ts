import { type DocxCheck, finding, hasRole, paragraphCheck, paragraphsOf, WHOLE_DOCUMENT } from './check.ts';
import { ALL_ROLES } from './role.ts';

/** The order of a paragraph's properties (ISO/IEC 29500-1, 17.3.1.26). */
const PROPERTY_ORDER = [
  'pStyle',
  'keepNext',
  'keepLines',
  'pageBreakBefore',
  'framePr',
  'widowControl',
  'numPr',
  'suppressLineNumbers',
  'pBdr',
  'shd',
  'tabs',
  'suppressAutoHyphens',
  'kinsoku',
  'wordWrap',
  'overflowPunct',
  'topLinePunct',
  'autoSpaceDE',
  'autoSpaceDN',
  'bidi',
  'adjustRightInd',
  'snapToGrid',
  'spacing',
  'ind',
  'contextualSpacing',
  'mirrorIndents',
  'suppressOverlap',
  'jc',
  'textDirection',
  'textAlignment',
  'textboxTightWrap',
  'outlineLvl',
  'divId',
  'cnfStyle',
  'rPr',
  'sectPr',
  'pPrChange',
].map((name) => `w:${name}`);

/** What a file says of itself beside its text (numbers 10, 12, 13 and 29 of the checklist). */
export const packageChecks: readonly DocxCheck[] = [
  {
    rule: {
      id: 'package/compatibility',
      clause: 'house practice',
      grade: 'advice',
      asks: { zh: '兼容模式是 Word 2013 及以后（15）', en: 'the file is laid out as by Word 2013 and later (mode 15)' },
    },
    applies: () => true,
    run: ({ facts }) => {
      const mode = facts.settings.compatibilityMode;
      return mode !== null && mode >= 15
        ? []
        : [
            finding(WHOLE_DOCUMENT, {
              found: mode === null ? { zh: '没有写明', en: 'not said' } : String(mode),
              expected: '15',
            }),
          ];
    },
  },
  {
    rule: {
      id: 'package/title',
      clause: 'house practice',
      grade: 'advice',
      asks: {
        zh: '文件属性里的标题就是公文标题',
        en: 'the title in the properties of the file is the title of the document',
      },
    },
    applies: (docx) => hasRole(docx, 'title'),
    run: (docx) => {
      const printed = paragraphsOf(docx, 'title')
        .map(({ words }) => words)
        .join('');
      const said = docx.facts.core.title ?? '';
      return plain(said) === plain(printed)
        ? []
        : [finding(WHOLE_DOCUMENT, { found: said || { zh: '没有', en: 'none' }, expected: printed })];
    },
  },
  {
    rule: {
      id: 'package/comments',
      clause: 'house practice',
      grade: 'deviation',
      asks: { zh: '成品文稿里没有批注', en: 'a finished document has no comments' },
    },
    applies: () => true,
    run: ({ facts: { comments } }) =>
      comments === 0
        ? []
        : [
            finding(WHOLE_DOCUMENT, {
              found: { zh: `${comments} 条批注`, en: `${comments} ${comments === 1 ? 'comment' : 'comments'}` },
              expected: { zh: '核对后删去', en: 'none: delete them when they are settled' },
            }),
          ],
  },
  {
    rule: {
      id: 'package/normal-style',
      clause: 'house practice',
      grade: 'advice',
      asks: {
        zh: '“正文”样式是 3 号（16 磅），网格按它计算',
        en: 'the style Normal has 16 pt, by which the grid is reckoned',
      },
    },
    applies: () => true,
    run: ({ facts }) =>
      facts.normal.run.sizePt === 16
        ? []
        : [finding(WHOLE_DOCUMENT, { found: `${facts.normal.run.sizePt} pt`, expected: '16 pt' })],
  },
  paragraphCheck(
    {
      id: 'package/property-order',
      clause: 'ISO/IEC 29500-1, 17.3.1.26',
      grade: 'deviation',
      asks: {
        zh: '段落属性按规定的顺序存放，各种软件才都认',
        en: 'paragraph properties are stored in the order that the format lays down',
      },
    },
    ALL_ROLES,
    ({ directProperties }) => {
      const places = directProperties.map((name) => PROPERTY_ORDER.indexOf(name)).filter((place) => place >= 0);
      const wrong = places.findIndex((place, index) => index > 0 && place <= (places[index - 1] ?? -1));
      return wrong < 0
        ? null
        : {
            found: {
              zh: `${PROPERTY_ORDER[places[wrong] ?? 0]} 位置不对`,
              en: `${PROPERTY_ORDER[places[wrong] ?? 0]} is out of order`,
            },
            expected: { zh: '规定的顺序', en: 'the order of the schema' },
          };
    },
  ),
];

function plain(text: string): string {
  return text.replace(/\s/g, '');
}
