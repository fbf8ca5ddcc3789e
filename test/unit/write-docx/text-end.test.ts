import { expect, test } from 'vitest';
import type { Block } from '../../../src/document/tree.ts';
import { MARGIN_PROFILES } from '../../../src/standard/page-geometry.ts';
import type { Setting } from '../../../src/write/docx/setting.ts';
import { textBoxWriter } from '../../../src/write/docx/text-box.ts';
import { textEnd } from '../../../src/write/docx/text-end.ts';
import {
  annex,
  jointReport,
  officialLetter,
  officialMinutes,
  officialNotice,
  officialOrder,
  officialReport,
  signed,
  wideTable,
} from '../../support/official-documents.ts';
import { documentOf, heading, paragraph } from '../../support/sample-document.ts';

const SETTING: Setting = {
  margins: MARGIN_PROFILES.word,
  pageNumbers: 'outer',
  pictures: new Map(),
  textBox: await textBoxWriter(documentOf()),
  colophonLook: 'ruled',
};

const end = (...blocks: readonly Block[]) => textEnd(blocks, SETTING);
const lines = (count: number) => Array.from({ length: count }, () => paragraph('一行。'));

test('a page holds 22 lines', () => {
  expect(end(...lines(22)).pages).toBe(1);
  expect(end(...lines(23)).pages).toBe(2);
  expect(end(...lines(23)).filledMm).toBeCloseTo(10.2, 1);
});

test('a line holds 28 characters, digits half, and a quarter between them', () => {
  expect(end(paragraph('字'.repeat(26))).filledMm).toBeCloseTo(10.2, 1);
  expect(end(paragraph('字'.repeat(27))).filledMm).toBeCloseTo(20.4, 1);
  expect(end(paragraph('1'.repeat(52))).filledMm).toBeCloseTo(10.2, 1);
  expect(end(paragraph(`${'字'.repeat(25)}12`)).filledMm).toBeCloseTo(20.4, 1);
});

test('a heading does not end a page, nor does a signature begin one alone', () => {
  expect(end(...lines(21), heading(1, 1, '总结'), paragraph('一行。'))).toMatchObject({ pages: 2 });
  expect(end(...lines(21), heading(1, 1, '总结'), paragraph('一行。')).filledMm).toBeCloseTo(20.4, 1);
  expect(end(...lines(22), signed({})).filledMm).toBeCloseTo(40.85, 1);
});

test('an annex begins a page, and a wide table one that lies across', () => {
  expect(end(...lines(2), annex('附件', '名单'), ...lines(1))).toMatchObject({ pages: 2, lies: 'upright' });
  expect(end(...lines(2), wideTable(1))).toMatchObject({ pages: 2, lies: 'across' });
  expect(end(...lines(2), wideTable(1, 60), ...lines(1))).toMatchObject({ pages: 6, lies: 'upright' });
});

test.each([
  // As many as LibreOffice makes of them.
  ['report', officialReport(), 5],
  ['notice', officialNotice(), 3],
  ['letter', officialLetter(), 2],
  ['order', officialOrder(), 2],
  ['minutes', officialMinutes(), 2],
  ['joint report', jointReport(), 3],
])('%s: the pages of the text', (_, { blocks }, pages) => {
  expect(end(...blocks.slice(0, -1)).pages).toBe(pages);
});
