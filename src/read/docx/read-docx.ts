import { type Diagnostic, diagnose, fail, type Outcome, succeed } from '../../diagnostic/diagnostic.ts';
import type { DocxFacts, Footer, Section, Settings } from './docx-facts.ts';
import { ListNumbers } from './list-numbers.ts';
import { integerAt, switchOf } from './measures.ts';
import { folderOf, type Relationship, relationshipsOf } from './relationships.ts';
import { sectionOf } from './sections.ts';
import { MAX_PARAGRAPHS, type ReadingContext, StoryReader } from './story-reader.ts';
import { StyleSheet } from './style-sheet.ts';
import { themeFonts } from './theme-fonts.ts';
import { type Parts, unzipParts } from './unzip-parts.ts';
import { NOTHING } from './wrappers.ts';
import { attributeOf, childOf, childrenOf, parsePart, textOf, type XmlElement } from './xml.ts';

/**
 * Reads a DOCX of any origin (ISO/IEC 29500): what it says, and how every paragraph and every stretch of text looks
 * once styles, themes and lists are resolved. Insertions are taken for text, deletions are not. Fails on what is no DOCX.
 */
export function readDocx(bytes: Uint8Array): Outcome<DocxFacts> {
  const parts = unzipParts(bytes);
  if (!(parts instanceof Map)) return fail([parts as Diagnostic]);
  const reading = new PackageReading(parts);
  const facts = reading.facts();
  return reading.problem ? fail([reading.problem]) : succeed(facts);
}

const NO_FOOTERS: Section['footers'] = { default: null, even: null, first: null };

/** One pass over the parts; the first problem is the one that is told. */
class PackageReading {
  problem: Diagnostic | null = null;
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  facts(): DocxFacts {
    const main = this.#mainPart();
    const relations = this.#relations(main);
    const body = childOf(this.#required(main), 'w:body');
    if (!body) this.problem ??= diagnose('docx/missing-part', { part: 'w:body' });
    const related = (type: string): XmlElement | null =>
      this.#optional(relations.find((relation) => relation.type === type)?.target);

    const styles = new StyleSheet(related('styles'), themeFonts(related('theme')));
    const context: ReadingContext = { styles, numbers: new ListNumbers(related('numbering')) };
    const story = new StoryReader(context).read(body ?? NOTHING);
    if (story.isTooLong) this.problem ??= diagnose('docx/too-long', { limit: MAX_PARAGRAPHS });
    const { footers, footerOf } = this.#footers(relations, context);
    const normal = styles.style('paragraph', null);
    return {
      sections: sectionsOf(story, footerOf),
      settings: settingsOf(related('settings')),
      normal: { paragraph: styles.paragraph([normal], []), run: styles.run([normal], {}) },
      paragraphs: story.paragraphs,
      tables: story.tables,
      shapes: story.shapes,
      footers,
      comments: childrenOf(related('comments'), 'w:comment').length,
      core: this.#core(),
    };
  }

  #mainPart(): string {
    const root = relationshipsOf(this.#optional('_rels/.rels'), '');
    return root.find(({ type }) => type === 'officeDocument')?.target ?? 'word/document.xml';
  }

  #relations(part: string): readonly Relationship[] {
    const folder = folderOf(part);
    return relationshipsOf(this.#optional(`${folder}_rels/${part.slice(folder.length)}.rels`), folder);
  }

  #footers(relations: readonly Relationship[], context: ReadingContext) {
    const footers: Footer[] = [];
    const places = new Map<string, number>();
    const read = new Map<string, number>();
    for (const { id, type, target } of relations) {
      const known = read.get(target);
      const root = type === 'footer' && known === undefined ? this.#optional(target) : null;
      if (root) {
        const { paragraphs, shapes } = new StoryReader(context).read(root);
        read.set(target, footers.push({ paragraphs, shapes }) - 1);
      }
      const place = read.get(target);
      if (place !== undefined) places.set(id, place);
    }
    return { footers, footerOf: (id: string): number | null => places.get(id) ?? null };
  }

  #core(): DocxFacts['core'] {
    const root = this.#optional('docprops/core.xml');
    const entry = (name: string): string | null => textOf(childOf(root, name)).trim() || null;
    return { title: entry('dc:title'), creator: entry('dc:creator') };
  }

  #required(part: string): XmlElement | null {
    if (!this.#parts.has(part)) this.problem ??= diagnose('docx/missing-part', { part });
    return this.#optional(part);
  }

  /** A part that may be absent; but if it is there it must be sound. */
  #optional(part: string | undefined): XmlElement | null {
    const text = part === undefined ? undefined : this.#parts.get(part);
    if (part === undefined || text === undefined) return null;
    const root = parsePart(text);
    if (!root) this.problem ??= diagnose('docx/broken-part', { part });
    return root;
  }
}

/** What no section properties follow has the defaults. */
function sectionsOf(story: StoryReader, footerOf: (id: string) => number | null): readonly Section[] {
  const last = story.paragraphs.length;
  const isComplete = (story.sections.at(-1)?.lastParagraph ?? -1) === last;
  const met = isComplete ? story.sections : [...story.sections, { element: NOTHING, lastParagraph: last }];
  let inherited = NO_FOOTERS;
  return met.map(({ element, lastParagraph }) => {
    const section = sectionOf(element, lastParagraph, { footerOf, inherited });
    inherited = section.footers;
    return section;
  });
}

function settingsOf(root: XmlElement | null): Settings {
  const mode = childrenOf(childOf(root, 'w:compat'), 'w:compatSetting').find(
    (setting) => attributeOf(setting, 'w:name') === 'compatibilityMode',
  );
  return {
    evenAndOddHeaders: switchOf(root, 'w:evenAndOddHeaders') ?? false,
    mirrorMargins: switchOf(root, 'w:mirrorMargins') ?? false,
    compatibilityMode: integerAt(mode ?? null, 'w:val'),
  };
}
