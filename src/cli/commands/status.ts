import { type Condition, needsBuild, type OutputState, outputStates } from '../../disk/output-state.ts';
import { planBuild } from '../build-plan.ts';
import { buildRequest } from '../build-request.ts';
import { Findings } from '../findings.ts';
import { readDataSets, readReportPack } from '../pipeline.ts';
import { reasonsText } from '../reason-text.ts';
import { type Text, texts } from '../texts.ts';
import { type Command, EXIT } from './command.ts';

/** `chengwen status DATA`: which documents are current, stale, missing or edited by hand. Writes nothing. */
export const status: Command = async ({ invocation, terminal }) => {
  const asked = buildRequest(invocation);
  if ('problem' in asked) return asked.problem;
  const { request } = asked;
  const findings = new Findings();
  const sets = readDataSets(request.dataPath, findings);
  const pack = sets && readReportPack(sets, request.template, findings);
  const plan = pack && planBuild(request, sets, pack, findings);
  const names = plan?.outputs.map(({ name }) => name) ?? [];
  const documents = plan && findings.take(outputStates(request.folder, names, plan.madeFrom));
  if (!documents) {
    terminal.report(findings);
    return EXIT.inputHasErrors;
  }
  const count = documents.filter(needsBuild).length;
  terminal.sayJson({ ok: true, upToDate: count === 0, documents: documents.flat().map(stateJson) });
  for (const state of documents.flat()) terminal.say(stateText(state));
  terminal.say(count === 0 ? texts.nothingToBuild : texts.toBuild(count));
  return count === 0 ? EXIT.done : EXIT.inputHasErrors;
};

function stateJson({ path, condition, why, isOpen, record }: OutputState): object {
  return { path, condition, why, isOpen, openPoints: record?.openPoints ?? null };
}

/** 过时      out/2026年上半年工作总结.docx（数据变了：养老科.yaml；正在 Word/WPS 中打开） */
function stateText({ path, condition, why, isOpen }: OutputState): Text {
  const remarks = [...(why.length > 0 ? [reasonsText(why)] : []), ...(isOpen ? [texts.openInWord] : [])];
  const [zh, en] = [remarks.map((remark) => remark.zh).join('；'), remarks.map((remark) => remark.en).join('; ')];
  const label = CONDITIONS[condition];
  return { zh: `${label.zh}${path}${zh && `（${zh}）`}`, en: `${label.en}${path}${en && ` (${en})`}` };
}

/** Padded, so that the paths stand below each other. */
const CONDITIONS: Readonly<Record<Condition, Text>> = {
  current: { zh: '最新      ', en: 'up to date  ' },
  stale: { zh: '过时      ', en: 'stale       ' },
  edited: { zh: '手工改过  ', en: 'edited      ' },
  missing: { zh: '没有      ', en: 'missing     ' },
  foreign: { zh: '别处来的  ', en: 'not ours    ' },
};
