import type { PdfJsOperators } from './pdf-js.ts';
import type { Matrix, PdfOperator, ShownGlyph, Subpath } from './pdf-operator.ts';

/** Operators of pdf.js in words of our own; those that draw nothing and move nothing are left out. */
export function pdfOperators(
  { fnArray, argsArray }: PdfJsOperators,
  ops: Readonly<Record<string, number>>,
): readonly PdfOperator[] {
  const names = new Map(Object.entries(ops).map(([name, code]) => [code, name]));
  const paints = new Map(Object.entries(PAINT).flatMap(([name, paint]) => [[ops[name] ?? -1, paint] as const]));
  return fnArray.flatMap((code, index): readonly PdfOperator[] => {
    const raw = argsArray[index];
    const args = Array.isArray(raw) ? (raw as readonly unknown[]) : [];
    const name = names.get(code) ?? '';
    if (name === 'constructPath') return pathOperator(args, paints);
    return TRANSLATE[name]?.(args) ?? [];
  });
}

type Translate = (args: readonly unknown[]) => readonly PdfOperator[];

const SIMPLE = (op: 'save' | 'restore' | 'begin-text' | 'next-line' | 'picture' | 'other-mark'): Translate => {
  const operators = [{ op }] as const;
  return () => operators;
};

const SET =
  (
    op: 'leading' | 'char-spacing' | 'word-spacing' | 'stretch-percent' | 'rise' | 'text-mode' | 'line-width',
  ): Translate =>
  ([value]) => [{ op, value: number(value) }];

const COLOR =
  (op: 'fill-color' | 'stroke-color'): Translate =>
  ([color]) => [{ op, color: typeof color === 'string' ? color : null }];

const TRANSLATE: Readonly<Record<string, Translate>> = {
  save: SIMPLE('save'),
  restore: SIMPLE('restore'),
  transform: (args) => [{ op: 'transform', matrix: matrix(args) }],
  paintFormXObjectBegin: ([own]) => [{ op: 'save' }, { op: 'transform', matrix: matrix(own) }],
  paintFormXObjectEnd: SIMPLE('restore'),
  beginText: SIMPLE('begin-text'),
  setTextMatrix: ([own]) => [{ op: 'text-matrix', matrix: matrix(own) }],
  moveText: ([x, y]) => [{ op: 'move-text', x: number(x), y: number(y) }],
  setLeadingMoveText: ([x, y]) => [
    { op: 'leading', value: -number(y) },
    { op: 'move-text', x: number(x), y: number(y) },
  ],
  nextLine: SIMPLE('next-line'),
  setLeading: SET('leading'),
  setFont: ([id, size]) => [{ op: 'font', id: String(id), size: number(size) }],
  setCharSpacing: SET('char-spacing'),
  setWordSpacing: SET('word-spacing'),
  setHScale: SET('stretch-percent'),
  setTextRise: SET('rise'),
  setTextRenderingMode: SET('text-mode'),
  setLineWidth: SET('line-width'),
  setGState: ([states]) => graphicsState(states),
  setFillRGBColor: COLOR('fill-color'),
  setStrokeRGBColor: COLOR('stroke-color'),
  setFillColorN: () => [{ op: 'fill-color', color: null }],
  setStrokeColorN: () => [{ op: 'stroke-color', color: null }],
  showText: ([glyphs]) => [{ op: 'show', glyphs: shown(glyphs) }],
  shadingFill: SIMPLE('other-mark'),
  paintImageXObject: SIMPLE('picture'),
  paintInlineImageXObject: SIMPLE('picture'),
  paintImageMaskXObject: SIMPLE('picture'),
  paintSolidColorImageMask: SIMPLE('picture'),
};

const PAINT = {
  stroke: 'stroke',
  closeStroke: 'stroke',
  fill: 'fill',
  eoFill: 'fill',
  fillStroke: 'both',
  eoFillStroke: 'both',
  closeFillStroke: 'both',
  closeEOFillStroke: 'both',
} as const;

function graphicsState(states: unknown): readonly PdfOperator[] {
  if (!Array.isArray(states)) return [];
  return states.flatMap((state): readonly PdfOperator[] => {
    const [key, value] = Array.isArray(state) ? state : [];
    return key === 'LW' ? [{ op: 'line-width', value: number(value) }] : [];
  });
}

function shown(glyphs: unknown): readonly (ShownGlyph | number)[] {
  if (!Array.isArray(glyphs)) return [];
  return glyphs.flatMap((glyph): readonly (ShownGlyph | number)[] => {
    if (typeof glyph === 'number') return [number(glyph)];
    if (typeof glyph !== 'object' || glyph === null) return [];
    const { unicode, width, isSpace } = glyph as { unicode?: unknown; width?: unknown; isSpace?: unknown };
    return [{ text: typeof unicode === 'string' ? unicode : '', width: number(width), isSpace: isSpace === true }];
  });
}

function pathOperator(
  [code, data]: readonly unknown[],
  paints: ReadonlyMap<number, 'fill' | 'stroke' | 'both'>,
): readonly PdfOperator[] {
  const paint = paints.get(number(code));
  const numbers = Array.isArray(data) ? (data[0] as ArrayLike<number> | null | undefined) : null;
  return paint && numbers ? [{ op: 'path', paint, subpaths: subpathsOf(numbers) }] : [];
}

/** How pdf.js writes a path: a code, then the coordinates that belong to it. */
const MOVE = 0;
const LINE = 1;
const CURVE = 2;

function subpathsOf(data: ArrayLike<number>): readonly Subpath[] {
  const subpaths: { points: [number, number][]; isStraight: boolean }[] = [];
  const add = (index: number): void => {
    subpaths.at(-1)?.points.push([number(data[index]), number(data[index + 1])]);
  };
  for (let index = 0; index < data.length; ) {
    const code = data[index];
    if (code === MOVE) {
      subpaths.push({ points: [], isStraight: true });
      add(index + 1);
      index += 3;
    } else if (code === LINE) {
      add(index + 1);
      index += 3;
    } else if (code === CURVE) {
      for (const step of [1, 3, 5]) add(index + step);
      const last = subpaths.at(-1);
      if (last) last.isStraight = false;
      index += 7;
    } else {
      index += 1;
    }
  }
  return subpaths;
}

function matrix(values: unknown): Matrix {
  const list = typeof values === 'object' && values !== null ? (values as ArrayLike<unknown>) : [];
  if (list.length < 6) return [1, 0, 0, 1, 0, 0];
  return [number(list[0]), number(list[1]), number(list[2]), number(list[3]), number(list[4]), number(list[5])];
}

function number(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}
