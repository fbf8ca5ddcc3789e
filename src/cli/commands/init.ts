import { join } from 'node:path';
import { copyFolder } from '../../disk/copy-folder.ts';
import { packageRoot } from '../../disk/package-root.ts';
import { Findings } from '../findings.ts';
import { texts } from '../texts.ts';
import { type Command, EXIT } from './command.ts';
import { dataSetsIn } from './named-data-set.ts';

/** `chengwen init [DIR]`: the commented sample data, to be changed into one's own. */
export const init: Command = async ({ invocation, terminal }) => {
  const findings = new Findings();
  const folder = findings.take(copyFolder(join(packageRoot(), 'data'), invocation.operands[0] ?? 'data'));
  terminal.report(findings);
  if (folder === null) return EXIT.inputHasErrors;
  terminal.say(texts.initialised(folder, dataSetsIn(folder)[0] ?? folder));
  return EXIT.done;
};
