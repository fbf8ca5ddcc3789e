import type { PdfFacts, PdfLine, PdfPage, PdfRule } from '../../read/pdf/pdf-facts.ts';
import { PAGE_NUMBER } from '../../standard/page-geometry.ts';
import { mmToPt } from '../../standard/units.ts';
import { type ColophonArea, colophonArea, isRed, isWide } from './coloured-rules.ts';
import { measureColumn } from './measure-column.ts';
import type { LineRole, PrintedDocument, PrintedPage, RoledLine, TextColumn } from './printed-document.ts';
import { flowReader } from './text-flow.ts';

/** A digit or two with or without dashes. */
const PAGE_NUMBER_TEXT = /^[—\-–－―\s]*\d{1,4}[—\-–－―\s]*$/u;
/** Page numbers stand lower than this. */
const FOOT_PT = PAGE_NUMBER.dashCentrePt - mmToPt(10);
const LEAST_LETTER_RULE_PT = mmToPt(162);

/** Tells what every line of a document is. */
export function printedDocument(facts: PdfFacts): PrintedDocument {
  const column = measureColumn(facts);
  const readFlow = flowReader(column);
  const areas = new Map(facts.pages.map((page) => [page.number, colophonArea(page)]));
  const pages = facts.pages.map((page): PrintedPage => {
    const area = areas.get(page.number) ?? null;
    const lines = page.lines.map((line, index): RoledLine => {
      if (area && isWithin(line, area)) {
        const begins = !continuesColophon(line, page.lines[index - 1], area);
        return { line, page: page.number, role: 'colophon', begins };
      }
      const role = roleByItself(line, page, column);
      return { line, page: page.number, ...(role ? { role, begins: true } : readFlow(line)) };
    });
    return { page, lines };
  });
  return {
    facts,
    kind: (facts.pages[0]?.rules ?? []).some(isLetterRule) ? 'letter' : 'document',
    column,
    pages,
    colophonPage: facts.pages.find(({ number }) => areas.get(number))?.number ?? null,
  };
}

function isLetterRule(rule: PdfRule): boolean {
  return isRed(rule.color) && isWide(rule) && rule.lengthPt > LEAST_LETTER_RULE_PT;
}

function isWithin({ baselinePt }: PdfLine, { topPt, bottomPt }: ColophonArea): boolean {
  return baselinePt > topPt && baselinePt < bottomPt;
}

/** Wrapped lines of 抄送 stand under its first name, four characters in. */
function continuesColophon(line: PdfLine, above: PdfLine | undefined, area: ColophonArea): boolean {
  if (!above || !isWithin(above, area) || line.baselinePt - above.baselinePt < line.sizePt / 2) return false;
  const isParted = area.rules.some(({ axisPt }) => axisPt > above.baselinePt && axisPt < line.baselinePt);
  return !isParted && line.leftPt - (area.rules[0]?.leftPt ?? 0) > 3 * line.sizePt;
}

/** The role that a line has whatever stands above it; null when it is part of the text. */
function roleByItself(
  { text, baselinePt, sizePt, color }: PdfLine,
  page: PdfPage,
  column: TextColumn | null,
): LineRole | null {
  if (baselinePt > Math.min(FOOT_PT, page.heightPt) && PAGE_NUMBER_TEXT.test(text)) return 'pageNumber';
  if (isRed(color)) return 'mark';
  if (sizePt >= (column?.sizePt ?? 0) - 1) return null;
  // 版记 of a letter has no rules round it (10.1).
  if (/^抄送\s*[:：]/u.test(text)) return 'colophon';
  if (/^[表图]\s*\d/u.test(text)) return 'caption';
  return /^(?:注|单位|说明)\s*[:：]/u.test(text) ? 'note' : 'small';
}
