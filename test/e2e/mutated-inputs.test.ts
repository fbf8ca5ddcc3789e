import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const SAMPLE = join(import.meta.dirname, '../../data');
const FILES = readdirSync(join(SAMPLE, '2026-h1')).sort();
const RUNS = 200;

/** Damage of one file: what a slip of the hand, a bad disk or an enemy does to it. */
type Mutation = (bytes: Uint8Array) => Uint8Array;

const onText =
  (change: (lines: string[]) => string[]): Mutation =>
  (bytes) =>
    new TextEncoder().encode(change(new TextDecoder().decode(bytes).split('\n')).join('\n'));

const at = <T>(list: readonly T[], position: number): number => Math.floor(position * list.length);

const position = fc.double({ min: 0, max: 0.999_999, noNaN: true });

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.tuple(position, fc.nat(255)).map(([where, byte]): Mutation => {
    return (bytes) => (bytes.length > 0 ? bytes.with(Math.floor(where * bytes.length), byte) : bytes);
  }),
  position.map((where) => onText((lines) => lines.toSpliced(at(lines, where), 1))),
  position.map((where) => onText((lines) => lines.toSpliced(at(lines, where), 0, lines[at(lines, where)] ?? ''))),
  fc
    .tuple(
      position,
      fc.constantFrom('[]', '{}', '- 1', '待填', '1e999', 'null', '&a [*a]', '!!js/function "x"', '９９人'),
    )
    .map(([where, value]) =>
      onText((lines) =>
        lines.with(at(lines, where), `${(lines[at(lines, where)] ?? '').replace(/:.*/, ':')} ${value}`),
      ),
    ),
  fc
    .tuple(position, fc.constantFrom('9'.repeat(400), '-', '{'.repeat(200), '\t', '：', '0'.repeat(5_000), '【x|y】'))
    .map(([where, text]) => onText((lines) => lines.with(at(lines, where), `${lines[at(lines, where)] ?? ''}${text}`))),
  position.map(
    (where): Mutation =>
      (bytes) =>
        bytes.slice(0, Math.floor(where * bytes.length)),
  ),
);

describe('mutated data', () => {
  it('never gives a stack trace, a hang or half a file', { timeout: 300_000 }, async () => {
    const seen = { written: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...FILES),
        fc.array(mutation, { minLength: 1, maxLength: 3 }),
        async (file, mutations) => {
          const folder = temporaryFolder();
          copySample(folder);
          const target = join(folder, '2026-h1', file);
          writeFileSync(target, damaged(target, mutations));
          const started = performance.now();
          const { exitCode, error } = await build(folder);
          expect(performance.now() - started).toBeLessThan(10_000);
          expect([0, 1], error).toContain(exitCode);
          expect(error).not.toMatch(/\n\s+at .+:\d+|undefined|\[object|NaN/);
          const outputs = existsSync(join(folder, 'out'))
            ? readdirSync(join(folder, 'out')).filter((name) => name !== '.chengwen')
            : [];
          if (exitCode === 0) {
            seen.written += 1;
            expect(outputs).toHaveLength(4);
            for (const name of outputs) expectWhole(join(folder, 'out', name));
          } else {
            seen.refused += 1;
            expect(error).toMatch(/错误\[[a-z]+\/[a-z0-9-]+\]/);
            expect(outputs).toEqual([]);
          }
        },
      ),
      { numRuns: RUNS, seed: 20_260_715 },
    );
    // Both ends must have been reached, or the mutations are too tame or too wild to prove anything.
    expect(Math.min(seen.written, seen.refused)).toBeGreaterThan(RUNS / 10);
  });
});

function damaged(path: string, mutations: readonly Mutation[]): Uint8Array {
  return mutations.reduce<Uint8Array>((bytes, mutate) => mutate(bytes), readFileSync(path));
}

async function build(folder: string): Promise<{ exitCode: number; error: string }> {
  const error: string[] = [];
  const exitCode = await run({
    args: ['build', join(folder, '2026-h1'), '--out', join(folder, 'out'), '--format', 'docx,txt', '--lang', 'zh'],
    env: {},
    isErrorTerminal: false,
    elapsedMs: () => 0,
    interruption: () => new AbortController().signal,
    writeOut: () => {},
    writeError: (text) => error.push(text),
  });
  return { exitCode, error: error.join('') };
}

function copySample(folder: string): void {
  for (const name of ['2025-h1', '2025-h2', '2026-h1']) {
    mkdirSync(join(folder, name));
    for (const file of readdirSync(join(SAMPLE, name)))
      copyFileSync(join(SAMPLE, name, file), join(folder, name, file));
  }
}

function expectWhole(path: string): void {
  const bytes = readFileSync(path);
  expect(bytes.length).toBeGreaterThan(1_000);
  if (path.endsWith('.docx')) expect(Object.keys(unzipSync(bytes))).toContain('word/document.xml');
}
