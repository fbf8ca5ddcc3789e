import type { FontBook } from '../font/font-book.ts';
import type { Canvas2D } from './canvas-2d.ts';
import type { ClipOp, DrawColor, DrawOp, DrawStroke, PathOp, Segment } from './drawing.ts';
import {
  type Matrix,
  mapPoint,
  multiply,
  rotation,
  roundToThousandth,
  translation,
  turnOf,
  unitLength,
} from './matrix.ts';
import { PathRecorder } from './path-recorder.ts';

/** What save() keeps and restore() brings back. */
interface DrawState {
  matrix: Matrix;
  fillStyle: string;
  strokeStyle: string;
  lineWidth: number;
  lineDash: readonly number[];
  font: string;
  textAlign: Canvas2D['textAlign'];
  textBaseline: Canvas2D['textBaseline'];
  globalAlpha: number;
  /** Where marks go: the picture, or the clip that is open. */
  sink: DrawOp[];
}

export interface RecordingOptions {
  /** Of the surface, before Chart.js applies its pixel ratio. */
  readonly width: number;
  readonly height: number;
  /** Points in a unit of the surface, after the pixel ratio. */
  readonly ptPerUnit: number;
  readonly fonts: FontBook;
}

/** A drawing surface that keeps what is drawn as a list of marks in points. */
export class RecordingContext implements Canvas2D {
  readonly ops: DrawOp[] = [];
  /** Chart.js sizes its chart by this and asks it for the context. */
  readonly canvas: { width: number; height: number; style: Record<string, string>; getContext: () => RecordingContext };
  readonly #base: Matrix;
  readonly #fonts: FontBook;
  readonly #stack: DrawState[] = [];
  readonly #path = new PathRecorder();
  #state: DrawState;

