import { childOf, childrenOf, type XmlElement } from '../read/docx/xml.ts';
import type { Patches } from './patches.ts';
import { startTagEnd } from './patches.ts';
import type { Piece, StoryParagraph } from './story.ts';
import { escapeXml, type TrackedMarks } from './tracked-marks.ts';

/** A change of the words of one paragraph: a stretch of its text goes, other words come in its place. */
export interface WordPatch {
  readonly start: number;
  readonly end: number;
  readonly words: readonly NewWords[];
  /** `tracked` leaves the old words for a reader to decide about; `kept` leaves them, and only the new ones are tracked. */
  readonly how: 'plain' | 'tracked';
}

/** Words of one look. */
export interface NewWords {
  /** What stands in the run: `w:t`, `w:drawing`, …; text that is not XML yet. */
  readonly text: string;
  /** The XML of a thing in the line, in the place of text. */
  readonly thing: string | null;
  /** `inherit` takes the look of the words at their place; otherwise the XML of `w:rPr`, perhaps empty. */
  readonly look: Piece | string;
}

/** Rewrites the runs of a paragraph that changes touch; all other XML stays as it is. Changes do not overlap. */
export function rewriteRuns(
  paragraph: StoryParagraph,
  changes: readonly WordPatch[],
  { patches, marks }: { readonly patches: Patches; readonly marks: TrackedMarks },
): void {
  const { xml } = patches;
  const runs = runsOf(paragraph);
  const insertions = new Map<XmlElement, Insertion[]>();
  for (const change of changes) {
    if (change.words.length === 0) continue;
    const at = change.how === 'tracked' ? change.end : change.start;
    const run = runFor(runs, change, at);
    if (!run) {
      const content = newRuns(change.words, xml);
      patches.append(paragraph.element, change.how === 'tracked' ? marks.inserted(content) : content);
      continue;
    }
    const known = insertions.get(run.element);
    const insertion = { at: at === run.start && at !== run.end ? at : Math.min(at, run.end), change };
    if (known) known.push(insertion);
    else insertions.set(run.element, [insertion]);
  }
  for (const run of runs) {
    const own = insertions.get(run.element) ?? [];
    const isTouched = own.length > 0 || changes.some(({ start, end }) => start < run.end && end > run.start);
    if (isTouched) patches.replace(run.element, new RunRewriting(run, { xml, marks }).rewritten(changes, own));
  }
}

interface Run {
  readonly element: XmlElement;
  readonly look: XmlElement | null;
  readonly pieces: readonly Piece[];
  readonly start: number;
  readonly end: number;
  /** The tracked insertion of somebody else that the run stands in directly. */
  readonly insertion: XmlElement | null;
}

interface Insertion {
  readonly at: number;
  readonly change: WordPatch;
}

function runsOf(paragraph: StoryParagraph): readonly Run[] {
  const byRun = new Map<XmlElement, Piece[]>();
  for (const piece of paragraph.pieces) {
    const known = byRun.get(piece.run);
    if (known) known.push(piece);
    else byRun.set(piece.run, [piece]);
  }
  const insertions = insertionsIn(paragraph.element);
  return [...byRun].map(([element, pieces]) => ({
    element,
    look: pieces[0]?.look ?? null,
    pieces,
    start: pieces[0]?.at ?? 0,
    end: pieces.reduce((end, { at, text }) => Math.max(end, at + text.length), 0),
    insertion: insertions.get(element) ?? null,
  }));
}

/** The insertion that holds a run, for each run that stands in one. */
function insertionsIn(parent: XmlElement): ReadonlyMap<XmlElement, XmlElement> {
  const found = new Map<XmlElement, XmlElement>();
  const walk = (element: XmlElement): void => {
    for (const child of childrenOf(element)) {
      if (child.name === 'w:r' && element.name === 'w:ins') found.set(child, element);
      else if (child.name !== 'w:r') walk(child);
    }
  };
  walk(parent);
  return found;
}

/** The run at which new words go in: where the old ones are or, of an insertion, whose look they take. */
function runFor(runs: readonly Run[], { start, end, words }: WordPatch, at: number): Run | null {
  const wanted = words[0]?.look;
  const beside = runs.filter((run) => run.start <= at && at <= run.end);
  const like = typeof wanted === 'object' ? beside.find(({ element }) => element === wanted.run) : undefined;
  if (like) return like;
  if (end > start) {
    const touched = runs.filter((run) => run.start < end && run.end > start);
    return (at === end ? touched.at(-1) : touched[0]) ?? null;
  }
  return beside[0] ?? runs.at(-1) ?? null;
}

/** One run cut into what stays, what goes and what comes. */
class RunRewriting {
  readonly #run: Run;
  readonly #xml: string;
  readonly #marks: TrackedMarks;
  readonly #open: string;
  #result = '';
  #kept = '';
  #keptText = '';
  #gone = '';

  constructor(run: Run, { xml, marks }: { readonly xml: string; readonly marks: TrackedMarks }) {
    this.#run = run;
    this.#xml = xml;
    this.#marks = marks;
    const look = run.look ? xml.slice(run.look.start, run.look.end) : '';
    this.#open = xml.slice(run.element.start, startTagEnd(xml, run.element)) + look;
  }

