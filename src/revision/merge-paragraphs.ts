import type { BorrowedXml } from './borrowed-xml.ts';
import { exchangedPicture } from './exchange-picture.ts';
import { hunksBetween } from './generated-hunks.ts';
import { type FigureExchange, mergeWords, type WordChange } from './merge-words.ts';
import type { Patches } from './patches.ts';
import { THING } from './read-story.ts';
import type { OverwrittenFigure, RevisionChange, RevisionConflict, RevisionPlace } from './revision.ts';
import { type NewWords, rewriteRuns, type WordPatch } from './rewrite-runs.ts';
import { blockText, type Piece, paragraphsIn, type StoryBlock, type StoryParagraph } from './story.ts';
import { findStrayFigures, type MissingFigure } from './stray-figures.ts';
import { PARAGRAPH_END, type Token, tokensOf } from './tokens.ts';
import type { TrackedMarks } from './tracked-marks.ts';

/** What words are merged with. */
export interface MergingContext {
  /** Of the main part of the edited document. */
  readonly patches: Patches;
  readonly marks: TrackedMarks;
  readonly borrowed: BorrowedXml;
  /** The main part of the document generated now. */
  readonly baseXml: string;
  readonly nowXml: string;
  /** Every figure that is generated now. */
  readonly nowFigures: ReadonlySet<string>;
  /** `tracked` shows every change to a reader, `plain` only those that a person disputes. */
  readonly how: 'plain' | 'tracked';
  readonly changes: RevisionChange[];
  readonly conflicts: RevisionConflict[];
  readonly overwritten: OverwrittenFigure[];
}

/** Merges the words of paragraphs, and makes the changes when all of them are known: a figure may have gone elsewhere. */
export class WordMerger {
  readonly #context: MergingContext;
  readonly #patchesOf = new Map<StoryParagraph, WordPatch[]>();
  readonly #missing: MissingFigure[] = [];
  /** Figures of the edited document that no generated one explains. */
  readonly #strangers: Token[] = [];
  /** Old values that were found and exchanged in their place. */
  readonly #exchanged: FigureExchange[] = [];

  constructor(context: MergingContext) {
    this.#context = context;
  }

