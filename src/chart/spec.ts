import * as z from 'zod';

/**
 * What a chart shows, with no word about colours or pixels. It holds only data, so that its hash tells whether a kept
 * picture is still true. Numbers place the marks; the labels beside them are printed exactly as given.
 */
const label = z.string().max(200);
const value = z.number().finite().nullable().describe('Null is a missing value: a gap, never a zero.');
const labels = z.array(label.nullable());

const series = z.strictObject({
  name: label,
  values: z.array(value).min(1),
  labels: labels.describe('The printed form of each value, exact to the digit.'),
});

/** An axis without numbers and lines: the marks have no values. Absent on every picture of figures. */
const axis = z.literal('unmarked').optional();

const size = {
  widthMm: z.number().min(40).max(156),
  heightMm: z.number().min(30).max(225),
};

/** Bars side by side, one group for each category: budget, allocated and spent; planned and actual; this year and last. */
const barChart = z.strictObject({
  type: z.literal('bars'),
  ...size,
  orientation: z.enum(['vertical', 'horizontal']),
  /** Printed at the value axis: 万元, %. */
  unit: label,
  categories: z.array(label).min(1).max(60),
  series: z.array(series).min(1).max(4),
  /** The end of the value axis, 100 for percentages; null lets the data decide. */
  maximum: z.number().positive().nullable(),
  axis,
});

/** A value month by month, with an optional second line (planned, last year). */
const lineChart = z.strictObject({
  type: z.literal('lines'),
  ...size,
  unit: label,
  categories: z.array(label).min(2).max(60),
  series: z.array(series).min(1).max(4),
  axis,
});

/** Parts of a whole, at most eight. */
const doughnutChart = z.strictObject({
  type: z.literal('doughnut'),
  ...size,
  unit: label,
  slices: z
    .array(z.strictObject({ name: label, value: z.number().nonnegative(), label }))
    .min(2)
    .max(8),
});

/** How far each site has come through the ordered stages of its lifecycle. */
const stageChart = z.strictObject({
  type: z.literal('stages'),
  ...size,
  stages: z.array(label).min(2).max(20),
  rows: z
    .array(
      z.strictObject({
        name: label,
        reached: z.int().min(0).nullable().describe('Index into `stages`; null is not known: no bar, only the label.'),
        label,
      }),
    )
    .min(1)
    .max(60),
});

/** What is due when: on a line of months, a mark for each deadline of a row. */
const milestoneChart = z.strictObject({
  type: z.literal('milestones'),
  ...size,
  months: z.array(label).min(1).max(24),
  rows: z
    .array(
      z.strictObject({
        name: label,
        marks: z
          .array(
            z.strictObject({
              at: z.number().min(0).describe('Months from the beginning of the first.'),
              firmness: z.enum(['firm', 'aimed']).describe('Promised, or aimed at.'),
              label,
            }),
          )
          .min(1)
          .max(24),
      }),
    )
    .min(1)
    .max(60),
});

export const chartSpecSchema = z.discriminatedUnion('type', [
  barChart,
  lineChart,
  doughnutChart,
  stageChart,
  milestoneChart,
]);

export type ChartSpec = z.infer<typeof chartSpecSchema>;
