import { hasAnnexes, withoutAnnexes } from '../../changes/annexes-apart.ts';
import type { ChangeList } from '../../changes/change-list.ts';
import { changesDocument } from '../../changes/changes-document.ts';
import { compareEditions } from '../../changes/compare-editions.ts';
import type { Edition } from '../../changes/edition.ts';
import { printChanges } from '../../changes/print-changes.ts';
import { VARIANTS } from '../../data-set/schema/variant.ts';
import { diagnosticsJson } from '../../diagnostic/diagnostics-json.ts';
import { annexEdits } from '../../pull/annex-edits.ts';
import { DOCUMENT_KINDS } from '../command-table.ts';
import { Findings } from '../findings.ts';
import { isDocument, keptDocument } from '../kept-document.ts';
import { type ListWriter, listWriter } from '../list-writer.ts';
import type { Invocation } from '../parse-arguments.ts';
import { readDataEdition, readDocumentEdition } from '../read-edition.ts';
import { saveFile } from '../save-file.ts';
import type { Terminal } from '../terminal.ts';
import { texts } from '../texts.ts';
import { type Command, EXIT, type ExitCode, optionChoices, optionValue } from './command.ts';

/** `chengwen diff OLD NEW`: what differs between two data sets, two documents, or a data set and a document. */
export const diff: Command = async ({ invocation, terminal }) => {
  const [from, to] = invocation.operands;
  if (from === undefined || to === undefined) return texts.twoSides;
  const out = optionValue(invocation, 'out');
  const write = out === null ? null : listWriter(out);
  if (out !== null && !write) return texts.listFormat(out);
  const findings = new Findings();
  const sides = readSides(from, to, invocation, findings);
  if (!sides || findings.hasErrors) return failed(findings, terminal);
  const remarks = new Findings();
  const [old, now] = comparableSides(sides, remarks);
  const list = compareEditions(old, now);
  if (out !== null && write && !(await saveList(list, sides, { out, write, terminal, findings }))) {
    return failed(findings, terminal);
  }
  terminal.sayJson({ ok: true, ...list, remarks: diagnosticsJson(remarks.diagnostics) });
  const { language } = terminal;
  const printed = printChanges(list, language).trimEnd();
  terminal.say({ zh: printed, en: printed });
  terminal.warn(remarks);
  return EXIT.done;
};

/** Working annexes are compared where both sides have them; else they are left out, and edits in them are told. */
function comparableSides(sides: readonly [Edition, Edition], remarks: Findings): readonly [Edition, Edition] {
  const [old, now] = sides;
  if (sides.every(hasAnnexes)) return sides;
  for (const { name, documents } of sides) remarks.add(documents.flatMap((document) => annexEdits(name, document)));
  return [withoutAnnexes(old), withoutAnnexes(now)];
}

/** Where a side is a document, only that document is compared: of its kind, in its variant, masked as it is. */
function readSides(
  from: string,
  to: string,
  invocation: Invocation,
  findings: Findings,
): readonly [Edition, Edition] | null {
  const pack = optionValue(invocation, 'template');
  const kinds = optionChoices(invocation, 'document', DOCUMENT_KINDS);
  const variants = optionChoices(invocation, 'variant', VARIANTS) ?? ['full'];
  const documents = new Map([from, to].filter(isDocument).map((path) => [path, keptDocument(path, findings)] as const));
  const beside = [...documents.values()].filter((kept) => kept !== null);
  const read = (path: string): Edition | null => {
    if (!isDocument(path)) return readDataEdition(path, { beside, kinds, variants, pack }, findings);
    const kept = documents.get(path);
    return kept ? readDocumentEdition(path, kept, findings) : null;
  };
  const sides = [read(from), read(to)] as const;
  const [old, now] = sides;
  return old && now ? [old, now] : null;
}

interface SavingList {
  readonly out: string;
  readonly write: ListWriter;
  readonly terminal: Terminal;
  readonly findings: Findings;
}

async function saveList(
  list: ChangeList,
  sides: readonly [Edition, Edition],
  { out, write, terminal, findings }: SavingList,
): Promise<boolean> {
  const data = [...sides].reverse().find(({ dataSet }) => dataSet !== null)?.dataSet?.data;
  const about = { unitName: data?.unit.name ?? '', issueDate: data?.report.issueDate ?? UNDATED };
  const bytes = await write(changesDocument(list, about, terminal.language));
  return saveFile(out, bytes, findings, terminal);
}

/** Of a list between two documents: files need some date, and no clock is asked. */
const UNDATED = '2000-01-01';

/** What else there is to say of data is for `check`. */
function failed(findings: Findings, terminal: Terminal): ExitCode {
  terminal.report(findings.onlyErrors);
  return EXIT.inputHasErrors;
}
