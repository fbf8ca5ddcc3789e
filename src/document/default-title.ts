import { nextPeriod } from '../calendar/period.ts';
import type { Issue } from '../data-set/issue-of.ts';
import type { DataSet } from '../data-set/schema/data-set-schema.ts';
import type { DocumentKind } from '../data-set/schema/report-section.ts';

/**
 * 标题 of a document as it goes out: 发文机关, 事由 and 文种 (GB/T 9704-2012, 7.3.1). `sent` is the name of the text that a
 * notice or letter sends, or null when the document is its own text.
 *
 * 永宁区民政局2026年上半年工作总结 · 永宁区民政局关于2026年上半年工作情况的报告 · 永宁区民政局关于印发《2026年下半年重点工作安排》的通知
 */
export function defaultTitle(
  data: DataSet,
  kind: DocumentKind,
  { layout, letterhead: { jointUnits: joint } }: Issue,
  sent: string | null,
): string {
  const name = [data.unit.name, ...joint].join(' ');
  switch (layout) {
    case 'plain':
    case 'order':
    case 'minutes':
      return name + defaultName(data, kind);
    case 'report':
      return `${name}关于${subject(data, kind)}的报告`;
    case 'notice':
      return sent === null ? `${name}关于${subject(data, kind)}的通知` : `${name}关于印发《${sent}》的通知`;
    case 'letter':
      return sent === null ? `${name}关于${subject(data, kind)}的函` : `${name}关于报送《${sent}》的函`;
  }
}

/** 标题 of a speech: 在2026年上半年工作总结会上的讲话. */
export function defaultSpeechTitle({ report: { period } }: DataSet, kind: DocumentKind): string {
  const next = nextPeriod(period);
  switch (kind) {
    case 'summary':
      return `在${period.label}工作总结会上的讲话`;
    case 'plan':
      return `在${next.label}重点工作部署会上的讲话`;
    case 'summary+plan':
      return `在${period.label}工作总结暨${nextLabel(period, next)}重点工作部署会上的讲话`;
  }
}

/** What the document is called without the unit: 2026年上半年工作总结及下半年重点工作安排. */
export function defaultName({ report: { period } }: DataSet, kind: DocumentKind): string {
  const next = nextPeriod(period);
  switch (kind) {
    case 'summary':
      return `${period.label}工作总结`;
    case 'plan':
      return `${next.label}重点工作安排`;
    case 'summary+plan':
      return `${period.label}工作总结及${nextLabel(period, next)}重点工作安排`;
  }
}

/** 事由 of a report: 2026年上半年工作情况. */
function subject(data: DataSet, kind: DocumentKind): string {
  return defaultName(data, kind).replace('工作总结', '工作情况');
}

type Period = DataSet['report']['period'];

/** The year is not said twice. */
function nextLabel(period: Period, next: Period): string {
  return next.label.slice(0, 4) === period.label.slice(0, 4) ? next.shortLabel : next.label;
}
