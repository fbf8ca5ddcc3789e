import type { TextOp } from '../../chart/drawing.ts';
import type { OpenedFont } from '../../font/open-font.ts';
import type { OpenedFontBook } from '../../font/open-font-book.ts';
import type { TextItem } from '../../layout/page.ts';
import { registerFont } from './embedded-font.ts';
import type { PdfFile } from './pdf-file.ts';

/** Characters of one font and size on one baseline. */
export type PlacedText = Pick<
  TextItem,
  'text' | 'font' | 'sizePt' | 'xPt' | 'baselinePt' | 'characterSpacingPt' | 'color'
>;

export interface TextPen {
  readonly draw: (text: PlacedText) => void;
  /** Draws text of a picture, each character in the first font of the face's chain that has it. */
  readonly drawChartText: (text: TextOp) => void;
}

/** Draws text into one file; a font enters the file with the first text that uses it. */
export function textPenFor(pdf: PdfFile, fonts: OpenedFontBook): TextPen {
  const registered = new Set<string>();
  const draw = ({ text, font, sizePt, xPt, baselinePt, characterSpacingPt, color }: PlacedText): void => {
    if (!registered.has(font.name)) {
      registerFont(pdf, fonts.opened(font));
      registered.add(font.name);
    }
    pdf.font(font.name, sizePt).fillColor(color);
    pdf.show(text, { xPt, baselinePt, sizePt, characterSpacingPt });
  };
  const drawChartText = ({ text, face, sizePt, xPt, baselinePt, color }: TextOp): void => {
    let x = xPt;
    for (const run of runsByFont(text, (char) => fonts.resolve(face, char) ?? fonts.font(face))) {
      draw({ ...run, sizePt, xPt: x, baselinePt, characterSpacingPt: 0, color });
      for (const char of run.text) x += run.font.advanceEm(char) * sizePt;
    }
  };
  return { draw, drawChartText };
}

interface FontRun {
  readonly font: OpenedFont;
  text: string;
}

function runsByFont(text: string, fontOf: (char: string) => OpenedFont): readonly FontRun[] {
  const runs: FontRun[] = [];
  for (const char of text) {
    const font = fontOf(char);
    const last = runs.at(-1);
    if (last?.font === font) last.text += char;
    else runs.push({ font, text: char });
  }
  return runs;
}
