import { fail, type Outcome, succeed } from '../diagnostic/diagnostic.ts';
import { decodeText } from './decode-text.ts';
import { readAnyYaml } from './read-any-yaml.ts';
import { readPlainYaml } from './read-plain-yaml.ts';
import type { SourceFile, SourceNode } from './source-node.ts';
import { LineMap } from './text-position.ts';

/** Reads one file of a data set: YAML with no anchors, aliases, tags, directives or second document. */
export function parseYaml(file: SourceFile): Outcome<SourceNode> {
  const { value: text, diagnostics } = decodeText(file.path, file.bytes);
  if (text === null) return fail(diagnostics);
  const lines = new LineMap(text);
  const plain = readPlainYaml(file.path, text, lines);
  return plain ? succeed(plain) : readAnyYaml(file.path, text, lines);
}
