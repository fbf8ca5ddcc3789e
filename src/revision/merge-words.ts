import { type Hunk, hunksBetween, type OverwrittenToken, overwrittenFigures } from './generated-hunks.ts';
import { matchTokens } from './match-tokens.ts';
import { type Token, unitOf } from './tokens.ts';

/** The same words three times: as they were generated, as a person edited them, as they are generated now. */
export interface ThreeTexts {
  readonly base: readonly Token[];
  readonly edited: readonly Token[];
  readonly now: readonly Token[];
}

/** A stretch of the edited tokens that new ones replace. */
export interface WordChange {
  readonly from: number;
  readonly to: number;
  /** The generated tokens that the new ones replace; their look in the edited text is the one to keep. */
  readonly replaced: readonly Token[];
  readonly words: readonly Token[];
  /** Looks of generated tokens, each with the place of an edited token that has what became of it; the best first. */
  readonly models: readonly { readonly look: string; readonly place: number }[];
  /** True where a person changed the same words: then both are shown. */
  readonly isDisputed: boolean;
}

/** A figure that has another value now, and where the old one went. */
export interface FigureExchange {
  readonly old: Token;
  readonly now: Token;
}

/** What becomes of an edited text. Places are of the edited tokens. */
export interface MergedWords {
  readonly changes: readonly WordChange[];
  /** Changes that a person made impossible by taking the words away. */
  readonly dropped: readonly { readonly old: readonly Token[]; readonly now: readonly Token[] }[];
  /** Figures whose old value is not where it was; it may stand elsewhere. */
  readonly missing: readonly FigureExchange[];
  /** Old values that a person has written once or more, and no way to tell which of them changes. */
  readonly doubtful: readonly FigureExchange[];
  /** Figures that a person has put in the place of generated ones. */
  readonly overwritten: readonly OverwrittenToken[];
  /** For each edited token the generated one that it is, or -1. */
  readonly origins: readonly number[];
}

/**
 * Brings what changed in the generated words into the edited ones. What a person left alone follows; a figure follows
 * also into a sentence that a person wrote anew; where both changed the same words, both stay.
 */
export function mergeWords(texts: ThreeTexts): MergedWords {
  return new WordMerge(texts).merged();
}

class WordMerge {
  readonly #texts: ThreeTexts;
  /** For each generated token its place in the edited text, or -1. */
  readonly #places: readonly number[];
  readonly #origins: readonly number[];
  readonly #changes: WordChange[] = [];
  readonly #dropped: { readonly old: readonly Token[]; readonly now: readonly Token[] }[] = [];
  readonly #missing: FigureExchange[] = [];
  readonly #doubtful: FigureExchange[] = [];

