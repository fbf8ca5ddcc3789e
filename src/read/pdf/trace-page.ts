import type { PdfBox, PdfGlyph, PdfRule } from './pdf-facts.ts';
import { IDENTITY, type Matrix, multiply, type PdfOperator, type Subpath, transformed } from './pdf-operator.ts';

/** The marks of a page where they stand. */
export interface TracedPage {
  readonly glyphs: readonly PdfGlyph[];
  readonly rules: readonly PdfRule[];
  readonly pictures: readonly PdfBox[];
  readonly otherMarks: number;
  readonly unreadableRuns: number;
  readonly hiddenCharacters: number;
}

/** A filled rectangle up to this thickness is a line: the red rules of official documents are at most 2 mm thick. */
const THICKEST_RULE_PT = 6;
/** A rule is at least so many times longer than thick. */
const LEAST_SLENDERNESS = 4;
/** What a picture must measure to be seen. */
const LEAST_PICTURE_PT = 3;
/** Deeper nesting of saved states is an attack. */
const DEEPEST = 500;
/** PDF 1.7, 9.3.6: neither filled nor stroked. */
const INVISIBLE = 3;

interface State {
  readonly matrix: Matrix;
  readonly fill: string | null;
  readonly stroke: string | null;
  readonly lineWidth: number;
  readonly font: string;
  readonly size: number;
  readonly charSpacing: number;
  readonly wordSpacing: number;
  readonly stretch: number;
  readonly leading: number;
  readonly rise: number;
  readonly textMode: number;
}

interface SavedState {
  readonly state: State;
  /** How many marks there were, and whether the coordinates were moved since. */
  readonly marks: number;
  moved: boolean;
}

/**
 * Follows the operators of a page. `base` turns the page's own coordinates into those of `PdfFacts`; `fontOf` gives the
 * index of a font.
 */
export function tracePage(operators: readonly PdfOperator[], base: Matrix, fontOf: (id: string) => number): TracedPage {
  const glyphs: PdfGlyph[] = [];
  const rules: PdfRule[] = [];
  const pictures: PdfBox[] = [];
  let otherMarks = 0;
  let hiddenCharacters = 0;
  let unreadableRuns = 0;
  let state: State = { ...START, matrix: base };
  let lineMatrix = IDENTITY;
  let textMatrix = IDENTITY;
  const saved: SavedState[] = [];
  const marks = (): number => glyphs.length + rules.length + pictures.length + otherMarks + hiddenCharacters;

  const moveText = (x: number, y: number): void => {
    lineMatrix = multiply(lineMatrix, [1, 0, 0, 1, x, y]);
    textMatrix = lineMatrix;
  };
  const show = (operator: PdfOperator & { op: 'show' }): void => {
    for (const glyph of operator.glyphs) {
      const { size, stretch, charSpacing, wordSpacing, rise } = state;
      if (typeof glyph === 'number') {
        textMatrix = multiply(textMatrix, [1, 0, 0, 1, (-glyph / 1000) * size * stretch, 0]);
        continue;
      }
      const width = (glyph.width / 1000) * size * stretch;
      const place = multiply(multiply(state.matrix, textMatrix), [1, 0, 0, 1, 0, rise]);
      if (state.textMode === INVISIBLE) hiddenCharacters += 1;
      else if (isUpright(place)) glyphs.push(placed(glyph.text, width, place, state, fontOf));
      else otherMarks += 1;
      const advance = width + (charSpacing + (glyph.isSpace ? wordSpacing : 0)) * stretch;
      textMatrix = multiply(textMatrix, [1, 0, 0, 1, advance, 0]);
    }
  };

  for (const operator of operators) {
    switch (operator.op) {
      case 'save':
        if (saved.length < DEEPEST) saved.push({ state, marks: marks(), moved: false });
        break;
      case 'restore': {
        const last = saved.pop();
        if (!last) break;
        // Pictures are not decoded, and what is left of one is a saved state with nothing but its place.
        const box = unitSquare(state.matrix);
        if (last.moved && last.marks === marks() && isLargeEnough(box)) pictures.push(box);
        state = last.state;
        break;
      }
      case 'transform': {
        state = { ...state, matrix: multiply(state.matrix, operator.matrix) };
        const last = saved.at(-1);
        if (last) last.moved = true;
        break;
      }
      case 'begin-text':
        lineMatrix = IDENTITY;
        textMatrix = IDENTITY;
        break;
      case 'text-matrix':
        lineMatrix = operator.matrix;
        textMatrix = operator.matrix;
        break;
      case 'move-text':
        moveText(operator.x, operator.y);
        break;
      case 'next-line':
        moveText(0, -state.leading);
        break;
      case 'show':
        if (operator.glyphs.length === 0) unreadableRuns += 1;
        show(operator);
        break;
      case 'path': {
        const found = operator.subpaths.flatMap((subpath) => ruleOf(subpath, operator.paint, state) ?? []);
        rules.push(...found);
        otherMarks += operator.subpaths.length - found.length;
        break;
      }
      case 'picture': {
        const box = unitSquare(state.matrix);
        if (isLargeEnough(box)) pictures.push(box);
        break;
      }
      case 'other-mark':
        otherMarks += 1;
        break;
      default:
        state = changed(state, operator);
    }
  }
  return { glyphs, rules, pictures, otherMarks, unreadableRuns, hiddenCharacters };
}

