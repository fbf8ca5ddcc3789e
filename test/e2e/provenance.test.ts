import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withPages } from '../../src/audit/printed-pages.ts';
import type { Provenance } from '../../src/audit/provenance.ts';
import { parseProvenance } from '../../src/audit/provenance-json.ts';
import { chartTexts } from '../../src/chart/chart-texts.ts';
import { drawChartVector } from '../../src/chart/draw-vector.ts';
import type { DrawOp } from '../../src/chart/drawing.ts';
import { loadProvenance } from '../../src/disk/provenance-file.ts';
import type { Document } from '../../src/document/tree.ts';
import { readPdf } from '../../src/read/pdf/read-pdf.ts';
import { chengwen } from '../support/command-line.ts';
import { docxText } from '../support/docx-parts.ts';
import { sampleReportDocument } from '../support/sample-report.ts';
import { toolOrSkip } from '../support/tools.ts';
import { shippedFonts } from '../unit/chart/fonts.ts';

const ROOT = join(import.meta.dirname, '../..');
const DOCUMENTS = [
  { kind: 'summary', file: '2026年上半年工作总结' },
  { kind: 'plan', file: '2026年下半年工作安排' },
] as const;

describe('every digit of the sample', () => {
  const out = mkdtempSync(join(tmpdir(), 'chengwen-provenance-'));
  const run = (...args: readonly string[]) => chengwen(args, { folder: ROOT });

  beforeAll(async () => {
    const { exitCode, error } = await run('build', 'data/2026-h1', '--out', out);
    expect(exitCode, error).toBe(0);
  });
  afterAll(() => rmSync(out, { recursive: true, force: true }));

  const kept = (name: string): Provenance => {
    const file = parseProvenance(loadProvenance(join(out, name)).value?.text ?? '');
    if (!file) throw new Error(`nothing is kept of ${name}`);
    return file.provenance;
  };

  it.each(DOCUMENTS)('of the DOCX is a figure or declared: $file', ({ file }) => {
    const provenance = kept(`${file}.docx`);
    const printed = docxText(new Uint8Array(readFileSync(join(out, `${file}.docx`)))).flatMap(numbersIn);
    expect(printed.length).toBeGreaterThan(90);
    expect(difference(printed, accounted(provenance, 'without pictures'))).toEqual([]);
    expect(provenance.others.filter(({ as }) => as === null)).toEqual([]);
  });

  it.for(DOCUMENTS)(
    'of the PDF is a figure, declared, a page number, 表1（续） or on an axis: $file',
    ({ kind, file }, context) => {
      const text = toolOrSkip(context, 'pdftotext')('-raw', join(out, `${file}.pdf`), '-');
      const printed = numbersIn(text.replace(/— \d+ —|表\d+.*（续）/g, ''));
      const known = [...accounted(kept(`${file}.pdf`), 'whole'), ...axisNumbers(sampleReportDocument(kind))];
      expect(difference(printed, known)).toEqual([]);
    },
  );

  it.for(DOCUMENTS)('of the PDF has its page: $file', async ({ file }, context) => {
    const path = join(out, `${file}.pdf`);
    const facts = (await readPdf(new Uint8Array(readFileSync(path)))).value;
    const texts = facts?.pages.map(({ drawnText }) => drawnText) ?? [];
    const { printed } = withPages(kept(`${file}.pdf`), texts);
    expect(printed.filter(({ page }) => page === undefined)).toEqual([]);
    const tool = toolOrSkip(context, 'pdftotext');
    const pages = texts.map((_, at) =>
      tool('-raw', '-f', `${at + 1}`, '-l', `${at + 1}`, path, '-').replace(/\s/g, ''),
    );
    expect(printed.filter(({ page = 0, words }) => !pages[page - 1]?.includes(words.replace(/\s/g, '')))).toEqual([]);
    const text = printed.filter(({ role }) => role === 'body').map(({ page }) => page ?? 0);
    expect(text).toEqual(text.toSorted((a, b) => a - b));
  });

  it('leads to a line that says it, for every typed figure', () => {
    const { figures } = kept(`${DOCUMENTS[0].file}.docx`);
    const typed = figures.flatMap(({ value, origin }) => (origin.kind === 'written' ? [{ value, ...origin }] : []));
    expect(typed.length).toBeGreaterThan(200);
    const wrong = typed.filter(({ value, file, line, column }) => {
      const found = readFileSync(join(ROOT, file), 'utf8').split('\n')[line - 1] ?? '';
      return !found
        .slice(column - 1)
        .replace(/^["']/, '')
        .startsWith(value);
    });
    expect(wrong).toEqual([]);
  });

  it('is told by the command, from the data and from the document', async () => {
    const fromData = await run('trace', 'data/2026-h1', '--figure', '1121.64万元');
    expect(fromData.exitCode).toBe(0);
    expect(fromData.out).toContain('data/2026-h1/救助科.yaml:38:8  indicators.低保.资金.value');
    expect(fromData.out).toContain('社会救助信息系统月报表');
    const fromDocument = await run('trace', join(out, `${DOCUMENTS[0].file}.docx`), '--figure', '1121.64万元');
    expect(fromDocument.out).toBe(fromData.out);
    const summary = await run('trace', 'data/2026-h1', '--lang', 'en');
    expect(summary.out.match(/0 have no source/g)).toHaveLength(2);
  });

  it('is not told where nothing is kept, printed or asked', async () => {
    const elsewhere = await run('trace', 'README.md', '--figure', '1');
    expect(elsewhere).toMatchObject({ exitCode: 1, error: expect.stringContaining('audit/no-provenance') });
    expect(await run('trace', 'data/2026-h1', '--figure', '999999人')).toMatchObject({ exitCode: 1, out: '' });
    expect(await run('trace', 'data/2026-h1', '--paragraph', '0')).toMatchObject({ exitCode: 2 });
    expect(await run('trace', 'data/2026-h1', '--page', '1')).toMatchObject({ exitCode: 2 });
  });

  it('stands in a table of sources, beside the list of checks, that no final version takes', async () => {
    const both = await run('build', 'data/2026-h1', '--out', out, '--annex', 'sources', '--final');
    expect(both).toMatchObject({ exitCode: 2, error: expect.stringContaining('--final') });
    const folder = join(out, 'annex');
    const built = await run(
      'build',
      'data/2026-h1',
      '--out',
      folder,
      '--annex',
      'sources,checks',
      '--format',
      'docx',
      '--document',
      'summary',
    );
    expect(built.exitCode, built.error).toBe(0);
    const text = docxText(new Uint8Array(readFileSync(join(folder, `${DOCUMENTS[0].file}.docx`))));
    expect(text).toContain('数据来源表');
    expect(text).toContain('数据核对情况表');
    expect(text.join('|')).toContain(
      '城乡低保金|1121.64万元|社会救助信息系统月报表，社会救助月报-2026年6月.xlsx，汇总!D7，2026年7月2日|—|社会救助科',
    );
    expect((await run('trace', join(folder, `${DOCUMENTS[0].file}.docx`))).out).toContain('0 处没有来历');
  });
});

function numbersIn(text: string): readonly string[] {
  return text.match(/\d+(?:[.,]\d+)*/g) ?? [];
}

/** The numbers that a provenance accounts for; the pictures of a DOCX hold no text. */
function accounted({ printed, others }: Provenance, extent: 'whole' | 'without pictures'): readonly string[] {
  const places = [...printed, ...others.filter(({ as }) => as !== null)];
  return places
    .filter(({ role }) => extent === 'whole' || role !== 'chartLabel')
    .flatMap(({ words }) => numbersIn(words));
}

/** The numbers of the axes: drawn, but no label of the data. */
function axisNumbers({ blocks }: Document): readonly string[] {
  const fonts = shippedFonts();
  return blocks.flatMap((block) => {
    if (block.kind !== 'chart' || !block.spec) return [];
    const drawn = textsOf(drawChartVector(block.spec, fonts).ops).flatMap(numbersIn);
    return difference(drawn, chartTexts(block.spec).flatMap(numbersIn));
  });
}

function textsOf(ops: readonly DrawOp[]): readonly string[] {
  return ops.flatMap((op) => (op.op === 'clip' ? textsOf(op.ops) : op.op === 'text' ? [op.text] : []));
}

/** What is printed more often than it is accounted for. */
function difference(printed: readonly string[], known: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const number of known) left.set(number, (left.get(number) ?? 0) + 1);
  return printed.filter((number) => {
    const count = left.get(number) ?? 0;
    left.set(number, count - 1);
    return count <= 0;
  });
}
