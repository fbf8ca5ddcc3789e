import type { DataSet } from '../data-set/schema/data-set-schema.ts';
import { columnText } from '../figure/column-text.ts';
import type { FigureBook } from '../figure/figure-book.ts';
import { LAMP_MARKS, LAMP_NAMES } from '../figure/progress-lamp.ts';
import { progressPlaces } from '../figure/progress-places.ts';
import { column, figureCell, row, type TableDraft, textCell } from './table-draft.ts';

/** 形象进度: planned, actual, by how many points behind, and the lamp, for each project and place that has a progress. */
export function progressTable(data: DataSet, book: FigureBook): TableDraft {
  const places = progressPlaces(data, book);
  const planned = places.map((place) => place.planned);
  const actual = places.map((place) => place.actual);
  const [plannedText, actualText] = [columnText(planned), columnText(actual)];
  return {
    kind: 'table',
    caption: '形象进度对比',
    unitNote: null,
    columns: [
      column('项目', 'left', 2.2),
      column('计划进度', 'right'),
      column('实际进度', 'right'),
      column('落后', 'right', 1.2),
      column('亮灯', 'center'),
    ],
    rows: places.map(({ name, planned, actual, behind, lamp }) =>
      row([
        textCell(name),
        figureCell(planned, plannedText),
        figureCell(actual, actualText),
        figureCell(behind, ({ quantity }) => quantity.literal),
        textCell(lamp && `${LAMP_MARKS[lamp]}${LAMP_NAMES[lamp]}`),
      ]),
    ),
    notes: [],
  };
}