  /** Paragraphs that belong together: one of each but where a person split or joined some. */
  merge(base: readonly StoryParagraph[], edited: readonly StoryParagraph[], now: readonly StoryParagraph[]): void {
    const { patches, baseXml, nowXml } = this.#context;
    const old = joined(base, baseXml);
    const own = base === edited || base[0] === edited[0] ? old : joined(edited, patches.xml);
    const { changes, dropped, missing, doubtful, overwritten, origins } = mergeWords({
      base: old,
      edited: own,
      now: joined(now, nowXml),
    });
    for (const change of changes) {
      this.#plan(change, own, edited);
      const [was, is] = [change.replaced[0], change.words[0]];
      const isExchange = change.replaced.length === 1 && change.words.length === 1;
      if (isExchange && was?.isFigure && is?.isFigure) this.#exchanged.push({ old: was, now: is });
    }
    const at = edited[0];
    for (const one of dropped)
      this.#conflict('cut-by-hand', at, { base: said(one.old), edited: '', now: said(one.now) });
    for (const one of doubtful) {
      this.#conflict('old-figure', at, { base: one.old.key, edited: one.old.key, now: one.now.key });
    }
    for (const { old: was, own: is } of overwritten) {
      this.#context.overwritten.push({ place: placeOf(is.paragraph), old: was.key, now: is.key });
    }
    this.#missing.push(...missing.map((one) => ({ ...one, near: at ?? null })));
    const taken = new Set(changes.flatMap(({ from, to }) => own.slice(from, to)));
    this.#strangers.push(
      ...own.filter((token, index) => token.isFigure && (origins[index] ?? -1) < 0 && !taken.has(token)),
    );
  }

  /** A paragraph of a person, not generated: figures may have gone there. */
  readOwn(block: StoryBlock): void {
    for (const paragraph of paragraphsIn(block)) {
      this.#strangers.push(...tokensOf(paragraph, this.#context.patches.xml).filter(({ isFigure }) => isFigure));
    }
  }

  /** A block that a person took out and that would read otherwise now: its figures may have gone elsewhere. */
  cutByHand(base: StoryBlock, now: StoryBlock): void {
    const { baseXml, nowXml } = this.#context;
    this.#conflict('cut-by-hand', null, { base: blockText(base), edited: '', now: blockText(now) });
    if (base.kind !== 'paragraph' || now.kind !== 'paragraph') return;
    const old = tokensOf(base, baseXml);
    const fresh = tokensOf(now, nowXml);
    for (const { from, to, fromNow, toNow } of hunksBetween(old, fresh)) {
      const [was, is] = [old[from], fresh[fromNow]];
      const isExchange = to - from === 1 && toNow - fromNow === 1 && was?.isFigure && is?.isFigure;
      if (isExchange) this.#missing.push({ old: was, now: is, near: null });
    }
  }

  /** Finds the figures that went elsewhere, and makes every change. */
  finish(): void {
    this.#settleFigures();
    const { patches, marks } = this.#context;
    for (const [paragraph, changes] of this.#patchesOf) {
      rewriteRuns(paragraph, changes, { patches, marks });
    }
  }

  #settleFigures(): void {
    const { how, changes, nowFigures } = this.#context;
    const { found, doubtful, lost } = findStrayFigures({
      missing: this.#missing,
      exchanged: this.#exchanged,
      strangers: this.#strangers,
      current: nowFigures,
    });
    for (const { token, exchange } of found) {
      const { paragraph, start, end, key } = token;
      const words = this.#newWords([exchange.now], [{ look: exchange.now.look, token }]);
      this.#patch(paragraph, { start, end, words, how });
      changes.push({ kind: 'words', place: placeOf(paragraph), old: key, now: exchange.now.key });
    }
    for (const { token, now } of doubtful) {
      this.#conflict('old-figure', token.paragraph, { base: token.key, edited: token.key, now });
    }
    for (const { old, now, near } of lost) {
      // A whole paragraph that is gone has been told as a whole.
      if (near) this.#conflict('cut-by-hand', near, { base: old.key, edited: '', now: now.key });
    }
  }

  #plan(change: WordChange, own: readonly Token[], edited: readonly StoryParagraph[]): void {
    const region = own.slice(change.from, change.to).filter(({ key }) => key !== PARAGRAPH_END);
    const words = change.words.filter(({ key }) => key !== PARAGRAPH_END);
    const place = region[0]?.paragraph ?? own[change.from - 1]?.paragraph ?? edited[0];
    if (!place) return;
    const old = said(region);
    const now = said(words);
    if (change.isDisputed && [...words, ...region].every(isThing)) {
      this.#conflict('picture', place, { base: '', edited: '', now: '' });
      return;
    }
    const how = change.isDisputed ? 'tracked' : this.#context.how;
    const models = change.models.flatMap(({ look, place: at }) => {
      const token = own[at];
      return token ? [{ look, token }] : [];
    });
    const picture = how === 'plain' ? this.#pictureFor(change.replaced, region, words) : null;
    const inserted = picture ? [picture] : this.#newWords(words, models);
    const paragraphs = [...new Set(region.map(({ paragraph }) => paragraph))];
    if (paragraphs.length === 0) {
      const { paragraph, at } = insertionAt(change.from, own, place);
      this.#patch(paragraph, { start: at, end: at, words: inserted, how });
    }
    for (const [index, paragraph] of paragraphs.entries()) {
      const tokens = region.filter((token) => token.paragraph === paragraph);
      this.#patch(paragraph, {
        start: tokens[0]?.start ?? 0,
        end: tokens.at(-1)?.end ?? 0,
        words: index === 0 ? inserted : [],
        how,
      });
    }
    if (change.isDisputed) this.#conflict('same-words', place, { base: said(change.replaced), edited: old, now });
    else this.#context.changes.push({ kind: picture ? 'picture' : 'words', place: placeOf(place), old, now });
  }

  /** A picture that takes over the frame of the old one; null for everything else. */
  #pictureFor(replaced: readonly Token[], region: readonly Token[], words: readonly Token[]): NewWords | null {
    const [old, standing, now] = [replaced, region, words].map((tokens) =>
      tokens.length === 1 ? pieceAt(tokens[0]) : null,
    );
    if (!old?.thing || !standing?.thing || !now?.thing) return null;
    const { patches, borrowed } = this.#context;
    const contents = { old: old.content, standing: standing.content, now: now.content };
    const thing = exchangedPicture(contents, patches.xml, borrowed);
    return thing === null ? null : { text: '', thing, look: standing };
  }

  #patch(paragraph: StoryParagraph, patch: WordPatch): void {
    const known = this.#patchesOf.get(paragraph);
    if (known) known.push(patch);
    else this.#patchesOf.set(paragraph, [patch]);
  }

  #newWords(words: readonly Token[], models: readonly Model[]): readonly NewWords[] {
    const { borrowed } = this.#context;
    const result: NewWords[] = [];
    for (const token of words) {
      const look = pieceAt(models.find((model) => model.look === token.look)?.token) ?? borrowed.adapted(token.look);
      const last = result.at(-1);
      const piece = pieceAt(token);
      if (piece?.thing) result.push({ text: '', thing: borrowed.slice(piece.content), look });
      else if (last && last.thing === null && last.look === look)
        result[result.length - 1] = { ...last, text: last.text + textOf(token) };
      else result.push({ text: textOf(token), thing: null, look });
    }
    return result;
  }

  #conflict(
    kind: RevisionConflict['kind'],
    paragraph: StoryParagraph | null | undefined,
    words: Pick<RevisionConflict, 'base' | 'edited' | 'now'>,
  ): void {
    this.#context.conflicts.push({ kind, place: paragraph ? placeOf(paragraph) : null, ...words });
  }
}

