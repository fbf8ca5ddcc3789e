import type { Path } from '../../data-set/canonical-tree.ts';
import { lifecycleStages } from '../../data-set/lifecycle.ts';
import type { DataSet, LifecycleStage, Project, Site } from '../../data-set/schema/data-set-schema.ts';
import type { Inline } from '../../document/tree.ts';
import type { HelperContext } from '../helper.ts';
import { clause, joined, sentence } from '../inlines.ts';

/**
 * 各点位进展: one clause for each wording, sites of equal wording joined (仁和、金山社区服务站已签订购买协议，待…), in the
 * order of the data; a project without sites speaks for itself (the heading above has named it). Null when there is no stage to tell.
 */
export function siteStates(project: Project, index: number, context: HelperContext): readonly Inline[] | null {
  const { data } = context.source.dataSets.current;
  const noun = project.shortName ?? '';
  const clauses =
    project.sites.length > 0
      ? siteClauses(project, index, noun, data, context)
      : ownClause(project, index, data, context);
  return clauses.length > 0 ? sentence(joined(clauses, '；'), '。') : null;
}

function siteClauses(
  project: Project,
  index: number,
  noun: string,
  data: DataSet,
  context: HelperContext,
): readonly (readonly Inline[])[] {
  const stages = lifecycleStages(data, project.lifecycle) ?? [];
  const groups = new Map<string, { names: string[]; wording: readonly Inline[] }>();
  project.sites.forEach((site, at) => {
    const path = ['projects', index, 'sites', at];
    const wording = standingWords(site, `${project.id}.${site.name}`, path, stages, context);
    if (!wording) return;
    const key = wording.map((inline) => (inline.kind === 'strong' ? '' : inline.text)).join('');
    const group = groups.get(key) ?? { names: [], wording };
    group.names.push(site.name);
    groups.set(key, group);
  });
  return [...groups.values()].map(({ names, wording }) => sentence(`${names.join('、')}${noun}`, wording));
}

function ownClause(
  project: Project,
  index: number,
  data: DataSet,
  context: HelperContext,
): readonly (readonly Inline[])[] {
  const stages = lifecycleStages(data, project.lifecycle) ?? [];
  const wording = standingWords(project, project.id, ['projects', index], stages, context);
  return wording ? [sentence(project.lead ? '目前' : '项目', wording)] : [];
}

/** What is said of one place: its own text, or the phrase of its stage with progress and what follows. */
function standingWords(
  standing: Pick<Site, 'stage' | 'status' | 'text' | 'follows'>,
  id: string,
  path: Path,
  stages: readonly LifecycleStage[],
  context: HelperContext,
): readonly Inline[] | null {
  if (standing.text) return clause(standing.text, [...path, 'text'], context);
  const stage = stages.find(({ name }) => name === standing.stage);
  if (!stage) return null;
  const progress = context.source.figures.figures.has(`${id}.形象进度`) ? context.say(`${id}.形象进度`, '') : null;
  return sentence(
    stagePhrase(stage, standing.status),
    progress ? sentence('，形象进度', [progress]) : '',
    standing.follows ? sentence('，', clause(standing.follows, [...path, 'follows'], context)) : '',
  );
}

function stagePhrase(stage: LifecycleStage, status: Site['status']): string {
  switch (status) {
    case 'inProgress':
      return stage.inProgress ?? `正在${stage.name}`;
    case 'notStarted':
      return `尚未${stage.plan ?? stage.name}`;
    case 'done':
    case null:
      return stage.done ?? `已完成${stage.name}`;
  }
}
