import type { ChangeList } from './change-list.ts';
import type { Edition } from './edition.ts';
import { figureChanges } from './figure-changes.ts';
import { itemChanges } from './item-changes.ts';
import { paragraphChanges } from './paragraph-changes.ts';

/** Everything that differs between two sides. The same for the same sides. */
export function compareEditions(from: Edition, to: Edition): ChangeList {
  return {
    from: from.name,
    to: to.name,
    figures: figureChanges(from, to),
    items: itemChanges(from, to),
    paragraphs: paragraphChanges(from, to),
  };
}
