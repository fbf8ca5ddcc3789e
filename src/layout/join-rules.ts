import type { PageItem, RuleItem } from './page.ts';

/** Ends this close meet. */
const TOUCH_PT = 0.01;

/** Joins vertical rules that continue one another, so that a table's column rule is one mark and not one a row. */
export function joinRules(items: readonly PageItem[]): readonly PageItem[] {
  const joined: PageItem[] = [];
  const open = new Map<string, number>();
  for (const item of items) {
    if (item.kind !== 'rule' || item.x1Pt !== item.x2Pt) {
      joined.push(item);
      continue;
    }
    const key = `${item.x1Pt} ${item.thicknessPt} ${item.color}`;
    const index = open.get(key);
    const above = index === undefined ? undefined : joined[index];
    if (index !== undefined && above?.kind === 'rule' && continues(above, item)) {
      joined[index] = { ...above, y2Pt: item.y2Pt };
    } else {
      open.set(key, joined.length);
      joined.push(item);
    }
  }
  return joined;
}

function continues(above: RuleItem, below: RuleItem): boolean {
  return Math.abs(above.y2Pt - below.y1Pt) < TOUCH_PT;
}
