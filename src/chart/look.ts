/** Names under which the canvas knows 黑体 and the fonts for what it lacks, best first. */
export const CHART_FONT_FAMILIES = ['chengwen-heiti', 'chengwen-fallback-1', 'chengwen-fallback-2'] as const;

/** The same as Chart.js and the canvas take it. */
export const CHART_FONT_FAMILY = CHART_FONT_FAMILIES.join(', ');

/** 9 pt, one size for everything in a chart: 12 CSS pixels of 0.75 pt. */
export const TEXT_SIZE_PX = 12;

/** From one line of text to the next. */
export const LINE_HEIGHT_PX = 15;

/** Between a mark and the text that belongs to it. */
export const LABEL_GAP_PX = 4;

/** Device pixels in a CSS pixel: 288 dots per inch on paper. */
export const PIXEL_RATIO = 3;

export const INK = '#222222';
export const PAPER_WHITE = '#FFFFFF';
export const GRID_LINE = '#D0D0D0';
/** Thin enough to keep a one-pixel bar visible, thick enough for an office printer. */
export const OUTLINE_PX = 0.75;

/** Share of a category's space that its bars take together; the rest parts the groups. */
export const GROUP_SHARE = 0.82;

/** How an area is filled so that a black-and-white print and a photocopy still tell it from its neighbours. */
export interface AreaLook {
  readonly fill: string;
  /** Lines over the fill, rising to the right by this angle; null for none. */
  readonly hatchDeg: number | null;
  readonly hatchColor: string;
}

const DARK = '#1F4E79';
const MIDDLE = '#6C9BD1';
const LIGHT = '#D6E4F3';

/**
 * Looks in order of use. In grey the fills are 69, 147, 226 and 255 of 255; what comes after the third is hatched, so
 * that any two differ by at least 60 levels or by their hatch.
 */
export const AREA_LOOKS: readonly AreaLook[] = [
  { fill: DARK, hatchDeg: null, hatchColor: INK },
  { fill: MIDDLE, hatchDeg: null, hatchColor: INK },
  { fill: LIGHT, hatchDeg: null, hatchColor: INK },
  { fill: PAPER_WHITE, hatchDeg: 45, hatchColor: INK },
  { fill: MIDDLE, hatchDeg: 135, hatchColor: INK },
  { fill: DARK, hatchDeg: 45, hatchColor: PAPER_WHITE },
  { fill: LIGHT, hatchDeg: 0, hatchColor: INK },
  { fill: PAPER_WHITE, hatchDeg: 90, hatchColor: INK },
];

/** How a line is drawn: dash and point tell the lines apart, colour only helps. */
export interface LineLook {
  readonly color: string;
  readonly dash: readonly number[];
  readonly point: 'circle' | 'rect' | 'triangle' | 'rectRot';
  readonly pointFill: string;
}

export const LINE_LOOKS: readonly LineLook[] = [
  { color: DARK, dash: [], point: 'circle', pointFill: DARK },
  { color: '#4A7DB8', dash: [6, 3], point: 'rect', pointFill: PAPER_WHITE },
  { color: INK, dash: [1.5, 3], point: 'triangle', pointFill: INK },
  { color: '#5F5F5F', dash: [9, 3, 1.5, 3], point: 'rectRot', pointFill: PAPER_WHITE },
];

/** The look at a place of a list; validation keeps charts within the list. */
export function lookAt<T>(looks: readonly T[], index: number): T {
  const look = looks[index % looks.length];
  if (look === undefined) throw new Error('an empty list of looks');
  return look;
}
