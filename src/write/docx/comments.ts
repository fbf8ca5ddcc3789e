import { CommentRangeEnd, CommentRangeStart, CommentReference, type ICommentOptions, Paragraph, TextRun } from 'docx';
import { unreachable } from '../../diagnostic/diagnostic.ts';
import type { Document, FigureComment, Inline } from '../../document/tree.ts';
import { shieldBraces } from './braces.ts';

/** Who comments on figures: the product, in every document the same. */
const AUTHOR = '成文';

/** 9 pt, in half points. */
const SIZE = 18;

/** Runs between the marks of their comment. */
export function commentedRuns(runs: readonly TextRun[], { number }: FigureComment): readonly CommentedPart[] {
  return [
    new CommentRangeStart(number),
    ...runs,
    new CommentRangeEnd(number),
    new TextRun({ children: [new CommentReference(number)] }),
  ];
}

export type CommentedPart = TextRun | CommentRangeStart | CommentRangeEnd;

/** The comments of a document in their order, dated with its issue. */
export function documentComments({ blocks, meta }: Document): readonly ICommentOptions[] {
  const date = new Date(`${meta.issueDate}T00:00:00Z`);
  const comments = blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return block.inlines.flatMap(commentsIn);
    return block.kind === 'table'
      ? block.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.flatMap(commentsIn)))
      : [];
  });
  return comments.map(({ number, lines }) => ({
    id: number,
    author: AUTHOR,
    initials: AUTHOR,
    date,
    children: lines.map(line),
  }));
}

function commentsIn(inline: Inline): readonly FigureComment[] {
  switch (inline.kind) {
    case 'text':
      return [];
    case 'figure':
      return inline.comment ? [inline.comment] : [];
    case 'strong':
      return inline.inlines.flatMap(commentsIn);
    default:
      return unreachable(inline);
  }
}

function line(words: string): Paragraph {
  return new Paragraph({ children: [new TextRun({ text: shieldBraces(words), size: SIZE })] });
}
