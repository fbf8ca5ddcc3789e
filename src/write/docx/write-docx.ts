import { Document as DocxDocument } from 'docx';
import type { ChartSpec } from '../../chart/spec.ts';
import type { ChartBlock, Document } from '../../document/tree.ts';
import { FONT_NAME_PROFILES, type FontNameProfile } from '../../standard/font-names.ts';
import type { PageNumberPlace } from '../../standard/page-geometry.ts';
import { MARGIN_PROFILES, type MarginProfileName } from '../../standard/page-geometry.ts';
import { colophonPlace } from './colophon-place.ts';
import { corePart } from './core-part.ts';
import { docxContent } from './docx-content.ts';
import { fontTablePart } from './font-table-part.ts';
import { packDocx } from './package.ts';
import type { Setting } from './setting.ts';
import { settingsPart } from './settings-part.ts';
import { stylesPart } from './styles-part.ts';
import { textBoxWriter } from './text-box.ts';

export interface DocxOptions {
  /** The picture of a chart as PNG, printed exactly as large as its spec says; null prints a placeholder. */
  readonly chartPng: (spec: ChartSpec) => Uint8Array | null;
  readonly margins: MarginProfileName;
  readonly fonts: FontNameProfile;
  readonly pageNumbers: PageNumberPlace;
}

/** Writes a document as DOCX (GB/T 9704-2012). The same document gives the same bytes, everywhere and always. */
export async function writeDocx(document: Document, options: DocxOptions): Promise<Uint8Array> {
  const { pageNumbers } = options;
  const fonts = FONT_NAME_PROFILES[options.fonts];
  const margins = MARGIN_PROFILES[options.margins];
  const drawn = chartPictures(document, options.chartPng);
  const pictures = new Map([...drawn.keys()].map((chart, index) => [chart, index + 1]));
  const isLetter = document.blocks.some((block) => block.kind === 'letterhead' && block.form === 'letter');
  const setting: Setting = {
    margins,
    pageNumbers,
    pictures,
    textBox: await textBoxWriter(document),
    colophonLook: isLetter ? 'of a letter' : 'ruled',
  };
  return packDocx(
    new DocxDocument(docxContent(document, setting, colophonPlace(document, setting))),
    [
      { path: 'word/styles.xml', data: stylesPart(fonts, margins) },
      { path: 'word/settings.xml', data: settingsPart(pageNumbers) },
      { path: 'word/fontTable.xml', data: fontTablePart(fonts) },
      { path: 'docProps/core.xml', data: corePart(document.meta) },
    ],
    [...drawn.values()],
  );
}

/** The pictures of a document in reading order. */
function chartPictures(document: Document, chartPng: DocxOptions['chartPng']): ReadonlyMap<ChartBlock, Uint8Array> {
  const pictures = new Map<ChartBlock, Uint8Array>();
  for (const block of document.blocks) {
    const png = block.kind === 'chart' && block.spec ? chartPng(block.spec) : null;
    if (block.kind === 'chart' && png) pictures.set(block, png);
  }
  return pictures;
}
