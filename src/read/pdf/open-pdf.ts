import { diagnose, fail, type Outcome, succeed } from '../../diagnostic/diagnostic.ts';
import { type OperatorBudget, operatorBudget } from './operator-budget.ts';
import type { PdfBookmark, PdfFacts, PdfFont } from './pdf-facts.ts';
import type { PdfJs, PdfJsDocument, PdfJsFont, PdfJsOutline, PdfJsPage, PdfJsStructure } from './pdf-js.ts';
import type { Matrix, PdfOperator } from './pdf-operator.ts';
import { pdfOperators } from './pdf-operators.ts';

/** A PDF that pdf.js has opened. Nothing of it throws. */
export interface OpenedPdf {
  readonly pageCount: number;
  /** Null when the page cannot be read; after a page that is too much, nothing more can be read. */
  readonly page: (number: number) => Promise<OpenedPage | 'too much' | null>;
  /** The place of a font in `fonts()`, by the name that the operators call it. */
  readonly fontIndex: (id: string) => number;
  /** The fonts that the pages read so far show text in. */
  readonly fonts: () => readonly PdfFont[];
  readonly properties: () => Promise<Omit<PdfFacts, 'pages' | 'fonts'>>;
  readonly close: () => Promise<void>;
}

export interface OpenedPage {
  readonly widthPt: number;
  readonly heightPt: number;
  readonly rotationDeg: number;
  /** From the page's own coordinates to points from the top left corner of the page as it is shown. */
  readonly base: Matrix;
  readonly operators: readonly PdfOperator[];
  readonly roles: readonly string[];
}

/** What is read of a file at most: a page of a report has some hundred operators, a dense map some ten thousand. */
const OPERATORS = { reserve: 100_000, addedByPage: 2_000, perPage: 40_000 } as const;

/** A header may stand a little into the file (PDF 1.7, implementation note 13). */
const HEADER_WITHIN_BYTES = 1024;

/**
 * Opens a PDF. The library is loaded with the first file: it is large, and most runs read none. Fonts are read for what
 * they say of characters, pictures are not decoded, nothing is fetched, and no code of the file is run.
 */
export async function openPdf(bytes: Uint8Array): Promise<Outcome<OpenedPdf>> {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEADER_WITHIN_BYTES));
  if (!head.includes('%PDF-')) return fail([diagnose('pdf/not-a-pdf', {})]);
  const pdfjs = (await import('unpdf/pdfjs')) as unknown as PdfJs;
  const worker = new pdfjs.PDFWorker({ verbosity: 0 });
  await worker.promise;
  const budget = operatorBudget(worker, OPERATORS);
  const task = pdfjs.getDocument({
    worker,
    // A copy: pdf.js takes the bytes away from whom it got them. And no Buffer, which it refuses.
    data: Uint8Array.from(bytes),
    isEvalSupported: false,
    disableFontFace: true,
    fontExtraProperties: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    stopAtErrors: false,
    // No picture is decoded: that takes seconds for a scanned page, and only its place counts.
    maxImageSize: 1,
    verbosity: 0,
  });
  try {
    const document = await task.promise;
    const close = async (): Promise<void> => {
      // A reader whose wire was cut never answers.
      await Promise.race([settled(task.destroy(), undefined), budget.spent]);
      worker.destroy();
    };
    return succeed(openedPdf(document, pdfjs, budget, close));
  } catch (error) {
    await settled(task.destroy(), undefined);
    worker.destroy();
    const isLocked = (error as { readonly name?: string } | null)?.name === 'PasswordException';
    return fail([isLocked ? diagnose('pdf/encrypted', {}) : diagnose('pdf/damaged', {})]);
  }
}

function openedPdf(
  document: PdfJsDocument,
  { OPS }: PdfJs,
  budget: OperatorBudget,
  close: () => Promise<void>,
): OpenedPdf {
  const fonts: PdfFont[] = [];
  const indexes = new Map<string, number>();
  const learnFonts = (page: PdfJsPage, operators: readonly PdfOperator[]): void => {
    for (const operator of operators) {
      if (operator.op !== 'font' || indexes.has(operator.id)) continue;
      const font = page.commonObjs.has(operator.id) ? fontOf(page.commonObjs.get(operator.id)) : null;
      if (font) indexes.set(operator.id, indexOf(fonts, pdfFont(font)));
    }
  };
  return {
    pageCount: document.numPages,
    page: async (number) => {
      budget.beginPage();
      const read = settled(
        document.getPage(number).then(async (page): Promise<OpenedPage> => {
          const operators = pdfOperators(await page.getOperatorList({ annotationMode: 0 }), OPS);
          learnFonts(page, operators);
          const roles = rolesOf(await settled(page.getStructTree(), null));
          page.cleanup();
          return { ...shownPage(page), operators, roles };
        }),
        null,
      );
      const first = await Promise.race([read, budget.spent]);
      return first === 'spent' ? 'too much' : first;
    },
    fontIndex: (id) => indexes.get(id) ?? -1,
    fonts: () => fonts,
    properties: () => propertiesOf(document),
    close,
  };
}

