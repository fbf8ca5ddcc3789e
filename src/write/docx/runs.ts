import { HighlightColor, TextRun } from 'docx';
import { headingLabel } from '../../document/heading-label.ts';
import { type InlineSegment, inlineSegments } from '../../document/inline-segments.ts';
import type { HeadingBlock, Inline, RunInHeading } from '../../document/tree.ts';
import { shieldBraces } from './braces.ts';
import { type CommentedPart, commentedRuns } from './comments.ts';
import { RUN_IN_STYLES } from './paragraph-styles.ts';

/** What a run adds to the look of its paragraph. */
interface RunLook {
  readonly style?: string;
  readonly bold?: boolean;
  /** In half points. */
  readonly size?: number;
}

/** Plain words in the look of their paragraph; none for an empty text. */
export function textRuns(text: string, look: RunLook = {}): readonly TextRun[] {
  return inlineSegments([{ kind: 'text', text }]).map((segment) => segmentRun(segment, look));
}

/** Inlines as runs: strong in bold, a value that is still missing on yellow. */
export function inlineRuns(inlines: readonly Inline[], look: RunLook = {}): readonly CommentedPart[] {
  return inlineSegments(inlines).flatMap((segment) => {
    const run = segmentRun(segment, look);
    return segment.comment ? commentedRuns([run], segment.comment) : [run];
  });
}

function segmentRun({ text, strong, gap }: InlineSegment, look: RunLook): TextRun {
  return new TextRun({
    ...look,
    ...(strong ? { bold: true } : {}),
    ...(gap ? { highlight: HighlightColor.YELLOW } : {}),
    text: shieldBraces(text),
  });
}

/** A heading with its number, literally, in the look of its paragraph. */
export function headingRuns(heading: HeadingBlock | RunInHeading, look: RunLook = {}): readonly CommentedPart[] {
  return inlineRuns([{ kind: 'text', text: headingLabel(heading.level, heading.ordinal) }, ...heading.inlines], look);
}

/** A heading in the first line of its paragraph, in the type of its level. */
export function runInRuns(heading: RunInHeading): readonly CommentedPart[] {
  return headingRuns(heading, { style: RUN_IN_STYLES[heading.level].id });
}