  rewritten(changes: readonly WordPatch[], insertions: readonly Insertion[]): string {
    const pieces = new Map(this.#run.pieces.map((piece) => [piece.content, piece]));
    const waiting = [...insertions].sort((a, b) => a.at - b.at);
    const insertUpTo = (at: number): void => {
      while (waiting[0] && waiting[0].at <= at) this.#insert(waiting.shift() as Insertion);
    };
    for (const content of childrenOf(this.#run.element)) {
      if (content.name === 'w:rPr') continue;
      const piece = pieces.get(content);
      if (!piece) {
        this.#keep(this.#xml.slice(content.start, content.end));
        continue;
      }
      for (const { from, to, gone } of cuts(piece, changes, insertions)) {
        insertUpTo(from);
        const text = piece.text.slice(from - piece.at, to - piece.at);
        if (gone === null) this.#keepPiece(piece, text);
        else if (gone === 'tracked') this.#strike(piece, text);
      }
      if (piece === this.#run.pieces.at(-1)) insertUpTo(Number.POSITIVE_INFINITY);
    }
    this.#flush();
    return this.#result;
  }

  #keepPiece({ content }: Piece, text: string): void {
    if (content.name === 'w:t') this.#keepText(text);
    else this.#keep(this.#xml.slice(content.start, content.end));
  }

  #keepText(text: string): void {
    if (this.#gone !== '') this.#flush();
    this.#keptText += text;
  }

  #keep(xml: string): void {
    if (this.#gone !== '') this.#flush();
    this.#settleText();
    this.#kept += xml;
  }

  #settleText(): void {
    if (this.#keptText !== '') this.#kept += textElement('w:t', this.#keptText);
    this.#keptText = '';
  }

  #strike({ content }: Piece, text: string): void {
    this.#settleText();
    if (this.#kept !== '') this.#flush();
    this.#gone += content.name === 'w:t' ? textElement('w:delText', text) : this.#xml.slice(content.start, content.end);
  }

  #insert({ change }: Insertion): void {
    for (const words of change.words) {
      const isSameLook = typeof words.look === 'object' && words.look.run === this.#run.element;
      if (change.how === 'plain' && isSameLook) {
        if (words.thing === null && !BREAKS.test(words.text)) this.#keepText(words.text);
        else this.#keep(words.thing ?? newContent(words.text));
        continue;
      }
      this.#flush();
      const run = newRuns([words], this.#xml);
      this.#result += change.how === 'tracked' ? this.#apart(this.#marks.inserted(run)) : run;
    }
  }

  /** Outside of the insertion of somebody else: what one author inserts is not inserted by another. */
  #apart(content: string): string {
    const { insertion } = this.#run;
    if (!insertion) return content;
    const open = this.#xml.slice(insertion.start, startTagEnd(this.#xml, insertion));
    const [, name = ''] = /^<([^\s/>]+)/.exec(open) ?? [];
    return `</${name}>${content}${open}`;
  }

  #flush(): void {
    this.#settleText();
    const close = `</${/^<([^\s/>]+)/.exec(this.#open)?.[1] ?? 'w:r'}>`;
    if (this.#gone !== '') this.#result += this.#marks.deleted(`${this.#open}${this.#gone}${close}`);
    if (this.#kept !== '') this.#result += `${this.#open}${this.#kept}${close}`;
    this.#gone = '';
    this.#kept = '';
  }
}

interface Cut {
  readonly from: number;
  readonly to: number;
  /** Whether it stays (null) and, if not, how it goes. */
  readonly gone: WordPatch['how'] | null;
}

/** A piece cut where changes begin and end and where something is inserted. */
function cuts({ at, text }: Piece, changes: readonly WordPatch[], insertions: readonly Insertion[]): readonly Cut[] {
  const end = at + text.length;
  const edges = [...changes.flatMap((change) => [change.start, change.end]), ...insertions.map((one) => one.at)];
  const inside = [...new Set([at, ...edges.filter((edge) => edge > at && edge < end), end])].sort((a, b) => a - b);
  return inside.slice(0, -1).map((from, index) => {
    const to = inside[index + 1] ?? end;
    const change = changes.find((one) => one.start <= from && one.end >= to && one.end > one.start);
    return { from, to, gone: change?.how ?? null };
  });
}

function newRuns(words: readonly NewWords[], xml: string): string {
  return words
    .map(({ text, thing, look }) => {
      const properties = typeof look === 'string' ? look : rawLook(look, xml);
      return `<w:r>${properties}${thing ?? newContent(text)}</w:r>`;
    })
    .join('');
}

function rawLook({ look }: Piece, xml: string): string {
  if (!look) return '';
  // What a tracked change of the look says was true of the old words.
  const change = childOf(look, 'w:rPrChange');
  const raw = xml.slice(look.start, look.end);
  return change ? raw.replace(xml.slice(change.start, change.end), '') : raw;
}

function newContent(text: string): string {
  return text
    .split(BREAKS)
    .map((part) => CONTENT[part] ?? (part === '' ? '' : textElement('w:t', part)))
    .join('');
}

const BREAKS = /([\t\n\f\u2011])/;

const CONTENT: Readonly<Record<string, string>> = {
  '\t': '<w:tab/>',
  '\n': '<w:br/>',
  '\f': '<w:br w:type="page"/>',
  '\u2011': '<w:noBreakHyphen/>',
};

function textElement(name: 'w:t' | 'w:delText', text: string): string {
  return `<${name} xml:space="preserve">${escapeXml(text)}</${name}>`;
}
