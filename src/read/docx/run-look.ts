import type { RunLook } from './docx-facts.ts';
import { integerAt, said, switchOf, twipsAt } from './measures.ts';
import type { ThemeFonts } from './theme-fonts.ts';
import { attributeOf, childOf, settingOf, type XmlElement } from './xml.ts';

/** Text that nothing is said of (ISO/IEC 29500-1, 17.3.2). */
export const PLAIN_RUN: RunLook = {
  ascii: null,
  hAnsi: null,
  eastAsia: null,
  cs: null,
  isThemed: false,
  hint: null,
  sizePt: 10,
  bold: false,
  italic: false,
  underlined: false,
  hidden: false,
  colour: 'auto',
  highlight: null,
  spacing: 0,
};

/** What a `w:rPr` says of the look of text, and only that. */
export function runLook(properties: XmlElement | null, theme: ThemeFonts): Partial<RunLook> {
  if (!properties) return {};
  const halfPoints = integerAt(childOf(properties, 'w:sz'), 'w:val');
  const underline = childOf(properties, 'w:u');
  const highlight = settingOf(properties, 'w:highlight');
  return said<RunLook>({
    ...fontsOf(childOf(properties, 'w:rFonts'), theme),
    sizePt: halfPoints === null ? null : halfPoints / 2,
    bold: switchOf(properties, 'w:b'),
    italic: switchOf(properties, 'w:i'),
    underlined: underline && !['none', null].includes(attributeOf(underline, 'w:val')),
    hidden: switchOf(properties, 'w:vanish'),
    colour: colourOf(childOf(properties, 'w:color')),
    highlight,
    spacing: twipsAt(childOf(properties, 'w:spacing'), 'w:val'),
  });
}

/** Properties that say “the other way round” when a character style repeats what the paragraph style says (17.7.3). */
export const TOGGLES = ['bold', 'italic', 'hidden'] as const satisfies readonly (keyof RunLook)[];

/** A font of the theme goes before one that is named beside it (17.3.2.26). */
function fontsOf(fonts: XmlElement | null, theme: ThemeFonts) {
  const named = (name: string, themed: string): string | null => {
    return theme.get(attributeOf(fonts, themed) ?? '') ?? attributeOf(fonts, name);
  };
  const eastAsia = named('w:eastAsia', 'w:eastAsiaTheme');
  return {
    ascii: named('w:ascii', 'w:asciiTheme'),
    hAnsi: named('w:hAnsi', 'w:hAnsiTheme'),
    eastAsia,
    cs: named('w:cs', 'w:cstheme'),
    isThemed: eastAsia === null ? null : attributeOf(fonts, 'w:eastAsiaTheme') !== null,
    hint: attributeOf(fonts, 'w:hint'),
  };
}

/** RRGGBB in capitals. A colour of the theme has its value beside it. */
function colourOf(colour: XmlElement | null): string | null {
  const value = attributeOf(colour, 'w:val');
  return value === null ? null : value.toLowerCase() === 'auto' ? 'auto' : value.toUpperCase();
}
