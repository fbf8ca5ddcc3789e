import type { Variant } from '../data-set/schema/variant.ts';
import type { DiagnosticCode, DiagnosticParams } from '../diagnostic/catalogue.ts';
import type { Span } from '../diagnostic/diagnostic.ts';
import type { Inline } from '../document/tree.ts';
import type { DataSets } from '../figure/derive-figures.ts';
import type { FigureBook } from '../figure/figure-book.ts';
import type { Plan } from '../plan/plan.ts';
import type { TellRefusal } from '../table/table-draft.ts';
import type { Value, ViewMap } from './value.ts';

/** What a document is made from: the data sets, and the figures and the plan derived from them. */
export interface ReportSource {
  readonly dataSets: DataSets;
  readonly figures: FigureBook;
  readonly plan: Plan;
}

/** What a helper may do besides computing its value. */
export interface HelperContext {
  readonly source: ReportSource;
  readonly view: ViewMap;
  /** Which variant of the document is made. */
  readonly variant: Variant;
  /** True while a pack is checked without data: every category and every narrative then has something in it. */
  readonly isExemplar: boolean;
  /** Place of the call in the template. */
  readonly span: Span;
  /** The words for a figure; reports an unknown id or usage and then gives null. */
  readonly say: (id: string, usage: string) => Inline | null;
  /** Whether a figure is there and can be said in that usage; reports an unknown usage. */
  readonly canSay: (id: string, usage: string) => boolean;
  /** Inlines of a person's text, its 【】 references said. */
  readonly expand: (text: string, span: Span) => readonly Inline[];
  /** Reports a comparison that is left out, at the figure that has it not. */
  readonly tellRefusal: TellRefusal;
  /** The same for a text of the last plan, with the figures of its time. */
  readonly expandLast: (text: string, span: Span) => readonly Inline[];
  readonly report: <C extends DiagnosticCode>(code: C, params: DiagnosticParams<C>) => void;
  readonly markNarrativeUsed: (name: string) => void;
  readonly markFigureUsed: (id: string) => void;
}

/** A function that templates can call: `{{name argument … option=value}}`. */
export interface Helper {
  readonly name: string;
  /** What each argument is, in a few words; a call must give so many. */
  readonly parameters: readonly string[];
  readonly options: readonly string[];
  /** The value of a call; undefined when what is wrong with it has been reported. */
  readonly run: (
    args: readonly Value[],
    options: Readonly<Record<string, Value>>,
    context: HelperContext,
  ) => Value | undefined;
}

export function helper(
  name: string,
  parameters: readonly string[],
  options: readonly string[],
  run: Helper['run'],
): Helper {
  return { name, parameters, options, run };
}
