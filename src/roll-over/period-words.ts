import { nextPeriod, type Period } from '../calendar/period.ts';
import type { Span } from '../diagnostic/diagnostic.ts';
import { parseYaml } from '../source/parse-yaml.ts';
import type { SourceFile, SourceNode } from '../source/source-node.ts';
import { stretchOf } from '../source/text-position.ts';

/** Where the texts of a file speak of a period that is over, or of the one that was next then: 上半年, 2026年上半年, 下半年. */
export function periodWords(file: SourceFile, period: Period): readonly Span[] {
  const next = nextPeriod(period);
  const names = [period.label, next.label, period.shortLabel, next.shortLabel];
  const pattern = new RegExp(names.join('|'), 'g');
  const root = parseYaml(file).value;
  return root ? texts(root).flatMap(({ text, span }) => spansIn(text, span, pattern)) : [];
}

interface LocatedText {
  readonly text: string;
  readonly span: Span;
}

function spansIn(text: string, span: Span, pattern: RegExp): readonly Span[] {
  return [...text.matchAll(pattern)].map(({ 0: word, index }) => stretchOf(span, text, index, word.length));
}

function texts(node: SourceNode): readonly LocatedText[] {
  if (node.kind === 'scalar') return [node];
  if (node.kind === 'list') return node.items.flatMap(texts);
  if (node.kind !== 'map') return [];
  return node.entries.flatMap(({ key, keySpan, value }) => [{ text: key, span: keySpan }, ...texts(value)]);
}
