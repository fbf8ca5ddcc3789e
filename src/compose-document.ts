import { issueOf, issuePath } from './data-set/issue-of.ts';
import type { DocumentKind } from './data-set/schema/report-section.ts';
import type { Variant } from './data-set/schema/variant.ts';
import { diagnose, fail, isError, type Outcome, succeed } from './diagnostic/diagnostic.ts';
import { frameDocument } from './document/frame-document.ts';
import { frameSpeech } from './document/frame-speech.ts';
import { parseMarkup } from './document/parse-markup.ts';
import type { Document, ParagraphBlock } from './document/tree.ts';
import { evaluate } from './template/evaluate.ts';
import { FigureSpeaker } from './template/figure-speaker.ts';
import type { ReportSource } from './template/helper.ts';
import { helpers } from './template/helpers/helpers.ts';
import type { TemplatePack } from './template/pack.ts';
import { Problems } from './template/problems.ts';
import { buildView } from './template/view.ts';

/** Data, figures and a template become a document tree: what the document says, before anybody sets it in type. */
export function composeDocument(
  source: ReportSource,
  pack: TemplatePack,
  kind: DocumentKind,
  variant: Variant = 'full',
): Outcome<Document> {
  const template = pack.documents.get(kind);
  if (!template) return fail([diagnose('template/no-document', { name: pack.name, kind })]);
  const { current } = source.dataSets;
  const rendered = evaluate({
    pack,
    template,
    view: buildView(source, kind, variant),
    helpers,
    source,
    variant,
    mode: 'render',
  });
  if (rendered.diagnostics.some(isError)) return fail(rendered.diagnostics);
  const body = parseMarkup(rendered.markup);
  const cover = coverParagraphs(source, kind);
  const diagnostics = [...rendered.diagnostics, ...body.diagnostics, ...cover.diagnostics];
  if (!body.value || !cover.value || diagnostics.some(isError)) return fail(diagnostics);
  if (variant === 'speech') return succeed(frameSpeech(current.data, kind, body.value), diagnostics);
  return succeed(frameDocument(current.data, kind, { cover: cover.value, blocks: body.value }), diagnostics);
}

/** 发文正文 with its 【指标】 references said. */
function coverParagraphs({ dataSets, figures }: ReportSource, kind: DocumentKind): Outcome<readonly ParagraphBlock[]> {
  const { data, locate } = dataSets.current;
  const problems = new Problems();
  const speaker = new FigureSpeaker(figures, problems);
  const path = issuePath(data.report, kind, 'cover');
  const paragraphs = issueOf(data.report, kind).cover.map((text, index): ParagraphBlock => {
    const origin = locate([...path, index]);
    return { kind: 'paragraph', runIn: null, inlines: speaker.expand(text, origin), origin };
  });
  return succeed(paragraphs, problems.list);
}
