import type { ChartSpec } from '../chart/spec.ts';
import type { Document } from '../document/tree.ts';

/** The charts of a document that have data, in reading order. */
export function chartSpecs({ blocks }: Document): readonly ChartSpec[] {
  return blocks.flatMap((block) => (block.kind === 'chart' && block.spec ? [block.spec] : []));
}
