import fc from 'fast-check';
import { expect, it } from 'vitest';
import { maskDocuments } from '../../src/mask/mask-documents.ts';
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

const isKnown = ({ isPublic, isPrinted }: Pick<Node, 'isPublic' | 'isPrinted'>): boolean => isPublic && isPrinted;

/** So many times each of some figures make up another. */
interface Sum {
  readonly id: string;
  readonly parts: readonly { readonly id: string; readonly times: number }[];
}

/** The ids that linear algebra says are determined: whose unit vector is a combination of the equations of the unknown. */
function determined(unknown: readonly string[], sums: readonly Sum[]): readonly string[] {
  const column = new Map(unknown.map((id, at) => [id, at]));
  const rows = sums.map(({ id: whole, parts }) => {
    const row = unknown.map(() => 0);
    for (const { id, times } of [{ id: whole, times: -1 }, ...parts]) {
      const at = column.get(id);
      if (at !== undefined) row[at] = (times + PRIME) % PRIME;
    }
    return row;
  });
  const rank = rankOf(rows);
  return unknown.filter((_, at) => rankOf([...rows, unknown.map((__, other) => (other === at ? 1 : 0))]) === rank);
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

interface Named {
  readonly id: string;
  readonly value: number;
  readonly isPublic: boolean;
  readonly isPrinted: boolean;
}

function disclosed(figures: readonly Named[], sums: readonly Sum[]): readonly string[] {
  const indicators = figures.map(
    ({ id, value, isPublic }) => `${id}: {值: ${value}人, 公开: ${isPublic ? '是' : '否'}}`,
  );
  const rules = sums.map(
    ({ id, parts }) =>
      `${id} = ${parts.map((part) => (part.times === 1 ? part.id : `${part.times} * ${part.id}`)).join(' + ')}`,
  );
  const printed = figures.filter(({ isPrinted }) => isPrinted).map(({ id }) => `有【${id}】`);
  const text = `指标: {${indicators.join(', ')}}
检查: [${rules.join(', ')}]
叙述: {说: ${['说明', ...printed].join('，')}。}
`;
  const { document } = compose('{{narrative "说"}}', text);
  if (!document) throw new Error(text);
  const { diagnostics } = maskDocuments([{ name: '总结', document }], 'publish', sourceOf(text));
  return diagnostics.flatMap(({ code, params }) => (code === 'mask/disclosed' ? [(params as { id: string }).id] : []));
}

/** How many secrets are disclosed, which must be those that linear algebra says. */
function expectDisclosed(figures: readonly Named[], sums: readonly Sum[]): number {
  const unknown = figures.filter((one) => !isKnown(one));
  const secrets = new Set(figures.flatMap(({ id, isPublic }) => (isPublic ? [] : [id])));
  const expected = determined(
    unknown.map(({ id }) => id),
    sums,
  ).filter((id) => secrets.has(id));
  expect([...disclosed(figures, sums)].sort()).toEqual([...expected].sort());
  return expected.length;
}

// In a tree of sums, one equation at a time finds all that linear algebra does: where each equation left has two unknown
// figures, each of them can take any value.
it('a secret of a tree of sums is disclosed exactly when what prints determines it', () => {
  let leaks = 0;
  fc.assert(
    fc.property(tree(3), fc.constantFrom('down', 'up'), (node, order) => {
      const nodes = all(named(node, '总'));
      const sums = nodes
        .filter(({ parts }) => parts.length > 0)
        .map(({ id, parts }) => ({ id, parts: parts.map((part) => ({ id: part.id, times: 1 })) }));
      leaks += expectDisclosed(nodes, order === 'up' ? sums.reverse() : sums);
    }),
    { numRuns: 150 },
  );
  expect(leaks).toBeGreaterThan(20);
});

const LEAVES = ['甲', '乙', '丙', '丁', '戊', '己'];

const part = fc.record({ id: fc.constantFrom(...LEAVES), times: fc.constantFrom(1, 1, 1, 2, 3) });
const total = fc.record({
  ...flags,
  parts: fc.uniqueArray(part, { minLength: 2, maxLength: 4, selector: ({ id }) => id }),
});
const rarely = fc.integer({ min: 0, max: 3 }).map((die) => die === 0);
const leaves = fc.tuple(
  ...LEAVES.map((id) =>
    fc
      .record({ value: leaf.map(({ value }) => value), isPublic: rarely, isPrinted: often })
      .map((one) => ({ ...one, id })),
  ),
);

it('a secret of sums that overlap is disclosed exactly when what prints determines it', () => {
  let leaks = 0;
  fc.assert(
    fc.property(leaves, fc.array(total, { minLength: 2, maxLength: 8 }), (parts, totals) => {
      const valueAt = (id: string): number => parts.find((one) => one.id === id)?.value ?? 0;
      const sums = totals.map((one, at) => ({ ...one, id: `合计${'一二三四五六七八'.charAt(at)}` }));
      const wholes = sums.map((one) => ({
        ...one,
        value: one.parts.reduce((sum, { id, times }) => sum + times * valueAt(id), 0),
      }));
      leaks += expectDisclosed([...parts, ...wholes], sums);
    }),
    { numRuns: 300 },
  );
  expect(leaks).toBeGreaterThan(100);
});
