import type { DocumentKind } from '../data-set/schema/report-section.ts';
import { VARIANTS } from '../data-set/schema/variant.ts';
import { type Diagnostic, diagnose } from '../diagnostic/diagnostic.ts';
import { suggest } from '../diagnostic/suggest.ts';
import { evaluate, type UsedNames } from './evaluate.ts';
import type { ReportSource } from './helper.ts';
import { helpers } from './helpers/helpers.ts';
import type { TemplatePack } from './pack.ts';
import { buildView } from './view.ts';

/** What the templates of some documents touch of a report, whatever the variant, and what they say on the way. */
export function usedNames(
  pack: TemplatePack,
  source: ReportSource,
  kinds: Iterable<DocumentKind>,
): Omit<UsedNames, 'partials'> & { readonly diagnostics: readonly Diagnostic[] } {
  const figures = new Set<string>();
  const narratives = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  for (const kind of kinds) {
    const template = pack.documents.get(kind);
    if (!template) continue;
    for (const variant of VARIANTS) {
      const view = buildView(source, kind, variant);
      const rendered = evaluate({ pack, template, view, helpers, source, variant, mode: 'render' });
      diagnostics.push(...rendered.diagnostics);
      for (const id of rendered.used.figures) figures.add(id);
      for (const name of rendered.used.narratives) narratives.add(name);
    }
  }
  return { figures, narratives, diagnostics };
}

/** Narratives of a report that nothing asks for. */
export function unusedNarratives({ dataSets }: ReportSource, asked: ReadonlySet<string>): readonly Diagnostic[] {
  const { data, locate } = dataSets.current;
  return Object.keys(data.narrative)
    .filter((name) => !asked.has(name))
    .map((name) =>
      diagnose('template/unused-narrative', { name, suggestion: suggest(name, asked) }, locate(['narrative', name])),
    );
}
