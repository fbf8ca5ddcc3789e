import { dataSetJsonSchema } from '../../data-set/json-schema.ts';
import { Findings } from '../findings.ts';
import { saveFile } from '../save-file.ts';
import { type Command, EXIT, optionValue } from './command.ts';

/** `chengwen schema`: the JSON Schema of a data set, with which editors complete and check while one types. */
export const schema: Command = async ({ invocation, terminal }) => {
  const json = `${JSON.stringify(dataSetJsonSchema(), null, 2)}\n`;
  const path = optionValue(invocation, 'out');
  if (path === null) {
    terminal.deliver(json);
    return EXIT.done;
  }
  const findings = new Findings();
  if (await saveFile(path, new TextEncoder().encode(json), findings, terminal)) return EXIT.done;
  terminal.report(findings);
  return EXIT.inputHasErrors;
};
