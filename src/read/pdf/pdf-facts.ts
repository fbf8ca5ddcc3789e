/**
 * What stands in a PDF, as a reader of the finished page sees it: every mark with its place in points from the top left
 * corner of the page as it is shown (turned pages are turned already), y downwards. No word about what a mark is for.
 */
export interface PdfFacts {
  readonly pages: readonly PdfPage[];
  /** In the order in which the pages use them. */
  readonly fonts: readonly PdfFont[];
  readonly bookmarks: readonly PdfBookmark[];
  /** Whether the marks are tied to a structure tree that screen readers follow. */
  readonly isTagged: boolean;
  /** The document's language, `zh-CN`, or null when it names none. */
  readonly language: string | null;
  readonly title: string | null;
  /** Whether a reader shows the title in its window rather than the file name. */
  readonly showsTitle: boolean;
  /** Which PDF/A the file says it is: `2B`, or null. Nothing proves the claim. */
  readonly pdfA: string | null;
}

export interface PdfPage {
  /** Counts from 1. */
  readonly number: number;
  readonly widthPt: number;
  readonly heightPt: number;
  /** How far a reader turns the page clockwise. The sizes above are those after turning. */
  readonly rotationDeg: number;
  /** From top to bottom; lines of one height from left to right. */
  readonly lines: readonly PdfLine[];
  /** All characters in the order in which the file draws them: that of reading, where a file was made in it. */
  readonly drawnText: string;
  readonly rules: readonly PdfRule[];
  readonly pictures: readonly PdfBox[];
  /** How many marks are painted that are neither text, rule nor picture: fills, curves. */
  readonly otherMarks: number;
  /** How many runs of text are set in fonts that cannot be read, so that nobody knows what they say. */
  readonly unreadableRuns: number;
  /** How many characters are there to be searched but not seen, as under a scanned page. */
  readonly hiddenCharacters: number;
  /** Roles of the structure tree on this page, in reading order: `Title`, `H1`, `P`. */
  readonly roles: readonly string[];
}

/** A rectangle, in points. */
export interface PdfBox {
  readonly leftPt: number;
  readonly topPt: number;
  readonly rightPt: number;
  readonly bottomPt: number;
}

/** One character at its place. */
export interface PdfGlyph {
  /** What it stands for; empty when the font does not say. */
  readonly text: string;
  readonly leftPt: number;
  /** The font's own width; what is added between characters is not in it. */
  readonly widthPt: number;
  readonly baselinePt: number;
  readonly sizePt: number;
  /** Index in `PdfFacts.fonts`. */
  readonly font: number;
  /** `#rrggbb`, or null for patterns. */
  readonly color: string | null;
}

/** Characters on one baseline with no gap wider than `LINE_GAP_EM` between them. */
export interface PdfLine {
  readonly text: string;
  readonly glyphs: readonly PdfGlyph[];
  readonly leftPt: number;
  /** Where the last character's own width ends. */
  readonly rightPt: number;
  readonly baselinePt: number;
  /** Size, font and colour of most of its characters. */
  readonly sizePt: number;
  readonly font: number;
  readonly color: string | null;
}

/** A straight line along an axis: a stroke, or a filled rectangle too thin to be a surface. */
export interface PdfRule extends PdfBox {
  readonly direction: 'horizontal' | 'vertical';
  readonly lengthPt: number;
  readonly thicknessPt: number;
  /** Its middle: y of a horizontal rule, x of a vertical one. */
  readonly axisPt: number;
  readonly color: string | null;
}

export interface PdfFont {
  /** Without the prefix of a subset: `FandolFang-Regular`. */
  readonly name: string;
  /** As PDF has it: `CIDFontType2`, `TrueType`, `Type1`. */
  readonly type: string;
  readonly isEmbedded: boolean;
  /** Whether it holds the used characters only, told by a prefix of six letters. */
  readonly isSubset: boolean;
  /** Whether its characters can be told: only then text can be copied, searched and read aloud. */
  readonly hasUnicode: boolean;
}

export interface PdfBookmark {
  readonly title: string;
  /** Counts from 1. */
  readonly level: number;
}
