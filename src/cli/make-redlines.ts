import { parse } from 'node:path';
import { diagnose } from '../diagnostic/diagnostic.ts';
import { sha256 } from '../disk/build-record.ts';
import { lastKeptFile } from '../disk/kept-files.ts';
import type { OutputVersions } from '../disk/output-state.ts';
import { readRegularFile } from '../disk/read-regular-file.ts';
import type { Output } from '../disk/save-outputs.ts';
import { MAX_PACKAGE_BYTES } from '../read/docx/unzip-parts.ts';
import type { RedlineRequest } from './build-request.ts';
import type { RevisionContext } from './merge-edits.ts';

/** A document before it changes: what stands there, perhaps edited, and what was generated then. */
interface Before {
  readonly bytes: Uint8Array;
  readonly generated: Uint8Array;
}

/** For each DOCX that changes another one, 名称（修订）.docx, that shows what changed as tracked changes. */
export async function makeRedlines(
  outputs: readonly Output[],
  versions: readonly OutputVersions[],
  { against }: RedlineRequest,
  { folder, reviser, findings }: RevisionContext,
): Promise<readonly Output[]> {
  const documents = outputs.filter(({ name }) => name.endsWith('.docx'));
  if (against !== null && documents.length !== 1) {
    findings.add([diagnose('revision/one-document', { documents: outputs.map(({ name }) => name) })]);
    return [];
  }
  const given =
    against === null
      ? null
      : findings.take(readRegularFile({ path: against, limitBytes: MAX_PACKAGE_BYTES, at: null }));
  if (against !== null && !given) return [];
  const { revise } = await import('../revision/revise.ts');
  const redlines: Output[] = [];
  for (const { name, bytes: to } of documents) {
    const before = given ? { bytes: given, generated: given } : lastBuild(folder, versions, name);
    if (!before) {
      findings.add([diagnose('revision/nothing-before', { document: name })]);
      continue;
    }
    const revision = findings.take(revise(before.bytes, { from: before.generated, to }, { how: 'tracked', reviser }));
    if (!revision) continue;
    if (revision.bytes === before.bytes) findings.add([diagnose('revision/nothing-changed', { document: name })]);
    else
      redlines.push({
        name: redlineName(name),
        bytes: revision.bytes,
        content: sha256(revision.bytes),
        kept: {},
        continues: null,
      });
  }
  return redlines;
}

/** The last of 名称, 名称（新）… that was built and stands there. */
function lastBuild(folder: string, versions: readonly OutputVersions[], name: string): Before | null {
  const chain = versions.find(([own]) => own.name === name) ?? [];
  const last = chain.findLast(({ standing, record }) => standing !== null && record !== null);
  const generated = last ? lastKeptFile(folder, last.name, 'generated.docx') : null;
  if (!last?.standing || !generated) return null;
  const { bytes } = last.standing;
  const isUnedited = sha256(generated) === last.standing.sha256;
  return { bytes, generated: isUnedited ? bytes : generated };
}

function redlineName(name: string): string {
  const { name: stem, ext } = parse(name);
  return `${stem}（修订）${ext}`;
}
