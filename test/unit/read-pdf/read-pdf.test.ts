import { describe, expect, it } from 'vitest';
import type { Pagination } from '../../../src/layout/page.ts';
import type { PdfFacts } from '../../../src/read/pdf/pdf-facts.ts';
import { readPdf } from '../../../src/read/pdf/read-pdf.ts';
import { drawn, plainPdf, scannedPdf } from '../../support/portable-files.ts';
import { issuedDocument, pdfOf, printedReport } from '../../support/printed-pages.ts';

/** What the reader promises of places. */
const PRECISION_PT = 0.05;

describe('readPdf', () => {
  it.each([
    ['a report', printedReport()],
    ['a document with 版头', issuedDocument()],
  ])('finds every character of %s where it was put', async (_, pagination) => {
    const { pages, fonts } = await factsOf(pdfOf(pagination));
    const found = pages.flatMap(({ number, lines }) =>
      lines.flatMap(({ glyphs }) => glyphs.map((glyph) => ({ ...glyph, page: number }))),
    );
    const put = placesOf(pagination);
    expect(found).toHaveLength(put.length);
    const key = ({ page, baselinePt, leftPt }: Place): number => page * 1e7 + Math.round(baselinePt) * 1e3 + leftPt;
    const sorted = [...found].sort((one, other) => key(one) - key(other));
    for (const [index, place] of [...put].sort((one, other) => key(one) - key(other)).entries()) {
      const glyph = sorted[index];
      expect([glyph?.text, glyph?.color]).toEqual([place.text, place.color.toLowerCase()]);
      expect(Math.abs((glyph?.leftPt ?? 0) - place.leftPt)).toBeLessThan(PRECISION_PT);
      expect(Math.abs((glyph?.baselinePt ?? 0) - place.baselinePt)).toBeLessThan(PRECISION_PT);
      expect(glyph?.sizePt).toBeCloseTo(place.sizePt, 2);
      expect(place.fontName).toContain(fonts[glyph?.font ?? -1]?.name.split('-')[0]);
    }
  });

  it('gathers lines in reading order, whatever order they were drawn in', async () => {
    const bytes = await drawn((pdf) => {
      pdf.addPage({ size: 'A4', margin: 0 });
      pdf.text('below', 100, 300, { lineBreak: false }).text('right', 300, 100, { lineBreak: false });
      pdf.text('left', 100, 100, { lineBreak: false });
    });
    expect((await factsOf(bytes)).pages[0]?.lines.map(({ text }) => text)).toEqual(['left', 'right', 'below']);
  });

  it('finds rules, stroked or filled, with their place, length, thickness and colour', async () => {
    const bytes = await drawn((pdf) => {
      pdf.addPage({ size: 'A4', margin: 0 });
      pdf.lineWidth(1.5).moveTo(80, 100).lineTo(520, 100).stroke('#ff0000');
      pdf.rect(80, 200, 440, 2).fill('#0000ff');
      pdf.save().scale(2).lineWidth(0.5).moveTo(50, 150).lineTo(50, 200).stroke('#000000').restore();
      // A frame, a surface and a curve are no rules.
      pdf.rect(80, 400, 100, 50).stroke().rect(80, 500, 100, 50).fill().circle(300, 600, 20).fill();
    });
    const [page] = (await factsOf(bytes)).pages;
    expect(
      page?.rules.map(({ direction, lengthPt, thicknessPt, axisPt, leftPt, color }) => [
        direction,
        ...[lengthPt, thicknessPt, axisPt, leftPt].map(round),
        color,
      ]),
    ).toEqual([
      ['horizontal', 440, 1.5, 100, 80, '#ff0000'],
      ['horizontal', 440, 2, 201, 80, '#0000ff'],
      ['vertical', 100, 1, 100, 99.5, '#000000'],
    ]);
    expect(page?.otherMarks).toBe(3);
  });

  it('turns a page as its reader sees it', async () => {
    const bytes = await drawn((pdf) => {
      pdf.addPage({ size: 'A4', margin: 0 });
      Object.assign(pdf.page.dictionary.data, { Rotate: 90 });
      pdf.rotate(-90).fontSize(16).text('landscape', -300, 100, { lineBreak: false });
    });
    const [page] = (await factsOf(bytes)).pages;
    expect([page?.rotationDeg, round(page?.widthPt ?? 0), round(page?.heightPt ?? 0)]).toEqual([90, 841.89, 595.28]);
    const [line] = page?.lines ?? [];
    expect([line?.text, round(line?.leftPt ?? 0), line?.sizePt]).toEqual(['landscape', 541.89, 16]);
  });

  it('tells pictures from text, and where they stand, without looking into them', async () => {
    const { pages } = await factsOf(await scannedPdf(2));
    expect(pages.map(({ lines, pictures }) => [lines.length, pictures.length])).toEqual([
      [0, 1],
      [0, 1],
    ]);
    const [picture] = pages[0]?.pictures ?? [];
    expect(
      [picture?.leftPt, picture?.topPt, picture?.rightPt, picture?.bottomPt].map((pt) => Math.round(pt ?? -1)),
    ).toEqual([0, 0, 595, 842]);
  });

  it('counts text that is there to be searched and not to be seen', async () => {
    const bytes = await drawn((pdf) => {
      pdf.addPage({ size: 'A4', margin: 0 }).addContent('3 Tr').text('under a scan', 100, 100, { lineBreak: false });
    });
    const [page] = (await factsOf(bytes)).pages;
    expect([page?.lines.length, page?.hiddenCharacters]).toEqual([0, 12]);
  });

  it('reads what the file says of itself', async () => {
    const facts = await factsOf(pdfOf(printedReport()));
    expect(facts).toMatchObject({
      isTagged: true,
      language: 'zh-CN',
      title: '关于A&B片区老旧小区改造的工作总结<2026年>',
      showsTitle: true,
      pdfA: '2B',
      bookmarks: [
        { title: '一、主要做法', level: 1 },
        { title: '（一）基本生活保障', level: 2 },
      ],
    });
    // A title is no role of PDF 1.7 and is mapped to a paragraph.
    expect(facts.pages[0]?.roles).toEqual(['Document', 'P', 'P', 'P', 'H1', 'P', 'H2', 'P']);
    expect(facts.fonts).toContainEqual({
      name: 'FandolFang-Regular',
      type: 'CIDFontType0',
      isEmbedded: true,
      isSubset: true,
      hasUnicode: true,
    });
  });

  it('knows a font that is not embedded', async () => {
    const { fonts, pages } = await factsOf(await plainPdf('Plain text.'));
    expect(fonts).toEqual([{ name: 'Helvetica', type: 'Type1', isEmbedded: false, isSubset: false, hasUnicode: true }]);
    expect(pages[0]?.lines.map(({ text }) => text)).toEqual(['Plain text.']);
  });

  it('leaves the bytes to whom they belong', async () => {
    const bytes = await plainPdf('Plain text.');
    const copy = Uint8Array.from(bytes);
    await readPdf(bytes);
    expect(bytes).toEqual(copy);
  });
});

interface Place {
  readonly page: number;
  readonly leftPt: number;
  readonly baselinePt: number;
}

async function factsOf(bytes: Uint8Array): Promise<PdfFacts> {
  const { value, diagnostics } = await readPdf(bytes);
  expect(diagnostics).toEqual([]);
  if (!value) throw new Error('nothing was read');
  return value;
}

/** Where the layout put every character, blanks aside. */
function placesOf({ pages }: Pagination) {
  return pages.flatMap(({ items }, index) =>
    items.flatMap((item) => {
      if (item.kind !== 'text') return [];
      let leftPt = item.xPt;
      return [...item.text].map((text) => {
        const place = {
          page: index + 1,
          text,
          leftPt,
          baselinePt: item.baselinePt,
          sizePt: item.sizePt,
          color: item.color,
          fontName: item.font.name,
        };
        leftPt += item.font.advanceEm(text) * item.sizePt + item.characterSpacingPt;
        return place;
      });
    }),
  );
}

function round(pt: number): number {
  return Math.round(pt * 100) / 100;
}
