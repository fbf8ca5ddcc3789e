import type { Provenance } from '../audit/provenance.ts';
import { placesText } from '../changes/describe-changes.ts';
import { blockLabels } from '../changes/places-in-document.ts';
import type { WhichDocument } from '../data-set/which-document.ts';
import type { Language } from '../diagnostic/message.ts';

/** 总结第3段, in both languages. */
export type PlaceName = Readonly<Record<Language, string>>;

/** Names the paragraphs of one document; what tables and pictures are called is found once. */
export class PlaceNames {
  readonly #document: WhichDocument;
  readonly #labels: ReadonlyMap<number, string>;

  constructor(document: WhichDocument, provenance: Provenance) {
    this.#document = document;
    this.#labels = blockLabels(provenance);
  }

  of({ paragraph }: { readonly paragraph: number }): PlaceName {
    const { kind, variant } = this.#document;
    const place = [{ document: kind, variant, paragraph, label: this.#labels.get(paragraph) ?? null }];
    return { zh: placesText(place, 'zh'), en: placesText(place, 'en') };
  }
}

/** Each place once, in order: 总结第3段、总结表1. */
export function joinedNames(places: readonly PlaceName[]): PlaceName {
  const names = distinctNames(places);
  return { zh: names.map(({ zh }) => zh).join('、'), en: names.map(({ en }) => en).join(', ') };
}

export function distinctNames(places: readonly PlaceName[]): readonly PlaceName[] {
  return [...new Map(places.map((place) => [place.zh, place])).values()];
}
