import type { Span } from '../../diagnostic/diagnostic.ts';
import { chineseNumeral } from '../../quantity/chinese-numeral.ts';
import { type Helper, type HelperContext, helper } from '../helper.ts';
import { words } from '../inlines.ts';
import { isList, prose, type Value } from '../value.ts';
import { badArgument } from './arguments.ts';

/** Figures, narrative and the small change of sentences. */
export const textHelpers: readonly Helper[] = [
  helper('figure', ['指标编号'], ['usage'], ([id], { usage }, context) => {
    if (typeof id !== 'string') return badArgument('figure', '指标编号', context);
    const inline = context.say(id, typeof usage === 'string' ? usage : '');
    return inline ? words([inline]) : null;
  }),

  helper('has', ['指标编号'], [], ([id], _, context) => {
    return typeof id === 'string' && context.source.figures.figures.has(id);
  }),

  helper('narrative', ['叙述名称'], [], ([name], _, context) => {
    if (typeof name !== 'string') return badArgument('narrative', '叙述名称', context);
    context.markNarrativeUsed(name);
    const { data, locate } = context.source.dataSets.current;
    const paragraphs = Object.hasOwn(data.narrative, name) ? (data.narrative[name] ?? []) : [];
    return paragraphs.flatMap((paragraph, index) => {
      const span = locate(['narrative', name, index]);
      return paragraph.split(/\n+/).flatMap((line) => prose(line.trim() || null, span) ?? []);
    });
  }),

  helper('firstSentence', ['一段叙述'], [], ([paragraph], _, context) => {
    const parts = atFirstStop(paragraph, context);
    return parts ? prose(parts.first, parts.span) : null;
  }),

  helper('otherSentences', ['一段叙述'], [], ([paragraph], _, context) => {
    const parts = atFirstStop(paragraph, context);
    return parts?.others ? prose(parts.others, parts.span) : null;
  }),

  helper('ordinal', ['循环的序号'], [], ([index], _, context) => {
    if (typeof index !== 'number' || index < 0 || index > 98) return badArgument('ordinal', '循环的序号', context);
    return `${chineseNumeral(index + 1)}是`;
  }),

  helper('concat', ['文字', '文字'], [], ([first, second]) => {
    return [first, second].map((part) => (typeof part === 'string' ? part : '')).join('');
  }),
];

/** A paragraph at its first full stop. */
function atFirstStop(
  paragraph: Value | undefined,
  context: HelperContext,
): { readonly first: string; readonly others: string; readonly span: Span } | null {
  if (typeof paragraph !== 'object' || paragraph === null || isList(paragraph) || paragraph.kind !== 'prose') {
    return badArgument('firstSentence', '一段叙述', context);
  }
  const { text, span } = paragraph;
  const end = text.indexOf('。') + 1 || text.length;
  return { first: text.slice(0, end), others: text.slice(end), span };
}
