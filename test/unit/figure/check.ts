import type { LocatedDataSet } from '../../../src/data-set/read-data-set.ts';
import { readDataSet } from '../../../src/data-set/read-data-set.ts';
import { deriveFigures } from '../../../src/figure/derive-figures.ts';
import type { Figure } from '../../../src/figure/figure.ts';
import type { FigureBook } from '../../../src/figure/figure-book.ts';
import { sayFigure } from '../../../src/figure/say-figure.ts';
import { filesOf, LEAST, told } from '../data-set/check.ts';

/** What the data set of a year ago, or of the period before, says besides the least. */
export interface Neighbours {
  readonly lastYear?: string;
  readonly previous?: string;
}

/** The figures of a data set and what there is to say about them; it must read clean. */
export function derive(data: string, { lastYear, previous }: Neighbours = {}) {
  return deriveFigures({
    current: located(LEAST + data),
    lastYear: lastYear === undefined ? null : located(LEAST.replace('2026-H1', '2025-H1') + lastYear),
    previous: previous === undefined ? null : located(LEAST.replace('2026-H1', '2025-H2') + previous),
  });
}

export function book(data: string, neighbours: Neighbours = {}): FigureBook {
  const { value, diagnostics } = derive(data, neighbours);
  if (!value) throw new Error(told(diagnostics));
  return value;
}

/** Every figure as `id value`, a line each, and then the diagnostics. */
export function check(data: string, neighbours: Neighbours = {}): string {
  const { value, diagnostics } = derive(data, neighbours);
  const figures = [...(value?.figures.values() ?? [])].map(shown);
  return [...figures, ...(diagnostics.length > 0 ? [told(diagnostics)] : [])].join('\n');
}

/** The words for 甲 in each usage; `!` and why when there are none. */
export function say(data: string, usages: readonly string[], neighbours: Neighbours = {}): string {
  const figures = book(data, neighbours);
  return usages
    .map((usage) => {
      const saying = sayFigure(figureOf(figures, '甲'), usage, figures);
      return `${usage || '""'}: ${saying.ok ? `${saying.said.text}${saying.said.gap ? ' (gap)' : ''}` : `! ${saying.refusal}`}`;
    })
    .join('\n');
}

export function figureOf(figures: FigureBook, id: string): Figure {
  const figure = figures.figures.get(id);
  if (!figure) throw new Error(`no figure ${id}`);
  return figure;
}

function shown({ id, quantity, kind, window, asOf }: Figure): string {
  const time = window ? `${window.first}..${window.last}` : (asOf ?? '');
  return `${id} ${quantity.literal} ${kind} ${time}`.trim();
}

function located(text: string): LocatedDataSet {
  const { value, diagnostics } = readDataSet(filesOf(text));
  if (!value) throw new Error(told(diagnostics));
  return value;
}
