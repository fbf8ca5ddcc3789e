import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { layoutDocument } from '../../../src/layout/layout-document.ts';
import { GRID, TYPE_AREA } from '../../../src/standard/page-geometry.ts';
import { writePdf } from '../../../src/write/pdf/write-pdf.ts';
import { bundledFontBook } from '../../support/bundled-fonts.ts';
import { boxesOf } from '../../support/pdf-boxes.ts';
import { documentOf, paragraph } from '../../support/sample-document.ts';
import { toolOrSkip } from '../../support/tools.ts';

const folder = mkdtempSync(join(tmpdir(), 'grid-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Three pages of nothing but Han characters. */
const HAN = documentOf(paragraph('天地玄黄宇宙洪荒'.repeat(200)));

test('every full page of the PDF has 22 lines of 28 characters that fill the type area', (context) => {
  const pdftotext = toolOrSkip(context, 'pdftotext');
  const fonts = bundledFontBook();
  const path = join(folder, 'han.pdf');
  const drawingOf = () => {
    throw new Error('no chart here');
  };
  writeFileSync(
    path,
    writePdf(layoutDocument(HAN, fonts), HAN.meta, { fonts, drawingOf, actualText: 'none', compress: null }),
  );
  const pages = boxesOf(pdftotext('-bbox', path, '-')).map((boxes) =>
    boxes.filter(({ text }) => /\p{Script=Han}/u.test(text)),
  );

  expect(pages.map((lines) => lines.length)).toEqual([22, 22, 14]);
  for (const [k, line] of pages.flat().entries()) {
    const isFirst = k === 0;
    const isLast = k === pages.flat().length - 1;
    expect(line.xMinPt).toBeCloseTo(TYPE_AREA.leftPt + (isFirst ? 2 * GRID.cellPt : 0), 0);
    if (isLast) continue;
    expect([...line.text]).toHaveLength(isFirst ? 26 : 28);
    expect(Math.abs(line.xMaxPt - TYPE_AREA.rightPt)).toBeLessThanOrEqual(0.3);
  }
  for (const lines of pages) {
    lines.slice(1).forEach(({ yMinPt }, k) => {
      expect(Math.abs(yMinPt - (lines[k]?.yMinPt ?? 0) - GRID.pitchPt)).toBeLessThanOrEqual(0.05);
    });
  }
});
