import type { DataSet } from '../data-set/schema/data-set-schema.ts';
import type { DocumentMeta } from './tree.ts';

/** What a document made from a data set says of itself. */
export function documentMeta({ report, unit }: DataSet, title: string): DocumentMeta {
  return { title, unitName: unit.name, issueDate: report.issueDate, language: 'zh-CN' };
}
