import type { PdfFont } from '../../read/pdf/pdf-facts.ts';
import { both, type Finding, HOUSE_PRACTICE, type PrintedCheck, rule, WHOLE_DOCUMENT } from './check.ts';
import { linesOf, type PrintedDocument } from './printed-document.ts';

/** What the file itself should have: fonts inside, and what helps finding, reading aloud and archiving. */
export const FILE_CHECKS: readonly PrintedCheck[] = [
  fontCheck(
    rule(
      'pdf/fonts-embedded',
      HOUSE_PRACTICE,
      'deviation',
      '所有字体都要嵌入 PDF，换一台电脑也显示、打印得一样',
      'every font is embedded, so that the document looks alike everywhere',
    ),
    ({ isEmbedded }) => !isEmbedded,
    { zh: '没有嵌入', en: 'is not embedded' },
    { zh: '嵌入', en: 'embedded' },
  ),
  fontCheck(
    rule(
      'pdf/fonts-subset',
      HOUSE_PRACTICE,
      'advice',
      '只嵌入用到的字，文件小',
      'fonts are embedded as subsets, which keeps the file small',
    ),
    ({ isEmbedded, isSubset }) => isEmbedded && !isSubset,
    { zh: '整个字体都嵌入了', en: 'is embedded whole' },
    { zh: '只嵌入用到的字', en: 'a subset' },
  ),
  fontCheck(
    rule('pdf/text-extractable', HOUSE_PRACTICE, 'deviation', '文字要能复制和检索', 'text can be copied and searched'),
    ({ hasUnicode }) => !hasUnicode,
    { zh: '没有文字编码表（ToUnicode），复制出来是乱码', en: 'has no table of characters (ToUnicode)' },
    { zh: '有文字编码表', en: 'a ToUnicode table' },
  ),
  flagCheck(
    rule(
      'pdf/tagged',
      HOUSE_PRACTICE,
      'advice',
      'PDF 带结构标签，读屏软件能按顺序朗读',
      'the PDF is tagged for screen readers',
    ),
    ({ facts }) => facts.isTagged,
    { zh: '没有结构标签', en: 'no tags' },
    { zh: '带标签的 PDF', en: 'a tagged PDF' },
  ),
  flagCheck(
    rule(
      'pdf/language',
      HOUSE_PRACTICE,
      'advice',
      'PDF 写明文档语言是中文',
      'the PDF says that its language is Chinese',
    ),
    ({ facts }) => /^zh\b/i.test(facts.language ?? ''),
    { zh: '没有写明语言是中文', en: 'no Chinese language named' },
    both('zh-CN'),
  ),
  flagCheck(
    rule('pdf/title', HOUSE_PRACTICE, 'advice', 'PDF 属性里有文件标题', 'the properties of the PDF hold its title'),
    ({ facts }) => facts.title !== null,
    { zh: '属性里没有标题', en: 'no title in its properties' },
    { zh: '写上公文标题', en: 'the title of the document' },
  ),
  flagCheck(
    rule(
      'pdf/title-shown',
      HOUSE_PRACTICE,
      'advice',
      '阅读器的标题栏显示文件标题，不显示文件名',
      'a reader shows the title, not the file name',
    ),
    ({ facts }) => facts.showsTitle,
    { zh: '标题栏显示文件名', en: 'the file name is shown' },
    { zh: '显示标题（DisplayDocTitle）', en: 'DisplayDocTitle' },
  ),
  {
    ...flagCheck(
      rule(
        'pdf/bookmarks',
        HOUSE_PRACTICE,
        'advice',
        '有层次标题的长文件要有书签',
        'a long document with headings has bookmarks',
      ),
      ({ facts }) => facts.bookmarks.length > 0,
      { zh: '没有书签', en: 'no bookmarks' },
      { zh: '每个层次标题一个书签', en: 'a bookmark for every heading' },
    ),
    needs: 'text',
    applies: (document) => document.pages.length >= 3 && linesOf(document, 'heading1', 'heading2').length >= 2,
  },
  flagCheck(
    rule('pdf/archivable', HOUSE_PRACTICE, 'advice', '归档的文件用 PDF/A 格式', 'a document for the archive is PDF/A'),
    ({ facts }) => facts.pdfA !== null,
    { zh: '没有声明 PDF/A', en: 'no claim of PDF/A' },
    both('PDF/A'),
  ),
];

function fontCheck(
  asked: PrintedCheck['rule'],
  isWrong: (font: PdfFont) => boolean,
  found: { readonly zh: string; readonly en: string },
  expected: Finding['expected'],
): PrintedCheck {
  return {
    rule: asked,
    needs: 'file',
    applies: ({ facts }) => facts.fonts.length > 0,
    run: ({ facts }) =>
      facts.fonts.filter(isWrong).map(
        ({ name }): Finding => ({
          place: WHOLE_DOCUMENT,
          found: { zh: `字体 ${name} ${found.zh}`, en: `the font ${name} ${found.en}` },
          expected,
        }),
      ),
  };
}

function flagCheck(
  asked: PrintedCheck['rule'],
  isKept: (document: PrintedDocument) => boolean,
  found: Finding['found'],
  expected: Finding['expected'],
): PrintedCheck {
  return {
    rule: asked,
    needs: 'file',
    applies: () => true,
    run: (document) => (isKept(document) ? [] : [{ place: WHOLE_DOCUMENT, found, expected }]),
  };
}
