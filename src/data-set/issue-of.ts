import type { Path } from './canonical-tree.ts';
import type { IssueSection, Layout } from './schema/issue.ts';
import type { DocumentKind, ReportSection } from './schema/report-section.ts';

/** How one document goes out, with everything decided. */
export interface Issue extends IssueSection {
  readonly layout: Layout;
}

/**
 * What is laid down for one kind of document goes before what is laid down for all, key by key. A title for all is taken
 * only when there is one document: two cannot bear the same.
 */
export function issueOf(report: ReportSection, kind: DocumentKind): Issue {
  const general: IssueSection = { ...report, title: report.kind.length === 1 ? report.title : null };
  const own = ownIssue(report, kind);
  const issue = own ? overlaid(own.issue, general) : general;
  return { ...issue, layout: issue.layout ?? 'plain' };
}

/** What is laid down for one kind of document only, and where; null when nothing is. */
export function ownIssue(report: ReportSection, kind: DocumentKind): { issue: IssueSection; path: Path } | null {
  const key = KIND_KEYS[kind];
  const issue = report.byKind[key];
  return issue && { issue, path: ['report', 'byKind', key] };
}

/** The key of 分文种 for each kind. */
const KIND_KEYS = { summary: 'summary', plan: 'plan', 'summary+plan': 'both' } as const;

/** Where a key of an issue is laid down: for this kind of document, or for all. */
export function issuePath(report: ReportSection, kind: DocumentKind, key: keyof IssueSection): Path {
  const own = ownIssue(report, kind);
  const value = own?.issue[key] ?? null;
  return own === null || value === null || isEmptyList(value) ? ['report', key] : [...own.path, key];
}

/** `own` where it says something, `general` elsewhere; maps are overlaid key by key. */
function overlaid<T extends object>(own: T, general: T): T {
  const entries = Object.entries(own).map(([key, value]) => {
    const otherwise = (general as Readonly<Record<string, unknown>>)[key];
    if (isMap(value) && isMap(otherwise)) return [key, overlaid(value, otherwise)];
    return [key, value === null || isEmptyList(value) ? otherwise : value];
  });
  return Object.fromEntries(entries) as T;
}

function isMap(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