const START: State = {
  matrix: IDENTITY,
  fill: '#000000',
  stroke: '#000000',
  lineWidth: 1,
  font: '',
  size: 0,
  charSpacing: 0,
  wordSpacing: 0,
  stretch: 1,
  leading: 0,
  rise: 0,
  textMode: 0,
};

function changed(
  state: State,
  operator: Extract<PdfOperator, { readonly value: number } | { readonly color: unknown } | { readonly id: string }>,
): State {
  switch (operator.op) {
    case 'font':
      return { ...state, font: operator.id, size: operator.size };
    case 'fill-color':
      return { ...state, fill: operator.color };
    case 'stroke-color':
      return { ...state, stroke: operator.color };
    case 'line-width':
      return { ...state, lineWidth: operator.value };
    case 'char-spacing':
      return { ...state, charSpacing: operator.value };
    case 'word-spacing':
      return { ...state, wordSpacing: operator.value };
    case 'stretch-percent':
      return { ...state, stretch: operator.value / 100 };
    case 'leading':
      return { ...state, leading: operator.value };
    case 'rise':
      return { ...state, rise: operator.value };
    case 'text-mode':
      return { ...state, textMode: operator.value };
  }
}

/** Text that runs to the right with its heads up; y runs downwards. */
function isUpright([a, b, c, d]: Matrix): boolean {
  const slantPt = 0.01;
  return a > 0 && d < 0 && Math.abs(b) < slantPt * a && Math.abs(c) < -d;
}

function placed(text: string, width: number, place: Matrix, state: State, fontOf: (id: string) => number): PdfGlyph {
  const [a, , , d, leftPt, baselinePt] = place;
  return {
    text,
    leftPt,
    widthPt: width * a,
    baselinePt,
    sizePt: state.size * -d,
    font: fontOf(state.font),
    color: state.fill,
  };
}

/** The rule that a subpath draws, or null when it draws a surface or a curve. */
function ruleOf({ points, isStraight }: Subpath, paint: 'fill' | 'stroke' | 'both', state: State): PdfRule | null {
  if (!isStraight || points.length < 2) return null;
  const box = boxOf(points.map(([x, y]) => transformed(state.matrix, x, y)));
  const [a, b, c, d] = state.matrix;
  const strokePt = state.lineWidth * Math.sqrt(Math.abs(a * d - b * c));
  const isStroked = paint !== 'fill';
  const grownPt = isStroked ? strokePt : 0;
  const widthPt = box.rightPt - box.leftPt;
  const heightPt = box.bottomPt - box.topPt;
  // A stroke lies on both sides of its line; its ends are cut off where the line ends.
  const direction = widthPt >= heightPt ? 'horizontal' : 'vertical';
  const lengthPt = Math.max(widthPt, heightPt);
  const thicknessPt = Math.min(widthPt, heightPt) + grownPt;
  const isOutline = isStroked && Math.min(widthPt, heightPt) > 0.5;
  if (isOutline || thicknessPt > THICKEST_RULE_PT || lengthPt < LEAST_SLENDERNESS * thicknessPt) return null;
  const halfPt = grownPt / 2;
  const isHorizontal = direction === 'horizontal';
  return {
    leftPt: box.leftPt - (isHorizontal ? 0 : halfPt),
    rightPt: box.rightPt + (isHorizontal ? 0 : halfPt),
    topPt: box.topPt - (isHorizontal ? halfPt : 0),
    bottomPt: box.bottomPt + (isHorizontal ? halfPt : 0),
    direction,
    lengthPt,
    thicknessPt,
    axisPt: isHorizontal ? (box.topPt + box.bottomPt) / 2 : (box.leftPt + box.rightPt) / 2,
    color: isStroked ? state.stroke : state.fill,
  };
}

function unitSquare(matrix: Matrix): PdfBox {
  return boxOf([
    transformed(matrix, 0, 0),
    transformed(matrix, 1, 0),
    transformed(matrix, 0, 1),
    transformed(matrix, 1, 1),
  ]);
}

function boxOf(points: readonly (readonly [number, number])[]): PdfBox {
  const box = { leftPt: Infinity, topPt: Infinity, rightPt: -Infinity, bottomPt: -Infinity };
  for (const [x, y] of points) {
    box.leftPt = Math.min(box.leftPt, x);
    box.rightPt = Math.max(box.rightPt, x);
    box.topPt = Math.min(box.topPt, y);
    box.bottomPt = Math.max(box.bottomPt, y);
  }
  return box;
}

function isLargeEnough({ leftPt, topPt, rightPt, bottomPt }: PdfBox): boolean {
  return rightPt - leftPt > LEAST_PICTURE_PT && bottomPt - topPt > LEAST_PICTURE_PT;
}
