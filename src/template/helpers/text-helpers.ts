import { paragraphsOf } from '../../data-set/paragraphs-of.ts';
import { VARIANTS } from '../../data-set/schema/variant.ts';
import { chineseNumeral } from '../../quantity/chinese-numeral.ts';
import { stretchOf } from '../../source/text-position.ts';
import { type Helper, helper } from '../helper.ts';
import { words } from '../inlines.ts';
import { isList, type Prose, paragraphs, prose, type Value } from '../value.ts';
import { badArgument, figureIds, textOption, unknownName } from './arguments.ts';

/** Figures, narrative and the small change of sentences. */
export const textHelpers: readonly Helper[] = [
  helper('figure', ['指标编号'], ['usage'], ([id], options, context) => {
    if (typeof id !== 'string') return badArgument('figure', '指标编号', context);
    const inline = context.say(id, textOption('figure', 'usage', options, context) ?? '');
    return inline ? words([inline]) : undefined;
  }),

  helper('has', ['指标编号'], ['usage'], ([id], options, context) => {
    if (typeof id !== 'string') return badArgument('has', '指标编号', context);
    return context.canSay(id, textOption('has', 'usage', options, context) ?? '');
  }),

  helper('known', ['几个指标编号'], [], ([ids], _, context) => {
    if (typeof ids !== 'string') return badArgument('known', '几个指标编号', context);
    return figureIds(ids)
      .filter((id) => context.canSay(id, ''))
      .join(' ');
  }),

  helper('narrative', ['叙述名称'], [], ([name], _, context) => {
    if (typeof name !== 'string') return badArgument('narrative', '叙述名称', context);
    context.markNarrativeUsed(name);
    const { data, locate } = context.source.dataSets.current;
    if (context.isExemplar) return paragraphs('甲。乙。', context.span);
    const written = Object.hasOwn(data.narrative, name) ? (data.narrative[name] ?? []) : [];
    return paragraphsOf(written, context.variant, ['narrative', name]).flatMap(({ text, path }) =>
      paragraphs(text, locate(path)),
    );
  }),

  helper('variant', ['full、brief、speech 中的一个或几个'], [], ([names], _, context) => {
    if (typeof names !== 'string') return badArgument('variant', 'full、brief、speech 中的一个或几个', context);
    const asked = names.split(/\s+/).filter((name) => name !== '');
    const unknown = asked.find((name) => !VARIANTS.some((variant) => variant === name));
    return unknown === undefined ? asked.includes(context.variant) : unknownName(unknown, VARIANTS, context);
  }),

  helper('firstSentence', ['一段叙述'], [], ([paragraph], _, context) => {
    const parts = atFirstStop(paragraph);
    return parts ? parts.first : badArgument('firstSentence', '一段叙述', context);
  }),

  helper('otherSentences', ['一段叙述'], [], ([paragraph], _, context) => {
    const parts = atFirstStop(paragraph);
    return parts ? parts.others : badArgument('otherSentences', '一段叙述', context);
  }),

  helper('ordinal', ['循环的序号'], [], ([index], _, context) => {
    if (typeof index !== 'number' || index < 0) return badArgument('ordinal', '循环的序号', context);
    return `${chineseNumeral(index + 1)}是`;
  }),

  helper('concat', ['文字', '文字'], [], (parts, _, context) => {
    const isWord = (part: Value) => part === null || typeof part === 'string' || typeof part === 'number';
    return parts.every(isWord) ? parts.map((part) => part ?? '').join('') : badArgument('concat', '两段文字', context);
  }),
];

/** A paragraph at its first full stop; null for what is no paragraph. */
function atFirstStop(
  paragraph: Value | undefined,
): { readonly first: Prose | null; readonly others: Prose | null } | null {
  if (typeof paragraph !== 'object' || paragraph === null || isList(paragraph) || paragraph.kind !== 'prose')
    return null;
  const { text, span } = paragraph;
  const end = text.indexOf('。') + 1 || text.length;
  const part = (from: number, to: number): Prose | null =>
    prose(text.slice(from, to) || null, stretchOf(span, text, from, to - from));
  return { first: part(0, end), others: part(end, text.length) };
}
