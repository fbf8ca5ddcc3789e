import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editYaml } from '../../src/source/edit-yaml.ts';
import { parseYaml } from '../../src/source/parse-yaml.ts';
import type { SourceNode } from '../../src/source/source-node.ts';
import type { YamlContent } from '../../src/source/write-yaml.ts';
import type { YamlEdit, YamlPath } from '../../src/source/yaml-edit.ts';

/** A document as it will be written: every collection in its style, remarks above entries and behind them. */
type Written =
  | { readonly text: string; readonly style: 'plain' | 'single' | 'double' | 'literal' }
  | { readonly flow: boolean; readonly entries: readonly WrittenEntry[]; readonly isMap: boolean };

interface WrittenEntry {
  readonly above: boolean;
  readonly behind: boolean;
  readonly blank: boolean;
  readonly value: Written;
}

const HARMLESS = ['一', '726人', '签订购买协议', '0123', 'a-b', '9月底前', '城乡（低保）'];
const AWKWARD = [
  '',
  ' ',
  'a: b',
  '#1',
  'x # y',
  '- z',
  '[',
  '}',
  'a, b',
  '"',
  "it's",
  '\\',
  'null',
  '~',
  '%',
  '@',
  '&a',
  '*b',
  '!',
  '|',
  '>',
  '?',
  ':',
  '---',
  '一\n二',
  '\n',
  ' a\n  b',
  'a\n\n',
  'a \n',
  '\t',
  '…',
  '一：二',
  'é𠮷',
];
const anyText = fc.oneof(
  fc.constantFrom(...HARMLESS),
  fc.constantFrom(...AWKWARD),
  fc.string({ unit: fc.constantFrom('甲', 'a', ' ', ':', '#', ',', '"', "'", '\n', '-', '{', ']'), maxLength: 8 }),
);

const scalar: fc.Arbitrary<Written> = fc.oneof(
  fc.record({ text: fc.constantFrom(...HARMLESS), style: fc.constantFrom('plain', 'single', 'double') }),
  fc.record({ text: fc.constantFrom('一\n二\n', '三\n'), style: fc.constant('literal' as const) }),
);

const { document } = fc.letrec<{ node: Written; document: Written }>((tie) => {
  const collection = (least: number) =>
    fc.record({
      flow: fc.boolean(),
      isMap: fc.boolean(),
      entries: fc.array(
        fc.record({ above: fc.boolean(), behind: fc.boolean(), blank: fc.boolean(), value: tie('node') }),
        { minLength: least, maxLength: 4 },
      ),
    });
  return {
    node: fc.oneof({ maxDepth: 4, depthIdentifier: 'yaml' }, scalar, scalar, collection(0)),
    document: collection(1).map((root) => ({ ...root, flow: false, isMap: true })),
  };
});

const content: fc.Arbitrary<YamlContent> = fc.oneof(
  anyText,
  fc.array(anyText, { maxLength: 3 }),
  fc.dictionary(
    fc.constantFrom('值', '来自', 'a b', '2026-01'),
    fc.oneof(anyText, fc.array(anyText, { maxLength: 2 })),
    { maxKeys: 3 },
  ),
);

/** Writes a document; remarks are numbered in the order of `remarks`. */
function write(root: Written): string {
  let remarks = 0;
  const remark = () => {
    remarks += 1;
    return `# 注${remarks}#`;
  };
  const block = (node: Written, indent: string): string => {
    if ('text' in node) {
      if (node.style === 'literal') return ` |\n${node.text.replace(/^(?=.)/gm, `${indent}  `)}`;
      return ` ${flow(node, indent)}`;
    }
    if (node.flow || node.entries.length === 0) return ` ${flow(node, indent)}`;
    const lines = node.entries.map(({ above, behind, blank, value }, index) => {
      const before = `${blank ? '\n' : ''}${above ? `${indent}  ${remark()}\n` : ''}`;
      const head = `${indent}  ${node.isMap ? `键${index}:` : '-'}`;
      const written = block(value, `${indent}  `);
      const isLine = !written.endsWith('\n');
      return `${before}${head}${written}${isLine ? `${behind ? ` ${remark()}` : ''}\n` : ''}`;
    });
    return `\n${lines.join('')}`;
  };
  const flow = (node: Written, indent: string): string => {
    if ('text' in node)
      return node.style === 'single'
        ? `'${node.text}'`
        : node.style === 'plain'
          ? node.text
          : JSON.stringify(node.text);
    const inner = `${indent}    `;
    const isWide = node.entries.some(({ above, behind }) => above || behind);
    const entries = node.entries.map(({ above, behind, value }, index) => {
      const before = isWide ? `\n${above ? `${inner}${remark()}\n` : ''}${inner}` : '';
      const comma = index < node.entries.length - 1 ? (isWide ? ',' : ', ') : index % 2 && isWide ? ',' : '';
      return `${before}${node.isMap ? `键${index}: ` : ''}${flow(value, inner)}${comma}${isWide && behind ? ` ${remark()}` : ''}`;
    });
    const end = isWide ? `\n${inner}` : '';
    return node.isMap ? `{${entries.join('')}${end}}` : `[${entries.join('')}${end}]`;
  };
  return block(root, '')
    .replace(/^ *\n?/, '')
    .replace(/^ {2}/gm, '');
}

