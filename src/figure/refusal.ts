import { formatDate, formatMonthRange } from '../calendar/period.ts';
import type { Span } from '../diagnostic/diagnostic.ts';
import type { Figure } from './figure.ts';

/** Why a comparison cannot be made. Nothing is guessed: no rate is printed, and the check list says why. */
export type Refusal =
  | 'no-base'
  | 'no-words'
  | 'gap'
  | 'base-zero'
  | 'base-negative'
  | 'negative'
  | 'sign-change'
  | 'other-unit'
  | 'other-window'
  | 'other-day'
  | 'other-scope'
  | 'estimate'
  | 'not-comparable'
  | 'ratio'
  | 'not-flow'
  | 'not-stock'
  | 'not-standard'
  | 'not-persons'
  | 'part-of-year'
  | 'below-target'
  | 'year-over';

/** What was not said, and the figure it would have been set against. */
export interface Refused {
  readonly ok: false;
  readonly refusal: Refusal;
  /** Null when there is no other figure. */
  readonly against: Figure | null;
}

export function refuse(refusal: Refusal, against: Figure | null = null): Refused {
  return { ok: false, refusal, against };
}

/** What is different about the two figures, as a reader of the message needs it; empty where the reason says all. */
export function refusalDetail(figure: Figure, { refusal, against }: Refused): { ours: string; theirs: string } {
  const tell = DETAILS[refusal];
  return tell && against ? { ours: tell(figure), theirs: tell(against) } : { ours: '', theirs: '' };
}

/** Where the two figures were written; a computed one stands where its inputs do. */
export function refusalPlaces(figure: Figure, { against }: Refused): readonly Span[] {
  return [...placesOf(figure), ...(against ? placesOf(against) : [])];
}

type Tell = (figure: Figure) => string;

const literal: Tell = ({ quantity }) => quantity.literal;

const DETAILS: Readonly<Partial<Record<Refusal, Tell>>> = {
  gap: literal,
  'base-zero': literal,
  'base-negative': literal,
  negative: literal,
  'sign-change': literal,
  estimate: literal,
  'other-unit': literal,
  'not-persons': literal,
  'below-target': literal,
  'other-window': timeOf,
  'other-day': timeOf,
  'part-of-year': timeOf,
  'other-scope': ({ scope }) => scope ?? '未注明口径',
};

function timeOf({ window, asOf }: Figure): string {
  if (window) return formatMonthRange(window);
  return asOf ? formatDate(asOf) : '';
}

/** A formula may rest on hundreds of figures; nobody follows more than these. */
const MOST_PLACES = 4;

function placesOf({ origin }: Figure): readonly Span[] {
  if (origin.kind === 'written') return [origin.span];
  return origin.inputs
    .flatMap((input) => (input.origin.kind === 'written' ? input.origin.span : []))
    .slice(0, MOST_PLACES);
}
