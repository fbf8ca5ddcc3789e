import { chineseNumeral } from '../../quantity/chinese-numeral.ts';
import type { ParagraphLook } from './docx-facts.ts';
import { integerAt } from './measures.ts';
import { paragraphLook } from './paragraph-look.ts';
import { attributeOf, childOf, childrenOf, settingOf, type XmlElement } from './xml.ts';

/** What a list adds to one of its paragraphs. */
interface ListItem {
  /** As printed: `（一）`; null for bullets and lists without numbers. */
  readonly label: string | null;
  readonly look: Partial<ParagraphLook>;
}

interface Level {
  readonly format: string;
  /** `（%1）`: the numbers of the levels in their places. */
  readonly text: string;
  readonly start: number;
  readonly look: Partial<ParagraphLook>;
}

/** A list, and those that go on counting together with it. */
interface List {
  readonly levels: readonly Level[];
  readonly family: string;
}

const MAX_LEVELS = 9;

/** Counts the automatic numbers of a document (17.9), for which word processors keep no text. */
export class ListNumbers {
  readonly #elements = new Map<string, XmlElement>();
  readonly #abstract = new Map<string, XmlElement>();
  readonly #lists = new Map<string, List>();
  readonly #counters = new Map<string, number[]>();

  constructor(numbering: XmlElement | null) {
    for (const list of childrenOf(numbering, 'w:num')) this.#elements.set(attributeOf(list, 'w:numId') ?? '', list);
    for (const list of childrenOf(numbering, 'w:abstractNum')) {
      this.#abstract.set(attributeOf(list, 'w:abstractNumId') ?? '', list);
    }
  }

  /** The next item of a list; `numPr` says which list and which level. Null when there is no such list. */
  next(numPr: XmlElement | null): ListItem | null {
    const list = numPr && this.#list(settingOf(numPr, 'w:numId') ?? '');
    const at = Math.min(Math.max(integerAt(childOf(numPr, 'w:ilvl'), 'w:val') ?? 0, 0), MAX_LEVELS - 1);
    const level = list?.levels[at];
    if (!list || !level) return null;
    const before = this.#counters.get(list.family) ?? [];
    const count = (before[at] ?? level.start - 1) + 1;
    const counts = [...list.levels.slice(0, at).map(({ start }, index) => before[index] ?? start), count];
    this.#counters.set(list.family, counts);
    return { label: labelOf(list.levels, counts), look: level.look };
  }

  #list(id: string): List | null {
    const known = this.#lists.get(id);
    const element = this.#elements.get(id);
    if (known || !element) return known ?? null;
    const abstractId = settingOf(element, 'w:abstractNumId') ?? '';
    const common = levelElements(childrenOf(this.#abstract.get(abstractId) ?? null, 'w:lvl'));
    const overrides = levelElements(childrenOf(element, 'w:lvlOverride'));
    const levels = Array.from({ length: MAX_LEVELS }, (_, level) => {
      const override = overrides.get(level) ?? null;
      const own = childOf(override, 'w:lvl') ?? common.get(level) ?? null;
      return levelOf(own, integerAt(childOf(override, 'w:startOverride'), 'w:val'));
    });
    const list = { levels, family: overrides.size > 0 ? `list ${id}` : `family ${abstractId}` };
    this.#lists.set(id, list);
    return list;
  }
}

/** The first element of each level. */
function levelElements(elements: readonly XmlElement[]): ReadonlyMap<number, XmlElement> {
  const levels = new Map<number, XmlElement>();
  for (const element of elements) {
    const level = integerAt(element, 'w:ilvl') ?? -1;
    if (!levels.has(level)) levels.set(level, element);
  }
  return levels;
}

function levelOf(level: XmlElement | null, start: number | null): Level {
  return {
    format: settingOf(level, 'w:numFmt') ?? 'decimal',
    text: settingOf(level, 'w:lvlText') ?? '',
    start: start ?? integerAt(childOf(level, 'w:start'), 'w:val') ?? 1,
    look: paragraphLook(childOf(level, 'w:pPr')),
  };
}

function labelOf(levels: readonly Level[], counts: readonly number[]): string | null {
  const own = levels[counts.length - 1];
  if (!own || own.format === 'bullet' || own.format === 'none') return null;
  const label = own.text.replace(/%([1-9])/g, (_, digit: string) => {
    const index = Number(digit) - 1;
    const count = counts[index];
    return count === undefined ? '' : numberIn(levels[index]?.format ?? 'decimal', count);
  });
  return label === '' ? null : label;
}

function numberIn(format: string, count: number): string {
  if (
    count >= 1 &&
    /^(?:chineseCounting|chineseCountingThousand|japaneseCounting|taiwaneseCounting\w*|ideographDigital|chineseLegalSimplified)$/.test(
      format,
    )
  ) {
    return chineseNumeral(count);
  }
  if (count >= 1 && count <= 26 && /^(?:upper|lower)Letter$/.test(format)) {
    return String.fromCharCode((format === 'upperLetter' ? 64 : 96) + count);
  }
  if (count >= 1 && count <= 20 && format.startsWith('decimalEnclosedCircle'))
    return String.fromCharCode(0x245f + count);
  return String(count);
}
