import type { ChartSpec } from '../chart/spec.ts';
import { unreachable } from '../diagnostic/diagnostic.ts';
import type { ChartBlock, Document } from '../document/tree.ts';
import { digitShape } from './digit-shape.ts';
import { mapFigures } from './map-figures.ts';

/**
 * The document as a form to be filled in: each figure keeps the shape of its digits (174.18万元 is XXX.XX万元), and no
 * picture tells a value. Nothing in the tree holds a figure any more, so no writer and no record can give one away.
 */
export function asTemplate(document: Document): Document {
  return {
    ...document,
    blocks: document.blocks.map((block) =>
      mapFigures(block, {
        inline: ({ text }) => ({ kind: 'text', text: digitShape(text) }),
        chart: shapelessChart,
      }),
    ),
  };
}

/** The picture with marks of one size, labels without digits and an axis without numbers. */
function shapelessChart({ figures: _, ...chart }: ChartBlock): ChartBlock {
  return { ...chart, altText: `${chart.caption}（数字已隐去）`, spec: chart.spec && shapeless(chart.spec) };
}

type Series = Extract<ChartSpec, { type: 'bars' | 'lines' }>['series'];

function shapeless(spec: ChartSpec): ChartSpec {
  switch (spec.type) {
    case 'bars':
      return { ...spec, series: equalMarks(spec.series), maximum: null, axis: 'unmarked' };
    case 'lines':
      return { ...spec, series: equalMarks(spec.series), axis: 'unmarked' };
    case 'doughnut':
      return { ...spec, slices: spec.slices.map(({ name, label }) => ({ name, value: 1, label: digitShape(label) })) };
    case 'stages':
    case 'milestones':
      return spec;
    default:
      return unreachable(spec);
  }
}

function equalMarks(series: Series): Series {
  return series.map(({ name, values, labels }) => ({
    name,
    values: values.map((value) => (value === null ? null : 1)),
    labels: labels.map((label) => (label === null ? null : digitShape(label))),
  }));
}