  constructor(texts: ThreeTexts) {
    this.#texts = texts;
    const { base, edited } = texts;
    const isUnedited = base === edited;
    this.#origins = isUnedited ? base.map((_, index) => index) : matchTokens(base, edited);
    const places = new Array<number>(base.length).fill(-1);
    for (const [place, at] of this.#origins.entries()) if (at >= 0) places[at] = place;
    this.#places = places;
  }

  merged(): MergedWords {
    const { base, now } = this.#texts;
    for (const group of this.#groups(hunksBetween(base, now))) this.#settle(group);
    const missing = this.#findElsewhere();
    const changes = [...this.#changes].sort((a, b) => a.from - b.from || a.to - b.to);
    return {
      changes,
      dropped: this.#dropped,
      missing,
      doubtful: this.#doubtful,
      overwritten: overwrittenFigures(base, this.#texts.edited, this.#origins),
      origins: this.#origins,
    };
  }

  /** Figures that went to another place of the same text; those that did not are given back. */
  #findElsewhere(): readonly FigureExchange[] {
    const taken = new Set(this.#changes.flatMap(({ from, to }) => [...this.#texts.edited.keys()].slice(from, to)));
    return this.#missing.filter(({ old, now }) => {
      const same = this.#missing.filter((one) => one.old.key === old.key);
      const found = this.#texts.edited.flatMap((token, at) =>
        token.key === old.key && (this.#origins[at] ?? -1) < 0 && !taken.has(at) ? [at] : [],
      );
      const place = found[same.length === found.length ? same.findIndex((one) => one.old === old) : -1];
      if (place === undefined) return true;
      const models = [{ look: now.look, place }];
      this.#changes.push({ from: place, to: place + 1, replaced: [old], words: [now], models, isDisputed: false });
      return false;
    });
  }

  /** Changes between which nothing is left as it was belong together: they are made all or none. */
  #groups(hunks: readonly Hunk[]): readonly (readonly Hunk[])[] {
    const groups: Hunk[][] = [];
    for (const hunk of hunks) {
      const last = groups.at(-1);
      const before = last?.at(-1);
      const between = before ? this.#places.slice(before.to, hunk.from) : [];
      if (last && between.every((place) => place < 0)) last.push(hunk);
      else groups.push([hunk]);
    }
    return groups;
  }

  #settle(group: readonly Hunk[]): void {
    const ranges = group.map((hunk) => this.#untouched(hunk));
    if (ranges.every((range) => range !== null)) {
      for (const [index, hunk] of group.entries()) this.#change(hunk, ranges[index] as Range, false);
      return;
    }
    const whole = this.#around(group);
    const region = this.#texts.edited.slice(whole.range.from, whole.range.to);
    if (isSame(region, this.#nowOf(whole.hunk))) return;
    if (group.every((hunk) => this.#isExchange(hunk))) this.#exchange(group, whole.range);
    else if (region.length === 0) this.#drop(whole.hunk);
    else if (ranges.some((range) => range !== null) && group.length > 1) this.#each(group, ranges);
    else this.#change(whole.hunk, whole.range, true);
  }

  /** Where only some changes of a group meet the work of a person, the others are made. */
  #each(group: readonly Hunk[], ranges: readonly (Range | null)[]): void {
    for (const [index, hunk] of group.entries()) {
      const range = ranges[index];
      if (range) this.#change(hunk, range, false);
      else {
        const own = this.#around([hunk], group);
        if (this.#isExchange(hunk)) this.#exchange([hunk], own.range);
        else if (own.range.from === own.range.to) this.#drop(hunk);
        else this.#change(hunk, own.range, true);
      }
    }
  }

  /** The stretch of the edited text where the words of a change stand as they were generated; null when they do not. */
  #untouched({ from, to }: Hunk): Range | null {
    const { base, edited } = this.#texts;
    if (to > from) {
      const first = this.#places[from] ?? -1;
      const isWhole = first >= 0 && this.#places.slice(from, to).every((place, index) => place === first + index);
      return isWhole ? { from: first, to: first + to - from } : null;
    }
    const left = from === 0 ? -1 : (this.#places[from - 1] ?? -1);
    const right = from === base.length ? edited.length : (this.#places[from] ?? -1);
    const knowsLeft = from === 0 || left >= 0;
    if (knowsLeft && (right < 0 || right === left + 1)) return { from: left + 1, to: left + 1 };
    return !knowsLeft && right >= 0 ? { from: right, to: right } : null;
  }

  /** What lies between the nearest generated tokens before and behind that are still there, in all three texts. */
  #around(group: readonly Hunk[], limits: readonly Hunk[] = []): { readonly hunk: Hunk; readonly range: Range } {
    const { base, edited } = this.#texts;
    const [first] = group;
    const last = group.at(-1);
    let { from = 0, fromNow = 0 } = first ?? {};
    let { to = 0, toNow = 0 } = last ?? {};
    const previous = limits.filter((hunk) => hunk.to <= from && hunk !== first).at(-1);
    const next = limits.find((hunk) => hunk.from >= to && hunk !== last);
    while (from > (previous?.to ?? 0) && (this.#places[from - 1] ?? -1) < 0) {
      from -= 1;
      fromNow -= 1;
    }
    while (to < (next?.from ?? base.length) && (this.#places[to] ?? -1) < 0) {
      to += 1;
      toNow += 1;
    }
    const start = 1 + Math.max(-1, ...this.#places.slice(0, from));
    const end = this.#places.slice(to).find((place) => place >= start) ?? edited.length;
    return { hunk: { from, to, fromNow, toNow }, range: { from: start, to: end } };
  }

  #isExchange(hunk: Hunk): boolean {
    const { base, now } = this.#texts;
    const isOneForOne = hunk.to - hunk.from === 1 && hunk.toNow - hunk.fromNow === 1;
    return isOneForOne && base[hunk.from]?.isFigure === true && now[hunk.fromNow]?.isFigure === true;
  }

  /** New figures for old ones within words that a person has changed. */
  #exchange(group: readonly Hunk[], range: Range): void {
    const exchanges = group.flatMap((hunk) => {
      const old = this.#texts.base[hunk.from];
      const now = this.#texts.now[hunk.fromNow];
      return old && now ? [{ old, now, hunk }] : [];
    });
    const places = placesOf(this.#texts.edited, range);
    for (const key of new Set(exchanges.map(({ old }) => old.key))) {
      const own = exchanges.filter(({ old }) => old.key === key);
      const found = places.filter((place) => this.#texts.edited[place]?.key === key);
      const goesAt = new Set(own.map(({ hunk }) => hunk.from));
      const staying = this.#texts.base.some(
        (token, at) => token.key === key && !goesAt.has(at) && this.#standsIn(at, range),
      );
      const isOneValue = new Set(own.map(({ now }) => now.key)).size === 1;
      if (found.length === 0) for (const one of own) this.#overwritten(one, range, exchanges);
      else if (!staying && (isOneValue || found.length === own.length)) {
        for (const [index, place] of found.entries()) {
          const { hunk } = own[isOneValue ? 0 : index] ?? { hunk: null };
          if (hunk) this.#change(hunk, { from: place, to: place + 1 }, false);
        }
      } else this.#doubtful.push(...own);
    }
  }

  /** True for a generated token that a person has left within a stretch. */
  #standsIn(at: number, range: Range): boolean {
    const place = this.#places[at] ?? -1;
    return place >= range.from && place < range.to;
  }

  /** A person may have put a number of their own in the place of an old one; otherwise the old one is missing. */
  #overwritten(
    { old, now, hunk }: FigureExchange & { readonly hunk: Hunk },
    range: Range,
    exchanges: readonly FigureExchange[],
  ): void {
    const { edited } = this.#texts;
    const unit = unitOf(old.key);
    const strangers = placesOf(edited, range).filter((place) => {
      const token = edited[place];
      return token?.isFigure && (this.#origins[place] ?? -1) < 0 && unitOf(token.key) === unit;
    });
    const rivals = exchanges.filter(
      (one) => unitOf(one.old.key) === unit && !strangers.some((at) => edited[at]?.key === one.old.key),
    );
    const place = strangers[rivals.findIndex((one) => one.old === old)];
    if (place === undefined || strangers.length !== rivals.length) this.#missing.push({ old, now });
    else if (edited[place]?.key !== now.key) this.#change(hunk, { from: place, to: place + 1 }, true);
  }

  #change(hunk: Hunk, range: Range, isDisputed: boolean): void {
    const replaced = this.#texts.base.slice(hunk.from, hunk.to);
    // Where both only added something, nothing goes.
    const from = isDisputed && replaced.length === 0 ? range.to : range.from;
    this.#changes.push({
      from,
      to: range.to,
      replaced,
      words: this.#nowOf(hunk),
      models: this.#models(hunk, range),
      isDisputed,
    });
  }

  #models(hunk: Hunk, range: Range): WordChange['models'] {
    const { base } = this.#texts;
    const places = [...base.keys()].slice(hunk.from, hunk.to).concat(hunk.from - 1, hunk.to);
    const standing = places.flatMap((at) => {
      const place = this.#places[at] ?? -1;
      return place < 0 ? [] : [{ look: base[at]?.look ?? '', place }];
    });
    const instead = range.to > range.from ? base.slice(hunk.from, hunk.to) : [];
    return [...standing, ...instead.map(({ look }) => ({ look, place: range.from }))];
  }

  #drop(hunk: Hunk): void {
    this.#dropped.push({ old: this.#texts.base.slice(hunk.from, hunk.to), now: this.#nowOf(hunk) });
  }

  #nowOf({ fromNow, toNow }: Hunk): readonly Token[] {
    return this.#texts.now.slice(fromNow, toNow);
  }
}

interface Range {
  readonly from: number;
  readonly to: number;
}

function placesOf(edited: readonly Token[], { from, to }: Range): readonly number[] {
  return edited.slice(from, to).flatMap((token, index) => (token.isFigure ? [from + index] : []));
}

function isSame(a: readonly Token[], b: readonly Token[]): boolean {
  return a.length === b.length && a.every(({ key }, index) => key === b[index]?.key);
}
