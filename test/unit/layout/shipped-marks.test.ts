import { describe, expect, test } from 'vitest';
import type { Face } from '../../../src/font/font-book.ts';
import { type Glyph, glyphMaker } from '../../../src/layout/paragraph/glyph.ts';
import { bundledFontBook } from '../../support/bundled-fonts.ts';

const FACES: readonly Face[] = ['fangsong', 'kaiti', 'heiti', 'songti', 'xiaobiaosong'];
const book = bundledFontBook();
const maker = glyphMaker(book);

/** Glyphs of one em, so that points are ems. */
function glyphs(chars: string, face: Face): readonly Glyph[] {
  return [...chars].map((char) => maker.glyph(char, { face, sizePt: 1, trackingPt: 0, highlighted: false }));
}

// 宋体 sets page numbers, where dashes stand single.
describe.each(FACES.filter((face) => face !== 'songti'))('in %s as shipped', (face) => {
  test('a dash fills its character, so that two are one line', () => {
    const [dash] = glyphs('—', face);
    expect(dash?.drawnPt).toBe(1);
    expect(dash?.font.inkEm('—').leftEm).toBeLessThan(0.01);
    expect(dash?.font.inkEm('—').rightEm).toBeGreaterThan(0.99);
  });
});

describe.each(FACES)('in %s as shipped', (face) => {
  test('an ellipsis takes its character and stands at mid-height', () => {
    const [ellipsis] = glyphs('…', face);
    if (!ellipsis) throw new Error('no glyph');
    expect(ellipsis.advancePt).toBe(1);
    const { file } = book.opened(ellipsis.font);
    const { minY, maxY } = file.glyphForCodePoint(0x2026).bbox;
    const middleEm = (minY + maxY) / 2 / file.unitsPerEm;
    expect(middleEm).toBeGreaterThan(0.25);
    expect(middleEm).toBeLessThan(0.45);
  });

  test('marks are a character wide, and a squeeze leaves half of it and all the ink', () => {
    for (const glyph of glyphs('“‘（〔【〖《〈「『［｛”’）〕】〗》〉」』］｝，、；：。？！', face)) {
      const { leftEm, rightEm } = glyph.font.inkEm(glyph.char);
      expect(glyph.advancePt, glyph.char).toBe(1);
      expect(glyph.leftBlankPt + glyph.rightBlankPt, glyph.char).toBeLessThanOrEqual(0.5);
      expect(leftEm - glyph.leadPt - glyph.leftBlankPt, glyph.char).toBeGreaterThanOrEqual(-0.02);
      expect(rightEm - glyph.leadPt, glyph.char).toBeLessThanOrEqual(1.02 - glyph.rightBlankPt);
    }
  });

  test('a middle dot takes half a character', () => {
    expect(glyphs('·', face)[0]?.advancePt).toBeCloseTo(0.5);
  });
});
