import { formatMonth } from '../../calendar/period.ts';
import type { Path } from '../../data-set/canonical-tree.ts';
import type { Programme } from '../../data-set/schema/data-set-schema.ts';
import type { Inline } from '../../document/tree.ts';
import type { HelperContext } from '../helper.ts';
import { clause, joined, sentence } from '../inlines.ts';

/** 举措: its own text, or aim, basis, what was issued, steps and results in the order officials tell them. */
export function programmeText(programme: Programme, index: number, context: HelperContext): readonly Inline[] {
  const path = ['programmes', index];
  if (programme.text) return sentence(clause(programme.text, [...path, 'text'], context), '。');

  const opening = [
    programme.aim ? sentence('为', clause(programme.aim, [...path, 'aim'], context)) : [],
    concernedClause(programme, path, context),
    programme.basis.length > 0 ? sentence('依据', citedTitles(programme.basis)) : [],
    sentence(issuedTitles(programme.issued)),
  ].filter((part) => part.length > 0);
  const results = programme.results.flatMap((id) => {
    const said = context.say(id, '');
    const name = context.source.figures.figures.get(id)?.name ?? '';
    return said ? [sentence(name, [said])] : [];
  });
  const sentences = [
    joined(opening, '，'),
    sentence(stepsClause(programme)),
    results.length > 0
      ? sentence(`${context.source.dataSets.current.data.report.period.shortLabel}，`, joined(results, '，'))
      : [],
  ].filter((one) => one.length > 0);
  return sentences.flatMap((one) => sentence(one, '。'));
}

/**
 * 面向老年人（70周岁以上）、重病患者. Whom a condition names and the groups do not stands behind them. Conditions are for
 * reading, not for the ear: only the full document has them.
 */
function concernedClause({ groups, criteria }: Programme, path: Path, context: HelperContext): readonly Inline[] {
  const told = criteria.map(({ who, rule }, index) => ({ who, rule, path: [...path, 'criteria', index, 'rule'] }));
  const concerned = [...new Set([...groups, ...told.map(({ who }) => who)])].map((who) => {
    const own = context.variant === 'full' ? told.filter((one) => one.who === who) : [];
    const rules = own.map((one) => clause(one.rule, one.path, context));
    return sentence(who, ...(rules.length > 0 ? ['（', joined(rules, '，'), '）'] : []));
  });
  return concerned.length > 0 ? sentence('面向', joined(concerned, '、')) : [];
}

/** Titles that stand side by side take no 、 between them (GB/T 15834-2011, 4.5.3.5); an issuer between them brings it back. */
function citedTitles(documents: Programme['basis']): string {
  return documents.map(({ title, by }, index) => `${by ? `${index > 0 ? '、' : ''}${by}` : ''}《${title}》`).join('');
}

/** 我局会同区财政局于1月印发《…》. */
function issuedTitles(documents: Programme['issued']): string {
  return documents
    .map(({ title, by, on }) => `${by ?? ''}${on ? `于${formatMonth(on)}` : ''}印发《${title}》`)
    .join('，');
}

/** 先后摸底调查、审核确定、张榜公示，目前正在按月发放. */
function stepsClause({ steps }: Programme): string {
  const named = (wanted: Programme['steps'][number]['status']): string =>
    steps
      .filter(({ status }) => status === wanted)
      .map((step) => step.do)
      .join('、');
  const done = named('done');
  const underway = named('inProgress');
  return [done ? `先后${done}` : '', underway ? `目前正在${underway}` : ''].filter((part) => part !== '').join('，');
}
