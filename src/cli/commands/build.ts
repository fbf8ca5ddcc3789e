import { checkList } from '../../audit/check-list.ts';
import { type BuildMode, buildDocuments } from '../build-documents.ts';
import { buildRequest, isWorkingCopy } from '../build-request.ts';
import type { BuiltOutput } from '../built-output.ts';
import { offNames } from '../check-report.ts';
import { Findings } from '../findings.ts';
import { lengthLines, lengthsJson } from '../length-report.ts';
import { reasonsText } from '../reason-text.ts';
import { type Text, texts } from '../texts.ts';
import { Workshop } from '../workshop.ts';
import { type Command, EXIT } from './command.ts';

/** `chengwen build DATA`: writes the documents that are not current, all of them or none. */
export const build: Command = async ({ invocation, terminal, elapsedMs }) => {
  const asked = buildRequest(invocation);
  if ('problem' in asked) return asked.problem;
  const { request } = asked;
  const isFinal = invocation.options.has('final');
  if (isFinal && isWorkingCopy(request)) return texts.workingCopyOfDraft;
  if (isFinal && request.mask === 'template') return texts.templateIsNotFinal;
  const mode: BuildMode = isFinal ? 'final' : invocation.options.has('force') ? 'all' : 'stale';
  const findings = new Findings();
  const onStart = (name: string): void => terminal.progress(texts.making(name));
  const result = await buildDocuments(request, { mode, findings, workshop: new Workshop(), onStart });
  if (result.kind !== 'done') {
    terminal.report(findings);
    terminal.complain(result.kind === 'errors' ? texts.nothingWritten : texts.notFinal(result.openPoints));
    return EXIT.inputHasErrors;
  }
  const { outputs, openPoints, report, lengths } = result;
  terminal.report(findings, { outputs, lengths: lengthsJson(lengths) });
  for (const output of outputs) terminal.say(builtText(output));
  const why = outputs.filter(({ state }) => state === 'written').flatMap((output) => output.why);
  if (why.length > 0) terminal.say(texts.because(reasonsText(why)));
  if (report) for (const line of lengthLines(lengths, report.data.report.period)) terminal.say(line);
  if (openPoints > 0) terminal.say(texts.draft(openPoints));
  const checks = isFinal && report ? checkList(report, { remarks: findings.diagnostics, isComplete: true }) : [];
  const off = offNames(checks);
  if (off) terminal.complain(texts.finalWithout(off));
  terminal.say(texts.took(elapsedMs()));
  return EXIT.done;
};

function builtText({ path, byteCount, state }: BuiltOutput): Text {
  return state === 'written' ? texts.written(path, `${Math.ceil(byteCount / 1024)} KB`) : texts.unchanged(path);
}
