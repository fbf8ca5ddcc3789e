import fc from 'fast-check';
import { expect, it } from 'vitest';
import { maskDocument } from '../../src/mask/mask-document.ts';
import '../support/fixed-seed.ts';
import { compose, sourceOf } from '../unit/template/check.ts';

/** A whole number of a tree of sums, and whether it is public and whether the text speaks of it. */
interface Node {
  readonly value: number;
  readonly isPublic: boolean;
  readonly isPrinted: boolean;
  readonly parts: readonly Node[];
}

const often = fc.integer({ min: 0, max: 3 }).map((die) => die > 0);
const flags = { isPublic: often, isPrinted: often };
const leaf: fc.Arbitrary<Node> = fc.record({
  value: fc.integer({ min: 1, max: 999 }),
  ...flags,
  parts: fc.constant([]),
});
const tree = (depth: number): fc.Arbitrary<Node> =>
  depth === 0
    ? leaf
    : fc
        .record({ ...flags, parts: fc.array(tree(depth - 1), { maxLength: 3 }), own: leaf })
        .map(({ parts, own, ...about }) =>
          parts.length < 2 ? own : { ...about, parts, value: parts.reduce((sum, part) => sum + part.value, 0) },
        );

interface NamedNode extends Node {
  readonly id: string;
  readonly parts: readonly NamedNode[];
}

function named(node: Node, id: string): NamedNode {
  return { ...node, id, parts: node.parts.map((part, at) => named(part, `${id}${'甲乙丙'.charAt(at)}`)) };
}

function all(node: NamedNode): readonly NamedNode[] {
  return [node, ...node.parts.flatMap(all)];
}

const isKnown = ({ isPublic, isPrinted }: Node): boolean => isPublic && isPrinted;

/** The ids that linear algebra says are determined: whose unit vector is a combination of the equations of the unknown. */
function determined(root: NamedNode): readonly string[] {
  const unknown = all(root).filter((node) => !isKnown(node));
  const column = new Map(unknown.map(({ id }, at) => [id, at]));
  const rows = all(root)
    .filter(({ parts }) => parts.length > 0)
    .map((node) => {
      const row = unknown.map(() => 0);
      const add = (id: string, by: number): void => {
        const at = column.get(id);
        if (at !== undefined) row[at] = by;
      };
      add(node.id, PRIME - 1);
      for (const { id } of node.parts) add(id, 1);
      return row;
    });
  const rank = rankOf(rows);
  return unknown
    .filter((_, at) => rankOf([...rows, unknown.map((__, other) => (other === at ? 1 : 0))]) === rank)
    .map(({ id }) => id);
}

const PRIME = 1_000_003;

/** The rank of a matrix by Gaussian elimination, modulo a prime. */
function rankOf(matrix: readonly (readonly number[])[]): number {
  const rows = matrix.map((row) => [...row]);
  let rank = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0); column += 1) {
    const at = rows.findIndex((row, index) => index >= rank && row[column] !== 0);
    const pivot = rows[at];
    if (!pivot) continue;
    rows.splice(at, 1);
    rows.splice(rank, 0, pivot);
    for (const row of rows.slice(rank + 1)) {
      const [by, with_] = [row[column] ?? 0, pivot[column] ?? 0];
      pivot.forEach((entry, index) => {
        row[index] = ((row[index] ?? 0) * with_ - entry * by + PRIME * PRIME) % PRIME;
      });
    }
    rank += 1;
  }
  return rank;
}

function disclosed(root: NamedNode, order: 'down' | 'up'): readonly string[] {
  const nodes = all(root);
  const indicators = nodes.map(({ id, value, isPublic }) => `${id}: {值: ${value}人, 公开: ${isPublic ? '是' : '否'}}`);
  const rules = nodes.flatMap(({ id, parts }) =>
    parts.length > 0 ? [`${id} = ${parts.map((part) => part.id).join(' + ')}`] : [],
  );
  const printed = nodes.filter(({ isPrinted }) => isPrinted).map(({ id }) => `有【${id}】`);
  const text = `指标: {${indicators.join(', ')}}
检查: [${(order === 'up' ? rules.reverse() : rules).join(', ')}]
叙述: {说: ${['说明', ...printed].join('，')}。}
`;
  const { document } = compose('{{narrative "说"}}', text);
  if (!document) throw new Error(text);
  return maskDocument(document, 'publish', sourceOf(text)).diagnostics.flatMap(({ code, params }) =>
    code === 'mask/disclosed' ? [(params as { id: string }).id] : [],
  );
}

// In a tree of sums, one equation at a time finds all that linear algebra does: where each equation left has two unknown
// figures, each of them can take any value.
it('a secret of a tree of sums is disclosed exactly when what prints determines it', () => {
  let leaks = 0;
  fc.assert(
    fc.property(tree(3), fc.constantFrom('down', 'up'), (node, order) => {
      const root = named(node, '总');
      const secrets = new Set(all(root).flatMap(({ id, isPublic }) => (isPublic ? [] : [id])));
      const expected = determined(root).filter((id) => secrets.has(id));
      leaks += expected.length;
      expect([...disclosed(root, order)].sort()).toEqual([...expected].sort());
    }),
    { numRuns: 150 },
  );
  expect(leaks).toBeGreaterThan(20);
});