  constructor(options: RecordingOptions) {
    const { ptPerUnit } = options;
    this.#base = [ptPerUnit, 0, 0, ptPerUnit, 0, 0];
    this.#fonts = options.fonts;
    this.canvas = { width: options.width, height: options.height, style: {}, getContext: () => this };
    this.#state = {
      matrix: this.#base,
      fillStyle: '#000000',
      strokeStyle: '#000000',
      lineWidth: 1,
      lineDash: [],
      font: '10px sans-serif',
      textAlign: 'start',
      textBaseline: 'alphabetic',
      globalAlpha: 1,
      sink: this.ops,
    };
  }

  get fillStyle(): string {
    return this.#state.fillStyle;
  }
  set fillStyle(color: string) {
    this.#state.fillStyle = color;
  }
  get strokeStyle(): string {
    return this.#state.strokeStyle;
  }
  set strokeStyle(color: string) {
    this.#state.strokeStyle = color;
  }
  get lineWidth(): number {
    return this.#state.lineWidth;
  }
  set lineWidth(width: number) {
    this.#state.lineWidth = width;
  }
  get font(): string {
    return this.#state.font;
  }
  set font(font: string) {
    this.#state.font = font;
  }
  get textAlign(): Canvas2D['textAlign'] {
    return this.#state.textAlign;
  }
  set textAlign(align: Canvas2D['textAlign']) {
    this.#state.textAlign = align;
  }
  get textBaseline(): Canvas2D['textBaseline'] {
    return this.#state.textBaseline;
  }
  set textBaseline(baseline: Canvas2D['textBaseline']) {
    this.#state.textBaseline = baseline;
  }
  get globalAlpha(): number {
    return this.#state.globalAlpha;
  }
  set globalAlpha(alpha: number) {
    this.#state.globalAlpha = alpha;
  }

  save(): void {
    this.#stack.push({ ...this.#state });
  }
  restore(): void {
    this.#state = this.#stack.pop() ?? this.#state;
  }
  resetTransform(): void {
    this.#state.matrix = this.#base;
  }
  setTransform(...matrix: Matrix): void {
    this.#state.matrix = multiply(this.#base, matrix);
  }
  translate(x: number, y: number): void {
    this.#state.matrix = multiply(this.#state.matrix, translation(x, y));
  }
  rotate(angleRad: number): void {
    this.#state.matrix = multiply(this.#state.matrix, rotation(angleRad));
  }

  beginPath(): void {
    this.#path.clear();
  }
  closePath(): void {
    this.#path.close();
  }
  moveTo(x: number, y: number): void {
    this.#path.move(this.#state.matrix, x, y);
  }
  lineTo(x: number, y: number): void {
    this.#path.line(this.#state.matrix, x, y);
  }
  bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void {
    this.#path.curve(this.#state.matrix, x1, y1, x2, y2, x, y);
  }
  arc(x: number, y: number, radius: number, startRad: number, endRad: number, counterclockwise = false): void {
    this.#path.arc(this.#state.matrix, { x, y, radius, startRad, endRad, counterclockwise });
  }
  rect(x: number, y: number, width: number, height: number): void {
    this.#path.rect(this.#state.matrix, x, y, width, height);
  }

  clip(): void {
    const ops: DrawOp[] = [];
    this.#put({ op: 'clip', d: this.#path.segments(), ops } satisfies ClipOp);
    this.#state.sink = ops;
  }
  fill(): void {
    this.#putPath(this.#path.segments(), colorOf(this.#state.fillStyle), null);
  }
  /** A stroke of the path that was just filled joins its mark. */
  stroke(): void {
    const d = this.#path.segments();
    const last = this.#state.sink.at(-1);
    const filled = last?.op === 'path' && last.d === d && last.stroke === null ? last : null;
    if (filled !== null) this.#state.sink.pop();
    this.#putPath(d, filled?.fill ?? null, this.#stroke());
  }
  fillRect(x: number, y: number, width: number, height: number): void {
    const path = new PathRecorder();
    path.rect(this.#state.matrix, x, y, width, height);
    this.#putPath(path.segments(), colorOf(this.#state.fillStyle), null);
  }
  /** Paper starts empty. */
  clearRect(): void {}
  setLineDash(lengths: readonly number[]): void {
    this.#state.lineDash = [...lengths];
  }

  fillText(text: string, x: number, y: number): void {
    if (text.trim() === '') return;
    const size = sizeOf(this.#state.font);
    const left = x - this.measureText(text).width * shareLeft(this.#state.textAlign);
    const [xPt, baselinePt] = mapPoint(this.#state.matrix, left, y + size * this.#baselineBelowEm());
    const { matrix, fillStyle } = this.#state;
    this.#put({
      op: 'text',
      text,
      xPt,
      baselinePt,
      sizePt: roundToThousandth(size * unitLength(matrix)),
      face: 'heiti',
      color: colorOf(fillStyle),
      rotateRad: turnOf(matrix),
    });
  }
  measureText(text: string): { readonly width: number } {
    let em = 0;
    for (const char of text) em += (this.#fonts.resolve('heiti', char) ?? this.#fonts.font('heiti')).advanceEm(char);
    return { width: em * sizeOf(this.#state.font) };
  }

  #put(op: DrawOp): void {
    this.#state.sink.push(op);
  }
  #putPath(d: readonly Segment[], fill: DrawColor | null, stroke: DrawStroke | null): void {
    if (d.length > 0) this.#put({ op: 'path', d, fill, stroke, opacity: this.#state.globalAlpha } satisfies PathOp);
  }
  #stroke(): DrawStroke {
    const { strokeStyle, lineWidth, lineDash, matrix } = this.#state;
    const pt = unitLength(matrix);
    return {
      color: colorOf(strokeStyle),
      widthPt: roundToThousandth(lineWidth * pt),
      dash: lineDash.map((length) => roundToThousandth(length * pt)),
    };
  }
  /** From the anchor down to the baseline; the em box stands from `ascentEm` above the baseline to 1 em below that. */
  #baselineBelowEm(): number {
    const { ascentEm } = this.#fonts.font('heiti');
    switch (this.#state.textBaseline) {
      case 'top':
      case 'hanging':
        return ascentEm;
      case 'middle':
        return ascentEm - 0.5;
      case 'bottom':
      case 'ideographic':
        return ascentEm - 1;
      default:
        return 0;
    }
  }
}

/** Pixels of a font like `12px name`. */
function sizeOf(font: string): number {
  return Number(/([\d.]+)px/.exec(font)?.[1] ?? 0);
}

function colorOf(style: string): DrawColor {
  if (!/^#[0-9A-Fa-f]{6}$/.test(style)) throw new Error(`a chart colour is not #RRGGBB: ${style}`);
  return style as DrawColor;
}

function shareLeft(align: Canvas2D['textAlign']): number {
  if (align === 'center') return 0.5;
  return align === 'right' || align === 'end' ? 1 : 0;
}
