import type { Border, ParagraphLook } from './docx-facts.ts';
import { integerAt, said, switchOf, twipsAt } from './measures.ts';
import { attributeOf, childOf, settingOf, type XmlElement } from './xml.ts';

/** A paragraph that nothing is said of (ISO/IEC 29500-1, 17.3.1). */
export const PLAIN_PARAGRAPH: ParagraphLook = {
  align: 'left',
  before: 0,
  after: 0,
  line: 240,
  lineRule: 'auto',
  left: 0,
  right: 0,
  firstLine: 0,
  leftChars: null,
  rightChars: null,
  firstLineChars: null,
  keepNext: false,
  keepLines: false,
  pageBreakBefore: false,
  snapToGrid: true,
  overflowPunct: true,
  outlineLevel: null,
  borders: {},
};

const SIDES = ['top', 'bottom', 'left', 'right', 'between'] as const;

/** Strict files name sides by the direction of writing. */
const ALIGN_NAMES: Readonly<Record<string, string>> = { start: 'left', end: 'right' };

/** What a `w:pPr` says of a paragraph's look, and only that. */
export function paragraphLook(properties: XmlElement | null): Partial<ParagraphLook> {
  if (!properties) return {};
  const spacing = childOf(properties, 'w:spacing');
  const align = settingOf(properties, 'w:jc');
  const level = integerAt(childOf(properties, 'w:outlineLvl'), 'w:val');
  return said<ParagraphLook>({
    align: align === null ? null : (ALIGN_NAMES[align] ?? align),
    before: lineShare(spacing, 'w:beforeLines') ?? twipsAt(spacing, 'w:before'),
    after: lineShare(spacing, 'w:afterLines') ?? twipsAt(spacing, 'w:after'),
    line: twipsAt(spacing, 'w:line'),
    lineRule: lineRule(spacing),
    ...indents(childOf(properties, 'w:ind')),
    keepNext: switchOf(properties, 'w:keepNext'),
    keepLines: switchOf(properties, 'w:keepLines'),
    pageBreakBefore: switchOf(properties, 'w:pageBreakBefore'),
    snapToGrid: switchOf(properties, 'w:snapToGrid'),
    overflowPunct: switchOf(properties, 'w:overflowPunct'),
    // 9 is body text.
    outlineLevel: level !== null && level >= 0 && level < 9 ? level : null,
    borders: bordersOf(childOf(properties, 'w:pBdr')),
  });
}

/** The lines of a paragraph, a cell or a table by their sides. */
export function borderOf(element: XmlElement): Border | null {
  const kind = attributeOf(element, 'w:val');
  if (kind === null || kind === 'nil' || kind === 'none') return null;
  return {
    kind,
    sizePt: (integerAt(element, 'w:sz') ?? 0) / 8,
    colour: (attributeOf(element, 'w:color') ?? 'auto').toUpperCase().replace('AUTO', 'auto'),
  };
}

/** Room in hundredths of a line goes before room in twips; a line is reckoned as 12 pt, as word processors do without a grid. */
function lineShare(spacing: XmlElement | null, name: string): number | null {
  const lines = integerAt(spacing, name);
  return lines === null || lines === 0 ? null : Math.round((lines * 240) / 100);
}

/** A height without a rule is a share of a line. */
function lineRule(spacing: XmlElement | null): ParagraphLook['lineRule'] | null {
  const rule = attributeOf(spacing, 'w:lineRule');
  if (rule === 'exact' || rule === 'atLeast') return rule;
  return rule === 'auto' || attributeOf(spacing, 'w:line') !== null ? 'auto' : null;
}

function indents(indent: XmlElement | null) {
  const hanging = twipsAt(indent, 'w:hanging');
  const hangingChars = integerAt(indent, 'w:hangingChars');
  return {
    left: twipsAt(indent, 'w:left') ?? twipsAt(indent, 'w:start'),
    right: twipsAt(indent, 'w:right') ?? twipsAt(indent, 'w:end'),
    firstLine: hanging !== null ? -hanging : twipsAt(indent, 'w:firstLine'),
    leftChars: integerAt(indent, 'w:leftChars') ?? integerAt(indent, 'w:startChars'),
    rightChars: integerAt(indent, 'w:rightChars') ?? integerAt(indent, 'w:endChars'),
    firstLineChars: hangingChars !== null ? -hangingChars : integerAt(indent, 'w:firstLineChars'),
  };
}

function bordersOf(borders: XmlElement | null): ParagraphLook['borders'] | null {
  if (!borders) return null;
  const found = SIDES.flatMap((side) => {
    const element = childOf(borders, `w:${side}`);
    const border = element && borderOf(element);
    return border ? [[side, border] as const] : [];
  });
  return Object.fromEntries(found);
}
