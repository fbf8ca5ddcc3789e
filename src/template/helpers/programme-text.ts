import { formatMonth } from '../../calendar/period.ts';
import type { Programme } from '../../data-set/schema/data-set-schema.ts';
import type { Inline } from '../../document/tree.ts';
import type { HelperContext } from '../helper.ts';
import { joined, sentence, withoutStop } from '../inlines.ts';
import { joinFolded } from '../value.ts';

/** 举措: its own text, or aim, basis, what was issued, steps and results in the order officials tell them. */
export function programmeText(programme: Programme, index: number, context: HelperContext): readonly Inline[] {
  const { locate } = context.source.dataSets.current;
  const expand = (text: string, key: string): readonly Inline[] => context.expand(withoutStop(joinFolded(text)), locate(['programmes', index, key]));
  if (programme.text) return sentence(expand(programme.text, 'text'), '。');

  const opening = [
    programme.aim ? sentence('为', expand(programme.aim, 'aim')) : [],
    programme.basis.length > 0 ? sentence('依据', citedTitles(programme.basis)) : [],
    programme.issued.length > 0 ? sentence(issuedTitles(programme.issued)) : [],
    programme.groups.length > 0 ? sentence(`面向${programme.groups.join('、')}等群体${programme.name}`) : [],
  ].filter((clause) => clause.length > 0);
  const results = programme.results.flatMap((id) => {
    const said = context.say(id, '');
    const name = context.source.figures.figures.get(id)?.name ?? '';
    return said ? [sentence(name, [said])] : [];
  });
  const sentences = [
    joined(opening, '，'),
    sentence(stepsClause(programme)),
    results.length > 0 ? sentence(`${context.source.dataSets.current.data.report.period.shortLabel}，`, joined(results, '，')) : [],
  ].filter((one) => one.length > 0);
  return sentences.flatMap((one) => sentence(one, '。'));
}

function citedTitles(documents: Programme['basis']): string {
  return documents.map(({ title, by }) => `${by ?? ''}《${title}》`).join('、');
}

function issuedTitles(documents: Programme['issued']): string {
  return documents.map(({ title, on }) => `${on ? `${formatMonth(on)}` : ''}印发《${title}》`).join('，');
}

/** 目前已完成摸底调查、审核确定，正在发放. */
function stepsClause({ steps }: Programme): string {
  const done = steps.filter(({ status }) => status === 'done').map((step) => step.do);
  const underway = steps.filter(({ status }) => status === 'inProgress').map((step) => step.do);
  const clauses = [done.length > 0 ? `已完成${done.join('、')}` : '', underway.length > 0 ? `正在${underway.join('、')}` : ''];
  const said = clauses.filter((clause) => clause !== '').join('，');
  return said ? `目前${said}` : '';
}