interface Case {
  readonly text: string;
  readonly edits: readonly YamlEdit[];
}

const cases: fc.Arbitrary<Case> = fc
  .record({ document, crlf: fc.boolean(), mark: fc.boolean(), open: fc.boolean() })
  .map(({ document: root, crlf, mark, open }) => {
    const lines = write(root);
    const ended = open ? lines.replace(/\n+$/, '') : lines;
    return `${mark ? '\uFEFF' : ''}${crlf ? ended.replaceAll('\n', '\r\n') : ended}`;
  })
  .chain((text) => {
    const places = pathsOf(read(text), []);
    const one = fc
      .record({
        at: fc.nat(places.length - 1),
        kind: fc.constantFrom('set', 'add', 'append', 'remove'),
        value: content,
        comment: fc.option(fc.constantFrom('新增', '一\n二'), { nil: undefined }),
      })
      .map(({ at, kind, value, comment }): YamlEdit | null => {
        const place = places[at];
        if (!place) return null;
        const { path, kind: found } = place;
        const remark = comment === undefined ? {} : { comment };
        if (kind === 'add' && found === 'map') return { kind: 'set', path: [...path, '新键'], value, ...remark };
        if (kind === 'append' && found === 'list') return { kind: 'append', path, value, ...remark };
        if (path.length === 0) return null;
        return kind === 'remove' ? { kind, path } : { kind: 'set', path, value };
      });
    return fc
      .array(one, { minLength: 1, maxLength: 4 })
      .map((edits) => ({ text, edits: compatible(edits.filter((edit) => edit !== null)) }));
  });

/** Edits of which none lies in what another replaces or takes away. */
function compatible(edits: readonly YamlEdit[]): readonly YamlEdit[] {
  const isWithin = (path: YamlPath, outer: YamlPath) => outer.every((step, index) => path[index] === step);
  return edits.filter(
    (edit, index) =>
      !edits.some((other, at) => {
        if (at === index) return false;
        if (other.kind === 'append') return false;
        return (
          isWithin(edit.path, other.path) &&
          (edit.path.length > other.path.length || edit.kind === 'append' || at < index)
        );
      }),
  );
}

function read(text: string): SourceNode {
  const { value, diagnostics } = parseYaml({ path: 'a.yaml', bytes: new TextEncoder().encode(text) });
  if (!value) throw new Error(`the generator wrote bad YAML: ${JSON.stringify(diagnostics[0])}\n${text}`);
  return value;
}

function pathsOf(node: SourceNode, path: YamlPath): readonly { path: YamlPath; kind: SourceNode['kind'] }[] {
  const inner =
    node.kind === 'map'
      ? node.entries.flatMap(({ key, value }) => pathsOf(value, [...path, key]))
      : node.kind === 'list'
        ? node.items.flatMap((item, index) => pathsOf(item, [...path, index]))
        : [];
  return [{ path, kind: node.kind }, ...inner];
}

function nodeAt(root: SourceNode, path: YamlPath): SourceNode | null {
  return path.reduce<SourceNode | null>((node, step) => {
    if (node?.kind === 'map') return node.entries.find(({ key }) => key === step)?.value ?? null;
    return node?.kind === 'list' ? (node.items[Number(step)] ?? null) : null;
  }, root);
}

