import { diagnose } from '../diagnostic/diagnostic.ts';
import { systemErrorCode } from '../disk/system-error.ts';
import { saveWhole } from '../disk/whole-file.ts';
import type { Findings } from './findings.ts';
import type { Terminal } from './terminal.ts';
import { texts } from './texts.ts';

/** Writes one file that a command was asked for and says so; false, with a diagnostic, when it cannot be written. */
export async function saveFile(
  path: string,
  bytes: Uint8Array,
  findings: Findings,
  terminal: Terminal,
): Promise<boolean> {
  try {
    await saveWhole(path, bytes);
  } catch (error) {
    findings.add([diagnose('disk/not-writable', { path, reason: systemErrorCode(error) })]);
    return false;
  }
  terminal.say(texts.written(path, `${Math.ceil(bytes.length / 1024)} KB`));
  return true;
}
