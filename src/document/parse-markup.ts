import MarkdownIt from 'markdown-it';
import { type Diagnostic, diagnose, type Outcome, type Span, succeed } from '../diagnostic/diagnostic.ts';
import { type Markup, type MarkupValue, VALUE_MARK } from '../template/markup.ts';
import { HeadingCount } from './heading-count.ts';
import { inlineText } from './inline-segments.ts';
import type { Block, HeadingLevel, Inline, RunInHeading, TableBlock, TableColumn, TableRow } from './tree.ts';

type Token = ReturnType<InstanceType<typeof MarkdownIt>['parse']>[number];

/** The restricted Markdown of templates: headings, paragraphs, tables, strong. Everything else is plain text. */
const markdown = new MarkdownIt('zero').enable(['heading', 'table', 'emphasis', 'escape']);

/** A block before headings are numbered and tables counted. */
type Draft =
  | Block
  | {
      readonly kind: 'draft-heading';
      readonly level: number;
      readonly inlines: readonly Inline[];
      /** The paragraph directly below continues its line. */
      readonly runIn: boolean;
      /** The markup line after it. */
      readonly endLine: number;
      readonly origin: Span | null;
    };

/**
 * Markup to blocks: headings numbered from their nesting, tables and charts counted in order, headings and paragraphs
 * with nothing in them left out. A heading that ends with 。 and has a paragraph directly below is run in with it
 * (GB/T 9704-2012, 7.3.3).
 */
export function parseMarkup(markup: Markup): Outcome<readonly Block[]> {
  const parser = new MarkupParser(markup);
  const blocks = number(withoutEmptyAnnexes(withoutEmptySections(parser.parse())), parser.diagnostics);
  return succeed(blocks, parser.diagnostics);
}

class MarkupParser {
  readonly diagnostics: Diagnostic[] = [];
  readonly #markup: Markup;
  readonly #tokens: readonly Token[];
  #at = 0;
  /** Caption of the table that comes next, if the paragraph above it was one. */
  #caption = '';

  constructor(markup: Markup) {
    this.#markup = markup;
    this.#tokens = markdown.parse(markup.text.replaceAll(INDENT, ''), {});
  }

  parse(): readonly Draft[] {
    const drafts: Draft[] = [];
    while (this.#at < this.#tokens.length) {
      const token = this.#tokens[this.#at];
      if (token?.type === 'heading_open') drafts.push(this.#heading(token));
      else if (token?.type === 'paragraph_open') this.#paragraph(token, drafts);
      else if (token?.type === 'table_open') this.#table(token, drafts);
      else this.#at += 1;
    }
    return drafts;
  }

  #heading(open: Token): Draft {
    const origin = this.#origin(open);
    const inlines = this.#inlines(this.#tokens[this.#at + 1], origin);
    this.#at += 3;
    const endLine = open.map?.[1] ?? 0;
    return { kind: 'draft-heading', level: Number(open.tag.slice(1)), inlines, runIn: false, endLine, origin };
  }

