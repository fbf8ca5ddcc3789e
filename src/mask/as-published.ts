import { figuresSaid } from '../audit/figures-said.ts';
import type { TracedReport } from '../audit/provenance.ts';
import { type Diagnostic, diagnose } from '../diagnostic/diagnostic.ts';
import type { Block, Document, FigureInline, Inline } from '../document/tree.ts';
import { withoutBlocks } from '../document/without-blocks.ts';
import type { Figure } from '../figure/figure.ts';
import { mapFigures } from './map-figures.ts';
import { publicityOf } from './publicity-of.ts';
import { publishedChart } from './published-chart.ts';
import { publishedTable } from './published-table.ts';
import { typedPlace } from './typed-place.ts';
import { WITHHELD, withheldWords } from './withheld-words.ts';

/** A document as it may be published, and what is missing in it. */
export interface PublishedDocument {
  readonly document: Document;
  readonly remarks: readonly Diagnostic[];
}

/**
 * The document with the figures that may be published. Others print as ×× in sentences; rows, columns, groups of bars,
 * tables and pictures that hold nothing else are left out, and what follows is counted anew. Each withheld figure and
 * each missing table and picture is told, so that somebody can word the sentence without it.
 */
export function asPublished(document: Document, { dataSets, figures: book }: TracedReport): PublishedDocument {
  const publicity = publicityOf(dataSets.current.data);
  const isPublic = (figure: Figure): boolean => publicity(figure) === 'public';
  const remarks = new WithheldRemarks(isPublic);
  const withheldIn = ({ text, figure }: FigureInline): readonly Figure[] => {
    const said = figuresSaid({ text, figures: [figure], typed: null, counted: false }, book);
    return [figure, ...said.map((one) => one.figure)].filter((one) => !isPublic(one));
  };
  const inline = (said: FigureInline): Inline => {
    const [first] = withheldIn(said);
    if (!first) return said;
    if (saysNoValue(said)) return { kind: 'text', text: said.text };
    const words = withheldWords(said.text);
    remarks.withhold(first, words);
    return { kind: 'text', text: words };
  };
  const published = (block: Block): Block | null => {
    if (block.kind === 'table') {
      const isWithheld = (one: Inline): boolean => one.kind === 'figure' && withheldIn(one).length > 0;
      const table = publishedTable(block, isWithheld);
      return table && mapFigures(table, inline);
    }
    if (block.kind === 'chart') return publishedChart(block, isPublic);
    const mapped = mapFigures(block, inline);
    return mapped.kind === 'paragraph' ? { ...mapped, inlines: withoutEmptyClauses(mapped.inlines) } : mapped;
  };
  const blocks = document.blocks.map((block) => {
    const kept = published(block);
    remarks.compare(block, kept);
    return kept;
  });
  const left = new Set(document.blocks.filter((_, index) => blocks[index] === null));
  const kept = { ...document, blocks: document.blocks.map((block, index) => blocks[index] ?? block) };
  return { document: withoutBlocks(kept, (block) => left.has(block)), remarks: remarks.all };
}

/** 特困供养人员××人，××，发放供养资金××万元: a clause of which nothing is left goes with its comma. */
function withoutEmptyClauses(inlines: readonly Inline[]): readonly Inline[] {
  const kept: Inline[] = [];
  for (const [index, inline] of inlines.entries()) {
    const before = kept.at(-1);
    const after = inlines[index + 1];
    const isEmpty = inline.kind === 'text' && inline.text === WITHHELD;
    if (isEmpty && before?.kind === 'text' && before.text.endsWith('，') && after && /^[，；。]/.test(textOf(after)))
      kept[kept.length - 1] = { ...before, text: before.text.slice(0, -1) };
    else kept.push(inline);
  }
  return kept;
}

function textOf(inline: Inline): string {
  return inline.kind === 'strong' ? '' : inline.text;
}

/** Its name, or the day to which it stands (截至6月30日). */
function saysNoValue({ text, figure }: FigureInline): boolean {
  return text === figure.name || /^截(?:至|止到)(?:\d{4}年)?\d{1,2}月\d{1,2}日$/.test(text);
}

/** One remark for each figure, however often it is withheld. */
class WithheldRemarks {
  readonly #figures = new Map<string, { readonly figure: Figure; readonly words: string; count: number }>();
  readonly #leftOut: Diagnostic[] = [];
  readonly #isPublic: (figure: Figure) => boolean;

  constructor(isPublic: (figure: Figure) => boolean) {
    this.#isPublic = isPublic;
  }

  withhold(figure: Figure, words: string): void {
    const [id = ''] = figure.id.split('|', 1);
    const known = this.#figures.get(id);
    if (known) known.count += 1;
    else this.#figures.set(id, { figure, words, count: 1 });
  }

  /** What a table or a picture has lost. */
  compare(block: Block, kept: Block | null): void {
    if (block.kind !== 'table' && block.kind !== 'chart') return;
    const { kind, caption, origin } = block;
    if (!kept) this.#leftOut.push(diagnose('mask/left-out', { kind, caption }, origin));
    else if (sizeOf(kept) < sizeOf(block))
      this.#leftOut.push(diagnose('mask/part-left-out', { kind, caption }, origin));
  }

  get all(): readonly Diagnostic[] {
    const withheld = [...this.#figures].map(([id, { figure, words, count }]) =>
      diagnose(
        'mask/withheld',
        { id, words, count },
        typedPlace(figure, (input) => !this.#isPublic(input)),
      ),
    );
    return [...withheld, ...this.#leftOut];
  }
}

/** Cells of a table, groups of bars of a picture. */
function sizeOf(block: Block): number {
  if (block.kind === 'table') return block.rows.length * block.columns.length;
  return block.kind === 'chart' && block.spec?.type === 'bars' ? block.spec.categories.length : 0;
}
