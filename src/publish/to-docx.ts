import type { ChartSpec } from '../chart/spec.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { type Outcome, succeed } from '../diagnostic/diagnostic.ts';
import type { Document } from '../document/tree.ts';
import type { FontNameProfile } from '../standard/font-names.ts';
import type { MarginProfileName, PageNumberPlace } from '../standard/page-geometry.ts';
import { writeDocx } from '../write/docx/write-docx.ts';
import { chartSpecs } from './chart-specs.ts';

export interface DocxSettings {
  /** Draws a chart as PNG; a chart that cannot be drawn is printed as a placeholder. */
  readonly chartPng: (spec: ChartSpec) => Promise<Outcome<Uint8Array>>;
  readonly margins: MarginProfileName;
  readonly fontNames: FontNameProfile;
  readonly pageNumbers: PageNumberPlace;
}

/** A document as DOCX with charts as pictures. It always comes to be; what could not be drawn is told beside it. */
export async function toDocx(document: Document, settings: DocxSettings): Promise<Outcome<Uint8Array>> {
  const diagnostics: Diagnostic[] = [];
  const pictures = new Map<ChartSpec, Uint8Array>();
  for (const spec of chartSpecs(document)) {
    const drawn = await settings.chartPng(spec);
    diagnostics.push(...drawn.diagnostics);
    if (drawn.value) pictures.set(spec, drawn.value);
  }
  const bytes = await writeDocx(document, {
    chartPng: (spec) => pictures.get(spec) ?? null,
    margins: settings.margins,
    fonts: settings.fontNames,
    pageNumbers: settings.pageNumbers,
  });
  return succeed(bytes, diagnostics);
}
