import type { Segment } from './drawing.ts';
import { type Matrix, mapPoint } from './matrix.ts';

/** A part of a circle, angles clockwise from the right. */
export interface ArcShape {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly startRad: number;
  readonly endRad: number;
  readonly counterclockwise: boolean;
}

const FULL_TURN = 2 * Math.PI;

/** The current path of a drawing surface, kept in page space, so that later turns of the surface do not move it. */
export class PathRecorder {
  #segments: Segment[] = [];
  #snapshot: readonly Segment[] | null = null;

  clear(): void {
    this.#segments = [];
    this.#snapshot = null;
  }

  /** The path so far; the same array as long as the path does not grow. */
  segments(): readonly Segment[] {
    this.#snapshot ??= [...this.#segments];
    return this.#snapshot;
  }

  move(matrix: Matrix, x: number, y: number): void {
    this.#add(['M', ...mapPoint(matrix, x, y)]);
  }

  /** A line from nowhere starts a path, as on any canvas. */
  line(matrix: Matrix, x: number, y: number): void {
    this.#add([this.#segments.length === 0 ? 'M' : 'L', ...mapPoint(matrix, x, y)]);
  }

  curve(matrix: Matrix, x1: number, y1: number, x2: number, y2: number, x: number, y: number): void {
    this.#add(['C', ...mapPoint(matrix, x1, y1), ...mapPoint(matrix, x2, y2), ...mapPoint(matrix, x, y)]);
  }

  close(): void {
    if (this.#segments.length > 0) this.#add(['Z']);
  }

  rect(matrix: Matrix, x: number, y: number, width: number, height: number): void {
    this.move(matrix, x, y);
    this.line(matrix, x + width, y);
    this.line(matrix, x + width, y + height);
    this.line(matrix, x, y + height);
    this.close();
  }

  #add(segment: Segment): void {
    this.#segments.push(segment);
    this.#snapshot = null;
  }

  /** Cubic curves of at most a quarter turn: their error is below 0.03 % of the radius. */
  arc(matrix: Matrix, arc: ArcShape): void {
    const { x, y, radius, startRad } = arc;
    const sweep = sweepOf(arc);
    const pieces = Math.max(1, Math.ceil(Math.abs(sweep) / (Math.PI / 2) - 1e-9));
    const step = sweep / pieces;
    const handle = (4 / 3) * Math.tan(step / 4) * radius;
    this.line(matrix, x + radius * Math.cos(startRad), y + radius * Math.sin(startRad));
    for (let piece = 0; piece < pieces; piece += 1) {
      const from = startRad + piece * step;
      const to = from + step;
      this.curve(
        matrix,
        x + radius * Math.cos(from) - handle * Math.sin(from),
        y + radius * Math.sin(from) + handle * Math.cos(from),
        x + radius * Math.cos(to) + handle * Math.sin(to),
        y + radius * Math.sin(to) - handle * Math.cos(to),
        x + radius * Math.cos(to),
        y + radius * Math.sin(to),
      );
    }
  }
}

/** How far an arc turns: a full turn when the angles are that far apart, else less than one, in its direction. */
function sweepOf({ startRad, endRad, counterclockwise }: ArcShape): number {
  const span = counterclockwise ? startRad - endRad : endRad - startRad;
  const turn = span >= FULL_TURN ? FULL_TURN : ((span % FULL_TURN) + FULL_TURN) % FULL_TURN;
  return counterclockwise ? -turn : turn;
}
