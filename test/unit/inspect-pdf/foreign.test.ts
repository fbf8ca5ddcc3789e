import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { inspectPdf } from '../../../src/inspect/pdf/inspect-pdf.ts';
import { writeDocx } from '../../../src/write/docx/write-docx.ts';
import { foreignlyEncodedPdf, plainPdf, scannedPdf } from '../../support/portable-files.ts';
import { documentOf, paragraph, sampleDocument } from '../../support/sample-document.ts';
import { toolOrSkip } from '../../support/tools.ts';
import { DOCX_OPTIONS } from '../write-docx/docx-options.ts';

describe('inspectPdf, of what others made,', () => {
  const folder = mkdtempSync(join(tmpdir(), 'inspect-pdf-'));
  beforeAll(() => {
    vi.stubEnv('FONTCONFIG_FILE', join(import.meta.dirname, '../../support/fonts.conf'));
  });
  afterAll(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  });

  it('finds deviations and no violation in our DOCX as LibreOffice prints it', {
    timeout: 180_000,
  }, async (context) => {
    const soffice = toolOrSkip(context, 'soffice');
    const document = sampleDocument();
    const long = documentOf(
      ...document.blocks,
      paragraph('坚持以人民为中心的发展思想，扎实推进各项重点任务。'.repeat(60)),
    );
    writeFileSync(join(folder, 'sample.docx'), await writeDocx(long, DOCX_OPTIONS));
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    soffice(profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'sample.docx'));
    const { value, diagnostics } = await inspectPdf(readFileSync(join(folder, 'sample.pdf')));
    expect(diagnostics).toEqual([]);
    const ofGrade = (grade: string): readonly string[] => [
      ...new Set((value?.deviations ?? []).filter(({ rule }) => rule.grade === grade).map(({ rule }) => rule.id)),
    ];
    // Its table has a gap on purpose.
    expect(ofGrade('violation')).toEqual(['residue/gap']);
    expect(ofGrade('deviation')).toContain('pdf/line-pitch-filling');
    expect(ofGrade('advice')).toContain('pdf/archivable');
  });

  it('judges a plain file by what it has', async () => {
    const { value } = await inspectPdf(await plainPdf('A plain text in English, of a few words. '.repeat(40)));
    const ids = (value?.deviations ?? []).map(({ rule }) => rule.id);
    expect(ids).toEqual(expect.arrayContaining(['pdf/text-size', 'pdf/fonts-embedded', 'pdf/tagged']));
    expect(value?.unchecked).toEqual([]);
    expect(value?.applied.map(({ id }) => id)).not.toContain('pdf/title-size');
  });

  it('says of a scan what it could not check, and why', async () => {
    const { value } = await inspectPdf(await scannedPdf(2));
    expect(value?.applied.map(({ id }) => id)).toContain('pdf/paper-size');
    expect(value?.applied.map(({ id }) => id)).not.toContain('pdf/line-start');
    const unchecked = value?.unchecked.find(({ rule }) => rule.id === 'pdf/line-start');
    expect(unchecked?.reason.zh).toBe('没有文字层，页面只有图片（像是扫描件）');
  });

  it('takes no page for blank, and no text for judged, whose font it cannot read', async () => {
    const { value } = await inspectPdf(foreignlyEncodedPdf());
    const ids = (value?.deviations ?? []).map(({ rule }) => rule.id);
    expect(ids).toContain('pdf/tagged');
    expect(ids).not.toContain('pdf/blank-page');
    const unchecked = value?.unchecked.find(({ rule }) => rule.id === 'pdf/line-start');
    expect(unchecked?.reason.en).toBe('the fonts do not say which characters they show');
  });
});
