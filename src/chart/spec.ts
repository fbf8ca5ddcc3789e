import * as z from '../zod.ts';

/**
 * What a chart shows, with no word about colours or pixels. It holds only data, so that its hash tells whether a kept
 * picture is still true. Numbers place the marks; the labels beside them are printed exactly as given.
 */
const label = z.string().check(z.maxLength(200));
/** Null is a missing value: a gap, never a zero. */
const value = z.nullable(z.number());
const labels = z.array(z.nullable(label));

const series = z.strictObject({
  name: label,
  values: z.array(value).check(z.minLength(1)),
  /** The printed form of each value, exact to the digit. */
  labels,
});

/** An axis without numbers and lines: the marks have no values. Absent on every picture of figures. */
const axis = z.optional(z.literal('unmarked'));

const size = {
  widthMm: z.number().check(z.minimum(40), z.maximum(156)),
  heightMm: z.number().check(z.minimum(30), z.maximum(225)),
};

/** Bars side by side, one group for each category: budget, allocated and spent; planned and actual; this year and last. */
const barChart = z.strictObject({
  type: z.literal('bars'),
  ...size,
  orientation: z.enum(['vertical', 'horizontal']),
  /** Printed at the value axis: 万元, %. */
  unit: label,
  categories: z.array(label).check(z.minLength(1), z.maxLength(60)),
  series: z.array(series).check(z.minLength(1), z.maxLength(4)),
  /** The end of the value axis, 100 for percentages; null lets the data decide. */
  maximum: z.nullable(z.number().check(z.positive())),
  axis,
});

/** A value month by month, with an optional second line (planned, last year). */
const lineChart = z.strictObject({
  type: z.literal('lines'),
  ...size,
  unit: label,
  categories: z.array(label).check(z.minLength(2), z.maxLength(60)),
  series: z.array(series).check(z.minLength(1), z.maxLength(4)),
  axis,
});

/** Parts of a whole, at most eight. */
const doughnutChart = z.strictObject({
  type: z.literal('doughnut'),
  ...size,
  unit: label,
  slices: z
    .array(z.strictObject({ name: label, value: z.number().check(z.nonnegative()), label }))
    .check(z.minLength(2), z.maxLength(8)),
});

/** How far each site has come through the ordered stages of its lifecycle. */
const stageChart = z.strictObject({
  type: z.literal('stages'),
  ...size,
  stages: z.array(label).check(z.minLength(2), z.maxLength(20)),
  rows: z
    .array(
      z.strictObject({
        name: label,
        /** Index into `stages`; null is not known: no bar, only the label. */
        reached: z.nullable(z.int().check(z.minimum(0))),
        label,
      }),
    )
    .check(z.minLength(1), z.maxLength(60)),
});

/** What is due when: on a line of months, a mark for each deadline of a row. */
const milestoneChart = z.strictObject({
  type: z.literal('milestones'),
  ...size,
  months: z.array(label).check(z.minLength(1), z.maxLength(24)),
  rows: z
    .array(
      z.strictObject({
        name: label,
        marks: z
          .array(
            z.strictObject({
              /** Months from the beginning of the first. */
              at: z.number().check(z.minimum(0)),
              /** Promised, or aimed at. */
              firmness: z.enum(['firm', 'aimed']),
              label,
            }),
          )
          .check(z.minLength(1), z.maxLength(24)),
      }),
    )
    .check(z.minLength(1), z.maxLength(60)),
});

export const chartSpecSchema = z.discriminatedUnion('type', [
  barChart,
  lineChart,
  doughnutChart,
  stageChart,
  milestoneChart,
]);

export type ChartSpec = z.infer<typeof chartSpecSchema>;
