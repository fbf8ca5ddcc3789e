import type { DiagnosticCode, DiagnosticParams } from '../diagnostic/catalogue.ts';
import {
  type Diagnostic,
  diagnose,
  fail,
  isError,
  type Outcome,
  type Span,
  succeed,
} from '../diagnostic/diagnostic.ts';
import { suggest } from '../diagnostic/suggest.ts';
import { parseYaml } from '../source/parse-yaml.ts';
import type { MapNode, SourceFile } from '../source/source-node.ts';
import type * as z from '../zod.ts';
import { type CanonicalTree, canonicalize, mergeRoots, type Path, placeAt } from './canonical-tree.ts';
import { checkReferences } from './check-references.ts';
import { type DataSet, dataSetSchema } from './schema/data-set-schema.ts';
import { type Shape, shapeOf } from './schema-shape.ts';

/** A data set with the place of everything in it. */
export interface LocatedDataSet {
  readonly data: DataSet;
  /** Where the value at a canonical path stands, e.g. `['indicators', '低保.人数', 'value']`; the nearest place around it if it was not written. */
  readonly locate: (path: Path) => Span;
  /** Of a data set that is made up of those of shorter periods; absent for all else. */
  readonly combination?: Combination;
}

/** The data sets that make up the period of another, the earliest first, and which of its values are sums of theirs. */
export interface Combination {
  readonly parts: readonly LocatedDataSet[];
  readonly isSum: (path: Path) => boolean;
}

/**
 * Reads a data set from its files: one, or a folder's worth merged by section. Every problem of every file is reported
 * at once; there is a value only if there is no error. Who reads often hands in a `parse` that remembers.
 */
export function readDataSet(files: readonly SourceFile[], parse = parseYaml): Outcome<LocatedDataSet> {
  const { located, diagnostics } = readLoosely(files, parse);
  return located && !diagnostics.some(isError) ? succeed(located, diagnostics) : fail(diagnostics);
}

/** A data set in which nothing may be wrong but names that lead nowhere: enough to see what else is. Null for any other. */
export function readDespiteNames(files: readonly SourceFile[], parse = parseYaml): LocatedDataSet | null {
  return readLoosely(files, parse).located;
}

/** What a data set says, null where its form is wrong; names that lead nowhere are only told. */
interface LooseReading {
  readonly located: LocatedDataSet | null;
  readonly diagnostics: readonly Diagnostic[];
}

function readLoosely(files: readonly SourceFile[], parse: typeof parseYaml): LooseReading {
  const diagnostics: Diagnostic[] = [];
  const roots: MapNode[] = [];
  for (const file of files) {
    const parsed = parse(file);
    diagnostics.push(...parsed.diagnostics);
    if (parsed.value?.kind === 'map') roots.push(parsed.value);
    else if (parsed.value && parsed.value.kind !== 'empty') {
      const found = parsed.value.kind === 'scalar' ? 'text' : parsed.value.kind;
      diagnostics.push(diagnose('data/wrong-shape', { expected: 'map', found, keys: [] }, parsed.value.span));
    }
  }
  // What a file that cannot be read would have said is unknown, not missing.
  const isWhole = !diagnostics.some(isError);
  const merged = mergeRoots(roots, dataSetSchema);
  diagnostics.push(...merged.diagnostics);
  if (!merged.root) {
    return { located: null, diagnostics: diagnostics.length > 0 ? diagnostics : [diagnose('data/empty-data-set', {})] };
  }

  const tree = canonicalize(merged.root, dataSetSchema);
  diagnostics.push(...tree.diagnostics);
  const locate = locator(tree);
  const parsed = dataSetSchema.safeParse(tree.plain, { reportInput: true });
  if (!parsed.success) {
    const known = new Set(tree.diagnostics.map((diagnostic) => startOf(diagnostic)));
    const problems = parsed.error.issues.flatMap((issue) => issueDiagnostic(issue, tree, locate, known));
    const told = problems.filter(({ code }) => isWhole || code !== 'data/missing-key');
    return { located: null, diagnostics: [...diagnostics, ...told] };
  }
  const located = diagnostics.some(isError) ? null : { data: parsed.data, locate };
  // What a data set of several parts names may stand in one of these.
  if (isWhole && parsed.data.report.parts.length === 0) diagnostics.push(...checkReferences(parsed.data, locate));
  return { located, diagnostics };
}

function locator({ nearestPlace }: CanonicalTree): (path: Path) => Span {
  return (path) => {
    const { place, depth } = nearestPlace(path);
    return depth === path.length ? place.value : place.key;
  };
}

function startOf(diagnostic: Diagnostic): string {
  return diagnostic.span ? `${diagnostic.span.file}:${diagnostic.span.start.offset}` : '';
}

/** A zod issue as a diagnostic of ours; none if the walk has already said what is wrong at that place. */
function issueDiagnostic(
  issue: z.Issue,
  tree: CanonicalTree,
  locate: (path: Path) => Span,
  known: ReadonlySet<string>,
): readonly Diagnostic[] {
  const path = issue.path as Path;
  const span = locate(path);
  if (issue.code === 'custom' && issue.params) {
    const { code, params } = issue.params as { code: DiagnosticCode; params: DiagnosticParams<DiagnosticCode> };
    return [diagnose(code, params, span)];
  }
  const isWritten = placeAt(tree, path) !== null;
  if (known.has(`${span.file}:${span.start.offset}`) && isWritten) return [];
  if (issue.code === 'invalid_type' && !isWritten) {
    const key = String(path.at(-1) ?? '');
    return [diagnose('data/missing-key', { key, alias: aliasAt(path) }, span)];
  }
  if (issue.code === 'invalid_type') {
    const expected = issue.expected === 'array' ? 'list' : issue.expected === 'string' ? 'text' : 'map';
    return [diagnose('data/wrong-shape', { expected, found: 'empty', keys: [] }, span)];
  }
  if (issue.code === 'invalid_value') {
    const allowed = issue.values.map(String);
    const found = String(issue.input ?? '');
    return [diagnose('data/unknown-value', { found, allowed, suggestion: suggest(found, allowed) }, span)];
  }
  return [diagnose('data/not-text', { found: issue.message }, span)];
}

/** The Chinese name of the key at a path. */
function aliasAt(path: Path): string {
  let shape = shapeOf(dataSetSchema);
  for (const step of path) {
    const inner = innerShape(shape, String(step));
    if (!inner) return String(step);
    shape = inner;
  }
  return shape.meta.alias ?? String(path.at(-1) ?? '');
}

function innerShape(shape: Shape, key: string): Shape | null {
  if (shape.kind === 'object') return shape.fields.get(key)?.shape ?? null;
  if (shape.kind === 'record') return shape.values;
  return shape.kind === 'list' ? shape.items : null;
}
