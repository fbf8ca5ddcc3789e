import type { Provenance } from '../audit/provenance.ts';

/** 表2 or 图2 by the number of the block that it stands in; no entry for blocks that have none. */
export function blockLabels({ lines }: Pick<Provenance, 'lines'>): ReadonlyMap<number, string> {
  const labels = new Map<number, string>();
  for (const { paragraph, role, text } of lines) {
    const [label] = role === 'caption' ? (/^[表图]\d+/.exec(text) ?? []) : [];
    if (label !== undefined) labels.set(paragraph, label);
  }
  return labels;
}
