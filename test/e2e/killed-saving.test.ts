import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { readRecord, sha256 } from '../../src/disk/build-record.ts';
import { keptFile } from '../../src/disk/kept-files.ts';
import { saveOutputs } from '../../src/disk/save-outputs.ts';
import { EDITION_NAMES, edition, editionOf } from '../support/editions.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const ROOT = join(import.meta.dirname, '../..');
const KILLS = 200;
/** On a busy machine there are fewer, but not fewer than show something. */
const ENOUGH_AFTER_MS = 20_000;
const LEAST_KILLS = 20;
const LANES = 4;

/** What is wrong with a folder in which saving was killed; empty when every document is whole and goes with what is kept. */
function damage(folder: string): readonly string[] {
  return EDITION_NAMES.flatMap((name) => {
    const bytes = new Uint8Array(readFileSync(join(folder, name)));
    const number = editionOf(name, bytes);
    const digest = sha256(bytes);
    const kept = keptFile(folder, digest, 'provenance.json');
    return [
      ...(number === null ? [`${name} is not whole`] : []),
      ...(readRecord(folder, name)?.sha256.includes(digest) ? [] : [`the record of ${name} does not know it`]),
      ...(kept && new TextDecoder().decode(kept) === String(number) ? [] : [`what is kept of ${name} is not its own`]),
    ];
  });
}

/** Saves in a process of its own and kills it, at any moment, while it saves its second edition. */
async function saveAndKill(script: string, folder: string, first: number): Promise<void> {
  const child = spawn(process.execPath, [script, folder, String(first)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const closed = once(child, 'close');
  const [tookMs] = await Promise.race([once(child.stdout, 'data'), closed]);
  await wait(Math.random() * Number(tookMs));
  expect(child.exitCode).toBeNull();
  child.kill('SIGKILL');
  await closed;
}

describe('saving', () => {
  it(`leaves whole documents that go with what is kept, however often it is killed`, { timeout: 300_000 }, async () => {
    const folder = temporaryFolder();
    const script = join(folder, 'save-forever.mjs');
    await build({
      entryPoints: [join(ROOT, 'test/support/save-forever.ts')],
      outfile: script,
      bundle: true,
      platform: 'node',
      format: 'esm',
      logLevel: 'error',
    });
    const started = performance.now();
    const isEnough = (): boolean => performance.now() - started > ENOUGH_AFTER_MS;
    const lanes = Array.from({ length: LANES }, (_, lane) => join(folder, `out${lane}`));
    await Promise.all(
      lanes.map(async (out) => {
        for (let kill = 0; kill < (isEnough() ? LEAST_KILLS : KILLS) / LANES; kill += 1) {
          await saveAndKill(script, out, 1 + kill * 10_000);
          expect(damage(out)).toEqual([]);
        }
      }),
    );
    for (const out of lanes) {
      const last = edition(1_000_000_000);
      expect((await saveOutputs({ folder: out, ...last })).diagnostics).toEqual([]);
      expect(damage(out)).toEqual([]);
      expect(readdirSync(out).sort()).toEqual(['.chengwen', ...EDITION_NAMES].sort());
      expect(readdirSync(join(out, '.chengwen')).sort()).toEqual(['kept', '总结.docx.json', '总结.pdf.json'].sort());
      expect(readdirSync(join(out, '.chengwen/kept')).length).toBeLessThanOrEqual(4);
      expect(existsSync(join(out, '.chengwen/lock'))).toBe(false);
    }
  });
});
