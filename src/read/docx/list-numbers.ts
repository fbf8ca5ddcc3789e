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

const MAX_LEVELS = 9;

/** Counts the automatic numbers of a document (17.9), for which word processors keep no text. */
export class ListNumbers {
  readonly #lists = new Map<string, readonly Level[]>();
  /** Lists of one abstract definition go on counting together. */
  readonly #families = new Map<string, string>();
  readonly #counters = new Map<string, number[]>();

  constructor(numbering: XmlElement | null) {
    const abstract = new Map(
      childrenOf(numbering, 'w:abstractNum').map((one) => [attributeOf(one, 'w:abstractNumId') ?? '', one] as const),
    );
    for (const list of childrenOf(numbering, 'w:num')) {
      const id = attributeOf(list, 'w:numId') ?? '';
      const family = settingOf(list, 'w:abstractNumId') ?? '';
      const overrides = childrenOf(list, 'w:lvlOverride');
      const levels = Array.from({ length: MAX_LEVELS }, (_, level) => {
        const override = byLevel(overrides, level);
        const own = childOf(override, 'w:lvl') ?? byLevel(childrenOf(abstract.get(family) ?? null, 'w:lvl'), level);
        return levelOf(own, integerAt(childOf(override, 'w:startOverride'), 'w:val'));
      });
      this.#lists.set(id, levels);
      this.#families.set(id, overrides.length > 0 ? `list ${id}` : `family ${family}`);
    }
  }

  /** The next item of a list; `numPr` says which list and which level. Null when there is no such list. */
  next(numPr: XmlElement | null): ListItem | null {
    const id = settingOf(numPr, 'w:numId') ?? '';
    const levels = this.#lists.get(id);
    const at = Math.min(Math.max(integerAt(childOf(numPr, 'w:ilvl'), 'w:val') ?? 0, 0), MAX_LEVELS - 1);
    const level = levels?.[at];
    if (!levels || !level) return null;
    const family = this.#families.get(id) ?? '';
    const before = this.#counters.get(family) ?? [];
    const count = (before[at] ?? level.start - 1) + 1;
    const counts = [...levels.slice(0, at).map(({ start }, index) => before[index] ?? start), count];
    this.#counters.set(family, counts);
    return { label: labelOf(levels, counts), look: level.look };
  }
}

function byLevel(elements: readonly XmlElement[], level: number): XmlElement | null {
  return elements.find((element) => integerAt(element, 'w:ilvl') === level) ?? null;
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
