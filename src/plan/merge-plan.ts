import type { LocatedDataSet } from '../data-set/read-data-set.ts';
import { dataSetSchema } from '../data-set/schema/data-set-schema.ts';
import { task as taskSchema } from '../data-set/schema/report-section.ts';
import { aliasOf } from '../data-set/schema-shape.ts';
import { type Diagnostic, fail, type Outcome, succeed } from '../diagnostic/diagnostic.ts';
import type { FigureBook } from '../figure/figure-book.ts';
import { editYaml, yamlPathAt } from '../source/edit-yaml.ts';
import { parseYaml } from '../source/parse-yaml.ts';
import type { MapEntry, SourceFile } from '../source/source-node.ts';
import type { YamlContent } from '../source/write-yaml.ts';
import type { YamlEdit } from '../source/yaml-edit.ts';
import type { Plan, PlanTask } from './plan.ts';
import { editableText } from './plan-words.ts';
import { settledTasks } from './settled-tasks.ts';
import type { PlanPhase } from './unfinished-item.ts';

/** The plan as it will stand in the data. */
export interface MergedPlan {
  /** Files that change, and the one that is made. */
  readonly files: readonly SourceFile[];
  /** Tasks that are added for the clerk to edit. */
  readonly offered: readonly PlanTask[];
  /** Tasks that are marked because all that they take up is finished. */
  readonly settled: readonly PlanTask[];
}

/** The data set that a plan is written into. */
export interface PlanPlace {
  readonly files: readonly SourceFile[];
  readonly located: LocatedDataSet;
  readonly figures: FigureBook;
  /** Path for the plan when no file holds tasks; null when the data set is one file, which then takes them. */
  readonly planFile: string | null;
}

/**
 * Writes the derived tasks of a plan into the data as tasks that a clerk can edit. What is written already stays as it
 * is, to the byte; what is new comes behind it, below a comment; a task of which nothing is left to do gets a comment. A
 * second time there is nothing to write. `planFile` is the path for the plan when no file holds tasks; null when the data
 * set is one file, which then takes them.
 */
export function mergePlan({ files, located, figures, planFile }: PlanPlace, plan: Plan): Outcome<MergedPlan> {
  const offered = plan.tasks.filter(({ origin }) => origin.kind === 'derived');
  const settled = settledTasks(plan, located, figures);
  const home = homeOfTasks(files, planFile);
  const editsByFile = new Map<string, YamlEdit[]>();
  const add = (path: string, edit: YamlEdit) => editsByFile.set(path, [...(editsByFile.get(path) ?? []), edit]);

  for (const task of settled) {
    const span = located.locate(['tasks', task.origin.index ?? 0]);
    const file = files.find(({ path }) => path === span.file);
    const root = file ? parseYaml(file).value : null;
    const at = root ? yamlPathAt(root, span) : null;
    if (at) add(span.file, { kind: 'remark', path: at, comment: REMARKS[home.language].settled });
  }
  for (const edit of offers(offered, home)) add(home.file.path, edit);

  const diagnostics: Diagnostic[] = [];
  const changed = [...editsByFile].flatMap(([path, edits]) => {
    const file = path === home.file.path ? home.file : files.find((one) => one.path === path);
    if (!file) return [];
    const edited = editYaml(file, edits);
    diagnostics.push(...edited.diagnostics);
    return edited.value && edited.value !== file ? [edited.value] : [];
  });
  return diagnostics.length > 0 ? fail(diagnostics) : succeed({ files: changed, offered, settled });
}

/** New tasks behind those that there are, or the whole list where there is none. */
function offers(offered: readonly PlanTask[], { file, key, language, hasTasks }: HomeOfTasks): readonly YamlEdit[] {
  const remark = REMARKS[language].offered;
  // Said once in a file, whichever plan it was said of.
  const comment = new TextDecoder().decode(file.bytes).includes(remark) ? {} : { comment: remark };
  const tasks = offered.map((task) => taskContent(task, language));
  if (tasks.length === 0) return [];
  if (!hasTasks) return [{ kind: 'set', path: [key], value: tasks, ...comment }];
  return tasks.map((value, index) => ({ kind: 'append', path: [key], value, ...(index === 0 ? comment : {}) }));
}

type KeyLanguage = 'zh' | 'en';

/** Comments are in the language of the keys. */
const REMARKS: Readonly<Record<KeyLanguage, { readonly offered: string; readonly settled: string }>> = {
  zh: {
    offered: '以下任务是从数据推出来的：文字可以随便改；“来自”留着，程序靠它知道这件事已经列入计划',
    settled: '这条任务“来自”的事都已办结：核对以后可以删去',
  },
  en: {
    offered: 'these tasks follow from the data: edit the words; `from` tells that a thing is planned for, so leave it',
    settled: 'everything that this task is `from` is finished: check it, then delete the task',
  },
};

interface HomeOfTasks {
  readonly file: SourceFile;
  /** 任务 or tasks, as the file says it. */
  readonly key: string;
  readonly language: KeyLanguage;
  /** Whether the file has the key. */
  readonly hasTasks: boolean;
}

/** The last file that holds tasks; else the plan's own file, which may have to be made, or the only file. */
function homeOfTasks(files: readonly SourceFile[], planFile: string | null): HomeOfTasks {
  const alias = aliasOf(dataSetSchema, 'tasks');
  const held = files.flatMap((file) => {
    const entry = rootEntries(file).find(({ key }) => key === 'tasks' || key === alias);
    return entry ? [{ file, key: entry.key }] : [];
  });
  const last = held.at(-1);
  if (last) return { ...last, language: last.key === alias ? 'zh' : 'en', hasTasks: true };
  const isEnglish = files.some((file) => rootEntries(file).some(({ key }) => key === 'report'));
  const language = isEnglish ? 'en' : 'zh';
  const path = planFile ?? files[0]?.path ?? '';
  const file = files.find((one) => one.path === path) ?? { path, bytes: new Uint8Array() };
  return { file, key: isEnglish ? 'tasks' : alias, language, hasTasks: false };
}

function rootEntries(file: SourceFile): readonly MapEntry[] {
  const root = parseYaml(file).value;
  return root?.kind === 'map' ? root.entries : [];
}

/** A derived task as a clerk would write it. Its goal and obstacles are left out: they follow from what it takes up. */
function taskContent(task: PlanTask, language: KeyLanguage): YamlContent {
  const name = (key: keyof typeof taskSchema.shape): string => (language === 'zh' ? aliasOf(taskSchema, key) : key);
  const text = (key: keyof typeof taskSchema.shape, value: string | null) =>
    value === null ? [] : [[name(key), value]];
  // A step says its deadline, work and strength under the same names as a task does.
  const step = (phase: PlanPhase): YamlContent =>
    Object.fromEntries([
      ...text('by', phase.by),
      [name('do'), editableText(phase.do)],
      ...text('strength', phase.strength),
    ]);
  return Object.fromEntries([
    [name('id'), task.key],
    ...text('section', task.section),
    [name('do'), editableText(task.do)],
    ...text('department', task.department),
    ...(task.with.length > 0 ? [[name('with'), task.with]] : []),
    ...text('person', task.person),
    ...text('by', task.by),
    ...text('strength', task.strength),
    ...(task.phases.length > 0 ? [[name('phases'), task.phases.map(step)]] : []),
    ...(task.standing ? [[name('standing'), language === 'zh' ? '是' : 'true']] : []),
    [name('from'), task.origin.from],
  ]);
}
