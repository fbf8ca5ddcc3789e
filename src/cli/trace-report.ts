import type { LineRole } from '../audit/printed-lines.ts';
import type { FigureRecord, PrintedPlace, Provenance, SourceOfFigure } from '../audit/provenance.ts';
import type { FigureTrace } from '../audit/trace-figure.ts';
import type { Language } from '../diagnostic/message.ts';
import type { Text } from './texts.ts';

/** Sentences of `trace`. */
export const traceTexts = {
  notAParagraph: (found: string): Text => ({
    zh: `--paragraph 后面写段数，如 3，而不是“${found}”`,
    en: `--paragraph takes the number of a paragraph, such as 3, not “${found}”`,
  }),
  notAPage: (found: string): Text => ({
    zh: `--page 后面写页数，如 3，而不是“${found}”`,
    en: `--page takes the number of a page, such as 3, not “${found}”`,
  }),
  pagesOfPdf: {
    zh: '--page 只能用于已经生成的 PDF：只有 PDF 有页',
    en: '--page is for a PDF that was built: nothing else has pages',
  },
  edited: (path: string): Text => ({
    zh: `“${path}”生成之后有人改过，下面说的是它生成时的数`,
    en: `“${path}” was edited after it was built; this tells what was true then`,
  }),
  nothingFound: {
    zh: '没有找到这样的数；数要连单位一起写，如 174.18万元，编号要写全，如 低保.资金',
    en: 'nothing of the kind is printed; write numbers with their unit (174.18万元) and ids in full (低保.资金)',
  },
  /** How many digits are accounted for, and those that are not. */
  summary: ({ title, printed, others }: Provenance): Text => {
    const unknown = others.filter(({ as }) => as === null);
    const count = { printed: printed.length, declared: others.length - unknown.length, unknown: unknown.length };
    const lines = (language: Language): string => unknown.map((one) => `\n  ${unknownLine(one, language)}`).join('');
    return {
      zh: `《${title}》：${count.printed} 处数据有来历，${count.declared} 处数字是日期、序号等，${count.unknown} 处没有来历${lines('zh')}`,
      en: `${title}: ${count.printed} numbers traced, ${count.declared} are dates, ordinals and the like, ${count.unknown} have no source${lines('en')}`,
    };
  },
  traces: (provenance: Provenance, traces: readonly FigureTrace[]): Text => ({
    zh: tracesText(provenance, traces, 'zh'),
    en: tracesText(provenance, traces, 'en'),
  }),
} as const;

/** The traces of one document for programs; origins are nested, inputs within what is computed from them. */
export function traceJson({
  provenance,
  traces,
}: {
  readonly provenance: Provenance;
  readonly traces: readonly FigureTrace[];
}): object {
  return {
    title: provenance.title,
    figures: traces.map(({ record, places }) => ({
      ...nested(record, provenance.figures, 0, new Budget()),
      places: places.map(({ figure: _, line: __, ...place }) => place),
    })),
    undeclared: provenance.others.filter(({ as }) => as === null).map(({ line: _, ...place }) => place),
  };
}

/** Deeper chains are cut. */
const MAX_DEPTH = 8;

/** How many inputs are told below one figure, all levels together: a tree cannot outgrow its reader. */
class Budget {
  #left = 500;

