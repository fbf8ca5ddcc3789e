import type { LocatedDataSet } from './data-set/read-data-set.ts';
import type { DocumentKind } from './data-set/schema/report-section.ts';
import { isError } from './diagnostic/catalogue.ts';
import { type Diagnostic, diagnose, fail, type Outcome, succeed } from './diagnostic/diagnostic.ts';
import { frameDocument } from './document/frame-document.ts';
import { parseMarkup } from './document/parse-markup.ts';
import type { Document } from './document/tree.ts';
import { evaluate } from './template/evaluate.ts';
import type { ReportSource } from './template/helper.ts';
import { helpers } from './template/helpers/helpers.ts';
import type { TemplatePack } from './template/pack.ts';
import { buildView } from './template/view.ts';

/** Data, figures and a template become a document tree: what the document says, before anybody sets it in type. */
export function composeDocument(source: ReportSource, pack: TemplatePack, kind: DocumentKind): Outcome<Document> {
  const template = pack.documents.get(kind);
  if (!template) return fail([diagnose('template/no-document', { name: pack.name, kind })]);
  const { current } = source.dataSets;
  const rendered = evaluate({
    pack,
    template,
    view: buildView(current, source.figures),
    helpers,
    source,
    mode: 'render',
  });
  if (rendered.diagnostics.some(isError)) return fail(rendered.diagnostics);
  const body = parseMarkup(rendered.markup);
  const diagnostics = [...layoutRemarks(current), ...rendered.diagnostics, ...body.diagnostics];
  if (!body.value || diagnostics.some(isError)) return fail(diagnostics);
  return succeed(frameDocument(current.data, kind, body.value), diagnostics);
}

/** A layout that cannot be made yet is not passed over in silence. */
function layoutRemarks({ data, locate }: LocatedDataSet): readonly Diagnostic[] {
  const { layout } = data.report;
  if (layout === 'plain') return [];
  return [diagnose('template/layout-not-supported', { layout }, locate(['report', 'layout']))];
}
