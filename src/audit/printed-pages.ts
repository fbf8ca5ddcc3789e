import type { PrintedFigure, Provenance } from './provenance.ts';

/**
 * The provenance of a PDF with the page of each printed figure, found by reading its lines along the text of the pages.
 * `pages` is what stands on each, in the order of reading, from the first; a figure whose words are not found there has no page.
 */
export function withPages(provenance: Provenance, pages: readonly string[]): Provenance {
  const stream = new PageStream(pages);
  const placesOf = placesByLine(provenance);
  const printed = provenance.lines.flatMap((line, index) => {
    const text = packed(line.text);
    const places = placesOf[index] ?? [];
    const start = stream.find(text, line.role === 'chartLabel' ? 'beside' : 'onwards');
    return places.map((place): PrintedFigure => {
      const before = packed(place.text.slice(0, place.offset)).length;
      const page =
        start === null ? pageAround(stream, text, before, packed(place.words)) : stream.pageAt(start + before);
      return page === null ? place : { ...place, page };
    });
  });
  return { ...provenance, printed };
}

/** A paragraph that runs over the edge of a page is found by the words round the figure. */
function pageAround(stream: PageStream, text: string, at: number, words: string): number | null {
  for (const reach of [8, 4, 0]) {
    const from = Math.max(0, at - reach);
    const found = stream.find(text.slice(from, at + words.length + reach), 'beside');
    if (found !== null) return stream.pageAt(found + at - from);
  }
  return null;
}

/** The figures of each line, in their order. */
function placesByLine({ lines, printed }: Provenance): readonly (readonly PrintedFigure[])[] {
  const places: PrintedFigure[][] = lines.map(() => []);
  for (const place of printed) places[place.line]?.push(place);
  return places;
}

/** So far ahead the next line may stand; a short one, which is easily found anywhere, not so far. */
const AHEAD = 4000;
const AHEAD_SHORT = 600;
const SHORT = 8;

/** Labels of a picture may be drawn before those that are named before them. */
const BACK = 400;

/** The text of all pages in one, without blanks, and where reading has come to. */
class PageStream {
  readonly #text: string;
  readonly #starts: readonly number[];
  #reached = 0;

  constructor(pages: readonly string[]) {
    const texts = pages.map(packed);
    let length = 0;
    this.#text = texts.join('');
    this.#starts = texts.map((text) => {
      const start = length;
      length += text.length;
      return start;
    });
  }

  /** Where a text stands next; null when it does not. `onwards` reads on behind it, `beside` stays. */
  find(text: string, then: 'onwards' | 'beside'): number | null {
    if (text === '') return null;
    const end = this.#reached + (text.length < SHORT ? AHEAD_SHORT : AHEAD);
    const stretch = this.#text.slice(0, end + text.length);
    const ahead = stretch.indexOf(text, this.#reached);
    const found = ahead >= 0 ? ahead : stretch.indexOf(text, Math.max(0, this.#reached - BACK));
    if (found < 0) return null;
    if (then === 'onwards') this.#reached = Math.max(this.#reached, found + text.length);
    return found;
  }

  /** Counts from 1. */
  pageAt(position: number): number {
    return this.#starts.filter((start) => start <= position).length;
  }
}

function packed(text: string): string {
  return text.replace(/\s/g, '');
}
