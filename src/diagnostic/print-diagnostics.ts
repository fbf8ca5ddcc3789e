import { codeFrame, printable } from './code-frame.ts';
import { hintOf, messageOf } from './describe.ts';
import type { Diagnostic, Span } from './diagnostic.ts';
import { severityOf } from './diagnostic.ts';
import type { Language, Severity } from './message.ts';
import { sortDiagnostics } from './sort-diagnostics.ts';

export interface PrintOptions {
  readonly language: Language;
  /** `ansi` for terminals, `none` for everything else. */
  readonly colours: 'ansi' | 'none';
  /** The text of each file that a place may be in, by its path; a place in another file is named but not shown. */
  readonly texts: ReadonlyMap<string, string>;
}

/** More are of the same making, and nobody reads them. */
const MAX_PRINTED = 100;

const MAX_RELATED = 5;

const SGR: Readonly<Record<Severity | 'bold' | 'dim', string>> = {
  error: '31;1',
  warning: '33;1',
  info: '36;1',
  bold: '1',
  dim: '2',
};

/**
 * Diagnostics as a person reads them, sorted by place, with a line that counts them at the end; an empty string for
 * none. Ends with a line feed.
 */
export function printDiagnostics(diagnostics: readonly Diagnostic[], options: PrintOptions): string {
  if (diagnostics.length === 0) return '';
  const sorted = sortDiagnostics(diagnostics);
  const paint = options.colours === 'ansi' ? ansi : plain;
  const printed = sorted.slice(0, MAX_PRINTED).map((diagnostic) => printOne(diagnostic, options, paint));
  return `${[...printed, countLine(sorted, options.language)].join('\n\n')}\n`;
}

type Paint = (style: keyof typeof SGR, text: string) => string;

const ansi: Paint = (style, text) => `\u001B[${SGR[style]}m${text}\u001B[0m`;
const plain: Paint = (_, text) => text;

function printOne(diagnostic: Diagnostic, options: PrintOptions, paint: Paint): string {
  const { language, texts } = options;
  const words = WORDS[language];
  const { span, related = [] } = diagnostic;
  const severity = severityOf(diagnostic);
  const head = paint(severity, `${words[severity]}[${diagnostic.code}]`);
  const place = span ? `${paint('bold', placeOf(span))} ` : '';
  const hint = hintOf(diagnostic, language);
  return [
    `${place}${head} ${printable(messageOf(diagnostic, language))}`,
    ...(span ? frameLines(span, texts, severity, paint) : []),
    ...onOtherLines(related, span)
      .slice(0, MAX_RELATED)
      .map((other) => `  ${words.seeAlso}${placeOf(other)}${lineAt(other, texts)}`),
    ...(hint ? [`  ${paint('bold', words.hint)}${printable(hint)}`] : []),
  ].join('\n');
}

/** The first place on each line: lines are shown whole, each once. */
function onOtherLines(related: readonly Span[], span: Span | undefined): readonly Span[] {
  const lineOf = ({ file, start }: Span): string => `${file}:${start.line}`;
  const shown = new Set(span ? [lineOf(span)] : []);
  return related.filter((other) => {
    const isNew = !shown.has(lineOf(other));
    shown.add(lineOf(other));
    return isNew;
  });
}

function placeOf({ file, start }: Span): string {
  return `${printable(file)}:${start.line}:${start.column}`;
}

function frameLines(span: Span, texts: PrintOptions['texts'], severity: Severity, paint: Paint): readonly string[] {
  const frame = codeFrame(texts.get(span.file) ?? '', span);
  if (!frame || frame.source.trim() === '') return [];
  const number = String(span.start.line);
  return [
    `${paint('dim', `  ${number} | `)}${frame.source}`,
    `${paint('dim', `  ${' '.repeat(number.length)} | `)}${paint(severity, frame.mark)}`,
  ];
}

function lineAt(span: Span, texts: PrintOptions['texts']): string {
  const source = codeFrame(texts.get(span.file) ?? '', span)?.source.trim();
  return source ? `  ${source}` : '';
}

function countLine(diagnostics: readonly Diagnostic[], language: Language): string {
  const count = (severity: Severity): number => diagnostics.filter((one) => severityOf(one) === severity).length;
  const words = WORDS[language];
  const counts = (['error', 'warning', 'info'] as const).flatMap((severity) => {
    const found = count(severity);
    return found > 0 ? [words.counted[severity](found)] : [];
  });
  const left = diagnostics.length - MAX_PRINTED;
  return words.found(counts.join(words.comma)) + (left > 0 ? words.notPrinted(left) : '');
}

const WORDS = {
  zh: {
    error: '错误',
    warning: '提醒',
    info: '说明',
    hint: '办法：',
    seeAlso: '另见 ',
    comma: '、',
    counted: {
      error: (count: number) => `${count} 个错误`,
      warning: (count: number) => `${count} 个提醒`,
      info: (count: number) => `${count} 条说明`,
    },
    found: (counts: string) => `发现 ${counts}`,
    notPrinted: (count: number) => `（还有 ${count} 条没有列出）`,
  },
  en: {
    error: 'error',
    warning: 'warning',
    info: 'note',
    hint: 'hint: ',
    seeAlso: 'see also ',
    comma: ', ',
    counted: {
      error: (count: number) => `${count} ${count === 1 ? 'error' : 'errors'}`,
      warning: (count: number) => `${count} ${count === 1 ? 'warning' : 'warnings'}`,
      info: (count: number) => `${count} ${count === 1 ? 'note' : 'notes'}`,
    },
    found: (counts: string) => `found ${counts}`,
    notPrinted: (count: number) => ` (${count} more not listed)`,
  },
} as const;
