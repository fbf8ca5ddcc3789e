import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CHECK_NAMES } from '../../src/data-set/schema/check-settings.ts';
import { chengwen } from '../support/command-line.ts';

const ROOT = join(import.meta.dirname, '../..');

/** Data sets whose lines say which fault stands in them; those that errors keep from going on stand alone. */
const PLANTED = ['2026-h1', 'references', 'words', 'shape'] as const;

interface Found {
  readonly code: string;
  readonly place: { readonly file: string; readonly line: number } | null;
  readonly check: string | null;
}

interface Result {
  readonly name: string;
  readonly status: string;
  readonly message: object | null;
}

describe('chengwen check', () => {
  it.each(PLANTED)('finds every planted fault at its line, and nothing else: %s', async (name) => {
    const { diagnostics } = await check(`test/planted/${name}`);
    const found = diagnostics.map(({ code, place }) => `${place?.file.split('/').at(-1)}:${place?.line} ${code}`);
    expect(found.sort()).toEqual([...plantedIn(name)].sort());
  });

  it('has enough of them planted', () => {
    const all = PLANTED.flatMap(plantedIn);
    expect(plantedIn('2026-h1').length).toBeGreaterThanOrEqual(40);
    expect(all.length).toBeGreaterThanOrEqual(55);
    expect(new Set(all.map((one) => one.split(' ').at(-1))).size).toBeGreaterThanOrEqual(20);
  });

  it('counts each result once, and as passed only what ran and held', async () => {
    const { diagnostics, checks } = await check('test/planted/2026-h1');
    const status = (wanted: string) => checks.filter((one) => one.status === wanted);
    expect(status('failed').length).toBe(diagnostics.filter(({ check, code }) => failsACheck(check, code)).length);
    expect(status('unchecked').map(({ name }) => name)).toEqual(Array(13).fill('comparison'));
    expect(status('unchecked').every(({ message }) => message !== null)).toBe(true);
    expect(status('off')).toEqual([]);
    const failed = new Set(status('failed').map(({ name }) => name));
    const passedAsAWhole = checks.filter((one) => one.status === 'passed' && one.message !== null);
    expect(passedAsAWhole).toEqual([]);
    expect([...failed].filter((name) => name !== 'own').every((name) => CHECK_NAMES.some((one) => one === name))).toBe(
      true,
    );
    expect(failed.size).toBeGreaterThanOrEqual(20);
  });

  it('finds nothing in the sample', async () => {
    const { diagnostics, checks } = await check('data/2026-h1');
    expect(diagnostics).toEqual([]);
    expect(checks.filter(({ status }) => status !== 'passed')).toEqual([]);
    expect(checks.length).toBeGreaterThan(200);
  });
});

/** What failed a check, rather than could not be held. */
function failsACheck(check: string | null, code: string): boolean {
  return (check !== null && check !== 'comparison') || ['figure/rule-broken', 'figure/check-failed'].includes(code);
}

async function check(dataSet: string): Promise<{ diagnostics: readonly Found[]; checks: readonly Result[] }> {
  const { out } = await chengwen(['check', dataSet, '--json'], { folder: ROOT });
  return JSON.parse(out);
}

/** `file:line code` of each fault that a comment at the end of a line tells of. */
function plantedIn(name: string): readonly string[] {
  const folder = join(ROOT, 'test/planted', name);
  return readdirSync(folder).flatMap((file) =>
    readFileSync(join(folder, file), 'utf8')
      .split('\n')
      .flatMap((text, index) => {
        const codes = / # 错 (?<codes>.+)$/u.exec(text)?.groups?.codes?.split('；') ?? [];
        return codes.map((code) => `${file}:${index + 1} ${code}`);
      }),
  );
}
