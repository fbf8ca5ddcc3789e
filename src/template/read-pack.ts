import { parse } from 'handlebars/dist/cjs/handlebars/compiler/base.js';
import type { DocumentKind } from '../data-set/schema/report-section.ts';
import { type Diagnostic, diagnose, fail, type Outcome, succeed } from '../diagnostic/diagnostic.ts';
import { decodeText } from '../source/decode-text.ts';
import type { SourceFile } from '../source/source-node.ts';
import { LineMap } from '../source/text-position.ts';
import { namesInTemplate } from './names-in-template.ts';
import { nestingBeyond } from './nesting.ts';
import type { Template, TemplatePack } from './pack.ts';

/** Blocks and brackets of one template within each other; the parser takes seconds for some thousands. */
const MAX_NESTING = 24;

/** File name of each document's template within a pack. */
const DOCUMENT_FILES: ReadonlyMap<string, DocumentKind> = new Map([
  ['summary.hbs', 'summary'],
  ['plan.hbs', 'plan'],
  ['summary+plan.hbs', 'summary+plan'],
]);

/**
 * Reads a template pack from its files: `summary.hbs`, `plan.hbs`, `summary+plan.hbs` and `partials/*.hbs`. The first
 * folder of the paths given is the pack's own; a partial is called by its file name.
 */
export function readPack(name: string, files: readonly SourceFile[]): Outcome<TemplatePack> {
  const diagnostics: Diagnostic[] = [];
  const documents = new Map<DocumentKind, Template>();
  const partials = new Map<string, Template>();
  for (const file of files) {
    const template = parseTemplate(file);
    diagnostics.push(...template.diagnostics);
    if (!template.value) continue;
    const base = file.path.split(/[/\\]/).at(-1) ?? file.path;
    const kind = DOCUMENT_FILES.get(base);
    if (/(?:^|[/\\])partials[/\\][^/\\]+$/.test(file.path)) partials.set(base.replace(/\.hbs$/, ''), template.value);
    else if (kind) documents.set(kind, template.value);
  }
  if (documents.size === 0 && diagnostics.length === 0) diagnostics.push(diagnose('template/empty-pack', { name }));
  return diagnostics.length > 0 ? fail(diagnostics) : succeed({ name, documents, partials });
}

/** Parses one template. Handlebars gives the language; what it evaluates to is ours (see `evaluate`). */
export function parseTemplate(file: SourceFile): Outcome<Template> {
  const decoded = decodeText(file.path, file.bytes);
  if (decoded.value === null) return fail(decoded.diagnostics);
  const source = decoded.value.replaceAll(/\r\n?/g, '\n');
  const lines = new LineMap(source);
  const tooDeep = nestingBeyond(source, MAX_NESTING);
  if (tooDeep !== null) {
    const span = lines.span(file.path, tooDeep, tooDeep + 1);
    return fail([diagnose('template/too-deep', { limit: MAX_NESTING }, span)]);
  }
  try {
    const program = parse(source);
    return succeed({ path: file.path, lines, program, names: namesInTemplate(program) });
  } catch (error) {
    const { line, column, detail } = parseFailure(error);
    const offset = Math.min(lines.offset(line, column), source.length);
    return fail([diagnose('template/syntax', { detail }, lines.span(file.path, offset, offset + 1))]);
  }
}

/** Handlebars says where in two ways: in fields of the error, or in its text with a picture of the line. */
function parseFailure(error: unknown): { line: number; column: number; detail: string } {
  const failure = error as Error & { lineNumber?: number; column?: number };
  const detail = failure.message.split('\n')[0] ?? '';
  if (failure.lineNumber !== undefined) {
    return { line: failure.lineNumber, column: failure.column ?? 0, detail: detail.replace(/ - \d+:\d+$/, '') };
  }
  const [, line = '1'] = /on line (\d+)/.exec(failure.message) ?? [];
  const expected = failure.message.split('\n').at(-1) ?? '';
  return { line: Number(line), column: 0, detail: /got '(\w+)'/.exec(expected)?.[1] ?? detail };
}