function edited({ text, edits }: Case): string {
  const { value, diagnostics } = editYaml({ path: 'a.yaml', bytes: new TextEncoder().encode(text) }, edits);
  expect(diagnostics).toEqual([]);
  return value ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(value.bytes) : '';
}

/** Whether `part` comes out of `whole` by leaving characters out. */
function isLeftOf(part: string, whole: string): boolean {
  let at = 0;
  for (const character of part) {
    at = whole.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** Whether what the edits do not replace is still there: to the byte, or but for white space where lines come or go. */
function keepsRest({ text, edits }: Case, after: string): boolean {
  const root = read(text);
  const mark = text.startsWith('\uFEFF') ? 1 : 0;
  const replaced = edits.flatMap(({ kind, path }) => {
    const node = kind === 'set' ? nodeAt(root, path) : null;
    return node && node.kind !== 'empty' ? [node] : [];
  });
  const rest = replaced
    .map(({ span }) => span)
    .sort((a, b) => b.start.offset - a.start.offset)
    .reduce((left, { start, end }) => left.slice(0, start.offset + mark) + left.slice(end.offset + mark), text)
    // Empty brackets become lines when something is added.
    .replaceAll(/\[\]|\{\}/g, '');
  if (edits.every((edit) => keepsLines(root, edit))) return isLeftOf(rest, after);
  return isLeftOf(rest.replace(/\s/g, ''), after.replace(/\s/g, ''));
}

/** Whether an edit leaves the white space around it: a text for a text, or an entry behind others. */
function keepsLines(root: SourceNode, edit: YamlEdit): boolean {
  const existing = edit.kind === 'set' ? nodeAt(root, edit.path) : null;
  if (existing)
    return (
      existing.kind === 'scalar' && 'value' in edit && typeof edit.value === 'string' && !edit.value.includes('\n')
    );
  const holder = nodeAt(root, edit.kind === 'append' ? edit.path : edit.path.slice(0, -1));
  return holder?.kind === 'map' ? holder.entries.length > 0 : holder?.kind === 'list' && holder.items.length > 0;
}

describe('a file that is edited', () => {
  it('reads as the edits say, whatever was written how', () => {
    // `editYaml` itself refuses what does not read back; so nothing may be refused.
    fc.assert(
      fc.property(cases, (one) => void edited(one)),
      { numRuns: 300 },
    );
  });

  it('keeps every byte outside the values that change', () => {
    const changes = cases.map(({ text, edits }) => ({ text, edits: edits.filter(({ kind }) => kind !== 'remove') }));
    fc.assert(
      fc.property(changes, (one) => keepsRest(one, edited(one))),
      { numRuns: 250 },
    );
  });

  it('gains nothing when something is taken away, and keeps the remarks of the others', () => {
    const removals = cases.map(({ text, edits }) => ({
      text,
      edits: edits.filter(({ kind }) => kind === 'remove').slice(0, 1),
    }));
    fc.assert(
      fc.property(removals, (one) => {
        const after = edited(one);
        expect(isLeftOf(after.replace(/\r?\n/g, ''), one.text)).toBe(true);
        const node = one.edits[0] ? nodeAt(read(one.text), one.edits[0].path) : null;
        const within = node ? remarksOf(one.text.slice(node.span.start.offset, node.span.end.offset + 2)).length : 0;
        expect(remarksOf(one.text).length - remarksOf(after).length).toBeLessThanOrEqual(within + 2);
      }),
      { numRuns: 300 },
    );
  });

  it('has the bytes of before when nothing changes', () => {
    fc.assert(
      fc.property(cases, ({ text }) => {
        const texts = pathsOf(read(text), []).flatMap(({ path, kind }) => {
          const node = kind === 'scalar' ? nodeAt(read(text), path) : null;
          return node?.kind === 'scalar' && path.length > 0 ? [{ kind: 'set', path, value: node.text } as const] : [];
        });
        expect(edited({ text, edits: texts })).toBe(text);
      }),
      { numRuns: 100 },
    );
  });
});

function remarksOf(text: string): readonly string[] {
  return text.match(/# 注\d+#/g) ?? [];
}
