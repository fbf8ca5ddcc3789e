import type { Path } from '../data-set/canonical-tree.ts';
import type { Project, Site } from '../data-set/schema/data-set-schema.ts';
import { columnText } from '../figure/column-text.ts';
import type { FigureBook } from '../figure/figure-book.ts';
import { column, EMPTY_CELL, type Expand, figureCell, row, type TableDraft, textCell } from './table-draft.ts';

/** 建设进展: where each site of a project stands, with the facts that any of them has. */
export function siteTable(project: Project, path: Path, book: FigureBook, expand: Expand): TableDraft {
  const facts = [...new Set(project.sites.flatMap((site) => Object.keys(site.facts)))];
  const factColumns = facts.map((fact) => {
    const figures = project.sites.map((site) => book.figures.get(`${project.id}.${site.name}.${fact}`) ?? null);
    return { figures, text: columnText(figures) };
  });
  const hasDue = project.sites.some(({ due }) => due !== null);
  return {
    kind: 'table',
    caption: `${project.shortName ?? project.name}进展情况`,
    unitNote: null,
    columns: [
      column('序号', 'center', 0.5),
      column('地点', 'center', 1.2),
      ...facts.map((fact) => column(fact, 'right')),
      column('当前阶段', 'center', 1.2),
      column('下一步', 'left', 2.6),
      ...(hasDue ? [column('时限', 'center')] : []),
    ],
    rows: project.sites.map((site, index) =>
      row([
        textCell(String(index + 1)),
        textCell(site.name),
        ...factColumns.map(({ figures, text }) => figureCell(figures[index] ?? null, text)),
        textCell(stageText(site)),
        site.next ? expand(site.next, [...path, 'sites', index, 'next']) : EMPTY_CELL,
        ...(hasDue ? [textCell(site.due?.by ?? null)] : []),
      ]),
    ),
    notes: [],
  };
}

function stageText({ stage, status }: Site): string | null {
  if (!stage) return null;
  return status === 'inProgress' ? `${stage}（进行中）` : stage;
}
