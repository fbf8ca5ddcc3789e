import { mmToPt } from './units.ts';

/** A4 (GB/T 9704-2012, 5.1). */
export const PAPER = { widthMm: 210, heightMm: 297, widthPt: mmToPt(210), heightPt: mmToPt(297) } as const;

/** 版心: 156 mm × 225 mm; 天头 37 mm, 订口 28 mm (5.2.1). The page number stands outside it. */
export const TYPE_AREA = {
  leftPt: mmToPt(28),
  topPt: mmToPt(37),
  widthPt: mmToPt(156),
  heightPt: mmToPt(225),
  rightPt: mmToPt(28 + 156),
  bottomPt: mmToPt(37 + 225),
} as const;

/** A rectangle on the page as it is read, in points from the upper left corner. */
export interface Area {
  readonly leftPt: number;
  readonly topPt: number;
  readonly widthPt: number;
  readonly heightPt: number;
}

/**
 * The type area of a page that lies on its side, as read: its head is at the left edge of the upright page, its left at
 * the foot (8: 单页码表头在订口一边，双页码表头在切口一边).
 */
export const SIDEWAYS_AREA: Area = {
  leftPt: mmToPt(297 - 37 - 225),
  topPt: mmToPt(28),
  widthPt: mmToPt(225),
  heightPt: mmToPt(156),
};

/** 22 lines a page, 28 characters a line, filling the type area (5.2.3). */
export const GRID = {
  linesPerPage: 22,
  charactersPerLine: 28,
  /** Width of one character cell: 15.793 pt. */
  cellPt: TYPE_AREA.widthPt / 28,
  /** From one line to the next so that line 22 ends at the bottom of the type area: 29.609 pt. */
  pitchPt: (TYPE_AREA.heightPt - 16) / 21,
} as const;

/** 页码 (7.5): a dash's centre 7 mm below the type area; odd pages one character in from the right, even from the left. */
export const PAGE_NUMBER = { dashCentrePt: mmToPt(37 + 225 + 7), insetPt: 14, sizePt: 14 } as const;

/** Where page numbers stand: at the outer edge as the standard has it (7.5), or in the middle as some offices want them. */
export const PAGE_NUMBER_PLACES = ['outer', 'centered'] as const;

export type PageNumberPlace = (typeof PAGE_NUMBER_PLACES)[number];

/** Margins as typed into a word processor's page setup, in twips. */
export interface MarginProfile {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  /** Exact line pitch that gives 22 lines a page. */
  readonly pitch: number;
  readonly footer: number;
}

/**
 * `word` is what every office types (37/35/28/26 mm) and inspectors look for; `gbt33476` (GB/T 33476.2-2016) makes
 * the visible text fill 37 to 262 mm exactly, because word processors put half the leading above the first line.
 */
export const MARGIN_PROFILES = {
  word: { top: 2098, bottom: 1984, left: 1588, right: 1474, pitch: 579, footer: 1447 },
  gbt33476: { top: 1960, bottom: 1847, left: 1588, right: 1474, pitch: 592, footer: 1447 },
} as const satisfies Record<string, MarginProfile>;

export type MarginProfileName = keyof typeof MARGIN_PROFILES;
