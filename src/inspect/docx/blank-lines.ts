import type { Difference, InspectedDocx } from './check.ts';
import { linePitch } from './looks.ts';
import type { RoledParagraph } from './roles.ts';

/** How many lines are left between two paragraphs: empty paragraphs, and room before and after that makes up a line. */
export function blankLines({ facts, paragraphs }: InspectedDocx, above: RoledParagraph, below: RoledParagraph): number {
  const empty = paragraphs.slice(above.number, below.number - 1).filter(({ role }) => role === 'blank').length;
  const pitch = linePitch(below, facts) ?? 579;
  return empty + Math.round((above.look.after + below.look.before) / Math.max(pitch, 240));
}

/** So many blank lines instead of so many. */
export function lineDifference(found: number, wanted: number): Difference {
  return {
    found: { zh: `空 ${found} 行`, en: `${found} blank lines` },
    expected: { zh: `空 ${wanted} 行`, en: `${wanted} blank lines` },
  };
}
