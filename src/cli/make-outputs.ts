import { createHash } from 'node:crypto';
import type { Drawing } from '../chart/drawing.ts';
import type { ChartSpec } from '../chart/spec.ts';
import { fail, type Outcome, succeed } from '../diagnostic/diagnostic.ts';
import { loadFontFiles, loadFonts, type OwnFontFiles } from '../disk/load-fonts.ts';
import type { PictureCache } from '../disk/picture-cache.ts';
import type { Document } from '../document/tree.ts';
import type { OpenedFontBook } from '../font/open-font-book.ts';
import type { FontNameProfile } from '../standard/font-names.ts';
import type { MarginProfileName, PageNumberPlace } from '../standard/page-geometry.ts';
import type { PlannedOutput } from './build-plan.ts';
import type { Findings } from './findings.ts';
import type { Format } from './output-name.ts';
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
 * Makes documents in memory. What only one format needs is imported when that format is wanted: a DOCX never pays for
 * PDF. One that cannot be made is left out, with an error among the findings.
 */
export async function makeOutputs(
  wanted: readonly WantedOutput[],
  options: OutputOptions,
  findings: Findings,
): Promise<readonly MadeOutput[]> {
  const outputs: MadeOutput[] = [];
  for (const format of new Set(wanted.map((one) => one.format))) {
    const write = findings.take(await writerFor(format, options));
    if (!write) continue;
    for (const one of wanted.filter((each) => each.format === format)) {
      options.onStart(one.name);
      const bytes = findings.take(await write(one.document));
      if (bytes) outputs.push({ ...one, bytes });
    }
  }
  return outputs;
}

type Write = (document: Document) => Promise<Outcome<Uint8Array>>;

async function writerFor(format: Format, options: OutputOptions): Promise<Outcome<Write>> {
  switch (format) {
    case 'docx': {
      const { toDocx } = await import('../publish/to-docx.ts');
      const { margins, fontNames, pageNumbers } = options;
      const chartPng = keptPictures(options);
      return succeed((document) => toDocx(document, { chartPng, margins, fontNames, pageNumbers }));
    }
    case 'pdf': {
      const { toPdf } = await import('../publish/to-pdf.ts');
      const { workshop, fontsKey, pageNumbers } = options;
      const opened = await workshop.remember('fonts', fontsKey, () => openFonts(options.fontFiles));
      const { value: fonts, diagnostics } = opened;
      if (!fonts) return fail(diagnostics);
      const drawing = (spec: ChartSpec, draw: () => Drawing) => workshop.drawing(spec, fontsKey, draw);
      return succeed((document) => toPdf(document, fonts, { pageNumbers, drawing }), diagnostics);
    }
    case 'md': {
      const { writeMarkdown } = await import('../write/text/write-markdown.ts');
      return succeed(async (document) => succeed(new TextEncoder().encode(writeMarkdown(document))));
    }
    case 'txt': {
      const { writeText } = await import('../write/text/write-text.ts');
      return succeed(async (document) => succeed(new TextEncoder().encode(writeText(document))));
    }
  }
}

/** The fonts of a PDF: the user's own before those the product ships. */
export async function openFonts(own: OwnFontFiles): Promise<Outcome<OpenedFontBook>> {
  const { value: sources, diagnostics } = loadFonts(own);
  if (!sources) return fail(diagnostics);
  const { openFontBook } = await import('../font/open-font-book.ts');
  return openFontBook(sources);
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
