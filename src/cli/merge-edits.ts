import { parseProvenance } from '../audit/provenance-json.ts';
import { startOfAnnexes } from '../changes/annexes-apart.ts';
import { docxTexts, printedUnits, unitsToday } from '../changes/printed-units.ts';
import { type Diagnostic, diagnose, unreachable } from '../diagnostic/diagnostic.ts';
import { lastKeptFile } from '../disk/kept-files.ts';
import type { OutputState, OutputVersions } from '../disk/output-state.ts';
import type { Output } from '../disk/save-outputs.ts';
import { annexEdits } from '../pull/annex-edits.ts';
import type { Revision, RevisionConflict } from '../revision/revision.ts';
import type { Reviser } from '../revision/tracked-marks.ts';
import type { Findings } from './findings.ts';

/** What the documents of a folder are revised with. */
export interface RevisionContext {
  readonly folder: string;
  readonly reviser: Reviser;
  readonly findings: Findings;
}

/** Brings what people have changed in the documents of a folder into the new ones, which take their place beside them. */
export async function mergeEdits(
  outputs: readonly Output[],
  versions: readonly OutputVersions[],
  context: RevisionContext,
): Promise<readonly Output[]> {
  const merged: Output[] = [];
  for (const output of outputs) merged.push(await mergedOutput(output, latestEdited(versions, output.name), context));
  const continued = merged.flatMap(({ name, continues }) =>
    continues === null ? [] : [{ name, document: continues }],
  );
  for (const { name, document } of continued) {
    const pdf = outputs.find((one) => one.name === name.replace(/docx$/, 'pdf'));
    if (pdf) context.findings.add([diagnose('revision/pdf-from-data', { pdf: pdf.name, document })]);
  }
  return merged;
}

async function mergedOutput(output: Output, edited: OutputState | null, context: RevisionContext): Promise<Output> {
  const { folder, reviser, findings } = context;
  if (!edited?.standing || !output.name.endsWith('.docx')) return output;
  const from = lastKeptFile(folder, edited.name, 'generated.docx');
  if (!from) {
    findings.add([diagnose('revision/not-merged', { document: edited.name })]);
    return output;
  }
  const { revise } = await import('../revision/revise.ts');
  const { value } = revise(edited.standing.bytes, { from, to: output.bytes }, { how: 'plain', reviser });
  if (!value) {
    findings.add([diagnose('revision/unreadable', { document: edited.name })]);
    return output;
  }
  findings.add(remarksOn(value, edited.name));
  findings.add(await annexRemarks(edited, edited.standing.bytes, folder));
  return { ...output, bytes: value.bytes, continues: edited.name };
}

/** What a person has changed in the working annexes of a document, which are generated anew. */
async function annexRemarks({ name }: OutputState, bytes: Uint8Array, folder: string): Promise<readonly Diagnostic[]> {
  const record = lastKeptFile(folder, name, 'provenance.json');
  const kept = record && parseProvenance(new TextDecoder().decode(record));
  if (!kept || startOfAnnexes(kept.provenance.lines.map(({ text }) => text)) < 0) return [];
  const { readDocx } = await import('../read/docx/read-docx.ts');
  const facts = readDocx(bytes).value;
  if (!facts) return [];
  const { kind, variant, provenance } = kept;
  return annexEdits(name, { kind, variant, provenance, units: unitsToday(printedUnits(provenance), docxTexts(facts)) });
}

/** The last of 名称, 名称（新）, 名称（新2）… that a person has edited: it holds what they want. */
function latestEdited(versions: readonly OutputVersions[], name: string): OutputState | null {
  const chain = versions.find(([own]) => own.name === name) ?? [];
  return chain.findLast(({ condition }) => condition === 'edited') ?? null;
}

function remarksOn(
  { changes, conflicts, overwritten, commentsDropped }: Revision,
  document: string,
): readonly Diagnostic[] {
  return [
    ...(changes.length > 0
      ? [diagnose('revision/merged', { document, changes: changes.length, open: conflicts.length })]
      : []),
    ...conflicts.map((conflict) => remarkOn(conflict, document)),
    // Where the data say something new too, that has been told.
    ...overwritten
      .filter(({ now }) => !conflicts.some(({ edited }) => edited === now))
      .map(({ place, old, now }) => diagnose('revision/figure-overwritten', { document, ...place, old, now })),
    ...(commentsDropped > 0 ? [diagnose('revision/annex-comments', { document, comments: commentsDropped })] : []),
  ];
}

function remarkOn({ kind, place, ...words }: RevisionConflict, document: string): Diagnostic {
  const [base, edited, now] = [excerptOf(words.base), excerptOf(words.edited), excerptOf(words.now)];
  const all = { document, paragraph: place?.paragraph ?? 0, excerpt: place?.excerpt ?? '', base, edited, now };
  switch (kind) {
    case 'same-words':
    case 'removed-but-edited':
    case 'cut-by-hand':
    case 'old-figure':
    case 'picture':
    case 'table':
      return diagnose(`revision/${kind}`, all);
    default:
      return unreachable(kind);
  }
}

const EXCERPT_LENGTH = 40;

/** The beginning of a text, on one line. */
function excerptOf(text: string): string {
  const line = text.replaceAll('\n', ' ');
  return line.length > EXCERPT_LENGTH ? `${line.slice(0, EXCERPT_LENGTH)}…` : line;
}
