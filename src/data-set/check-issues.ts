import { type Diagnostic, diagnose, type Span } from '../diagnostic/diagnostic.ts';
import type { Path } from './canonical-tree.ts';
import { type Issue, issueOf, ownIssue } from './issue-of.ts';
import type { DataSet } from './schema/data-set-schema.ts';
import type { IssueSection, Layout } from './schema/issue.ts';
import type { DocumentKind } from './schema/report-section.ts';

/** An element of an official document, the words for it, and whether an issue names it. */
interface Element {
  readonly name: string;
  readonly path: Path;
  readonly isGiven: (issue: IssueSection) => boolean;
}

const ELEMENTS = {
  documentNumber: element('发文字号', ['letterhead', 'documentNumber'], ({ letterhead }) => letterhead.documentNumber),
  signers: element('签发人', ['letterhead', 'signers'], ({ letterhead }) => letterhead.signers),
  copyNumber: element('份号', ['letterhead', 'copyNumber'], ({ letterhead }) => letterhead.copyNumber),
  classification: element('密级', ['letterhead', 'classification'], ({ letterhead }) => letterhead.classification),
  urgency: element('紧急程度', ['letterhead', 'urgency'], ({ letterhead }) => letterhead.urgency),
  mark: element('机关标志', ['letterhead', 'mark'], ({ letterhead }) => letterhead.mark),
  addressee: element('主送', ['addressee'], ({ addressee }) => addressee),
  cover: element('发文正文', ['cover'], ({ cover }) => cover),
  post: element('职务', ['post'], ({ post }) => post),
  present: element('参会人员.出席', ['attendance', 'present'], ({ attendance }) => attendance.present),
} as const;

type ElementName = keyof typeof ELEMENTS;

/** What a form must have (GB/T 9704-2012, 7.2 and 10), and what it has no place for. */
const FORMS: Readonly<
  Record<Layout, { readonly needs: readonly ElementName[]; readonly lacks: readonly ElementName[] }>
> = {
  plain: {
    needs: [],
    lacks: ['documentNumber', 'signers', 'copyNumber', 'classification', 'urgency', 'mark', 'cover', 'post', 'present'],
  },
  report: { needs: ['documentNumber', 'signers', 'addressee'], lacks: ['cover', 'post', 'present'] },
  notice: { needs: ['documentNumber', 'addressee'], lacks: ['signers', 'post', 'present'] },
  letter: { needs: ['documentNumber', 'addressee'], lacks: ['signers', 'post', 'present'] },
  order: { needs: ['documentNumber', 'post'], lacks: ['signers', 'cover', 'present'] },
  minutes: { needs: ['present'], lacks: ['signers', 'cover', 'post'] },
};

/** Whether what is laid down for each document fits the form it goes out in. */
export function checkIssues({ report }: DataSet, locate: (path: Path) => Span): readonly Diagnostic[] {
  const issues = report.kind.map((kind) => ({ kind, issue: issueOf(report, kind) }));
  const said: Said = (kind, { path, isGiven }) => {
    const own = ownIssue(report, kind);
    const isOwn = own !== null && (own.issue.layout !== null || isGiven(own.issue));
    return locate([...(isOwn ? own.path : ['report']), ...path]);
  };
  return [...issues.flatMap(({ kind, issue }) => formProblems(kind, issue, said)), ...sharedNumbers(issues, said)];
}

/** Where an element is laid down for a kind of document, or should be. */
type Said = (kind: DocumentKind, element: Element) => Span;

function formProblems(kind: DocumentKind, issue: Issue, said: Said): readonly Diagnostic[] {
  const { needs, lacks } = FORMS[issue.layout];
  const missing = needs.map((name) => ELEMENTS[name]).filter(({ isGiven }) => !isGiven(issue));
  const misplaced = lacks.map((name) => ELEMENTS[name]).filter(({ isGiven }) => isGiven(issue));
  const { classification, copyNumber } = issue.letterhead;
  return [
    ...misplaced.map((one) =>
      diagnose('data/no-place-in-layout', { element: one.name, layout: issue.layout }, said(kind, one)),
    ),
    ...missing.map((one) =>
      diagnose('data/layout-needs', { element: one.name, layout: issue.layout }, said(kind, one)),
    ),
    ...(classification !== null && copyNumber === null
      ? [diagnose('data/classified-without-copy-number', {}, said(kind, ELEMENTS.classification))]
      : []),
  ];
}

/** Two documents cannot go out under one number. */
function sharedNumbers(
  issues: readonly { readonly kind: DocumentKind; readonly issue: Issue }[],
  said: Said,
): readonly Diagnostic[] {
  const first = new Map<string, DocumentKind>();
  return issues.flatMap(({ kind, issue }) => {
    const number = issue.letterhead.documentNumber;
    if (number === null) return [];
    const earlier = first.get(number);
    if (earlier === undefined) {
      first.set(number, kind);
      return [];
    }
    return [diagnose('data/same-document-number', { number }, said(kind, ELEMENTS.documentNumber))];
  });
}

function element(name: string, path: Path, value: (issue: IssueSection) => string | null | readonly string[]): Element {
  return {
    name,
    path,
    isGiven: (issue) => {
      const given = value(issue);
      return given !== null && given.length > 0;
    },
  };
}
