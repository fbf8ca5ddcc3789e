import type { DataSet } from '../data-set/schema/data-set-schema.ts';
import type { FigureBook } from '../figure/figure-book.ts';
import { remainingInvestment } from '../figure/remaining-investment.ts';
import { groupBy } from '../group-by.ts';
import type { PlanText } from './plan-text.ts';
import { joinedTexts, made, namesText, said } from './plan-words.ts';
import type { TargetGap } from './unfinished-item.ts';
import { projectOf, type UnfinishedItem } from './unfinished-item.ts';

/** What goals are worked out from. */
export interface GoalSource {
  readonly data: DataSet;
  readonly book: FigureBook;
  /** What is unfinished in each project, by its id, to tell a whole project from some of its places. */
  readonly itemsOfProject: ReadonlyMap<string, readonly UnfinishedItem[]>;
}

/**
 * What a task that takes up these items is to reach: targets with what is missing and what each month must bring, stages,
 * and, for a whole project, the money that is left by source.
 */
export function goalText(taken: readonly UnfinishedItem[], source: GoalSource): PlanText {
  return joinedTexts(
    [
      ...taken.map(({ gap }) => (gap ? gapText(gap) : [])),
      ...stageTexts(taken),
      ...wholeProjects(taken, source.itemsOfProject).map((id) => investmentText(id, source)),
    ],
    '；',
  );
}

/** 适老化改造目标120户，还差52户，月均需8.7户. */
function gapText({ figure, target, remaining, perMonth }: TargetGap): PlanText {
  return [
    made(`${figure.name}目标`),
    said(target),
    ...(remaining ? [made('，还差'), said(remaining)] : []),
    ...(perMonth ? [made('，月均需'), said(perMonth)] : []),
  ];
}

/** 仁和、金穗投入使用; the name is left out where there is only one thing to reach. */
function stageTexts(taken: readonly UnfinishedItem[]): readonly PlanText[] {
  const places = taken.flatMap(({ goal, name }) => (goal === null ? [] : [{ goal, name }]));
  const groups = [...groupBy(places, ({ goal }) => goal)];
  return groups.map(([goal, group]) => {
    const names = group.map(({ name }) => name);
    return groups.length === 1 ? [made(goal)] : [...namesText(names, '个'), made(goal)];
  });
}

/** Ids of the projects that are taken up with everything unfinished in them. */
function wholeProjects(
  taken: readonly UnfinishedItem[],
  itemsOfProject: GoalSource['itemsOfProject'],
): readonly string[] {
  const own = new Set(taken);
  const projects = new Set(taken.flatMap((item) => projectOf(item) ?? []));
  return [...projects].filter((id) => itemsOfProject.get(id)?.every((item) => own.has(item)));
}

/** 剩余投资：自治区财政181.6万元、区级财政31.3万元. */
function investmentText(id: string, { data, book }: GoalSource): PlanText {
  const project = data.projects.find((one) => one.id === id);
  const rows = (project?.funding ?? []).flatMap(({ from }): readonly PlanText[] => {
    const left = remainingInvestment(`${id}.资金.${from}`, book);
    return left && !left.quantity.value?.isZero() ? [[made(from), said(left)]] : [];
  });
  return rows.length > 0 ? [made('剩余投资'), ...joinedTexts(rows, '、')] : [];
}
