import { join } from 'node:path';
import { restoreSnapshot } from '../../disk/snapshot.ts';
import { Findings } from '../findings.ts';
import { texts } from '../texts.ts';
import { type Command, EXIT, optionValue } from './command.ts';
import { archiveBeside } from './snapshot.ts';

/** `chengwen restore LABEL --to DIR`: copies a snapshot out of the archive, over nothing that exists. */
export const restore: Command = async ({ invocation, terminal }) => {
  const [label] = invocation.operands;
  const to = optionValue(invocation, 'to');
  if (label === undefined || to === null) return texts.restoreWhat;
  const findings = new Findings();
  const archive = archiveBeside(optionValue(invocation, 'out') ?? 'out');
  const restored = findings.take(restoreSnapshot(archive, label, to));
  if (!restored) {
    terminal.report(findings);
    return EXIT.inputHasErrors;
  }
  terminal.sayJson({ ok: true, ...restored });
  terminal.say(texts.restored(to, join(to, restored.about.dataSet)));
  return EXIT.done;
};
