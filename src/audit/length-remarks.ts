import type { Path } from '../data-set/canonical-tree.ts';
import { issueOf, ownIssue } from '../data-set/issue-of.ts';
import type { LocatedDataSet } from '../data-set/read-data-set.ts';
import type { DataSet } from '../data-set/schema/data-set-schema.ts';
import type { DocumentKind } from '../data-set/schema/report-section.ts';
import type { Variant } from '../data-set/schema/variant.ts';
import { weighRemark } from '../data-set/weigh-remark.ts';
import { type Diagnostic, diagnose } from '../diagnostic/diagnostic.ts';
import { suggest } from '../diagnostic/suggest.ts';
import { inlineText } from '../document/inline-segments.ts';
import type { Length, MeasuredDocument, VariantDocument } from './lengths.ts';

/**
 * What is longer than the data want it (篇幅), and, where every document of the data set is at hand, lengths for headings
 * that none has.
 */
export function lengthRemarks(
  documents: readonly MeasuredDocument[],
  { data, locate }: LocatedDataSet,
): readonly Diagnostic[] {
  const headings = new Set(documents.flatMap(headingsOf));
  const areAll = data.report.kind.every((kind) => documents.some((document) => document.kind === kind));
  const remarks = documents.flatMap(({ kind, variant, document, lengths: { total, sections } }) => {
    const path = lengthPath(data, kind, variant);
    const over = (what: string, length: Length, key: readonly string[]): readonly Diagnostic[] =>
      length.wanted !== null && length.used > length.wanted
        ? [
            diagnose(
              'audit/too-long',
              { what, variant, used: length.used, wanted: length.wanted },
              locate([...path, ...key]),
            ),
          ]
        : [];
    const named = Object.keys(issueOf(data.report, kind).lengths[variant]?.sections ?? {});
    return [
      ...over(document.meta.title, total, ['total']),
      ...sections.flatMap((section) => over(section.label + section.title, section, ['sections', section.title])),
      ...named
        .filter((title) => areAll && !headings.has(title))
        .map((title) => {
          const suggestion = suggest(title, headings);
          return diagnose('audit/no-such-section', { title, suggestion }, locate([...path, 'sections', title]));
        }),
    ];
  });
  return remarks.flatMap((remark) => weighRemark('length', remark, data.checkSettings));
}

/** Where the length of a variant is laid down: for this kind of document, or for all. */
function lengthPath({ report }: DataSet, kind: DocumentKind, variant: Variant): Path {
  const own = ownIssue(report, kind);
  return own?.issue.lengths[variant] ? [...own.path, 'lengths', variant] : ['report', 'lengths', variant];
}

function headingsOf({ document }: VariantDocument): readonly string[] {
  return document.blocks.flatMap((block) => (block.kind === 'heading' ? [inlineText(block.inlines)] : []));
}
