import { composeDocument } from '../../../src/compose-document.ts';
import { readDataSet } from '../../../src/data-set/read-data-set.ts';
import { deriveReport } from '../../../src/derive-report.ts';
import type { Diagnostic } from '../../../src/diagnostic/diagnostic.ts';
import { isError } from '../../../src/diagnostic/diagnostic.ts';
import { documentText } from '../../../src/document/document-text.ts';
import type { Block, Document } from '../../../src/document/tree.ts';
import type { SourceFile } from '../../../src/source/source-node.ts';
import type { ReportSource } from '../../../src/template/helper.ts';
import type { TemplatePack } from '../../../src/template/pack.ts';
import { readPack } from '../../../src/template/read-pack.ts';

/** The least that a data set must say. */
export const LEAST_DATA = `
报告: {文种: [总结], 时期: 2026-H1, 成文日期: 2026-07-15}
单位: {名称: 永宁区样例局}
`;

/** A summary template alone, or the files of a pack by name: `summary.hbs`, `partials/a.hbs`. */
export type PackText = string | Readonly<Record<string, string>>;

/**
 * The body of a summary as text, a line for each block (title and signature left out); or, when there is anything to
 * say, its diagnostics as `file:line:col code param …`, a line each.
 */
export function check(pack: PackText, data = ''): string {
  const { document, diagnostics } = compose(pack, data);
  return diagnostics.length > 0 ? told(diagnostics) : bodyText(document);
}

/** The same with both: the text of a document that came with remarks. */
export function compose(pack: PackText, data = ''): { document: Document | null; diagnostics: readonly Diagnostic[] } {
  const read = packOf(pack);
  if (!read.value) return { document: null, diagnostics: read.diagnostics };
  const composed = composeDocument(sourceOf(data), read.value, 'summary');
  return { document: composed.value, diagnostics: composed.diagnostics };
}

/** The blocks between title and signature. */
export function bodyBlocks(pack: PackText, data = ''): readonly Block[] {
  const { document, diagnostics } = compose(pack, data);
  if (!document) throw new Error(told(diagnostics));
  return document.blocks.filter(({ kind }) => kind !== 'title' && kind !== 'signature');
}

export function packOf(pack: PackText): { value: TemplatePack | null; diagnostics: readonly Diagnostic[] } {
  return readPack('mine', filesOf(typeof pack === 'string' ? { 'summary.hbs': pack } : pack));
}

/** Figures of a small data set; the report and the unit are added when it does not say them. */
export function sourceOf(data: string): ReportSource {
  const text = /^(?:报告|report):/m.test(data) ? data : `${LEAST_DATA}${data}`;
  const { value: current, diagnostics } = readDataSet(filesOf({ 'data.yaml': text }));
  if (!current) throw new Error(told(diagnostics));
  const dataSets = { current, lastYear: null, previous: null };
  const source = deriveReport(dataSets);
  if (!source.value || source.diagnostics.some(isError)) throw new Error(told(source.diagnostics));
  return source.value;
}

export function filesOf(texts: Readonly<Record<string, string>>): readonly SourceFile[] {
  return Object.entries(texts).map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) }));
}

/** Diagnostics, a line each; params that only list what is known are left out. */
export function told(diagnostics: readonly Diagnostic[]): string {
  return diagnostics
    .map(({ code, params, span }) => {
      const place = span ? `${span.file}:${span.start.line}:${span.start.column}` : '-';
      const words = Object.entries(params).flatMap(([key, value]) =>
        key === 'known' || key === 'detail' || value === '' ? [] : `${key}=${String(value)}`,
      );
      return [place, code, ...words].join(' ');
    })
    .join('\n');
}

function bodyText(document: Document | null): string {
  if (!document) return '(no document)';
  const blocks = document.blocks.filter(({ kind }) => kind !== 'title' && kind !== 'signature');
  return blocks.map((block) => documentText({ ...document, blocks: [block] }).join(' / ')).join('\n');
}
