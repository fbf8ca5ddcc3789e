/**
 * Measures the product on its own sample: cold starts of the command line, warm milliseconds a document and for setting
 * its pages, documents a second on all cores, and memory over many documents.
 *
 *     npm run bench [-- --quick] [-- --json]
 *
 * Milliseconds are of this machine on this day; a bare start of Node stands beside them so that ratios can be compared.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { largeDataSet } from './large-data.mjs';
import { loadLayout, longText, unbreakable } from './layout.mjs';
import { loadSample, root } from './sample.mjs';
import { watchTimes } from './watch.mjs';

const quick = process.argv.includes('--quick');
const rows = [];

cold();
await warm();
await watching();
await layout();
await allCores();
memory();
print();

/** Whole processes, the median of several runs after one that is not counted. */
function cold() {
  const out = mkdtempSync(join(tmpdir(), 'chengwen-bench-'));
  const cli = join(root, 'dist/cli.mjs');
  const data = join(root, 'data/2026-h1');
  const large = join(out, 'large.yaml');
  writeFileSync(large, largeDataSet());
  const check = (path) => [cli, 'check', path, '--quiet'];
  const build = (folder, ...options) => [cli, 'build', data, '--out', join(out, folder), ...options, '--quiet'];
  const commands = {
    'cold: bare node': ['-e', '0'],
    'cold: check': check(data),
    'cold: check of 5,000 indicators and 500 projects': check(large),
    'cold: build docx+pdf, summary+plan, charts drawn': build('new'),
    'cold: the same, charts kept': build('kept', '--force'),
    'cold: the same, nothing changed': build('kept'),
    'cold: build --format docx, charts kept': build('kept', '--format', 'docx', '--force'),
    'cold: build --format pdf': build('kept', '--format', 'pdf', '--force'),
  };
  for (const [name, args] of Object.entries(commands)) {
    const times = [];
    for (let run = 0; run <= (quick ? 3 : 7); run += 1) {
      if (args.includes(join(out, 'new'))) rmSync(join(out, 'new'), { recursive: true, force: true });
      const start = performance.now();
      const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
      if (status !== 0) throw new Error(`${name}: exit ${status}\n${stderr}`);
      if (run > 0) times.push(performance.now() - start);
    }
    add(name, times, 'ms');
  }
  rmSync(out, { recursive: true, force: true });
}

/** One process, after warming up: from parsed data to bytes. */
async function warm() {
  const sample = await loadSample();
  const { summary } = sample;
  const plain = { ...summary, blocks: summary.blocks.filter(({ kind }) => kind !== 'chart') };
  const jobs = {
    'warm: read data, derive, compose': () => sample.compose('summary'),
    'warm: DOCX, charts ready': () => sample.docx(summary),
    'warm: DOCX without charts': () => sample.docx(plain),
    'warm: PDF, vector charts': () => sample.pdf(summary),
    'warm: PDF without charts': () => sample.pdf(plain),
  };
  for (const [name, job] of Object.entries(jobs)) add(name, await timesOf(job), 'ms');
}

/** From a save to the new documents, DOCX and PDF, in a process that watches. */
async function watching() {
  const { figure, text } = await watchTimes(quick ? 5 : 20);
  add('watch: save to documents, a figure in summary and plan', figure, 'ms');
  add('watch: save to documents, words of one paragraph', text, 'ms');
}

/** Setting pages alone, in one process: how it grows with the document, and with text that finds no place to break. */
async function layout() {
  const { summary, fonts } = await loadSample();
  const layoutDocument = await loadLayout();
  const pagesOf = (document) => layoutDocument(document, fonts).pages.length;
  const documents = [
    ['the sample', summary],
    ['text alone', longText(summary, 30)],
    ['text alone', longText(summary, 300)],
    ['100,000 characters without a place to break', unbreakable(summary, 100_000)],
  ];
  for (const [name, document] of documents) {
    add(`layout: ${name}, ${pagesOf(document)} pages`, await timesOf(() => pagesOf(document)), 'ms');
  }
}

/** Milliseconds of many runs after warming up. */
async function timesOf(job) {
  for (let run = 0; run < (quick ? 5 : 20); run += 1) await job();
  const times = [];
  for (let run = 0; run < (quick ? 10 : 40); run += 1) {
    const start = performance.now();
    await job();
    times.push(performance.now() - start);
  }
  return times;
}

/** DOCX and PDF of the summary, one worker a core. */
async function allCores() {
  const cores = availableParallelism();
  const count = quick ? 20 : 60;
  const workers = Array.from(
    { length: cores },
    () => new Worker(fileURLToPath(new URL('worker.mjs', import.meta.url)), { workerData: { count } }),
  );
  const spans = await Promise.all(
    workers.map(
      (worker) =>
        new Promise((resolve, reject) => {
          worker.on('message', resolve);
          worker.on('error', reject);
        }),
    ),
  );
  const seconds = Math.max(...spans) / 1000;
  rows.push({
    name: `all ${cores} cores: summaries as DOCX and PDF`,
    median: (cores * count) / seconds,
    unit: 'documents/s',
  });
}

/** Peak and drift of memory over many documents, in a process of its own. */
function memory() {
  const count = quick ? 200 : 1000;
  const script = fileURLToPath(new URL('memory.mjs', import.meta.url));
  const { stdout, status, stderr } = spawnSync(process.execPath, ['--expose-gc', script, String(count)], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  const { peakMb, earlyMb, lateMb } = JSON.parse(stdout);
  rows.push({ name: `memory: peak over ${count} documents`, median: peakMb, unit: 'MB' });
  rows.push({
    name: `memory: heap after the last document, against after a tenth of them`,
    median: lateMb - earlyMb,
    unit: 'MB more',
  });
}

function add(name, times, unit) {
  const sorted = times.toSorted((a, b) => a - b);
  rows.push({ name, median: sorted[Math.floor(sorted.length / 2)], least: sorted[0], most: sorted.at(-1), unit });
}

function print() {
  if (process.argv.includes('--json')) {
    process.stdout.write(`${JSON.stringify(rows, null, 1)}\n`);
    return;
  }
  const width = Math.max(...rows.map(({ name }) => name.length));
  for (const { name, median, least, most, unit } of rows) {
    const range = least === undefined ? '' : `  (${least.toFixed(1)} – ${most.toFixed(1)})`;
    process.stdout.write(`${name.padEnd(width)}  ${median.toFixed(1).padStart(8)} ${unit}${range}\n`);
  }
}
