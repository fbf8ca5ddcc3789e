import { paragraphsOf } from './data-set/paragraphs-of.ts';
import type { DataSet, Programme, Project, Section } from './data-set/schema/data-set-schema.ts';
import type { DocumentKind } from './data-set/schema/report-section.ts';
import { type Diagnostic, diagnose } from './diagnostic/diagnostic.ts';
import { documentText } from './document/document-text.ts';
import type { Document } from './document/tree.ts';
import type { ReportSource } from './template/helper.ts';
import type { TemplatePack } from './template/pack.ts';
import { splitReferences } from './template/reference.ts';
import { unusedNarratives, usedNames } from './template/used-names.ts';

/** A document in full, as it was composed. */
interface FullDocument {
  readonly kind: DocumentKind;
  readonly document: Document;
}

/**
 * What people wrote and no document tells: narratives under a name that the templates do not ask for, and projects and
 * programmes of a category that they pass over. `documents` are all that the report wants, in full.
 */
export function untoldRemarks(
  documents: readonly FullDocument[],
  source: ReportSource,
  pack: TemplatePack,
): readonly Diagnostic[] {
  const { data, locate } = source.dataSets.current;
  const told = proseOf(documents);
  const kinds = documents.map(({ kind }) => kind);
  // What is printed was asked for: only for the rest are the templates looked through again.
  const isAllPrinted = Object.keys(data.narrative).every((name) => isNarrated(name, data, told));
  const lost = isAllPrinted ? [] : unusedNarratives(source, usedNames(pack, source, kinds).narratives);
  const named = new Set([...data.sections.flatMap(namedIn), ...data.tasks.flatMap(({ from }) => from)]);
  const isTold = (item: Project | Programme): boolean =>
    named.has(item.id) || told.includes(item.name) || otherWordsOf(item).some((words) => told.includes(words));
  const untold = (section: 'projects' | 'programmes'): readonly Diagnostic[] =>
    data[section].flatMap((item, index) =>
      isTold(item) ? [] : [diagnose('template/untold', { section, name: item.name }, locate([section, index, 'name']))],
    );
  return [...lost, ...untold('projects'), ...untold('programmes')];
}

/** By what else a document that tells a project or a programme is known: its short name, its places, what it is to do next. */
function otherWordsOf(item: Project | Programme): readonly string[] {
  const next = item.next === null ? [] : [longestStretch(item.next)];
  if (!('sites' in item)) return next;
  return [item.shortName ?? item.name, ...item.sites.map(({ name }) => name), ...next];
}

/** Sentences and headings; what only a table names is not told. */
function proseOf(documents: readonly FullDocument[]): string {
  return documents
    .flatMap(({ document }) =>
      documentText({ ...document, blocks: document.blocks.filter(({ kind }) => kind !== 'table') }),
    )
    .join('\n');
}

/** Ids of what a chapter and the sections within it tell. */
function namedIn(section: Section): readonly string[] {
  return [section, ...section.sections].flatMap(({ projects, programmes }) => [...projects, ...programmes]);
}

/** Whether the longest stretch of words of one of its paragraphs is printed. */
function isNarrated(name: string, data: DataSet, printed: string): boolean {
  const texts = paragraphsOf(data.narrative[name] ?? [], 'full', []);
  return texts.length === 0 || texts.some(({ text }) => printed.includes(longestStretch(text)));
}

function longestStretch(text: string): string {
  const stretches = splitReferences(text)
    .flatMap((piece) => (piece.kind === 'words' ? piece.text.split('\n') : []))
    .map((words) => words.trim().replace(/[。；，、：]+$/u, ''));
  return stretches.reduce((longest, words) => (words.length > longest.length ? words : longest), '');
}
