/** Ends of a value axis and the distance of its lines. */
export interface ValueRange {
  readonly min: number;
  readonly max: number;
  readonly stepSize: number;
}

const MOST_STEPS = 6;
const NICE_STEPS = [1, 2, 2.5, 5, 10] as const;

/**
 * A round axis that holds zero and all values: 12560 gives 0 to 15000 by 2500. `maximum` fixes its upper end. Without
 * any value it runs from 0 to 1.
 */
export function valueRange(values: readonly (number | null)[], maximum: number | null): ValueRange {
  const known = values.filter((value) => value !== null);
  const low = Math.min(0, ...known);
  const high = maximum ?? (Math.max(0, ...known) || (low < 0 ? 0 : 1));
  const stepSize = niceStep((high - low) / (MOST_STEPS - (low < 0 && high > 0 ? 1 : 0)));
  return { min: -multipleBeyond(-low, stepSize) + 0, max: maximum ?? multipleBeyond(high, stepSize), stepSize };
}

/** What part of the axis lies above the largest value: 0.16 of the axis for 12560 of 15000. */
export function shareAbove(values: readonly (number | null)[], { min, max }: ValueRange): number {
  const highest = Math.max(0, ...values.filter((value) => value !== null));
  return (max - highest) / (max - min);
}

function niceStep(atLeast: number): number {
  const power = 10 ** Math.floor(Math.log10(atLeast));
  const factor = NICE_STEPS.find((nice) => nice * power >= atLeast * (1 - 1e-9)) ?? 10;
  return clean(factor * power);
}

/** The least multiple that is not below a value, but for the noise of binary fractions. */
function multipleBeyond(value: number, step: number): number {
  const nearest = Math.round(value / step);
  const steps = nearest * step >= value * (1 - 1e-9) ? nearest : nearest + 1;
  return clean(steps * step);
}

/** Takes off the noise of binary fractions, so that 3 × 0.1 is 0.3. */
function clean(value: number): number {
  return Number(value.toPrecision(12)) + 0;
}
