import { indicatorOf } from '../audit/open-items.ts';
import type { DataSet } from '../data-set/schema/data-set-schema.ts';
import type { Figure } from '../figure/figure.ts';

/**
 * Tells which figures may be published (公开). A figure that was typed follows its indicator, project, budget line or
 * tally, and with it its parts, its target and what it was a year ago; without a word there, it follows the report. What
 * is computed is public when all that it is computed from is.
 */
export function publicFigures(data: DataSet): (figure: Figure) => boolean {
  const known = new Map<Figure, boolean>();
  const isPublic = (figure: Figure): boolean => {
    const told = known.get(figure);
    if (told !== undefined) return told;
    const { origin } = figure;
    const inputs = origin.kind === 'derived' ? origin.inputs : [];
    const answer = inputs.length > 0 ? inputs.every(isPublic) : (flagOf(figure, data) ?? data.report.public);
    known.set(figure, answer);
    return answer;
  };
  return isPublic;
}

/** What the data say of whatever a figure belongs to; null where they say nothing. */
function flagOf({ id, origin }: Figure, data: DataSet): boolean | null {
  const [bare = ''] = id.split('|', 1);
  const startsWith = (owner: string): boolean => bare.startsWith(`${owner}.`);
  const section = origin.kind === 'written' ? origin.path.split('.', 1)[0] : 'projects';
  switch (section) {
    case 'projects':
      return data.projects.find((project) => startsWith(project.id))?.public ?? null;
    case 'budget':
      return data.budget.find(({ line }) => startsWith(`预算.${line}`))?.public ?? null;
    case 'tallies':
      return data.tallies.find((tally) => startsWith(tally.id))?.public ?? null;
    default:
      return indicatorOf(bare, data.indicators)?.public ?? null;
  }
}
