import { createHash } from 'node:crypto';
import type { ChartSpec } from '../chart/spec.ts';
import { fail, type Outcome, succeed, unreachable } from '../diagnostic/diagnostic.ts';
import { loadFontFiles, type OwnFontFiles } from '../disk/load-fonts.ts';
import type { PictureCache } from '../disk/picture-cache.ts';
import type { Document } from '../document/tree.ts';
import type { FontNameProfile } from '../standard/font-names.ts';
import type { MarginProfileName, PageNumberPlace } from '../standard/page-geometry.ts';
import type { PlannedOutput } from './build-plan.ts';
import type { Findings } from './findings.ts';
import type { Workshop } from './workshop.ts';

/** A document that is to become a file. */
export interface WantedOutput extends PlannedOutput {
  readonly document: Document;
  /** Digest of what it says. */
  readonly content: string;
}

/** One that has become it. */
export interface MadeOutput extends WantedOutput {
  readonly bytes: Uint8Array;
}

/** How documents are to be written. */
export interface OutputOptions {
  readonly margins: MarginProfileName;
  readonly fontNames: FontNameProfile;
  readonly pageNumbers: PageNumberPlace;
  readonly fontFiles: OwnFontFiles;
  /** Tells the user's own font files from any others. */
  readonly fontsKey: string;
  readonly pictures: PictureCache;
  readonly workshop: Workshop;
  /** Told the name of each document before it is made. */
  readonly onStart: (name: string) => void;
}

/**
 * Makes documents in memory, PDFs in their own thread while this one writes the others. What only one format needs is
 * imported when that format is wanted. One that cannot be made is left out, with an error among the findings.
 */
export async function makeOutputs(
  wanted: readonly WantedOutput[],
  options: OutputOptions,
  findings: Findings,
): Promise<readonly MadeOutput[]> {
  const outcomes = new Map<WantedOutput, Promise<Outcome<Uint8Array>>>();
  for (const one of wanted.toSorted(pdfFirst)) {
    options.onStart(one.name);
    const outcome = make(one, options);
    outcomes.set(one, outcome);
    if (one.format !== 'pdf') await outcome;
  }
  const outputs: MadeOutput[] = [];
  for (const [one, outcome] of outcomes) {
    const bytes = findings.take(await outcome);
    if (bytes) outputs.push({ ...one, bytes });
  }
  return outputs;
}

function pdfFirst(a: WantedOutput, b: WantedOutput): number {
  return Number(b.format === 'pdf') - Number(a.format === 'pdf');
}

async function make({ document, format }: WantedOutput, options: OutputOptions): Promise<Outcome<Uint8Array>> {
  switch (format) {
    case 'docx': {
      const { toDocx } = await import('../publish/to-docx.ts');
      const { margins, fontNames, pageNumbers } = options;
      return toDocx(document, { chartPng: keptPictures(options), margins, fontNames, pageNumbers });
    }
    case 'pdf':
      return options.workshop.press(options.fontFiles, options.fontsKey).print(document, options.pageNumbers);
    case 'md': {
      const { writeMarkdown } = await import('../write/text/write-markdown.ts');
      return succeed(new TextEncoder().encode(writeMarkdown(document)));
    }
    case 'txt': {
      const { writeText } = await import('../write/text/write-text.ts');
      return succeed(new TextEncoder().encode(writeText(document)));
    }
    default:
      return unreachable(format);
  }
}

/** Draws a chart unless its picture is kept from an earlier build; fonts and canvas are loaded for the first chart. */
function keptPictures(options: OutputOptions): (spec: ChartSpec) => Promise<Outcome<Uint8Array>> {
  const { fontFiles, fontsKey, pictures, workshop } = options;
  return async (spec) => {
    const fonts = workshop.remember('chart fonts', fontsKey, () => chartFonts(fontFiles));
    if (!fonts.value) return fail(fonts.diagnostics);
    const { chartKey } = await import('../chart/chart-key.ts');
    const key = chartKey(spec, fonts.value.id);
    const kept = pictures.get(key);
    if (kept) return succeed(kept);
    const { drawChartPng } = await import('../chart/draw-png.ts');
    const drawn = await drawChartPng(spec, fonts.value.paths);
    if (drawn.value) pictures.put(key, drawn.value);
    return drawn;
  };
}

interface ChartFonts {
  readonly paths: readonly string[];
  /** Tells these files from any others. */
  readonly id: string;
}

function chartFonts(own: OwnFontFiles): Outcome<ChartFonts> {
  const { value: files, diagnostics } = loadFontFiles('heiti', own);
  if (!files) return fail(diagnostics);
  const id = files.map(({ bytes }) => createHash('sha256').update(bytes).digest('hex')).join();
  return succeed({ paths: files.map(({ path }) => path), id });
}
