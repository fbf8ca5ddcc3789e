import { type Helper, type HelperContext, helper } from '../helper.ts';
import { isList, isMap, isPresent, type Value, type ViewMap, viewMap } from '../value.ts';
import { badArgument, unknownName } from './arguments.ts';

/** Lists and conditions. */
export const listHelpers: readonly Helper[] = [
  helper('projectsIn', ['类别'], [], ([category], _, context) =>
    inCategory('otherProjects', category ?? null, context),
  ),
  helper('programmesIn', ['类别'], [], ([category], _, context) =>
    inCategory('otherProgrammes', category ?? null, context),
  ),

  helper('grouped', ['列表', '项目名'], [], ([list, key], _, context) => {
    const items = isList(list ?? null) ? (list as readonly Value[]) : null;
    if (!items?.every(isMap) || typeof key !== 'string') return badArgument('grouped', '一个列表和一个项目名', context);
    const stranger = items.find(({ entries }) => !Object.hasOwn(entries, key));
    return stranger ? unknownName(key, Object.keys(stranger.entries), context) : groupBy(items, key);
  }),

  helper('count', ['列表'], [], ([list], _, context) => {
    return isList(list ?? null) ? (list as readonly Value[]).length : badArgument('count', '一个列表', context);
  }),

  helper('moreThan', ['数', '数'], [], ([first, second], _, context) => {
    if (typeof first !== 'number' || typeof second !== 'number') return badArgument('moreThan', '两个数', context);
    return first > second;
  }),
  helper('equals', ['值', '值'], [], ([first, second]) => first === second),
  helper('either', ['值', '值'], [], ([first, second]) => isPresent(first ?? null) || isPresent(second ?? null)),
  helper('both', ['值', '值'], [], ([first, second]) => isPresent(first ?? null) && isPresent(second ?? null)),
];

/** What a chapter tells is not told again. */
function inCategory(
  list: 'otherProjects' | 'otherProgrammes',
  category: Value,
  { view, isExemplar }: HelperContext,
): Value {
  const items = view.entries[list] ?? null;
  if (!isList(items) || isExemplar) return items;
  return items.filter((item) => isMap(item) && item.entries.category === category);
}

/** Items of a list by the value of one of their names, in order of first appearance: `{name, items}`. */
function groupBy(list: readonly ViewMap[], key: string): Value {
  const groups = new Map<Value, ViewMap[]>();
  for (const item of list) {
    const name = item.entries[key] ?? null;
    const group = groups.get(name);
    if (group) group.push(item);
    else groups.set(name, [item]);
  }
  return [...groups].map(([name, items]) => viewMap({ name, items }));
}
