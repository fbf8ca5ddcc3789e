/** What is used of pdf.js (`unpdf/pdfjs`), whose own types do not resolve under `nodenext`. */
export interface PdfJs {
  readonly OPS: Readonly<Record<string, number>>;
  readonly getDocument: (options: Readonly<Record<string, unknown>>) => PdfJsLoadingTask;
  readonly PDFWorker: new (options: { readonly verbosity: number }) => PdfJsWorker;
}

/** The part of pdf.js that reads the file; it sends what it finds through its port. */
export interface PdfJsWorker {
  readonly promise: Promise<unknown>;
  readonly port: {
    postMessage: (message: { readonly chunk?: { readonly length?: number } }, transfer?: unknown) => void;
  };
  readonly destroy: () => void;
}

export interface PdfJsLoadingTask {
  readonly promise: Promise<PdfJsDocument>;
  readonly destroy: () => Promise<void>;
}

export interface PdfJsDocument {
  readonly numPages: number;
  readonly getPage: (number: number) => Promise<PdfJsPage>;
  readonly getMetadata: () => Promise<{
    readonly info: Readonly<Record<string, unknown>>;
    readonly metadata: { readonly get: (name: string) => unknown } | null;
  }>;
  readonly getMarkInfo: () => Promise<{ readonly Marked?: unknown } | null>;
  readonly getViewerPreferences: () => Promise<Readonly<Record<string, unknown>> | null>;
  readonly getOutline: () => Promise<readonly PdfJsOutline[] | null>;
}

export interface PdfJsOutline {
  readonly title: string;
  readonly items: readonly PdfJsOutline[];
}

export interface PdfJsPage {
  readonly view: readonly number[];
  readonly rotate: number;
  readonly userUnit: number;
  readonly commonObjs: { readonly has: (id: string) => boolean; readonly get: (id: string) => unknown };
  readonly getOperatorList: (options: { readonly annotationMode: number }) => Promise<PdfJsOperators>;
  readonly getStructTree: () => Promise<PdfJsStructure | null>;
  readonly cleanup: () => unknown;
}

export interface PdfJsOperators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

export interface PdfJsStructure {
  readonly role?: string;
  readonly children?: readonly PdfJsStructure[];
}

/** What pdf.js tells about a font when it is asked for everything. */
export interface PdfJsFont {
  /** Present when the font could not be read. */
  readonly error?: unknown;
  readonly name?: string;
  readonly type?: string;
  readonly missingFile?: boolean;
  readonly isType3Font?: boolean;
  readonly fontMatrix?: readonly number[];
  /** A table when the file has one, or pdf.js could make one; a range of numbers when nothing is known. */
  readonly toUnicode?: object;
}
