import type { BilingualText } from '../inspection.ts';
import { type DocxCheck, hasRole, type InspectedDocx } from './check.ts';

const REASON: BilingualText = {
  zh: 'DOCX 里没有分页，要排版后才知道；请检查导出的 PDF',
  en: 'a DOCX has no pages of its own: only its layout tells; inspect the PDF',
};

/** What only pages can show (numbers 57 to 61 of the checklist): never taken for kept. */
export const layoutChecks: readonly DocxCheck[] = [
  layoutCheck(
    'layout/body-on-first-page',
    'GB/T 9704-2012, 7.3.3',
    { zh: '公文首页必须显示正文', en: 'the first page shows some of the text' },
    (docx) => hasRole(docx, 'body'),
  ),
  layoutCheck(
    'layout/full-pages',
    'GB/T 9704-2012, 5.2.3',
    { zh: '排满的页有 22 行', en: 'a full page has 22 lines' },
    (docx) => hasRole(docx, 'body'),
  ),
  layoutCheck(
    'layout/signature-with-text',
    'GB/T 9704-2012, 7.3.5.5',
    { zh: '署名、日期和正文在同一页', en: 'the signature is not alone on its page' },
    (docx) => hasRole(docx, 'signatureUnit', 'signatureDate'),
  ),
  layoutCheck(
    'layout/heading-with-text',
    'house practice',
    { zh: '层次标题不落在页末', en: 'no heading is the last line of a page' },
    (docx) => hasRole(docx, 'heading1', 'heading2', 'heading3', 'heading4'),
  ),
  layoutCheck(
    'layout/colophon-on-even-page',
    'GB/T 33476.2-2016, 7.3.1',
    { zh: '版记在偶数页', en: 'the colophon stands on an even page' },
    (docx) => hasRole(docx, 'colophon'),
  ),
];

function layoutCheck(
  id: string,
  clause: string,
  asks: BilingualText,
  applies: (docx: InspectedDocx) => boolean,
): DocxCheck {
  const grade = clause === 'house practice' ? 'advice' : 'violation';
  return { rule: { id, clause, grade, asks }, applies, run: () => ({ unchecked: REASON }) };
}
