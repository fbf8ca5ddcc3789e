import { formatDate } from '../calendar/period.ts';
import type { DataSet } from '../data-set/schema/data-set-schema.ts';
import { documentMeta } from '../document/document-meta.ts';
import type { Block, Document, Inline, TableBlock } from '../document/tree.ts';
import type { DepartmentItems, OpenItem } from './open-items.ts';

/** What is still to be delivered as a document to send round: a table for each department, to be filled in. */
export function openItemsDocument(data: DataSet, groups: readonly DepartmentItems[]): Document {
  const title = `${data.unit.name}${data.report.period.label}待报数据清单`;
  return {
    meta: documentMeta(data, title),
    blocks: [
      { kind: 'title', lines: [title] },
      ...(groups.length === 0 ? [paragraph('各项数据均已报齐。')] : []),
      ...groups.flatMap((group, index) => groupBlocks(group, index + 1)),
    ],
  };
}

function groupBlocks({ department, items }: DepartmentItems, ordinal: number): readonly Block[] {
  return [
    { kind: 'heading', level: 1, ordinal, inlines: [text(department ?? '未指定责任单位')], origin: null },
    table(items, ordinal, department ?? ''),
  ];
}

function table(items: readonly OpenItem[], number: number, department: string): TableBlock {
  const columns = [
    ['序号', 'center', 0.5],
    ['指标', 'left', 2.5],
    ['编号', 'left', 2],
    ['现有数据', 'center', 1.5],
    ['应报数据', 'center', 1.5],
    ['时限', 'center', 1.4],
  ] as const;
  return {
    kind: 'table',
    number,
    caption: `${department}待报数据`,
    unitNote: null,
    columns: columns.map(([header, align, weight]) => ({ header, align, weight })),
    rows: items.map((item, index) => ({
      cells: [
        [text(String(index + 1))],
        [text(item.figure.name)],
        [text(item.figure.id)],
        [text(presentValue(item))],
        [],
        [text(item.due === null ? '—' : formatDate(item.due))],
      ],
      emphasis: false,
    })),
    wide: false,
    notes: [],
    origin: null,
  };
}

/** 726人（截至5月31日） of a figure that stands at an earlier day; 待填 of one that is missing. */
function presentValue({ figure, standsAt }: OpenItem): string {
  const { literal } = figure.quantity;
  return standsAt === null ? literal : `${literal}（截至${formatDate(standsAt)}）`;
}

function paragraph(words: string): Block {
  return { kind: 'paragraph', runIn: null, inlines: [text(words)], origin: null };
}

function text(words: string): Inline {
  return { kind: 'text', text: words };
}
