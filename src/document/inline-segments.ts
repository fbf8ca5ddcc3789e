import { unreachable } from '../diagnostic/diagnostic.ts';
import type { FigureComment, Inline } from './tree.ts';

/** A stretch of text that looks the same throughout. */
export interface InlineSegment {
  readonly text: string;
  readonly strong: boolean;
  /** A value that is still missing: printed highlighted. */
  readonly gap: boolean;
  /** Of a figure that has one; such a segment is the words of that figure alone. */
  readonly comment?: FigureComment;
}

/**
 * Flattens inlines into the fewest stretches of one look; empty ones are left out.
 *
 * `共`, figure `24户`, strong `完成` become `共24户` and, strong, `完成`.
 */
export function inlineSegments(inlines: readonly Inline[]): readonly InlineSegment[] {
  const segments: InlineSegment[] = [];
  collect(inlines, false, segments);
  return segments;
}

/** The words of inlines, without their look. */
export function inlineText(inlines: readonly Inline[]): string {
  return inlines.reduce(
    (text, inline) => text + (inline.kind === 'strong' ? inlineText(inline.inlines) : inline.text),
    '',
  );
}

function collect(inlines: readonly Inline[], strong: boolean, segments: InlineSegment[]): void {
  for (const inline of inlines) {
    switch (inline.kind) {
      case 'text':
        append({ text: inline.text, strong, gap: false }, segments);
        break;
      case 'figure':
        append(
          { text: inline.text, strong, gap: inline.gap, ...(inline.comment ? { comment: inline.comment } : {}) },
          segments,
        );
        break;
      case 'strong':
        collect(inline.inlines, true, segments);
        break;
      default:
        unreachable(inline);
    }
  }
}

function append(segment: InlineSegment, segments: InlineSegment[]): void {
  if (segment.text === '') return;
  const last = segments.at(-1);
  const isOneLook = last?.strong === segment.strong && last.gap === segment.gap;
  if (last && isOneLook && !last.comment && !segment.comment) {
    segments[segments.length - 1] = { ...last, text: last.text + segment.text };
  } else {
    segments.push(segment);
  }
}
