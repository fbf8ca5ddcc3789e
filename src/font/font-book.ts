/** The five faces of an official document; which font file serves each is the configuration's business. */
export type Face = 'fangsong' | 'kaiti' | 'heiti' | 'songti' | 'xiaobiaosong';

/** Horizontal extent of a glyph's ink, in ems from the glyph's origin. */
export interface Ink {
  readonly leftEm: number;
  readonly rightEm: number;
}

/** One opened font. Measures are in ems: multiply by the size in points. */
export interface Font {
  /** Unique in a font book; also the name under which writers register it. */
  readonly name: string;
  readonly has: (char: string) => boolean;
  readonly advanceEm: (char: string) => number;
  readonly inkEm: (char: string) => Ink;
  /** Top of the em box above the baseline: 0.88 for most Chinese fonts. */
  readonly ascentEm: number;
}

/** Opened fonts, shared by every document of a process. */
export interface FontBook {
  /** The font that serves a face. */
  readonly font: (face: Face) => Font;
  /** The font that draws `char` where `face` is wanted: its own, or the first fallback that has it; null when none has. */
  readonly resolve: (face: Face, char: string) => Font | null;
}
