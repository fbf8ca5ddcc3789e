/** A length in twips: 1/20 pt, 567 to a centimetre. */
export type Twips = number;

/** What a DOCX says of itself, with every look resolved: nobody who reads this needs to know of styles and themes. */
export interface DocxFacts {
  /** At least one. */
  readonly sections: readonly Section[];
  readonly settings: Settings;
  /** The look of a paragraph that nobody styled: 正文, Normal. */
  readonly normal: { readonly paragraph: ParagraphLook; readonly run: RunLook };
  /** In reading order, those of table cells and text boxes included; `number` is the place in this list, from 1. */
  readonly paragraphs: readonly DocxParagraph[];
  readonly tables: readonly DocxTable[];
  readonly shapes: readonly Shape[];
  readonly footers: readonly Footer[];
  /** How many comments (批注) stand beside the text. */
  readonly comments: number;
  readonly core: { readonly title: string | null; readonly creator: string | null };
}

export interface Settings {
  /** Footers of odd and even pages differ. */
  readonly evenAndOddHeaders: boolean;
  readonly mirrorMargins: boolean;
  /** 15 is Word 2013 and later; null when the file does not say, which means 12. */
  readonly compatibilityMode: number | null;
}

/** Pages of one make-up: from the paragraph behind the last section to `lastParagraph`. */
export interface Section {
  readonly width: Twips;
  readonly height: Twips;
  readonly isLandscape: boolean;
  readonly margins: Margins;
  readonly grid: Grid;
  /** The footers in force, also those taken over from the section before, as places in `footers`; null is none. */
  readonly footers: Readonly<Record<FooterKind, number | null>>;
  readonly hasTitlePage: boolean;
  readonly start: string;
  /** The number of its last paragraph; 0 when it is empty. */
  readonly lastParagraph: number;
}

export interface Margins {
  readonly top: Twips;
  readonly bottom: Twips;
  readonly left: Twips;
  readonly right: Twips;
  readonly header: Twips;
  readonly footer: Twips;
  readonly gutter: Twips;
}

/** The grid of a page (文档网格): lines a `linePitch` apart, and characters wider by `charSpace`/4096 pt. */
export interface Grid {
  readonly type: 'none' | 'lines' | 'linesAndChars' | 'snapToChars';
  readonly linePitch: Twips | null;
  readonly charSpace: number;
}

export type FooterKind = 'default' | 'even' | 'first';

/** A footer and what is in it; its paragraphs count by themselves from 1. */
export interface Footer {
  readonly paragraphs: readonly DocxParagraph[];
  readonly shapes: readonly Shape[];
}

export interface DocxParagraph {
  readonly number: number;
  readonly styleId: string | null;
  readonly styleName: string | null;
  /** The number that the word processor puts before it (一、), or null. */
  readonly label: string | null;
  /** Line breaks are `\n`, tabs `\t`, page and column breaks `\f`. */
  readonly text: string;
  readonly runs: readonly DocxRun[];
  readonly look: ParagraphLook;
  /** The look of its end mark: how high it is when it is empty. */
  readonly markLook: RunLook;
  /** Its section, as a place in `sections`. */
  readonly section: number;
  /** Where in which table, all counted from 0; null outside of tables. */
  readonly cell: CellPlace | null;
  /** The text box it is in, as a place in `shapes`; null outside. */
  readonly textBox: number | null;
  /** Names of its direct properties in the order of the file. */
  readonly directProperties: readonly string[];
}

export interface CellPlace {
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

/** A stretch of one look. */
export interface DocxRun {
  readonly text: string;
  /** The name of the field that made the text (PAGE), or null. */
  readonly field: string | null;
  readonly look: RunLook;
}

/** A line round or beside something; `sizePt` is its thickness. */
export interface Border {
  readonly kind: string;
  readonly sizePt: number;
  /** RRGGBB or `auto`. */
  readonly colour: string;
}

export interface ParagraphLook {
  /** `left`, `center`, `right`, `both`, `distribute`, … */
  readonly align: string;
  readonly before: Twips;
  readonly after: Twips;
  /** Twips, or 240ths of a line where the rule is `auto`. */
  readonly line: number;
  readonly lineRule: 'auto' | 'exact' | 'atLeast';
  readonly left: Twips;
  readonly right: Twips;
  /** Negative hangs. */
  readonly firstLine: Twips;
  /** The same in hundredths of a character, which go first; null where the file does not say. */
  readonly leftChars: number | null;
  readonly rightChars: number | null;
  readonly firstLineChars: number | null;
  readonly keepNext: boolean;
  readonly keepLines: boolean;
  readonly pageBreakBefore: boolean;
  readonly snapToGrid: boolean;
  readonly overflowPunct: boolean;
  /** 0 is the first level; null is body text. */
  readonly outlineLevel: number | null;
  readonly borders: Readonly<Partial<Record<'top' | 'bottom' | 'left' | 'right' | 'between', Border>>>;
}

export interface RunLook {
  /** The names of its four fonts, themes looked up; null is the word processor's own choice. */
  readonly ascii: string | null;
  readonly hAnsi: string | null;
  readonly eastAsia: string | null;
  readonly cs: string | null;
  /** The eastern font comes from the theme, and changes with it. */
  readonly isThemed: boolean;
  /** `eastAsia` makes “ ” … — Chinese marks. */
  readonly hint: string | null;
  readonly sizePt: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underlined: boolean;
  readonly hidden: boolean;
  /** RRGGBB or `auto`. */
  readonly colour: string;
  readonly highlight: string | null;
  /** Added between characters; negative squeezes. */
  readonly spacing: Twips;
}

export interface DocxTable {
  /** From 1; the first paragraph of its first cell. */
  readonly firstParagraph: number;
  readonly gridWidths: readonly Twips[];
  /** Null where it is not given in twips: as wide as its columns. */
  readonly width: Twips | null;
  readonly rows: readonly { readonly isHeader: boolean; readonly cantSplit: boolean; readonly cells: number }[];
  /** It stands in the cell of another table. */
  readonly isNested: boolean;
  readonly borders: readonly Border[];
}

/** A drawing: lengths in millimetres. */
export interface Shape {
  readonly kind: 'textBox' | 'line' | 'picture' | 'other';
  /** The paragraph it hangs on. */
  readonly paragraph: number;
  readonly widthMm: number;
  readonly heightMm: number;
  /** Null when it stands in the line like a character. */
  readonly horizontal: Anchor | null;
  readonly vertical: Anchor | null;
  /** RRGGBB of its line, or null. */
  readonly lineColour: string | null;
}

/** From what, and how far or aligned to which side. */
export interface Anchor {
  readonly from: string;
  readonly align: string | null;
  readonly offsetMm: number | null;
}
