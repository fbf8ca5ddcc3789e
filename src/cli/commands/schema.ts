import { dataSetJsonSchema } from '../../data-set/json-schema.ts';
import { diagnose } from '../../diagnostic/diagnostic.ts';
import { systemErrorCode } from '../../disk/system-error.ts';
import { saveWhole } from '../../disk/whole-file.ts';
import { Findings } from '../findings.ts';
import { texts } from '../texts.ts';
import { type Command, EXIT, optionValue } from './command.ts';

/** `chengwen schema`: the JSON Schema of a data set, with which editors complete and check while one types. */
export const schema: Command = async ({ invocation, terminal }) => {
  const json = `${JSON.stringify(dataSetJsonSchema(), null, 2)}\n`;
  const path = optionValue(invocation, 'out');
  if (path === null) {
    terminal.deliver(json);
    return EXIT.done;
  }
  const bytes = new TextEncoder().encode(json);
  try {
    await saveWhole(path, bytes);
  } catch (error) {
    const findings = new Findings();
    findings.add([diagnose('disk/not-writable', { path, reason: systemErrorCode(error) })]);
    terminal.report(findings);
    return EXIT.inputHasErrors;
  }
  terminal.say(texts.written(path, `${Math.ceil(bytes.length / 1024)} KB`));
  return EXIT.done;
};
