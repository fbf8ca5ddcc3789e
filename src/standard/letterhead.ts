import type { LetterheadForm } from '../document/tree.ts';
import { TYPE_AREA } from './page-geometry.ts';

/** Where a letterhead stands, in millimetres (GB/T 9704-2012, 7.2 and 10). */
export interface LetterheadPlace {
  /** Upper edge of 发文机关标志 from the upper edge of the paper. */
  readonly markTopMm: number;
  /** Empty lines between the mark and what stands below it: 发文字号 of a document, 令号 of an order. */
  readonly linesBelowMark: number;
  /** Empty lines between the letterhead and what follows: the title, or the text of an order. */
  readonly linesBelow: number;
}

export const LETTERHEAD_PLACES: Readonly<Record<LetterheadForm, LetterheadPlace>> = {
  /** 7.2.4: 35 mm below the upper edge of the type area; 7.2.5: the number two lines below; 7.3.1: the title two below the rule. */
  document: { markTopMm: 37 + 35, linesBelowMark: 2, linesBelow: 2 },
  /** 10.1: 30 mm below the edge of the paper; the title two lines below the last element. */
  letter: { markTopMm: 30, linesBelowMark: 0, linesBelow: 2 },
  /** 10.2: 20 mm below the upper edge of the type area; the number two lines below it, the text two below the number. */
  order: { markTopMm: 37 + 20, linesBelowMark: 2, linesBelow: 2 },
  /** 10.3: as a document. */
  minutes: { markTopMm: 37 + 35, linesBelowMark: 2, linesBelow: 2 },
};

/** 7.2.7: a red rule as wide as the type area, 4 mm below 发文字号. Its thickness is not laid down: 1.5 pt is usual. */
export const RED_RULE = { gapMm: 4, widthMm: 156, thicknessPt: 1.5 } as const;

/** 10.1: two red double rules of 170 mm; the first thick over thin, 4 mm below the mark, the second thin over thick, 20 mm above the edge of the paper. */
export const LETTER_RULES = {
  widthMm: 170,
  gapMm: 4,
  fromBottomMm: 20,
  thickPt: 2.25,
  thinPt: 0.75,
  betweenPt: 0.75,
} as const;

/** Red of 发文机关标志 and its rules (7.2.4). */
export const RED = '#FF0000';

/** 版记 (7.4.1): rules as wide as the type area, the first and the last thick, those between thin. */
export const COLOPHON_RULES = { outerMm: 0.35, innerMm: 0.25 } as const;

/** Sizes of the type of 发文机关标志 in points. */
export interface MarkType {
  readonly namePt: number;
  /** 文件 behind the names of a joint issue. */
  readonly suffixPt: number;
}

/** 7.2.4: of free size, at most as high as 22 mm, which is what offices take for the largest. */
const LARGEST_PT = 62;
/** The mark leaves a little of the line free. */
const LINE_SHARE = 0.95;
/** Names of a joint issue are smaller, and 文件 beside them larger. */
const LARGEST_JOINT_PT = 40;
const SUFFIX_SCALE = 1.3;
/** Between the names of a joint issue and 文件, in ems of the names. */
export const JOINT_GAP_EM = 0.5;
/** Line pitch of the names of a joint issue, in ems. */
export const JOINT_PITCH_EM = 1.3;

/** As large as the line allows: 永宁区民政局文件 has 8 characters and 52 pt; of a joint issue the longest name decides. */
export function markType(mark: readonly string[], suffix: string | null): MarkType {
  const longest = Math.max(1, ...mark.map((name) => [...name].length));
  const behind = [...(suffix ?? '')].length;
  const roomPt = LINE_SHARE * TYPE_AREA.widthPt;
  if (mark.length < 2) {
    const namePt = Math.floor(Math.min(LARGEST_PT, roomPt / (longest + behind)));
    return { namePt, suffixPt: namePt };
  }
  const ems = longest + (behind > 0 ? JOINT_GAP_EM + behind * SUFFIX_SCALE : 0);
  const namePt = Math.floor(Math.min(LARGEST_JOINT_PT, roomPt / ems));
  return { namePt, suffixPt: Math.floor(namePt * SUFFIX_SCALE) };
}
