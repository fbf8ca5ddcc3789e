import type { AnnexBlock } from '../document/tree.ts';
import { TYPE_STYLE } from '../standard/type-style.ts';
import { type Box, gridBox, linked } from './box.ts';
import { gridLines, layoutTitleLines } from './text-blocks.ts';
import { fullMeasure, styled, type Typesetter } from './typesetter.ts';

/**
 * The head of an annex: 附件1 flush left on the first line, its title in the middle of the third (GB/T 9704-2012,
 * 7.3.7). A text that a notice issues begins with its title, as a plain report does.
 */
export function layoutAnnex({ label, lines }: AnnexBlock, setter: Typesetter): readonly Box[] {
  const title = layoutTitleLines({ lines, role: 'H1', below: 'text' }, setter);
  if (label === null) return title.map(linked);
  const structure = setter.node({ role: 'P', parent: null, text: label });
  const labelLines = gridLines([styled(label, TYPE_STYLE.annexLabel)], fullMeasure(setter, 'left'), structure, setter);
  return [...labelLines, gridBox([]), ...title].map(linked);
}
