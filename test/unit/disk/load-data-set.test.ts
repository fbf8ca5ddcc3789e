import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadDataSet, pathFromData } from '../../../src/disk/load-data-set.ts';
import { spanIn } from '../../../src/source/text-position.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** The codes of what is wrong with a path. */
function codes(path: string): readonly string[] {
  return loadDataSet(path, null).diagnostics.map(({ code }) => code);
}

describe('loadDataSet', () => {
  it('takes every YAML file of a folder in the order of names, and nothing else', () => {
    const folder = temporaryFolder({
      'b.yml': '乙: 2',
      'A.YAML': '甲: 1',
      'sub/c.yaml': '丙: 3',
      '说明.txt': '',
      '.hidden.yaml': '',
      '~$b.yaml': '',
    });
    const loaded = loadDataSet(folder, null).value;
    expect(loaded?.folder).toBe(folder);
    expect(loaded?.files.map(({ path }) => path)).toEqual([join(folder, 'A.YAML'), join(folder, 'b.yml')]);
    expect(new TextDecoder().decode(loaded?.files[0]?.bytes)).toBe('甲: 1');
  });

  it('takes a single file, whatever its name', () => {
    const folder = temporaryFolder({ '数据.txt': '甲: 1' });
    const loaded = loadDataSet(join(folder, '数据.txt'), null).value;
    expect(loaded).toMatchObject({ folder, files: [{ path: join(folder, '数据.txt') }] });
  });

  it('says where a path is wrong', () => {
    const folder = temporaryFolder({ '说明.txt': '' });
    expect(codes(folder)).toEqual(['disk/no-data-files']);
    expect(codes(join(folder, '没有'))).toEqual(['disk/not-found']);
    expect(codes(join(folder, '说明.txt', 'a.yaml'))).toEqual(['disk/not-readable']);
  });

  it('points at the place that names it', () => {
    const span = spanIn('report.yaml', '上年数据: 没有', 6, 8);
    expect(loadDataSet('/没有', span).diagnostics).toMatchObject([{ code: 'disk/not-found', span }]);
  });

  it('opens no devices, and follows no links that lead nowhere', () => {
    const folder = temporaryFolder();
    symlinkSync('/dev/zero', join(folder, 'a.yaml'));
    symlinkSync(join(folder, '没有'), join(folder, 'b.yaml'));
    expect(codes(folder)).toEqual(['disk/not-a-file', 'disk/not-found']);
  });

  it('reads no file that is far too large, and not hundreds of files', () => {
    const folder = temporaryFolder({ 'a.yaml': new Uint8Array(8 * 1024 * 1024 + 1) });
    expect(codes(folder)).toEqual(['disk/file-too-large']);
    const many = Object.fromEntries(Array.from({ length: 201 }, (_, index) => [`${index}.yaml`, '']));
    expect(codes(temporaryFolder(many))).toEqual(['disk/too-many-files']);
  });
});

describe('pathFromData', () => {
  it('starts at the folder of the data, whichever way the slashes lean', () => {
    expect(pathFromData('data/2026-h1', '../2025-h1')).toBe(join('data', '2025-h1'));
    expect(pathFromData('data/2026-h1', '..\\2025-h1')).toBe(join('data', '2025-h1'));
    expect(pathFromData('data', '/etc/x')).toBe('/etc/x');
  });
});
