import { indicatorOf } from '../audit/open-items.ts';
import type { DataSet } from '../data-set/schema/data-set-schema.ts';
import type { Publicity } from '../data-set/schema/field.ts';
import type { Figure } from '../figure/figure.ts';

/**
 * Tells what readers of a published version may know of a figure (公开). One that was typed follows its indicator, project,
 * budget line or tally, and with it its parts, its target and what it was a year ago; without a word there, it follows the
 * report. One that is computed is as secret as the most secret figure that it is computed from.
 */
export function publicityOf(data: DataSet): (figure: Figure) => Publicity {
  const known = new Map<Figure, Publicity>();
  const publicity = (figure: Figure): Publicity => {
    const told = known.get(figure);
    if (told !== undefined) return told;
    const { origin } = figure;
    const inputs = origin.kind === 'derived' ? origin.inputs : [];
    const answer = inputs.length > 0 ? mostSecret(inputs.map(publicity)) : (flagOf(figure, data) ?? data.report.public);
    known.set(figure, answer);
    return answer;
  };
  return publicity;
}

function mostSecret(all: readonly Publicity[]): Publicity {
  if (all.includes('secret')) return 'secret';
  return all.includes('unprinted') ? 'unprinted' : 'public';
}

/** What the data say of whatever a figure belongs to; null where they say nothing. */
function flagOf({ id, origin }: Figure, data: DataSet): Publicity | null {
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
