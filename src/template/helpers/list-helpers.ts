import { type Helper, type HelperContext, helper } from '../helper.ts';
import { isList, isMap, isPresent, type Value, viewMap } from '../value.ts';
import { badArgument, type Told } from './arguments.ts';

/** Lists and conditions. */
export const listHelpers: readonly Helper[] = [
  helper('projectsIn', ['类别'], [], ([category], _, context) => inCategory('projects', category ?? null, context)),
  helper('programmesIn', ['类别'], [], ([category], _, context) => inCategory('programmes', category ?? null, context)),

  helper('grouped', ['列表', '项目名'], [], ([list, key], _, context) => {
    if (!isList(list ?? null) || typeof key !== 'string')
      return badArgument('grouped', '一个列表和一个项目名', context);
    return groupBy(list as readonly Value[], key);
  }),

  helper('count', ['列表'], [], ([list], _, context) => {
    return isList(list ?? null) ? (list as readonly Value[]).length : badArgument('count', '一个列表', context);
  }),

  helper('moreThan', ['数', '数'], [], ([first, second]) => {
    return typeof first === 'number' && typeof second === 'number' && first > second;
  }),
  helper('equals', ['值', '值'], [], ([first, second]) => first === second),
  helper('either', ['值', '值'], [], ([first, second]) => isPresent(first ?? null) || isPresent(second ?? null)),
  helper('both', ['值', '值'], [], ([first, second]) => isPresent(first ?? null) && isPresent(second ?? null)),
];

function inCategory(section: Told, category: Value, { view }: HelperContext): Value {
  const items = view.entries[section] ?? null;
  return isList(items) ? items.filter((item) => isMap(item) && item.entries.category === category) : [];
}

/** Items of a list by the value of one of their names, in order of first appearance: `{name, items}`. */
function groupBy(list: readonly Value[], key: string): Value {
  const groups = new Map<Value, Value[]>();
  for (const item of list) {
    const name = isMap(item) ? (item.entries[key] ?? null) : null;
    const group = groups.get(name);
    if (group) group.push(item);
    else groups.set(name, [item]);
  }
  return [...groups].map(([name, items]) => viewMap({ name, items }));
}
