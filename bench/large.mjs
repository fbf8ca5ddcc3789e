/**
 * Measures the stages of a check on a data set far larger than an office has, in one process.
 *
 *     node bench/large.mjs
 */
import { auditRemarks, composeDocument, deriveReport, readDataSet, wordingRemarks } from '../dist/index.mjs';
import { largeDataSet } from './large-data.mjs';
import { loadPack } from './sample.mjs';

const pack = loadPack('general');
for (let run = 1; run <= 3; run += 1) {
  const times = [];
  const timed = (name, work) => {
    const start = performance.now();
    const value = work();
    times.push(`${name} ${Math.round(performance.now() - start)} ms`);
    return value;
  };
  const files = [{ path: 'large.yaml', bytes: new TextEncoder().encode(largeDataSet()) }];
  const current = timed('read', () => readDataSet(files)).value;
  const dataSets = { current, lastYear: null, previous: null };
  const source = timed('figures', () => deriveReport(dataSets)).value;
  const kinds = ['summary', 'plan'];
  const documents = timed('compose', () => kinds.map((kind) => composeDocument(source, pack, kind).value));
  timed('wording', () => documents.map((document) => wordingRemarks(document, current)));
  const remarks = timed('audit', () => auditRemarks(documents, source));
  process.stdout.write(
    `run ${run}: ${times.join(', ')}; ${source.figures.figures.size} figures, ${remarks.length} remarks\n`,
  );
}
