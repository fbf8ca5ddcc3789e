import type { DocumentKind } from '../data-set/schema/report-section.ts';
import { VARIANTS, type Variant } from '../data-set/schema/variant.ts';
import type { OwnFontFiles } from '../disk/load-fonts.ts';
import { MASKS, type Mask } from '../mask/mask-documents.ts';
import { FONT_NAME_PROFILES, type FontNameProfile } from '../standard/font-names.ts';
import { MARGIN_PROFILES, type MarginProfileName, PAGE_NUMBER_PLACES } from '../standard/page-geometry.ts';
import { ANNEXES, DOCUMENT_KINDS } from './command-table.ts';
import { optionChoices, optionValue } from './commands/command.ts';
import { namedDataSet } from './commands/named-data-set.ts';
import { ownFontFiles } from './commands/own-font-files.ts';
import { FORMATS, type Format } from './output-name.ts';
import type { Invocation } from './parse-arguments.ts';
import { type Text, texts } from './texts.ts';

/** Which documents are wanted, from what, how and where. */
export interface BuildRequest {
  /** The data set: a file or a folder. */
  readonly dataPath: string;
  /** Where the documents go. */
  readonly folder: string;
  /** Null for those that the data ask for. */
  readonly kinds: readonly DocumentKind[] | null;
  readonly variants: readonly Variant[];
  readonly formats: readonly Format[];
  /** Name or path of a template pack; null for what the data say. */
  readonly template: string | null;
  readonly margins: MarginProfileName;
  readonly fontNames: FontNameProfile;
  readonly pageNumbers: (typeof PAGE_NUMBER_PLACES)[number];
  readonly annexes: readonly (typeof ANNEXES)[number][];
  /** Word comments that say where each figure comes from. */
  readonly comments: 'on figures' | 'none';
  readonly mask: Mask | null;
  readonly fontFiles: OwnFontFiles;
  /** Null when no redline is wanted. */
  readonly redline: RedlineRequest | null;
}

/** With what a redline compares: null is the last build. */
export interface RedlineRequest {
  readonly against: string | null;
}

const MARGINS = Object.keys(MARGIN_PROFILES) as readonly MarginProfileName[];
const FONT_NAMES = Object.keys(FONT_NAME_PROFILES) as readonly FontNameProfile[];

/** The request of a command line, or what is wrong with it. */
export function buildRequest(invocation: Invocation): { request: BuildRequest } | { problem: Text } {
  const data = namedDataSet(invocation.operands);
  if ('problem' in data) return data;
  const fonts = ownFontFiles(invocation.options.get('font') ?? []);
  if ('problem' in fonts) return fonts;
  const against = optionValue(invocation, 'against');
  const request: BuildRequest = {
    dataPath: data.path,
    folder: optionValue(invocation, 'out') ?? 'out',
    kinds: optionChoices(invocation, 'document', DOCUMENT_KINDS),
    variants: optionChoices(invocation, 'variant', VARIANTS) ?? ['full'],
    formats: optionChoices(invocation, 'format', FORMATS) ?? ['docx', 'pdf'],
    template: optionValue(invocation, 'template'),
    margins: optionChoices(invocation, 'margins', MARGINS)?.[0] ?? 'word',
    fontNames: optionChoices(invocation, 'fonts', FONT_NAMES)?.[0] ?? 'official',
    pageNumbers: optionChoices(invocation, 'page-numbers', PAGE_NUMBER_PLACES)?.[0] ?? 'outer',
    annexes: optionChoices(invocation, 'annex', ANNEXES) ?? [],
    comments: invocation.options.has('comments') ? 'on figures' : 'none',
    mask: optionChoices(invocation, 'mask', MASKS)?.[0] ?? null,
    fontFiles: fonts.files,
    redline: invocation.options.has('redline') || against !== null ? { against } : null,
  };
  if (request.mask && isWorkingCopy(request)) return { problem: texts.workingCopyIsNotMasked };
  // What a mask has hidden since would stand there as deleted.
  return request.mask && request.redline ? { problem: texts.redlineIsNotMasked } : { request };
}

/** A copy for those who check a draft, with papers or comments that no reader gets. */
export function isWorkingCopy({ annexes, comments }: BuildRequest): boolean {
  return annexes.length > 0 || comments !== 'none';
}
