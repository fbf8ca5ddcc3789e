import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { takeFolderLock } from '../../../src/disk/folder-lock.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** The number of a process that has ended. */
function deadProcess(): number {
  return Number(execFileSync(process.execPath, ['-p', 'process.pid'], { encoding: 'utf8' }));
}

function lockOf(pid: number, host = hostname()): string {
  return JSON.stringify({ pid, host });
}

/** What taking the lock of a folder without waiting comes to. */
async function taken(folder: string): Promise<string> {
  const { value, diagnostics } = await takeFolderLock(folder, 0);
  value?.release();
  return value ? 'taken' : diagnostics.map(({ code }) => code).join();
}

describe('takeFolderLock', () => {
  it('is held by one at a time, and gone after', async () => {
    const folder = temporaryFolder();
    const first = await takeFolderLock(folder, 0);
    expect(await taken(folder)).toBe('disk/locked');
    const second = takeFolderLock(folder, 5000);
    first.value?.release();
    expect((await second).value).not.toBeNull();
    (await second).value?.release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('says who holds it', async () => {
    const folder = temporaryFolder({ lock: lockOf(process.pid) });
    expect((await takeFolderLock(folder, 0)).diagnostics).toMatchObject([
      { params: { path: join(folder, 'lock'), pid: String(process.pid), host: hostname() } },
    ]);
  });

  it('is taken from a process that was killed', async () => {
    const folder = temporaryFolder({ lock: lockOf(deadProcess()) });
    expect(await taken(folder)).toBe('taken');
    expect(existsSync(join(folder, 'lock'))).toBe(false);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is left to a process of another computer, and to one that is just taking it', async () => {
    expect(await taken(temporaryFolder({ lock: lockOf(deadProcess(), '别的电脑') }))).toBe('disk/locked');
    expect(await taken(temporaryFolder({ lock: '' }))).toBe('disk/locked');
  });

  it.each([
    ['that says nothing', '', 10],
    ['of another computer', lockOf(1, '别的电脑'), 300],
    ['of a number that another process has now', lockOf(process.pid), 300],
  ])('is taken when it is old: one %s', async (_, text, ageSeconds) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'lock'), text);
    const then = Date.now() / 1000 - ageSeconds;
    utimesSync(join(folder, 'lock'), then, then);
    expect(await taken(folder)).toBe('taken');
  });
});
