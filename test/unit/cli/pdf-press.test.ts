import { describe, expect, it, onTestFinished } from 'vitest';
import { PdfPress } from '../../../src/cli/pdf-press.ts';
import type { Document } from '../../../src/document/tree.ts';
import { toPdf } from '../../../src/publish/to-pdf.ts';
import { bundledFontBook } from '../../support/bundled-fonts.ts';
import { sampleReportDocument } from '../../support/sample-report.ts';

function press(ownFonts = {}): PdfPress {
  const started = new PdfPress(ownFonts);
  onTestFinished(() => started.close());
  return started;
}

describe('PdfPress', () => {
  it('sets documents as the library does, each asked for while others are set, and again from what it keeps', async () => {
    const summary = sampleReportDocument('summary');
    const documents = [summary, sampleReportDocument('plan'), summary] as const;
    const thread = press();
    const printed = await Promise.all(documents.map((document) => thread.print(document, 'centered')));
    const fonts = bundledFontBook();
    for (const [index, document] of documents.entries()) {
      const { value } = await toPdf(document, fonts, { pageNumbers: 'centered' });
      expect(Buffer.from(printed[index]?.value ?? []).equals(value ?? new Uint8Array()), document.meta.title).toBe(
        true,
      );
    }
  });

  it('says what is wrong with a font', async () => {
    const thread = press({ fangsong: import.meta.filename });
    const { value, diagnostics } = await thread.print(sampleReportDocument('plan'), 'outer');
    expect(value).toBeNull();
    expect(diagnostics.map(({ code }) => code)).toEqual(['font/damaged']);
  });

  it('rejects what breaks it, and everything after that', async () => {
    const thread = press();
    const broken = { meta: {}, blocks: [{ kind: 'nothing that there is' }] } as unknown as Document;
    await expect(thread.print(broken, 'outer')).rejects.toThrow('unreachable');
    await expect(thread.print(sampleReportDocument('plan'), 'outer')).rejects.toThrow('unreachable');
  });
});
