import type { ParagraphLook, RunLook } from './docx-facts.ts';
import { PLAIN_PARAGRAPH, paragraphLook } from './paragraph-look.ts';
import { PLAIN_RUN, runLook, TOGGLES } from './run-look.ts';
import type { ThemeFonts } from './theme-fonts.ts';
import { attributeOf, childOf, childrenOf, settingOf, type XmlElement } from './xml.ts';

/** A style with all that it takes over from those it is based on. */
export interface Style {
  readonly id: string;
  readonly name: string;
  readonly paragraph: Partial<ParagraphLook>;
  readonly run: Partial<RunLook>;
  /** `w:numPr`, when the style numbers its paragraphs. */
  readonly numbering: XmlElement | null;
}

type StyleType = 'paragraph' | 'character' | 'table';

/** Chains are short; a circle is not followed for ever. */
const MAX_CHAIN = 32;

/** The styles of a document. */
export class StyleSheet {
  readonly #elements = new Map<string, XmlElement>();
  readonly #defaults = new Map<string, string>();
  readonly #styles = new Map<string, Style>();
  readonly #theme: ThemeFonts;
  readonly #plainParagraph: ParagraphLook;
  readonly #plainRun: RunLook;

  constructor(styles: XmlElement | null, theme: ThemeFonts) {
    this.#theme = theme;
    for (const element of childrenOf(styles, 'w:style')) {
      const key = `${attributeOf(element, 'w:type') ?? 'paragraph'} ${attributeOf(element, 'w:styleId') ?? ''}`;
      if (!this.#elements.has(key)) this.#elements.set(key, element);
      if (['1', 'true', 'on'].includes(attributeOf(element, 'w:default') ?? '')) {
        this.#defaults.set(attributeOf(element, 'w:type') ?? 'paragraph', attributeOf(element, 'w:styleId') ?? '');
      }
    }
    const defaults = childOf(styles, 'w:docDefaults');
    const paragraph = childOf(childOf(defaults, 'w:pPrDefault'), 'w:pPr');
    const run = childOf(childOf(defaults, 'w:rPrDefault'), 'w:rPr');
    this.#plainParagraph = { ...PLAIN_PARAGRAPH, ...paragraphLook(paragraph) };
    this.#plainRun = { ...PLAIN_RUN, ...runLook(run, theme) };
  }

  /** The style of this id, or the default of its type when there is none; null when there is no default either. */
  style(type: StyleType, id: string | null): Style | null {
    const known = id !== null && this.#elements.has(`${type} ${id}`) ? id : this.#defaults.get(type);
    if (known === undefined) return null;
    const key = `${type} ${known}`;
    const found = this.#styles.get(key) ?? this.#resolve(type, known, 0);
    if (found) this.#styles.set(key, found);
    return found;
  }

  /** Document defaults, then the table's style, the paragraph's style, its list, and what is said directly (17.7.2). */
  paragraph(styles: readonly (Style | null)[], over: readonly Partial<ParagraphLook>[]): ParagraphLook {
    const layers = [...styles.map((style) => style?.paragraph ?? {}), ...over];
    return Object.assign({}, this.#plainParagraph, ...layers);
  }

  /** The same for text. Bold twice, by the paragraph's and by the character's style, is not bold (17.7.3). */
  run(styles: readonly (Style | null)[], direct: Partial<RunLook>): RunLook {
    const layers = styles.map((style) => style?.run ?? {});
    const look: RunLook = Object.assign({}, this.#plainRun, ...layers);
    const toggled = TOGGLES.map((toggle) => {
      const times = layers.filter((layer) => layer[toggle]).length;
      return [toggle, this.#plainRun[toggle] || times % 2 === 1] as const;
    });
    return { ...look, ...Object.fromEntries(toggled), ...direct };
  }

  directRun(properties: XmlElement | null): Partial<RunLook> {
    return runLook(properties, this.#theme);
  }

  #resolve(type: StyleType, id: string, depth: number): Style | null {
    const element = this.#elements.get(`${type} ${id}`);
    if (!element || depth > MAX_CHAIN) return null;
    const basedOn = settingOf(element, 'w:basedOn');
    const base = basedOn === null ? null : this.#resolve(type, basedOn, depth + 1);
    const paragraph = childOf(element, 'w:pPr');
    return {
      id,
      name: settingOf(element, 'w:name') ?? id,
      paragraph: { ...base?.paragraph, ...paragraphLook(paragraph) },
      run: { ...base?.run, ...runLook(childOf(element, 'w:rPr'), this.#theme) },
      numbering: childOf(paragraph, 'w:numPr') ?? base?.numbering ?? null,
    };
  }
}
