import { fail, type Outcome } from '../../diagnostic/diagnostic.ts';
import { diagnosticsJson } from '../../diagnostic/diagnostics-json.ts';
import { printDiagnostics } from '../../diagnostic/print-diagnostics.ts';
import { readRegularFile } from '../../disk/read-regular-file.ts';
import type { Grade, Inspection } from '../../inspect/inspection.ts';
import { countsOf, GRADES, printInspection } from '../../inspect/print-inspection.ts';
import { inspectBytes } from '../inspect-bytes.ts';
import type { Terminal } from '../terminal.ts';
import { texts } from '../texts.ts';
import { type Command, EXIT } from './command.ts';

const MAX_FILE_BYTES = 50 * 1024 * 1024;

/** One file with what was found, or why it could not be read. */
interface InspectedFile extends Outcome<Inspection> {
  readonly path: string;
}

/** `chengwen inspect FILE...`: whether finished documents, whoever wrote them, are as GB/T 9704 asks. */
export const inspect: Command = async ({ invocation, terminal }) => {
  const { operands, options } = invocation;
  if (operands.length === 0) return texts.noFilesToInspect;
  const grades: readonly Grade[] = options.has('quiet') ? GRADES.slice(0, 2) : GRADES;
  const files: InspectedFile[] = [];
  for (const path of operands) {
    terminal.progress(texts.inspecting(path));
    const file = await inspectFile(path);
    files.push(file);
    if (!options.has('json')) printFile(file, grades, terminal);
  }
  if (options.has('json')) terminal.deliver(`${JSON.stringify(jsonOf(files), null, 2)}\n`);
  return files.every(isInOrder) ? EXIT.done : EXIT.inputHasErrors;
};

async function inspectFile(path: string): Promise<InspectedFile> {
  const { value: bytes, diagnostics } = readRegularFile({ path, limitBytes: MAX_FILE_BYTES, at: null });
  return { path, ...(bytes ? await inspectBytes(bytes) : fail(diagnostics)) };
}

function printFile({ path, value, diagnostics }: InspectedFile, grades: readonly Grade[], terminal: Terminal): void {
  const { language } = terminal;
  if (value) terminal.deliver(`${path}\n${printInspection(value, { language, grades })}\n`);
  else {
    const printed = printDiagnostics(diagnostics, { language, colours: 'none', texts: new Map() });
    terminal.complain({ zh: `${path}\n${printed}`, en: `${path}\n${printed}` });
  }
}

/** Readable, and nothing in it breaks the standard. */
function isInOrder({ value }: InspectedFile): boolean {
  return value !== null && countsOf(value).violation === 0;
}

function jsonOf(files: readonly InspectedFile[]) {
  return {
    ok: files.every(isInOrder),
    files: files.map((file) => ({
      path: file.path,
      ok: isInOrder(file),
      counts: file.value && countsOf(file.value),
      inspection: file.value,
      diagnostics: diagnosticsJson(file.diagnostics),
    })),
  };
}
