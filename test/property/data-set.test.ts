import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDataSet } from '../../src/data-set/read-data-set.ts';
import type { Diagnostic, Span } from '../../src/diagnostic/diagnostic.ts';
import { isError } from '../../src/diagnostic/diagnostic.ts';
import { printDiagnostics } from '../../src/diagnostic/print-diagnostics.ts';
import { deriveFigures } from '../../src/figure/derive-figures.ts';
import type { SourceFile } from '../../src/source/source-node.ts';

const FOLDER = 'data/2026-h1';
const samples = readdirSync(FOLDER).map((name) => ({ path: name, text: readFileSync(`${FOLDER}/${name}`, 'utf8') }));
const LIMIT_MILLISECONDS = 5_000;

/** Reads and derives; whatever the files hold, the answer comes soon and every error names a place that exists. */
function holds(files: readonly SourceFile[]): void {
  const start = performance.now();
  const read = readDataSet(files);
  const derived = read.value ? deriveFigures({ current: read.value, lastYear: null, previous: null }) : null;
  const diagnostics = [...read.diagnostics, ...(derived?.diagnostics ?? [])];
  expect(performance.now() - start).toBeLessThan(LIMIT_MILLISECONDS);
  expect(read.value === null).toBe(read.diagnostics.some(isError));
  // Rules of the data that do not hold are errors, and there are figures all the same.
  if (derived?.value === null) expect(derived.diagnostics.some(isError)).toBe(true);
  for (const diagnostic of diagnostics) expectPlaces(diagnostic, files);
  expect(new Set(diagnostics.map((one) => JSON.stringify(one))).size).toBe(diagnostics.length);
  const printed = printDiagnostics(diagnostics, { language: 'zh', colours: 'none', texts: new Map() });
  expect(printed).not.toMatch(/undefined|NaN|\[object| {4}at /);
}

function expectPlaces({ code, span, related = [] }: Diagnostic, files: readonly SourceFile[]): void {
  if (code !== 'data/empty-data-set') expect(span).toBeDefined();
  for (const place of [...(span ? [span] : []), ...related]) expectWithin(place, files);
}

function expectWithin({ file, start, end }: Span, files: readonly SourceFile[]): void {
  const bytes = files.find(({ path }) => path === file)?.bytes;
  expect(bytes).toBeDefined();
  const text = new TextDecoder().decode(bytes);
  expect(end.offset).toBeGreaterThanOrEqual(start.offset);
  expect(end.offset).toBeLessThanOrEqual(text.length + 1);
  const before = text.slice(0, start.offset).split('\n');
  expect([start.line, start.column]).toEqual([before.length, (before.at(-1)?.length ?? 0) + 1]);
}

type Mutation = (text: string) => string;

const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const HOSTILE = [
  '：',
  '，',
  '\t',
  '[',
  '{',
  ']',
  '}',
  '&a ',
  '*a',
  '!!int ',
  '- ',
  '? ',
  ': ',
  '#',
  '"',
  "'",
  '|\n',
  '---\n',
  '%YAML 1.1\n',
  '<<: ',
  '\r',
  '\uFEFF',
  '\u200B',
  '⼆',
  '7２',
  '1e9999',
  '-',
  '待填',
  'XX.X',
  '9'.repeat(59),
  '0123',
  '__proto__: ',
  'constructor',
  '~',
  'null',
  '{}',
  '[]',
  '2026-02-30',
  '2026-13',
  '[['.repeat(40),
  '{a: '.repeat(40),
  '(',
  ' / 0',
  ' = ',
  '±',
  '𠮷',
];

/** Changes that hands, editors and enemies make to a line or a place of a file. */
const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.tuple(place, fc.constantFrom(...HOSTILE)).map(([at, piece]): Mutation => atChar(at, (char) => piece + char)),
  fc.tuple(place, fc.constantFrom(...HOSTILE)).map(([at, piece]): Mutation => atChar(at, () => piece)),
  place.map((at): Mutation => atChar(at, () => '')),
  place.map((at): Mutation => atLine(at, () => [])),
  place.map((at): Mutation => atLine(at, (line) => [line, line])),
  place.map((at): Mutation => atLine(at, (line) => [` ${line}`])),
  place.map((at): Mutation => atLine(at, (line) => [line.replace(/: .*/, ': [1, 2]')])),
  place.map((at): Mutation => atLine(at, (line) => [line.replace(/: .*/, ': {甲: 1}')])),
  place.map((at): Mutation => atLine(at, (line) => [line.replace(/: .*/, ':')])),
  place.map((at): Mutation => atLine(at, (line) => [line.replace(/\d[\d.]*/, '9'.repeat(55))])),
  place.map((at): Mutation => atLine(at, (line) => [line.replace(/\d[\d.]*/, '-0')])),
  place.map((at): Mutation => atLine(at, (line) => [line + '长'.repeat(6_000)])),
  place.map(
    (at): Mutation =>
      (text) =>
        text.slice(0, Math.floor(at * text.length)),
  ),
);

function atChar(at: number, change: (char: string) => string): Mutation {
  return (text) => {
    const index = Math.floor(at * text.length);
    return text.slice(0, index) + change(text.charAt(index)) + text.slice(index + 1);
  };
}

function atLine(at: number, change: (line: string) => readonly string[]): Mutation {
  return (text) => {
    const lines = text.split('\n');
    const index = Math.floor(at * lines.length);
    return lines.flatMap((line, number) => (number === index ? change(line) : [line])).join('\n');
  };
}

const mutatedSamples = fc
  .tuple(fc.nat(samples.length - 1), fc.array(mutation, { minLength: 1, maxLength: 4 }))
  .map(([which, mutations]) =>
    samples.map(({ path, text }, index) => ({
      path,
      bytes: new TextEncoder().encode(index === which ? mutations.reduce((now, mutate) => mutate(now), text) : text),
    })),
  );

describe('a data set, whatever was done to it', () => {
  it('samples changed by hand or malice', () => {
    fc.assert(fc.property(mutatedSamples, holds), { numRuns: 300, endOnFailure: true });
  });

  it('samples with bytes flipped', () => {
    const flips = fc.array(fc.tuple(place, fc.nat(255)), { minLength: 1, maxLength: 5 });
    const flipped = fc.tuple(fc.nat(samples.length - 1), flips).map(([which, changes]) =>
      samples.map(({ path, text }, index) => {
        const bytes = new TextEncoder().encode(text);
        if (index === which) for (const [at, byte] of changes) bytes[Math.floor(at * bytes.length)] = byte;
        return { path, bytes };
      }),
    );
    fc.assert(fc.property(flipped, holds), { numRuns: 100, endOnFailure: true });
  });

  it('random bytes', () => {
    const files = fc.uint8Array({ maxLength: 400 }).map((bytes) => [{ path: 'a.yaml', bytes }]);
    fc.assert(fc.property(files, holds), { numRuns: 500, endOnFailure: true });
  });

  it('random pieces of YAML', () => {
    const word = fc.constantFrom(
      '报告',
      '指标',
      'indicators',
      '项目',
      '值',
      '低保.人数',
      '检查',
      '计算指标',
      '726人',
      '\n',
      '\n  ',
      '\n    ',
      ': ',
      ...HOSTILE,
    );
    const files = fc
      .array(word, { maxLength: 60 })
      .map((words) => [{ path: 'a.yaml', bytes: new TextEncoder().encode(words.join('')) }]);
    fc.assert(fc.property(files, holds), { numRuns: 1_000, endOnFailure: true });
  });
});
