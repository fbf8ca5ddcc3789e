import { describe, expect, it } from 'vitest';
import type { BuildRecord } from '../../../src/disk/build-record.ts';
import type { MadeFrom } from '../../../src/disk/made-from.ts';
import { bytesIfSame, judge, needsBuild, type OutputState } from '../../../src/disk/output-state.ts';

const MADE: MadeFrom = {
  version: '1',
  options: {},
  files: [{ use: 'data', name: '养老科.yaml', sha256: 'a' }],
};
const OTHER_DATA: MadeFrom = { ...MADE, files: [{ use: 'data', name: '养老科.yaml', sha256: 'b' }] };
const RECORD: BuildRecord = { madeFrom: MADE, content: '一', openPoints: 0, sha256: ['old', 'new'] };

/** Condition and kinds of reasons. */
function judged(standing: string | null, record: BuildRecord | null, now = MADE): string {
  const { condition, why } = judge(standing, record, now);
  return [condition, ...why.map(({ kind }) => kind)].join(' ');
}

function state(condition: OutputState['condition'], rest: Partial<OutputState> = {}): OutputState {
  const standing = { bytes: Uint8Array.of(1), sha256: 'new' };
  return { name: '', path: '', standing, isOpen: false, record: RECORD, condition, why: [], ...rest };
}

describe('judge', () => {
  it.each([
    ['current', 'new', RECORD, MADE],
    ['stale file', 'new', RECORD, OTHER_DATA],
    ['stale interrupted', 'old', RECORD, MADE],
    ['edited', 'by hand', RECORD, MADE],
    ['edited file', 'by hand', RECORD, OTHER_DATA],
    ['missing gone', null, RECORD, MADE],
    ['missing', null, null, MADE],
    ['foreign', 'by hand', null, MADE],
  ] as const)('%s', (expected, standing, record, now) => {
    expect(judged(standing, record, now)).toBe(expected);
  });
});

describe('needsBuild', () => {
  const changed = [{ kind: 'version', from: '1', to: '2' }] as const;

  it('asks for what is stale, missing or not ours', () => {
    expect(needsBuild([state('current')])).toBe(false);
    expect(needsBuild([state('stale')])).toBe(true);
    expect(needsBuild([state('missing')])).toBe(true);
    expect(needsBuild([state('foreign')])).toBe(true);
  });

  it('leaves an edited document alone until its data change, and then until a new one lies beside it', () => {
    expect(needsBuild([state('edited')])).toBe(false);
    expect(needsBuild([state('edited', { why: changed })])).toBe(true);
    expect(needsBuild([state('edited', { why: changed }), state('current')])).toBe(false);
    expect(needsBuild([state('edited'), state('stale')])).toBe(true);
  });
});

describe('bytesIfSame', () => {
  it('keeps a document that says the same, whatever line of the data says it', () => {
    expect(bytesIfSame(state('stale', { why: judge('new', RECORD, OTHER_DATA).why }), '一')).toEqual(Uint8Array.of(1));
    expect(bytesIfSame(state('stale', { why: judge('new', RECORD, OTHER_DATA).why }), '二')).toBeNull();
  });

  it.each([
    ['another version', state('stale', { why: [{ kind: 'version', from: '1', to: '2' }] })],
    ['another option', state('stale', { why: [{ kind: 'option', name: 'margins', from: 'a', to: 'b' }] })],
    ['another font', state('stale', { why: [{ kind: 'file', change: 'changed', use: 'font', name: 'a.ttf' }] })],
    ['an interrupted build', state('stale', { why: [{ kind: 'interrupted' }] })],
    ['an edited document', state('edited')],
    ['a document of others', state('foreign', { record: null })],
  ])('makes it anew for %s', (_, one) => {
    expect(bytesIfSame(one, '一')).toBeNull();
  });
});
