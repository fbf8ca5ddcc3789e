import type Handlebars from 'handlebars';
import type { DocumentKind } from '../data-set/schema/report-section.ts';
import type { LineMap } from '../source/text-position.ts';

/** A template of a pack, parsed. */
export interface Template {
  /** As shown to the user. */
  readonly path: string;
  readonly lines: LineMap;
  readonly program: ReturnType<typeof Handlebars.parse>;
  /** Every name that it reads. */
  readonly names: ReadonlySet<string>;
}

/** A template pack: one template for each document, and the partials they share. */
export interface TemplatePack {
  readonly name: string;
  readonly documents: ReadonlyMap<DocumentKind, Template>;
  readonly partials: ReadonlyMap<string, Template>;
}
