import type { InlineSegment } from '../../document/inline-segments.ts';

/** Has a meaning anywhere in a line: code, emphasis, links, HTML, entities, table cells, deletion, mathematics, headings. */
const MARKS = /[\\`*_[\]<>&|~$#]/g;

/** Has a meaning only where a line begins: lists and rules. */
const LINE_START = /^(?:[+-](?=[\s-]|$)|\d+(?=[.)](?:\s|$)))/;

/** Spaces of any kind at the edge of a block, which readers drop. */
const EDGE_SPACE = /^\s+|\s+$/g;

/** A run of marks or spaces at either end: there, `**` would not open or close strong words. */
const EDGE_MARKS = /^([\p{P}\p{S}\s]*)(.*?)([\p{P}\p{S}\s]*)$/su;

/** Markdown in which a text stands for itself, whatever its characters; for the whole of a block or table cell. */
export function markdownText(text: string): string {
  return markdownOf([{ text, strong: false, gap: false }]);
}

/** Markdown of a block or table cell, strong words between `**`. */
export function markdownOf(segments: readonly InlineSegment[]): string {
  const markdown = mergeByStrength(segments).map(({ text, strong }) =>
    strong ? strongMarkdown(text) : escapeMarks(text),
  );
  return markdown.join('').replace(EDGE_SPACE, entities).replace(LINE_START, escapeLineStart);
}

/** Marks at the edge of strong words are left outside the `**`: Markdown knows 「**重点**。其他」, not 「**重点。**其他」. */
function strongMarkdown(text: string): string {
  const [, before = '', words = '', after = ''] = EDGE_MARKS.exec(text) ?? [];
  return words === '' ? escapeMarks(text) : `${escapeMarks(before)}**${escapeMarks(words)}**${escapeMarks(after)}`;
}

/** `**a****b**` is not strong: stretches that differ only by a gap become one. */
function mergeByStrength(segments: readonly InlineSegment[]): readonly InlineSegment[] {
  const merged: InlineSegment[] = [];
  for (const segment of segments) {
    const last = merged.at(-1);
    if (last?.strong === segment.strong) merged[merged.length - 1] = { ...last, text: last.text + segment.text };
    else merged.push(segment);
  }
  return merged;
}

function escapeMarks(text: string): string {
  return text.replace(MARKS, '\\$&');
}

function escapeLineStart(start: string): string {
  return /\d/.test(start) ? `${start}\\` : `\\${start}`;
}

function entities(spaces: string): string {
  return [...spaces].map((space) => `&#${space.codePointAt(0)};`).join('');
}
