import { describe, expect, it } from 'vitest';
import { reasonsText } from '../../../src/cli/reason-text.ts';
import { changesBetween, type FileDigest, type MadeFrom } from '../../../src/disk/made-from.ts';

const BEFORE: MadeFrom = {
  version: '0.1.0+aaa',
  options: { margins: 'word', template: 'general' },
  files: [
    { use: 'data', name: '救助科.yaml', sha256: '1' },
    { use: 'data', name: '养老科.yaml', sha256: '2' },
    { use: 'lastYear', name: '救助科.yaml', sha256: '3' },
    { use: 'template', name: 'summary.hbs', sha256: '4' },
  ],
};

/** What is said when the second is made after `BEFORE`. */
function said(now: Partial<MadeFrom>): string {
  return reasonsText(changesBetween(BEFORE, { ...BEFORE, ...now })).zh;
}

function withFile(file: FileDigest): MadeFrom['files'] {
  return [...BEFORE.files.filter(({ use, name }) => use !== file.use || name !== file.name), file];
}

describe('changesBetween', () => {
  it('finds nothing when nothing has changed, in whatever order it stands', () => {
    expect(changesBetween(BEFORE, { ...BEFORE, files: BEFORE.files.toReversed() })).toEqual([]);
  });

  it('tells files apart by what they are for', () => {
    expect(said({ files: withFile({ use: 'data', name: '救助科.yaml', sha256: 'x' }) })).toBe('数据变了：救助科.yaml');
    expect(said({ files: withFile({ use: 'lastYear', name: '救助科.yaml', sha256: 'x' }) })).toBe(
      '上年数据变了：救助科.yaml',
    );
  });

  it('tells what came and what went', () => {
    expect(said({ files: withFile({ use: 'font', name: '仿宋.ttf', sha256: 'x' }) })).toBe('字体文件多了：仿宋.ttf');
    expect(said({ files: BEFORE.files.slice(2) })).toBe('数据少了：养老科.yaml、救助科.yaml');
    expect(said({ files: [] })).toBe(
      '数据少了：养老科.yaml、救助科.yaml；上年数据少了：救助科.yaml；模板少了：summary.hbs',
    );
  });

  it('tells options with both values, and the version last', () => {
    expect(
      said({ version: '0.1.0+bbb', options: { margins: 'gbt33476', template: 'general', annex: 'sources' } }),
    ).toBe('选项变了：--annex – → sources、--margins word → gbt33476；版本变了：0.1.0+aaa → 0.1.0+bbb');
  });
});