  take(inputs: readonly number[], figures: readonly FigureRecord[]): readonly FigureRecord[] {
    const taken = inputs.slice(0, this.#left).flatMap((input) => figures[input] ?? []);
    this.#left -= taken.length;
    return taken;
  }
}

function nested(record: FigureRecord, figures: readonly FigureRecord[], depth: number, budget: Budget): object {
  const { origin } = record;
  if (origin.kind === 'written') return record;
  const inputs = depth < MAX_DEPTH ? budget.take(origin.inputs, figures) : [];
  return { ...record, origin: { ...origin, inputs: inputs.map((input) => nested(input, figures, depth + 1, budget)) } };
}

function tracesText(provenance: Provenance, traces: readonly FigureTrace[], language: Language): string {
  const title = language === 'zh' ? `《${provenance.title}》` : provenance.title;
  const blocks = traces.map(({ record, places }) =>
    [
      ...places.map((place) => `  ${placeLine(place, language)}`),
      ...originLines(record, provenance.figures, language, 0, new Budget()).map((line) => `    ${line}`),
    ].join('\n'),
  );
  return [title, ...blocks].join('\n');
}

/** 第12段 正文　…发放城乡低保金【1121.64万元】，同比… */
function placeLine(place: PrintedPlace & { readonly page?: number }, language: Language): string {
  const { paragraph, role, words, offset, text, page } = place;
  const before = text.slice(Math.max(0, offset - AROUND), offset);
  const after = text.slice(offset + words.length, offset + words.length + AROUND);
  const quoted = `${offset > AROUND ? '…' : ''}${before}[${words}]${after}${offset + words.length + AROUND < text.length ? '…' : ''}`;
  const where =
    language === 'zh'
      ? `${page === undefined ? '' : `第${page}页 `}第${paragraph}段 ${roleName(role).zh}`
      : `${page === undefined ? '' : `page ${page}, `}paragraph ${paragraph}, ${roleName(role).en}`;
  return `${where}  ${quoted}`;
}

function unknownLine(place: PrintedPlace & { readonly typedAt: string | null }, language: Language): string {
  return `${placeLine(place, language)}${place.typedAt === null ? '' : `  ${place.typedAt}`}`;
}

const AROUND = 12;

function originLines(
  record: FigureRecord,
  figures: readonly FigureRecord[],
  language: Language,
  depth: number,
  budget: Budget,
): readonly string[] {
  const { id, name, value, time, scope, origin } = record;
  const about = [time, scope].filter((part) => part !== null).join('，');
  const head = `${value}  ${name === id ? id : `${name}（${id}）`}${about === '' ? '' : `  ${about}`}`;
  if (origin.kind === 'written') {
    const { file, line, column, key, source, department } = origin;
    return [
      head,
      `  ${LABELS.data[language]}  ${file}:${line}:${column}  ${key}`,
      ...(source ? [`  ${LABELS.source[language]}  ${sourceText(source, language)}`] : []),
      ...(department === null || department === source?.department
        ? []
        : [`  ${LABELS.department[language]}  ${department}`]),
    ];
  }
  const inputs = depth < MAX_DEPTH ? budget.take(origin.inputs, figures) : [];
  const below = inputs.flatMap((input) => originLines(input, figures, language, depth + 1, budget));
  return [head, `  ${LABELS.formula[language]}  ${origin.formula}`, ...below.map((line) => `    ${line}`)];
}

const LABELS = {
  data: { zh: '数据', en: 'data   ' },
  source: { zh: '来源', en: 'source ' },
  department: { zh: '责任单位', en: 'from   ' },
  formula: { zh: '公式', en: 'formula' },
} as const;

function sourceText({ name, department, file, cell, date, confirmedBy }: SourceOfFigure, language: Language): string {
  const confirmed =
    confirmedBy === null ? null : language === 'zh' ? `${confirmedBy}确认` : `confirmed by ${confirmedBy}`;
  const parts = [name, file, cell, date, department, confirmed].filter((part) => part !== null);
  return parts.join(language === 'zh' ? '，' : ', ');
}

function roleName(role: LineRole): Text {
  return ROLE_NAMES[role] ?? { zh: '其他', en: 'other' };
}

const ROLE_NAMES: Readonly<Partial<Record<LineRole, Text>>> = {
  title: { zh: '标题', en: 'title' },
  heading1: { zh: '一级标题', en: 'heading' },
  heading2: { zh: '二级标题', en: 'heading' },
  heading3: { zh: '三级标题', en: 'heading' },
  heading4: { zh: '四级标题', en: 'heading' },
  runIn: { zh: '段首标题', en: 'heading' },
  body: { zh: '正文', en: 'text' },
  tableCell: { zh: '表格', en: 'table' },
  caption: { zh: '图表标题', en: 'caption' },
  chartLabel: { zh: '图中标注', en: 'label of a picture' },
  note: { zh: '图表注', en: 'note' },
  attachmentNote: { zh: '附件说明', en: 'list of attachments' },
};
