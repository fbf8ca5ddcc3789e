import { figuresSaid, valueRead } from '../audit/figures-said.ts';
import { printedLines } from '../audit/printed-lines.ts';
import type { TracedReport } from '../audit/provenance.ts';
import type { DataSet } from '../data-set/schema/data-set-schema.ts';
import { type Diagnostic, diagnose } from '../diagnostic/diagnostic.ts';
import type { Document } from '../document/tree.ts';
import { boundEquations } from '../figure/bound-equations.ts';
import { deduceFigures, type ReadValue } from '../figure/deduce-figures.ts';
import type { Figure } from '../figure/figure.ts';
import type { FigureBook } from '../figure/figure-book.ts';
import { mostPlaces } from '../figure/money.ts';
import { publicityOf } from './publicity-of.ts';
import { typedPlace } from './typed-place.ts';

/**
 * An error for each secret figure that follows by arithmetic from what a published document still prints: the one part
 * that is missing of a total, the total of parts that are all there, an amount whose 完成率 is typed beside its target. An
 * error too where that is more than can be reckoned.
 */
export function disclosedFigures(
  published: Document,
  { dataSets: { current }, figures: book }: TracedReport,
): readonly Diagnostic[] {
  const publicity = publicityOf(current.data);
  const isSecret = (figure: Figure): boolean => publicity(figure) === 'secret';
  const isGuarded = (figure: Figure): boolean => isSecret(figure) && hasPublicity(figure, current.data);
  const read = valuesRead(published, book);
  const computed = read.map(({ figure }) => figure);
  const equations = boundEquations(current, book, computed);
  const { deduced, unjudged } = deduceFigures(read, equations, mostPlaces(book.style));
  const givenAway = deduced
    .filter(({ figure }) => isGuarded(figure))
    .map(({ figure, from }) =>
      diagnose(
        'mask/disclosed',
        { id: figure.id, from: [...new Set(from.map((one) => one.figure.id))] },
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

/**
 * True for what 公开 can be said of: what is typed, sums of one project, and sums over the periods of a year. Other computed
 * figures are withheld for what they are computed from, and no secret of their own.
 */
function hasPublicity({ id, origin }: Figure, { projects }: DataSet): boolean {
  if (origin.kind === 'written' || origin.inputs.some((input) => input.id === id)) return true;
  return projects.some((project) => id.startsWith(`${project.id}.`));
}

function valuesRead(document: Document, book: FigureBook): readonly ReadValue[] {
  return printedLines(document).flatMap(({ pieces }) =>
    pieces.flatMap((piece) =>
      figuresSaid(piece, book).flatMap((said): readonly ReadValue[] => {
        const value = valueRead(said);
        return value ? [{ figure: said.figure, value }] : [];
      }),
    ),
  );
}
