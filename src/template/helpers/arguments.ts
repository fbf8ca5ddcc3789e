import type { DataSet } from '../../data-set/schema/data-set-schema.ts';
import { suggest } from '../../diagnostic/suggest.ts';
import type { HelperContext } from '../helper.ts';
import { isMap, type Value } from '../value.ts';

export type Options = Readonly<Record<string, Value>>;

/** Reports that a helper was given something else than it wants; such a call has no value. */
export function badArgument(helper: string, expected: string, context: HelperContext): undefined {
  context.report('template/bad-argument', { helper, expected });
}

/** An option that is words, or null when it is not given. */
export function textOption(helper: string, name: string, options: Options, context: HelperContext): string | null {
  const value = options[name] ?? null;
  if (value === null || typeof value === 'string') return value;
  badArgument(helper, `${name}=文字`, context);
  return null;
}

/** Ids in a text, with spaces or 、 between them. */
export function figureIds(text: string): readonly string[] {
  return text.split(/[\s、，,]+/u).filter((id) => id !== '');
}

/** Reports a name that is not among the known ones. */
export function unknownName(found: Value | undefined, known: readonly string[], context: HelperContext): undefined {
  const name = isMap(found) ? String(found.entries.name ?? '') : String(found);
  context.report('template/unknown-name', { name, suggestion: suggest(name, known), known });
}

/** Sections of a data set whose items are told by id. */
export type Told = 'projects' | 'programmes';

/** The project or programme that a template means, by its map or by its id, and its index in the data. */
export function findTold<S extends Told>(
  section: S,
  value: Value | undefined,
  context: HelperContext,
): { readonly item: DataSet[S][number]; readonly index: number } | undefined {
  const items: readonly DataSet[S][number][] = context.source.dataSets.current.data[section];
  const id = isMap(value) ? value.entries.id : value;
  const index = items.findIndex((item) => item.id === id);
  const item = items[index];
  return item
    ? { item, index }
    : unknownName(
        id,
        items.map((one) => one.id),
        context,
      );
}
