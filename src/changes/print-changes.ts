import type { Language } from '../diagnostic/message.ts';
import type { ChangeList, FigureChange, ItemChange, ParagraphChange } from './change-list.ts';
import {
  becauseText,
  CHANGES,
  differenceText,
  figureTitle,
  itemLine,
  paragraphPlace,
  printedText,
  sourceText,
  valuesText,
} from './describe-changes.ts';
import type { DifferencePiece } from './word-differences.ts';

/** A change list as a person reads it on a screen. Ends with a line feed. */
export function printChanges(list: ChangeList, language: Language): string {
  const typed = list.figures.filter(isTyped);
  const sections = [
    section(
      HEADINGS.typed[language],
      typed.flatMap((change) => figureText(change, language)),
    ),
    section(
      HEADINGS.derived[language],
      list.figures.filter((one) => !isTyped(one)).flatMap((one) => figureText(one, language)),
    ),
    section(
      HEADINGS.items[language],
      list.items.flatMap((change) => itemText(change, language)),
    ),
    section(
      HEADINGS.paragraphs[language],
      list.paragraphs.flatMap((change) => paragraphText(change, language)),
    ),
  ];
  const printed = sections.filter((text) => text !== '');
  return printed.length === 0 ? `${HEADINGS.nothing[language]}\n` : `${printed.join('\n')}`;
}

/** Whether a figure was typed, and is no consequence of others. */
export function isTyped({ old, now }: FigureChange): boolean {
  return (now ?? old)?.formula === null;
}

export const HEADINGS = {
  typed: { zh: '填报的数', en: 'Typed figures' },
  derived: { zh: '随之变动的数', en: 'Figures that follow' },
  items: { zh: '项目和任务', en: 'Projects and tasks' },
  paragraphs: { zh: '文稿', en: 'Documents' },
  nothing: { zh: '没有不同', en: 'no differences' },
} as const;

function section(heading: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `${heading}\n${lines.map((line) => `  ${line}\n`).join('')}`;
}

function figureText(change: FigureChange, language: Language): readonly string[] {
  const { old, now, name, id } = change;
  const isOtherTime = old && now && old.time !== now.time;
  const times = isOtherTime ? `${old.time ?? '—'} → ${now.time ?? '—'}` : '';
  const comma = language === 'zh' ? '，' : ', ';
  const head = [figureTitle(change, language), ...(name === id ? [] : [name]), valuesText(change, language)].join('  ');
  const about = [
    sourceText(old, now),
    times,
    becauseText(change.because, language),
    printedText(change.printed, language),
  ].filter((part) => part !== '');
  const difference = differenceText(change.difference, language);
  return [
    difference === '' ? head : `${head}${comma}${difference}`,
    ...(about.length > 0 ? [`    ${about.join('  ')}`] : []),
  ];
}

function itemText(change: ItemChange, language: Language): readonly string[] {
  const places = [...new Set([change.old, change.now].filter((place) => place !== null))];
  return [itemLine(change, language), `    ${places.join(' → ')}`];
}

function paragraphText(change: ParagraphChange, language: Language): readonly string[] {
  const place = paragraphPlace(change, language);
  const head = change.change === 'changed' ? place : `${place}  ${CHANGES[change.change][language]}`;
  return [head, `    ${markedWords(change.pieces)}`];
}

/** 惠及[-726-]{+731+}人: what stayed the same is cut down to what is near. */
export function markedWords(pieces: readonly DifferencePiece[]): string {
  return pieces
    .map(({ kind, text }, index) => {
      if (kind === 'old') return `[-${text}-]`;
      if (kind === 'new') return `{+${text}+}`;
      const head = index === 0 ? '' : text.slice(0, AROUND);
      const tail = index === pieces.length - 1 ? '' : text.slice(-AROUND);
      return text.length <= head.length + tail.length + WORTH_CUTTING ? text : `${head}…${tail}`;
    })
    .join('');
}

const AROUND = 12;

const WORTH_CUTTING = 6;
