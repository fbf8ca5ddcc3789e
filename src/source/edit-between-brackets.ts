import type { EntryEdits } from './entry-edits.ts';
import { insert, lineEnd, lineStart, remove, type Splice } from './splice.ts';
import { flowEntry, flowValue, INDENT_STEP } from './write-yaml.ts';
import type { Collection, Entry } from './yaml-anatomy.ts';

/** Takes entries out of brackets and adds others behind the last that stays; remarks stay with the entry of their line. */
export function editBetweenBrackets(text: string, collection: Collection, edits: EntryEdits): readonly Splice[] {
  const { entries, open, afterLastComma } = collection;
  const isRemoved = entries.map(({ key }, index) => edits.removed.has(key ?? index));
  const lastKept = isRemoved.lastIndexOf(false);
  const kept = entries[lastKept];
  const last = entries.at(-1);
  const written = edits.added.map(({ key, value }) => (key === null ? flowValue(value) : flowEntry(key, value)));
  if (!kept || !last) {
    const added = written.length > 0 ? [insert(open, written.join(', '))] : [];
    return last ? [...added, remove(open, afterLastComma ?? last.end)] : added;
  }
  const inner = entries.slice(0, lastKept).flatMap((entry, index) => {
    const next = entries[index + 1];
    return isRemoved[index] && next ? [removeBefore(text, entry, next)] : [];
  });
  return [...inner, ...editTail(text, collection, kept, written)];
}

/** An entry with the comma and the remark behind it; a comment above the next entry stays. */
function removeBefore(text: string, { start, end }: Entry, next: Entry): Splice {
  const between = text.slice(end, next.start);
  const [, line = ''] =
    /^([^\n]*\n[ \t]*)#/.exec(between.replace(/#[^\n]*/, (remark) => ' '.repeat(remark.length))) ?? [];
  const behind = line === '' ? between.length : line.length;
  return remove(start, end + behind);
}

/** What comes behind the last entry that stays: the others go, and what is added follows it. */
function editTail(text: string, collection: Collection, kept: Entry, written: readonly string[]): readonly Splice[] {
  const { entries, close, afterLastComma } = collection;
  const last = entries.at(-1) ?? kept;
  const follower = entries[entries.indexOf(kept) + 1];
  const keptLineEnd = lineEnd(text, kept.end);
  const endsLine = keptLineEnd <= close && (!follower || follower.start >= keptLineEnd);
  const hasRemark = endsLine && text.slice(kept.end, keptLineEnd).includes('#');
  const lastLineEnd = lineEnd(text, last.end);
  const behindLast = afterLastComma ?? last.end;

  const margin = text.slice(lineStart(text, kept.start), kept.start);
  const isOneALine = margin.trim() === '' && kept.start > collection.open + margin.length;
  const column = isOneALine ? margin : ' '.repeat(INDENT_STEP);
  const lines = written.map((entry) => column + entry).join(',\n');

  if (follower && hasRemark) {
    const gone = remove(keptLineEnd, lastLineEnd <= close ? lastLineEnd : behindLast);
    return written.length > 0 ? [insert(keptLineEnd, `${lines}\n`), gone] : [gone];
  }
  if (follower) {
    const gone = remove(kept.end, lastLineEnd <= close ? text.lastIndexOf('\n', lastLineEnd - 1) : behindLast);
    if (written.length === 0) return [gone];
    return [insert(kept.end, isOneALine ? `,\n${lines}` : `, ${written.join(', ')}`), gone];
  }
  if (written.length === 0) return [];
  const hasComma = afterLastComma !== null;
  if (endsLine && (isOneALine || hasRemark))
    return [...(hasComma ? [] : [insert(kept.end, ',')]), insert(keptLineEnd, `${lines}\n`)];
  const added = isOneALine ? `\n${lines}` : ` ${written.join(', ')}`;
  return [insert(afterLastComma ?? kept.end, hasComma ? added : `,${added}`)];
}
