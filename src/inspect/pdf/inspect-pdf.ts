import { type Outcome, succeed } from '../../diagnostic/diagnostic.ts';
import type { PdfFacts } from '../../read/pdf/pdf-facts.ts';
import { readPdf } from '../../read/pdf/read-pdf.ts';
import type { BilingualText, Deviation, Inspection, Rule, Unchecked } from '../inspection.ts';
import { withWording } from '../with-wording.ts';
import type { PrintedCheck } from './check.ts';
import { COLOPHON_CHECKS } from './colophon-checks.ts';
import { EDGE_CHECKS } from './edge-checks.ts';
import { FILE_CHECKS } from './file-checks.ts';
import { GRID_CHECKS } from './grid-checks.ts';
import { LETTERHEAD_CHECKS } from './letterhead-checks.ts';
import { printedDocument } from './line-roles.ts';
import { MARK_CHECKS } from './mark-checks.ts';
import { PAGE_NUMBER_CHECKS } from './page-number-checks.ts';
import { PAPER_CHECKS } from './paper-checks.ts';
import { roleTexts } from './role-texts.ts';
import { TITLE_CHECKS } from './title-checks.ts';

/** Every check of a finished PDF, in the order in which a reader looks at a document. */
const PDF_CHECKS: readonly PrintedCheck[] = [
  ...PAPER_CHECKS,
  ...GRID_CHECKS,
  ...EDGE_CHECKS,
  ...MARK_CHECKS,
  ...LETTERHEAD_CHECKS,
  ...TITLE_CHECKS,
  ...PAGE_NUMBER_CHECKS,
  ...COLOPHON_CHECKS,
  ...FILE_CHECKS,
];

/**
 * Measures a finished PDF against GB/T 9704-2012. Null, with a diagnostic, when it cannot be read at all; a document
 * without text, such as a scanned one, is inspected as far as it can be, and what was not checked is said.
 */
export async function inspectPdf(bytes: Uint8Array): Promise<Outcome<Inspection>> {
  const { value: facts, diagnostics } = await readPdf(bytes);
  return facts ? succeed(inspectFacts(facts), diagnostics) : { value: null, diagnostics };
}

function inspectFacts(facts: PdfFacts): Inspection {
  const document = printedDocument(facts);
  const obstacle = obstacleToReading(facts);
  const applied: Rule[] = [];
  const deviations: Deviation[] = [];
  const unchecked: Unchecked[] = [];
  for (const { rule, needs, applies, run } of PDF_CHECKS) {
    if (needs === 'text' && obstacle) {
      unchecked.push({ rule, reason: obstacle });
      continue;
    }
    if (!applies(document)) continue;
    const result = run(document);
    if ('unchecked' in result) {
      unchecked.push({ rule, reason: result.unchecked });
      continue;
    }
    applied.push(rule);
    deviations.push(...result.map((one) => ({ rule, ...one })));
  }
  const texts = obstacle ? { unreadable: obstacle } : roleTexts(document);
  return withWording({ format: 'pdf', applied, deviations, unchecked }, texts);
}

const UNREADABLE: BilingualText = {
  zh: '字体的编码读不出来，认不出是什么字',
  en: 'the fonts do not say which characters they show',
};

/** Why the text cannot be judged, or null when it can. */
function obstacleToReading({ pages, fonts }: PdfFacts): BilingualText | null {
  const glyphs = pages.flatMap(({ lines }) => lines.flatMap((line) => line.glyphs));
  if (glyphs.length === 0) {
    if (pages.some(({ unreadableRuns }) => unreadableRuns > 0)) return UNREADABLE;
    return pages.some(({ pictures }) => pictures.length > 0)
      ? { zh: '没有文字层，页面只有图片（像是扫描件）', en: 'there is no text: the pages are pictures, as of a scan' }
      : { zh: '页面上没有文字', en: 'there is no text on the pages' };
  }
  const known = glyphs.filter(({ text, font }) => text !== '' && fonts[font]?.hasUnicode !== false);
  return known.length * 2 >= glyphs.length ? null : UNREADABLE;
}
