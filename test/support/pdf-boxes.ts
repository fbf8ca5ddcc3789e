/** A word of a page and the box round it, in points from the top left corner; a line of Chinese is one word. */
export interface WordBox {
  readonly text: string;
  readonly xMinPt: number;
  readonly yMinPt: number;
  readonly xMaxPt: number;
  readonly yMaxPt: number;
}

/** The words of each page, from what `pdftotext -bbox` prints. */
export function boxesOf(printed: string): readonly (readonly WordBox[])[] {
  const word = /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</gu;
  return printed
    .split('</page>')
    .slice(0, -1)
    .map((page) =>
      [...page.matchAll(word)].map(([, xMin, yMin, xMax, yMax, text = '']) => ({
        text,
        xMinPt: Number(xMin),
        yMinPt: Number(yMin),
        xMaxPt: Number(xMax),
        yMaxPt: Number(yMax),
      })),
    );
}
