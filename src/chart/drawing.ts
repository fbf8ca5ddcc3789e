/** A picture made of lines, areas and text: in points from its own top left corner, y downwards. Drawn in order. */
export interface Drawing {
  readonly widthPt: number;
  readonly heightPt: number;
  readonly ops: readonly DrawOp[];
}

export type DrawOp = PathOp | TextOp | ClipOp;

/** An area, an outline or both; areas fill by the non-zero rule, and fill comes before stroke. */
export interface PathOp {
  readonly op: 'path';
  readonly d: readonly Segment[];
  readonly fill: DrawColor | null;
  readonly stroke: DrawStroke | null;
  /** 0 to 1, for fill and stroke alike. */
  readonly opacity: number;
}

export interface DrawStroke {
  readonly color: DrawColor;
  readonly widthPt: number;
  /** Lengths of marks and gaps in turn; empty for an unbroken line. */
  readonly dash: readonly number[];
}

/** One line of text, its left end at (xPt, baselinePt), turned clockwise around that point. */
export interface TextOp {
  readonly op: 'text';
  readonly text: string;
  readonly xPt: number;
  readonly baselinePt: number;
  readonly sizePt: number;
  readonly face: 'heiti';
  readonly color: DrawColor;
  readonly rotateRad: number;
}

/** Marks that show only inside an area. */
export interface ClipOp {
  readonly op: 'clip';
  readonly d: readonly Segment[];
  readonly ops: readonly DrawOp[];
}

/** A step of a path: move, line, cubic curve, close. */
export type Segment =
  | readonly ['M', number, number]
  | readonly ['L', number, number]
  | readonly ['C', number, number, number, number, number, number]
  | readonly ['Z'];

/** `#RRGGBB`. */
export type DrawColor = `#${string}`;
