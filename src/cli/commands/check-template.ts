import { DEFAULT_PACK } from '../../disk/load-pack.ts';
import { checkPack } from '../../template/check-pack.ts';
import { Findings } from '../findings.ts';
import { composeDocuments, readNamedPack, readReport } from '../pipeline.ts';
import { texts } from '../texts.ts';
import { type Command, EXIT, optionValue } from './command.ts';

/** `chengwen template check [PACK]`: whether a template pack is sound, by itself or with the figures of a data set. */
export const checkTemplate: Command = async ({ invocation, terminal }) => {
  const findings = new Findings();
  const nameOrPath = invocation.operands[0] ?? DEFAULT_PACK;
  const data = optionValue(invocation, 'data');
  const report = data === null ? null : readReport(data, findings);
  const pack = readNamedPack({ nameOrPath, folder: '.', at: null }, findings);
  if (pack) findings.add(checkPack(pack, report));
  if (pack && report)
    composeDocuments(
      report,
      pack,
      { kinds: [...pack.documents.keys()], variants: ['full'], audience: 'office' },
      findings,
    );
  terminal.report(findings);
  if (findings.hasErrors) return EXIT.inputHasErrors;
  terminal.say(texts.packChecked(nameOrPath));
  return EXIT.done;
};