/** A look of the generated text, and a token of the edited text that has what became of it. */
interface Model {
  readonly look: string;
  readonly token: Token;
}

const EXCERPT_LENGTH = 20;

export function placeOf({ number, text }: StoryParagraph): RevisionPlace {
  return { paragraph: number, excerpt: text.length > EXCERPT_LENGTH ? `${text.slice(0, EXCERPT_LENGTH)}…` : text };
}

/** The tokens of several paragraphs with a mark between them. */
function joined(paragraphs: readonly StoryParagraph[], xml: string): readonly Token[] {
  return paragraphs.flatMap((paragraph, index) => {
    const { length } = paragraph.text;
    const end = { key: PARAGRAPH_END, isFigure: false, paragraph, start: length, end: length, look: '' };
    const tokens = tokensOf(paragraph, xml);
    return index + 1 < paragraphs.length ? [...tokens, end] : tokens;
  });
}

/** Where new words go in that replace none: behind what is before them, of an empty paragraph at its beginning. */
function insertionAt(
  at: number,
  own: readonly Token[],
  only: StoryParagraph,
): { readonly paragraph: StoryParagraph; readonly at: number } {
  const before = own[at - 1];
  const behind = own[at];
  if (before && before.key !== PARAGRAPH_END) return { paragraph: before.paragraph, at: before.end };
  if (behind) return { paragraph: behind.paragraph, at: behind.start };
  return { paragraph: only, at: 0 };
}

function pieceAt(token: Token | undefined): Piece | null {
  return token?.paragraph.pieces.find(({ at, text }) => at <= token.start && token.start < at + text.length) ?? null;
}

function textOf({ paragraph, start, end }: Token): string {
  return paragraph.text.slice(start, end);
}

function said(tokens: readonly Token[]): string {
  return tokens.map((token) => (token.key === PARAGRAPH_END ? '\n' : textOf(token))).join('');
}

function isThing({ key }: Token): boolean {
  return key.startsWith(THING);
}
