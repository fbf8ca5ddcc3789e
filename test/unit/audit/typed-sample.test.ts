import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { auditRemarks } from '../../../src/audit/audit-remarks.ts';
import { composeDocument } from '../../../src/compose-document.ts';
import { readDataSet } from '../../../src/data-set/read-data-set.ts';
import { deriveReport } from '../../../src/derive-report.ts';
import { paragraphText } from '../../../src/document/document-text.ts';
import { sampleReportDocument } from '../../support/sample-report.ts';
import { SHIPPED_PACKS } from '../../support/shipped.ts';
import { packOf, told } from '../template/check.ts';

const DATA = join(import.meta.dirname, '../../../data');

/** The sentences of the sample as if somebody had typed them, numbers and all. */
describe.each(SHIPPED_PACKS)('the sentences of %s, typed', (pack) => {
  const paragraphs = (['summary', 'plan'] as const).flatMap((kind) =>
    sampleReportDocument(kind, pack).blocks.flatMap((block) =>
      block.kind === 'paragraph' ? [paragraphText(block)] : [],
    ),
  );

  it('draw no warning: every number is right', () => {
    const remarks = auditOf(paragraphs);
    expect(new Set(remarks.map(({ code }) => code))).toEqual(new Set(['audit/typed-value']));
    expect(remarks.length).toBeGreaterThan(40);
  });

  it('draw one where two digits of a number are swapped, two times in three', () => {
    const slips = paragraphs.flatMap(withSwappedDigits);
    const lines = new Set(
      auditOf(slips).flatMap(({ code, span }) => (code === 'audit/near-miss' ? [span?.start.line] : [])),
    );
    expect(slips.length).toBeGreaterThan(25);
    expect(lines.size / slips.length).toBeGreaterThan(2 / 3);
  });
});

function auditOf(sentences: readonly string[]) {
  const narrative = `叙述:\n  检验:\n${sentences.map((one) => `    - ${JSON.stringify(one)}\n`).join('')}`;
  const typed = { path: 'typed.yaml', bytes: new TextEncoder().encode(narrative) };
  const { value: current, diagnostics } = readDataSet([...filesOf('2026-h1'), typed]);
  if (!current) throw new Error(told(diagnostics));
  const dataSets = {
    current,
    lastYear: readDataSet(filesOf('2025-h1')).value,
    previous: readDataSet(filesOf('2025-h2')).value,
  };
  const source = deriveReport(dataSets).value;
  const pack = packOf('{{narrative "检验"}}').value;
  const document = source && pack ? composeDocument(source, pack, 'summary').value : null;
  if (!source || !document) throw new Error('does not compose');
  return auditRemarks([document], source);
}

function filesOf(name: string) {
  const folder = join(DATA, name);
  const names = readdirSync(folder).filter((file) => file.endsWith('.yaml'));
  return names.sort().map((file) => ({ path: file, bytes: readFileSync(join(folder, file)) }));
}

/** A paragraph once for each of its numbers of three digits or more, the first two different neighbours swapped. */
function withSwappedDigits(paragraph: string): readonly string[] {
  return [...paragraph.matchAll(/\d[\d.]{2,}(?=[^\d%年月])/g)].flatMap(({ 0: number, index }) => {
    const swapped = number.replace(/([1-9])(?!\1)([1-9])/, '$2$1');
    return swapped === number ? [] : [paragraph.slice(0, index) + swapped + paragraph.slice(index + number.length)];
  });
}
