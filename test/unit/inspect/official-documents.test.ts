import { describe, expect, test } from 'vitest';
import { inspectDocx } from '../../../src/inspect/docx/inspect-docx.ts';
import type { Inspection } from '../../../src/inspect/inspection.ts';
import { inspectPdf } from '../../../src/inspect/pdf/inspect-pdf.ts';
import { toPdf } from '../../../src/publish/to-pdf.ts';
import { writeDocx } from '../../../src/write/docx/write-docx.ts';
import { bundledFontBook } from '../../support/bundled-fonts.ts';
import { OFFICIAL_DOCUMENTS, officialReport } from '../../support/official-documents.ts';
import { heading } from '../../support/sample-document.ts';

const fonts = bundledFontBook();
const FORMS = Object.entries(OFFICIAL_DOCUMENTS);

/** The sample table has a gap on purpose; it is found, which other tests look at. */
const OF_GAPS: ReadonlySet<string> = new Set(['residue/gap', 'text/highlight']);

/** What is not as the standard asks; advice apart. */
function told(inspection: Inspection | null): readonly string[] {
  if (!inspection) throw new Error('not read');
  return inspection.deviations
    .filter(({ rule }) => rule.grade !== 'advice' && !OF_GAPS.has(rule.id))
    .map(({ rule, place, found }) => `${rule.id} ${place.text ?? ''} ${typeof found === 'string' ? found : found.zh}`);
}

describe.each(FORMS)('a %s', (_, make) => {
  test('is in order as PDF', async () => {
    const { value } = await toPdf(make(), fonts);
    if (!value) throw new Error('no PDF');
    expect(told((await inspectPdf(value)).value)).toEqual([]);
  });

  test.each(['word', 'gbt33476'] as const)('is in order as DOCX with the margins of %s', async (margins) => {
    const docx = await writeDocx(make(), { chartPng: () => null, margins, fonts: 'official', pageNumbers: 'outer' });
    expect(told(inspectDocx(docx).value)).toEqual([]);
  });
});

describe('a heading with a wide table under it', () => {
  const report = officialReport();
  const document = {
    ...report,
    blocks: report.blocks.flatMap((block) =>
      block.kind === 'table' && block.wide ? [heading(1, 1, '按科室分列'), block] : [block],
    ),
  };

  test('is in order on a page that lies on its side as PDF', async () => {
    const { value } = await toPdf(document, fonts);
    if (!value) throw new Error('no PDF');
    expect(told((await inspectPdf(value)).value)).toEqual([]);
  });

  test('and as DOCX', async () => {
    const docx = await writeDocx(document, {
      chartPng: () => null,
      margins: 'word',
      fonts: 'official',
      pageNumbers: 'outer',
    });
    expect(told(inspectDocx(docx).value)).toEqual([]);
  });
});
