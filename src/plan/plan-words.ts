import { exactQuantity } from '../figure/arithmetic.ts';
import type { Figure } from '../figure/figure.ts';
import { Decimal } from '../quantity/decimal.ts';
import { parseUnit } from '../quantity/parse-quantity.ts';
import { type PlanPiece, type PlanText, pieceText } from './plan-text.ts';

/** So many names are listed; more are counted. */
const MOST_NAMES = 3;

/** 仁和、金穗、骏业社区服务站; more than three become 仁和、金穗等5个社区服务站. `unit` counts them: 个, 项. */
export function namesText(names: readonly string[], unit: string, noun = ''): PlanText {
  if (names.length <= MOST_NAMES) return [made(`${names.join('、')}${noun}`)];
  const count = countFigure(`${COUNTED}${names.join('、')}`, '列出的个数', names, unit);
  return [made(countedText(names)), said(count), made(noun)].filter(({ text }) => text !== '');
}

export function made(text: string): PlanPiece {
  return { kind: 'made', text };
}

/** A figure as it prints without a usage. */
export function said(figure: Figure): PlanPiece {
  return { kind: 'figure', figure, text: figure.quantity.literal };
}

/** Texts with a mark between them; empty ones are left out. */
export function joinedTexts(texts: readonly PlanText[], mark: string): PlanText {
  return texts.filter((text) => text.length > 0).flatMap((text, at) => (at === 0 ? text : [made(mark), ...text]));
}

/** 仁和、金穗等: what stands before the count of names. */
function countedText(names: readonly string[]): string {
  return `${names.slice(0, 2).join('、')}等`;
}

/** What the id of a count of names begins with. */
const COUNTED = '计划.';

/** How many things these are, as a figure that says so. */
export function countFigure(id: string, name: string, names: readonly string[], unit: string): Figure {
  return {
    id,
    name,
    kind: 'count',
    quantity: exactQuantity(new Decimal(names.length), parseUnit(unit)),
    window: null,
    asOf: null,
    scope: null,
    origin: { kind: 'derived', formula: `${names.join('、')}的个数`, inputs: [] },
  };
}

/** A text for a person to edit: names that the plan counts are all there, and references stand as they were typed. */
export function editableText(text: PlanText): string {
  return text.reduce((written, piece) => {
    const names =
      piece.kind === 'figure' && piece.figure.id.startsWith(COUNTED) ? piece.figure.id.slice(COUNTED.length) : null;
    if (names === null) return written + pieceText(piece);
    return written.slice(0, -countedText(names.split('、')).length) + names;
  }, '');
}
