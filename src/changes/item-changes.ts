import type { Path } from '../data-set/canonical-tree.ts';
import type { LocatedDataSet } from '../data-set/read-data-set.ts';
import type { Project, Site, Task } from '../data-set/schema/data-set-schema.ts';
import { type FieldChange, ITEM_FIELDS, type ItemChange, type ItemField, type ItemKind } from './change-list.ts';
import type { Edition } from './edition.ts';

/** Tasks, projects and places that came, went or moved on, in the order of the new side; what went stands last of its kind. */
export function itemChanges(old: Edition, now: Edition): readonly ItemChange[] {
  if (!old.dataSet || !now.dataSet) return [];
  const [before, after] = [itemsOf(old.dataSet), itemsOf(now.dataSet)];
  const keys = new Set([...after.keys(), ...before.keys()]);
  const changes = [...keys].flatMap((key) => itemChange(before.get(key), after.get(key)) ?? []);
  return KINDS.flatMap((kind) => changes.filter((change) => change.kind === kind));
}

const KINDS: readonly ItemKind[] = ['project', 'place', 'task'];

/** One task, project or place with what is said of it. */
interface Item {
  readonly kind: ItemKind;
  readonly id: string;
  readonly name: string;
  /** `file:line`. */
  readonly place: string;
  readonly fields: Readonly<Partial<Record<ItemField, string | null>>>;
}

function itemChange(old: Item | undefined, now: Item | undefined): ItemChange | null {
  const item = now ?? old;
  if (!item) return null;
  const fields = old && now ? fieldChanges(old, now) : [];
  if (old && now && fields.length === 0) return null;
  const { kind, id, name } = item;
  const change = !old ? 'came' : !now ? 'went' : 'changed';
  return { change, kind, id, name, old: old?.place ?? null, now: now?.place ?? null, fields };
}

function fieldChanges(old: Item, now: Item): readonly FieldChange[] {
  return ITEM_FIELDS.flatMap((field) => {
    const [was, is] = [old.fields[field] ?? null, now.fields[field] ?? null];
    return was === is ? [] : [{ field, old: was, now: is }];
  });
}

function itemsOf(dataSet: LocatedDataSet): ReadonlyMap<string, Item> {
  const { data, locate } = dataSet;
  const items = new Map<string, Item>();
  const add = (item: Omit<Item, 'place'>, path: Path): void => {
    const { file, start } = locate(path);
    // Two tasks without an id may read the same.
    let key = `${item.kind} ${item.id}`;
    while (items.has(key)) key += ' ';
    items.set(key, { ...item, place: `${file}:${start.line}` });
  };
  for (const [index, project] of data.projects.entries()) {
    add({ kind: 'project', id: project.id, name: project.name, fields: projectFields(project) }, ['projects', index]);
    for (const [at, site] of project.sites.entries()) {
      const path = ['projects', index, 'sites', at];
      const id = `${project.id}.${site.name}`;
      add({ kind: 'place', id, name: site.name, fields: standingFields(site) }, path);
      for (const [number, building] of site.sites.entries()) {
        const { name } = building;
        add({ kind: 'place', id: `${id}.${name}`, name, fields: standingFields(building) }, [...path, 'sites', number]);
      }
    }
  }
  for (const [index, task] of data.tasks.entries()) {
    add({ kind: 'task', id: task.id ?? task.do, name: task.do, fields: taskFields(task) }, ['tasks', index]);
  }
  return items;
}

function projectFields(project: Project): Item['fields'] {
  const { name, department, person, closed } = project;
  return { ...standingFields(project), name, department, person, closed: closed ? '是' : null };
}

function standingFields({ stage, status, due, obstacle }: Pick<Site, 'stage' | 'status' | 'due' | 'obstacle'>) {
  const reached = stage === null ? null : `${stage}${status === null ? '' : (STATUS[status] ?? '')}`;
  return { stage: reached, by: due?.by ?? null, strength: due?.strength ?? null, obstacle: obstacle?.what ?? null };
}

/** Behind the name of a stage that is not done. */
const STATUS: Readonly<Record<string, string>> = { done: '', inProgress: '（进行中）', notStarted: '（未开始）' };

function taskFields(task: Task): Item['fields'] {
  const { section, do: what, by, strength, department, person, phases, standing } = task;
  return {
    section,
    do: what,
    by: by ?? (standing ? '常态' : null),
    strength,
    department,
    person,
    with: task.with.join('、') || null,
    phases: phases.map((phase) => `${phase.by}${phase.strength ?? ''}${phase.do}`).join('；') || null,
  };
}
