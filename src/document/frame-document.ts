import { formatDate, nextPeriod } from '../calendar/period.ts';
import type { DataSet } from '../data-set/schema/data-set-schema.ts';
import type { DocumentKind } from '../data-set/schema/report-section.ts';
import type { Block, Document } from './tree.ts';

/** Puts title, addressee, unit and date around the body, as the layout of the report wants them. */
export function frameDocument(data: DataSet, kind: DocumentKind, body: readonly Block[]): Document {
  const { report, unit } = data;
  const titleLines = report.title && report.kind.length === 1 ? report.title : [defaultTitle(data, kind)];
  const date = formatDate(report.issueDate);
  return {
    meta: { title: titleLines.join(''), unitName: unit.name, issueDate: report.issueDate, language: 'zh-CN' },
    blocks: [
      { kind: 'title', lines: titleLines },
      ...(report.addressee ? [{ kind: 'addressee', text: report.addressee } as const] : []),
      ...body,
      { kind: 'signature', unitNames: [unit.name], date, stampedWith: 'nothing', post: null },
    ],
  };
}

/** 永宁区民政局2026年上半年工作总结及下半年重点工作安排 and its two halves. */
function defaultTitle({ report: { period }, unit }: DataSet, kind: DocumentKind): string {
  const next = nextPeriod(period);
  const nextLabel = next.label.slice(0, 4) === period.label.slice(0, 4) ? next.shortLabel : next.label;
  switch (kind) {
    case 'summary':
      return `${unit.name}${period.label}工作总结`;
    case 'plan':
      return `${unit.name}${next.label}重点工作安排`;
    case 'summary+plan':
      return `${unit.name}${period.label}工作总结及${nextLabel}重点工作安排`;
  }
}
