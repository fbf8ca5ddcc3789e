import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadPack } from '../../../src/disk/load-pack.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe('loadPack', () => {
  it('knows the built-in packs by name', () => {
    const files = loadPack({ nameOrPath: 'general', folder: '.', at: null }).value ?? [];
    expect(files.map(({ path }) => path)).toContain(join('templates', 'general', 'summary.hbs'));
  });

  it('takes templates and partials of a folder, and nothing else', () => {
    const folder = temporaryFolder({
      'mine/summary.hbs': '',
      'mine/partials/a.hbs': '',
      'mine/partials/deeper/b.hbs': '',
      'mine/other/c.hbs': '',
      'mine/readme.md': '',
    });
    const files = loadPack({ nameOrPath: 'mine', folder, at: null }).value ?? [];
    expect(files.map(({ path }) => path)).toEqual([
      join(folder, 'mine/summary.hbs'),
      join(folder, 'mine/partials/a.hbs'),
    ]);
  });

  it('suggests a built-in pack for a name that is near', () => {
    const { diagnostics } = loadPack({ nameOrPath: 'genral', folder: '.', at: null });
    expect(diagnostics).toMatchObject([{ code: 'disk/unknown-pack', params: { suggestion: 'general' } }]);
  });

  it('reads nothing outside the pack', () => {
    const folder = temporaryFolder({ 'secret.hbs': 'x', 'outside/a.hbs': 'x', 'mine/summary.hbs': '' });
    symlinkSync(join(folder, 'secret.hbs'), join(folder, 'mine/plan.hbs'));
    symlinkSync(join(folder, 'outside'), join(folder, 'mine/partials'));
    const { value, diagnostics } = loadPack({ nameOrPath: join(folder, 'mine'), folder: '.', at: null });
    expect(value).toBeNull();
    expect(diagnostics.map(({ code }) => code)).toEqual(['disk/outside-pack', 'disk/outside-pack']);
  });

  it('says that a folder is not there, or is a file', () => {
    const folder = temporaryFolder({ file: '' });
    const codeOf = (path: string) => loadPack({ nameOrPath: path, folder, at: null }).diagnostics[0]?.code;
    expect(codeOf('./没有')).toBe('disk/not-found');
    expect(codeOf('./file')).toBe('disk/not-readable');
  });
});
