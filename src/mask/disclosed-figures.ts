import { figuresSaid, valueRead } from '../audit/figures-said.ts';
import { printedLines } from '../audit/printed-lines.ts';
import type { TracedReport } from '../audit/provenance.ts';
import type { DataSet } from '../data-set/schema/data-set-schema.ts';
import { type Diagnostic, diagnose } from '../diagnostic/diagnostic.ts';
import type { Document } from '../document/tree.ts';
import { boundEquations } from '../figure/bound-equations.ts';
import { deduceFigures, figureKey, type ReadValue } from '../figure/deduce-figures.ts';
import type { Figure } from '../figure/figure.ts';
import type { FigureBook } from '../figure/figure-book.ts';
import { mostPlaces } from '../figure/money.ts';
import { groupBy } from '../group-by.ts';
import { publicityOf } from './publicity-of.ts';
import { typedPlace } from './typed-place.ts';

/** A document, and what it is called where there are several. */
export interface NamedDocument {
  readonly name: string;
  readonly document: Document;
}

/** What a document says of the value of a figure. */
interface PrintedValue extends ReadValue {
  readonly name: string;
}

/**
 * An error for each secret figure that follows by arithmetic from what published documents together still print: the one
 * part that is missing of a total, the total of parts that are all there, an amount whose 完成率 is typed beside its
 * target. An error too where that is more than can be reckoned.
 */
export function disclosedFigures(
  published: readonly NamedDocument[],
  { dataSets: { current }, figures: book }: TracedReport,
): readonly Diagnostic[] {
  const publicity = publicityOf(current.data);
  const isSecret = (figure: Figure): boolean => publicity(figure) === 'secret';
  const isGuarded = (figure: Figure): boolean => isSecret(figure) && hasPublicity(figure, current.data);
  const printed = published.flatMap((one) => valuesPrinted(one, book));
  const equations = boundEquations(current, book, figuresOf(printed));
  const { deduced, unjudged } = deduceFigures(printed, equations, mostPlaces(book.style));
  const givenAway = deduced
    .filter(({ figure }) => isGuarded(figure))
    .map(({ figure, from }) =>
      diagnose(
        'mask/disclosed',
        { id: figure.id, from: sourcesOf(from, printed) },
        typedPlace(figure, isSecret),
        from.flatMap((one) => typedPlace(one.figure, () => true) ?? []),
      ),
    );
  const notJudged = unjudged.flatMap((figures) => {
    const guarded = figures.filter(isGuarded);
    const [first] = guarded;
    if (!first) return [];
    const ids = guarded.slice(0, MOST_NAMED).map(({ id }) => id);
    const params = { ids, count: guarded.length, figures: figures.length };
    return [diagnose('mask/not-judged', params, typedPlace(first, isSecret))];
  });
  return [...givenAway, ...notJudged];
}

/** So many of the figures that could not be judged are named. */
const MOST_NAMED = 3;

/** One of each, however often it is printed. */
function figuresOf(printed: readonly PrintedValue[]): readonly Figure[] {
  return [...new Map(printed.map(({ figure }) => [figureKey(figure), figure])).values()];
}

/** What a figure follows from, by document: those that tell most of it first, and no more of them than it takes. */
function sourcesOf(
  from: readonly PrintedValue[],
  printed: readonly PrintedValue[],
): readonly { readonly document: string; readonly ids: readonly string[] }[] {
  const sameValue = ({ figure, value }: PrintedValue): string => `${figureKey(figure)} ${value.toFixed()}`;
  const needed = new Map(from.map((one) => [sameValue(one), one.figure.id]));
  const tellers = groupBy(
    printed.filter((one) => needed.has(sameValue(one))),
    ({ name }) => name,
  );
  const sources: { document: string; ids: readonly string[] }[] = [];
  while (needed.size > 0) {
    const told = [...tellers].map(([document, values]) => ({
      document,
      keys: [...new Set(values.map(sameValue))].filter((key) => needed.has(key)),
    }));
    const [most] = told.sort((a, b) => b.keys.length - a.keys.length);
    if (!most || most.keys.length === 0) break;
    const keys = [...needed.keys()].filter((key) => most.keys.includes(key));
    sources.push({ document: most.document, ids: [...new Set(keys.flatMap((key) => needed.get(key) ?? []))] });
    for (const key of keys) needed.delete(key);
  }
  return sources;
}

/**
 * True for what 公开 can be said of: what is typed, sums of one project, and sums over the periods of a year. Other computed
 * figures are withheld for what they are computed from, and no secret of their own.
 */
function hasPublicity({ id, origin }: Figure, { projects }: DataSet): boolean {
  if (origin.kind === 'written' || origin.inputs.some((input) => input.id === id)) return true;
  return projects.some((project) => id.startsWith(`${project.id}.`));
}

function valuesPrinted({ name, document }: NamedDocument, book: FigureBook): readonly PrintedValue[] {
  return printedLines(document).flatMap(({ pieces }) =>
    pieces.flatMap((piece) =>
      figuresSaid(piece, book).flatMap((said): readonly PrintedValue[] => {
        const value = valueRead(said);
        return value ? [{ figure: said.figure, value, name }] : [];
      }),
    ),
  );
}