async function propertiesOf(document: PdfJsDocument): Promise<Omit<PdfFacts, 'pages' | 'fonts'>> {
  const { info, metadata } = await settled(document.getMetadata(), { info: {}, metadata: null });
  const part = metadata?.get('pdfaid:part');
  const conformance = metadata?.get('pdfaid:conformance');
  const outline = await settled(document.getOutline(), null);
  const preferences = await settled(document.getViewerPreferences(), null);
  return {
    bookmarks: bookmarksOf(outline ?? [], 1),
    isTagged: (await settled(document.getMarkInfo(), null))?.Marked === true,
    language: textOrNull(info.Language),
    title: textOrNull(info.Title) ?? textOrNull(metadata?.get('dc:title')),
    showsTitle: preferences?.DisplayDocTitle === true,
    pdfA: typeof part === 'string' ? `${part}${typeof conformance === 'string' ? conformance : ''}` : null,
  };
}

/** What a promise brings, or the given value when it brings an error: every part of a file may be damaged. */
async function settled<T>(promise: Promise<T>, otherwise: T): Promise<T>;
async function settled<T, U>(promise: Promise<T>, otherwise: U): Promise<T | U>;
async function settled<T, U>(promise: Promise<T>, otherwise: U): Promise<T | U> {
  try {
    return await promise;
  } catch {
    return otherwise;
  }
}

function shownPage({ view, rotate, userUnit }: PdfJsPage): Omit<OpenedPage, 'operators' | 'roles'> {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = view;
  const unit = userUnit > 0 ? userUnit : 1;
  const turned = rotate % 180 !== 0;
  const [width, height] = turned ? [y1 - y0, x1 - x0] : [x1 - x0, y1 - y0];
  const [a, b, c, d, e, f] = baseOf(rotate, x0, y0, x1, y1);
  return {
    widthPt: width * unit,
    heightPt: height * unit,
    rotationDeg: rotate,
    base: [a * unit, b * unit, c * unit, d * unit, e * unit, f * unit],
  };
}

function baseOf(rotate: number, x0: number, y0: number, x1: number, y1: number): Matrix {
  switch (rotate) {
    case 90:
      return [0, 1, 1, 0, -y0, -x0];
    case 180:
      return [-1, 0, 0, 1, x1, -y0];
    case 270:
      return [0, -1, -1, 0, y1, x1];
    default:
      return [1, 0, 0, -1, -x0, y1];
  }
}

/** Null when the font could not be read: its encoding may lie in a file that PDF readers are expected to have. */
function fontOf(value: unknown): PdfJsFont | null {
  const font = typeof value === 'object' && value !== null ? (value as PdfJsFont) : null;
  return font && font.error === undefined ? font : null;
}

/** Six capitals and a plus stand before the name of a subset (PDF 1.7, 9.6.4). */
const SUBSET_PREFIX = /^[A-Z]{6}\+/;

function pdfFont({ name = '', type = '', missingFile, isType3Font, toUnicode }: PdfJsFont): PdfFont {
  return {
    name: name.replace(SUBSET_PREFIX, ''),
    type: isType3Font ? 'Type3' : type,
    isEmbedded: isType3Font === true || missingFile === false,
    isSubset: isType3Font === true || SUBSET_PREFIX.test(name),
    hasUnicode: toUnicode !== undefined && !('firstChar' in toUnicode),
  };
}

/** One font of a file may come under several names, one a page; it is one font. */
function indexOf(fonts: PdfFont[], font: PdfFont): number {
  const key = JSON.stringify(font);
  const known = fonts.findIndex((one) => JSON.stringify(one) === key);
  return known >= 0 ? known : fonts.push(font) - 1;
}

/** Deeper structure than this is an attack. */
const DEEPEST = 200;

function rolesOf(tree: PdfJsStructure | null, depth = 0): readonly string[] {
  if (!tree || depth > DEEPEST) return [];
  const { role, children = [] } = tree;
  const below = children.flatMap((child) => rolesOf(child, depth + 1));
  return role === undefined || role === 'Root' ? below : [role, ...below];
}

function bookmarksOf(outline: readonly PdfJsOutline[], level: number): readonly PdfBookmark[] {
  if (level > DEEPEST) return [];
  return outline.flatMap(({ title, items }) => [{ title, level }, ...bookmarksOf(items, level + 1)]);
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}
