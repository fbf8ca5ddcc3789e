import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { snapshotFolderName } from '../../../src/disk/snapshot-name.ts';

describe('snapshotFolderName', () => {
  it.each([
    ['送审稿', '送审稿'],
    ['送审稿 7月2日（第二次）', '送审稿 7月2日（第二次）'],
    ['../../etc/passwd', 'etc-passwd'],
    ['C:\\存\n档', 'C--存-档'],
    ['-rf', 'rf'],
    ['.chengwen', 'chengwen'],
    ['送审稿\u202Excod', '送审稿-xcod'],
    ['con', '存档-con'],
    ['NUL.txt', '存档-NUL.txt'],
    ['  ...  ', '存档'],
    ['', '存档'],
    ['\uD800', '存档'],
  ])('makes %j into %j', (label, name) => {
    expect(snapshotFolderName(label)).toBe(name);
  });

  it('gives one plain visible name that every system takes, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (label) => {
        const name = snapshotFolderName(label);
        expect(name).toMatch(/^[^-. ].*[^. ]$|^[^-. ]$/u);
        expect(name).not.toMatch(/[/\\:\p{Cc}\p{Cf}\p{Cs}]/u);
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255);
        expect(snapshotFolderName(name)).toBe(name);
      }),
    );
  });
});