  #paragraph(open: Token, drafts: Draft[]): void {
    const content = this.#tokens[this.#at + 1];
    this.#at += 3;
    const origin = this.#origin(open);
    const block = this.#blockValue(content, origin);
    if (block) {
      drafts.push(block.kind === 'annex' ? { ...block, origin } : ({ ...block, number: 0, origin } as Block));
      return;
    }
    const inlines = this.#inlines(content, origin);
    const text = inlineText(inlines);
    if (text.trim() === '') return;
    if (CAPTION.test(content?.content ?? '') && this.#tokens[this.#at]?.type === 'table_open') {
      this.#caption = text.replace(CAPTION, '');
      return;
    }
    const previous = drafts.at(-1);
    if (previous && 'notes' in previous && NOTE.test(content?.content ?? '')) {
      drafts[drafts.length - 1] = { ...previous, notes: [...previous.notes, text] };
      return;
    }
    const isBelow = previous?.kind === 'draft-heading' && previous.endLine === open.map?.[0];
    if (isBelow && inlineText(previous.inlines).endsWith('。'))
      drafts[drafts.length - 1] = { ...previous, runIn: true };
    drafts.push({ kind: 'paragraph', runIn: null, inlines, origin });
  }

  /** A table written in Markdown; the paragraph before it that begins with 表： is its caption. */
  #table(open: Token, drafts: Draft[]): void {
    const origin = this.#origin(open);
    const columns: TableColumn[] = [];
    const rows: TableRow[] = [];
    let cells: (readonly Inline[])[] = [];
    for (this.#at += 1; this.#tokens[this.#at]?.type !== 'table_close'; this.#at += 1) {
      const token = this.#tokens[this.#at];
      const content = this.#tokens[this.#at + 1];
      if (token?.type === 'th_open')
        columns.push({ header: inlineText(this.#inlines(content, origin)), align: alignOf(token), weight: 1 });
      if (token?.type === 'td_open') cells.push(this.#inlines(content, origin));
      if (token?.type === 'tr_close' && cells.length > 0) {
        rows.push({ cells, emphasis: /^(?:合计|总计|小计)$/.test(inlineText(cells[0] ?? [])) });
        cells = [];
      }
    }
    this.#at += 1;
    const [, caption = '', unit] = /^(.*?)(?:（单位：(.+)）)?$/.exec(this.#caption) ?? [];
    this.#caption = '';
    const table: TableBlock = {
      kind: 'table',
      number: 0,
      caption,
      unitNote: unit ? `单位：${unit}` : null,
      columns,
      rows,
      wide: false,
      notes: [],
      origin,
    };
    drafts.push(table);
  }

  /** The table or chart that a paragraph consists of, if it does. */
  #blockValue(content: Token | undefined, origin: Span | null): (MarkupValue & { kind: 'block' })['block'] | null {
    const text = content?.content.trim() ?? '';
    const values = [...text.matchAll(VALUE_MARK)].flatMap((match) => this.#markup.values[Number(match[1])] ?? []);
    const block = values.find((value) => value.kind === 'block');
    if (!block) return null;
    if (values.length === 1 && text.replaceAll(VALUE_MARK, '') === '') return block.block;
    this.diagnostics.push(diagnose('template/block-in-text', {}, origin));
    return block.block;
  }

  #inlines(token: Token | undefined, origin: Span | null): readonly Inline[] {
    const stack: Inline[][] = [[]];
    for (const child of token?.children ?? []) {
      if (child.type === 'text') stack.at(-1)?.push(...this.#splitValues(joinLines(child.content), origin));
      else if (child.type === 'strong_open' || child.type === 'em_open') stack.push([]);
      else if (child.type === 'strong_close' || child.type === 'em_close') {
        const inlines = stack.pop() ?? [];
        stack.at(-1)?.push({ kind: 'strong', inlines });
      }
    }
    return mergeText(stack.flat());
  }

  #splitValues(text: string, origin: Span | null): readonly Inline[] {
    const inlines: Inline[] = [];
    let end = 0;
    const words = (until: number): void => {
      const own = text.slice(end, until);
      const stopsTwice = own.startsWith('。') && /[。！？；]$/.test(inlineText(inlines));
      if (own !== '') inlines.push({ kind: 'text', text: stopsTwice ? own.slice(1) : own });
    };
    for (const match of text.matchAll(VALUE_MARK)) {
      words(match.index);
      const value = this.#markup.values[Number(match[1])];
      if (value?.kind === 'inlines') inlines.push(...value.inlines);
      else this.diagnostics.push(diagnose('template/block-in-text', {}, origin));
      end = match.index + match[0].length;
    }
    words(text.length);
    return inlines;
  }

  #origin(token: Token): Span | null {
    return this.#markup.lineOrigins[token.map?.[0] ?? 0] ?? null;
  }
}

/** Blanks with which an author sets off the inside of a block. */
const INDENT = /^[ \t]+/gm;

/** How a paragraph of the template begins that belongs to the table or chart above it; data cannot make one. */
const NOTE = /^(?:注|来源)：/;

/** How the caption of a table below begins. */
const CAPTION = /^表：/;

/** The lines of a paragraph as one: Chinese words stand together, others keep a blank. */
function joinLines(text: string): string {
  return text.replace(/(?<=[!-~])\n(?=[!-~])/g, ' ').replaceAll('\n', '');
}

/** Words of the template become one; words of the data keep their places. */
function mergeText(inlines: readonly Inline[]): readonly Inline[] {
  const merged: Inline[] = [];
  for (const inline of inlines) {
    const last = merged.at(-1);
    if (inline.kind === 'text' && last?.kind === 'text' && !inline.origin && !last.origin)
      merged[merged.length - 1] = { kind: 'text', text: last.text + inline.text };
    else merged.push(inline);
  }
  return merged;
}

function alignOf(token: Token): TableColumn['align'] {
  const style = String(token.attrGet('style') ?? '');
  if (style.includes('left')) return 'left';
  return style.includes('right') ? 'right' : 'center';
}

/** A heading under which nothing stands is left out, and so is one with only such headings under it. */
function withoutEmptySections(drafts: readonly Draft[]): readonly Draft[] {
  return drafts.filter((draft, index) => {
    if (draft.kind !== 'draft-heading') return true;
    for (const next of drafts.slice(index + 1)) {
      if (next.kind === 'annex') return false;
      if (next.kind !== 'draft-heading') return true;
      if (next.level <= draft.level) return false;
    }
    return false;
  });
}

/** An annex with nothing in it is left out. */
function withoutEmptyAnnexes(drafts: readonly Draft[]): readonly Draft[] {
  return drafts.filter(({ kind }, index) => {
    const next = drafts[index + 1];
    return kind !== 'annex' || (next !== undefined && next.kind !== 'annex');
  });
}

function number(drafts: readonly Draft[], diagnostics: Diagnostic[]): readonly Block[] {
  const blocks: Block[] = [];
  const headings = new HeadingCount();
  let depth = 0;
  let tables = 0;
  let charts = 0;
  let runIn: RunInHeading | null = null;

  for (const draft of drafts) {
    if (draft.kind === 'draft-heading') {
      if (draft.level > depth + 1 || draft.level > 4) {
        diagnostics.push(diagnose('template/level-skipped', { level: draft.level }, draft.origin));
      }
      const level = Math.min(draft.level, 4) as HeadingLevel;
      depth = level;
      const ordinal = headings.next(level);
      if (draft.runIn) runIn = { level, ordinal, inlines: draft.inlines };
      else blocks.push({ kind: 'heading', level, ordinal, inlines: draft.inlines, origin: draft.origin });
    } else if (draft.kind === 'paragraph') {
      blocks.push({ ...draft, runIn });
      runIn = null;
    } else if (draft.kind === 'table') {
      tables += 1;
      blocks.push({ ...draft, number: tables });
    } else if (draft.kind === 'chart') {
      charts += 1;
      blocks.push({ ...draft, number: charts });
    } else {
      if (draft.kind === 'annex') {
        depth = 0;
        headings.restart();
      }
      blocks.push(draft);
    }
  }
  return blocks;
}
