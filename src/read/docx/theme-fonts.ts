import { attributeOf, childOf, childrenOf, type XmlElement } from './xml.ts';

/** The fonts of a theme by the names under which text asks for them: `minorEastAsia` is 等线 in a new file of Word. */
export type ThemeFonts = ReadonlyMap<string, string>;

/** The fonts of `word/theme/theme1.xml`; the eastern ones are those for simplified Chinese. */
export function themeFonts(theme: XmlElement | null): ThemeFonts {
  const scheme = childOf(childOf(theme, 'a:themeElements'), 'a:fontScheme');
  const fonts = new Map<string, string>();
  for (const [family, prefix] of [
    ['a:majorFont', 'major'],
    ['a:minorFont', 'minor'],
  ] as const) {
    const collection = childOf(scheme, family);
    const latin = attributeOf(childOf(collection, 'a:latin'), 'typeface');
    const bidi = attributeOf(childOf(collection, 'a:cs'), 'typeface');
    const eastern =
      attributeOf(childOf(collection, 'a:ea'), 'typeface') ||
      attributeOf(
        childrenOf(collection, 'a:font').find((font) => attributeOf(font, 'script') === 'Hans') ?? null,
        'typeface',
      );
    for (const [name, font] of [
      ['Ascii', latin],
      ['HAnsi', latin],
      ['EastAsia', eastern],
      ['Bidi', bidi],
    ] as const) {
      if (font) fonts.set(prefix + name, font);
    }
  }
  return fonts;
}
