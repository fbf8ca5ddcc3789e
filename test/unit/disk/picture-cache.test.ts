import { existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openPictureCache } from '../../../src/disk/picture-cache.ts';
import { samplePng } from '../../support/sample-png.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const PNG = new Uint8Array(samplePng(2, 2));

describe('openPictureCache', () => {
  it('writes nothing before it is told to, and then keeps the picture for the next build', async () => {
    const folder = join(temporaryFolder(), 'out');
    const cache = openPictureCache(folder);
    cache.put('ab12', PNG);
    expect(existsSync(folder)).toBe(false);
    await cache.flush();
    expect(openPictureCache(folder).get('ab12')).toEqual(PNG);
    expect(openPictureCache(folder).get('cd34')).toBeNull();
  });

  it('does not take half a picture', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, '.chengwen/charts'), { recursive: true });
    writeFileSync(join(folder, '.chengwen/charts/ab12.png'), PNG.subarray(0, -1));
    expect(openPictureCache(folder).get('ab12')).toBeNull();
  });

  it('keeps a hundred others, the latest', async () => {
    const folder = temporaryFolder();
    const charts = join(folder, '.chengwen/charts');
    mkdirSync(charts, { recursive: true });
    for (let index = 0; index < 102; index += 1) {
      writeFileSync(join(charts, `${index}.png`), PNG);
      utimesSync(join(charts, `${index}.png`), 1000 + index, 1000 + index);
    }
    const cache = openPictureCache(folder);
    cache.put('new', PNG);
    await cache.flush();
    const names = readdirSync(charts);
    expect(names).toHaveLength(101);
    expect(names).toContain('new.png');
    expect(names).not.toContain('1.png');
  });
});
