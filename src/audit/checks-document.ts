import type { DataSet } from '../data-set/schema/data-set-schema.ts';
import { documentMeta } from '../document/document-meta.ts';
import type { Document } from '../document/tree.ts';
import type { CheckResult } from '../figure/checks/check-result.ts';
import { checkTables } from './check-tables.ts';

/** How every check came out, as a document to hand on. */
export function checksDocument(data: DataSet, checks: readonly CheckResult[]): Document {
  const title = `${data.unit.name}${data.report.period.label}数据核对情况`;
  return {
    meta: documentMeta(data, title),
    blocks: [{ kind: 'title', lines: [title] }, ...checkTables(checks, 1)],
  };
}
