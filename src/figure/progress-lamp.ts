import { type Month, monthCount } from '../calendar/period.ts';
import type { DataSet } from '../data-set/schema/data-set-schema.ts';
import type { Decimal } from '../quantity/decimal.ts';
import { isKnown, type Quantity } from '../quantity/quantity.ts';

/** How something stands against its plan. */
export type Lamp = 'green' | 'yellow' | 'red';

type Rule = DataSet['style']['lamps'];

/** Where a lamp is lit from: how far it is, and month by month how far it should be. */
export interface LampSource {
  readonly planned: Quantity | null;
  readonly actual: Quantity;
  readonly plannedByMonth: Readonly<Record<Month, Quantity>>;
  /** The month that figures stand at. */
  readonly month: Month;
}

/** Lamps by name. */
export const LAMP_NAMES: Readonly<Record<Lamp, string>> = { green: '绿灯', yellow: '黄灯', red: '红灯' };

/** The mark before a name: it tells lamps apart in black and white. */
export const LAMP_MARKS: Readonly<Record<Lamp, string>> = { green: '●', yellow: '▲', red: '■' };

/** By how many percentage points something is behind: green below 10, yellow up to 30, red beyond, unless the data set rules otherwise. */
export function lampOf(behind: Decimal, rule: Rule): Lamp {
  if (behind.lt(rule.yellowFrom)) return 'green';
  return behind.lte(rule.redBeyond) ? 'yellow' : 'red';
}

/** 形象进度 against plan; what should have started three months ago and has not is red. Null while there is nothing to compare. */
export function progressLamp(source: LampSource, rule: Rule): Lamp | null {
  const { planned, actual } = source;
  if (!isKnown(actual)) return null;
  if (actual.value.isZero() && monthsLate(source) >= rule.lateMonths) return 'red';
  return planned && isKnown(planned) ? lampOf(planned.value.minus(actual.value), rule) : null;
}

/** For how many months, the present one included, something has been planned to be under way. */
function monthsLate({ plannedByMonth, month }: LampSource): number {
  const started = Object.keys(plannedByMonth)
    .filter((one) => one <= month && plannedByMonth[one]?.value?.gt(0))
    .sort();
  const [first] = started;
  return first === undefined ? 0 : monthCount({ first, last: month });
}
