import { Worker } from 'node:worker_threads';
import type { Outcome } from '../diagnostic/diagnostic.ts';
import type { OwnFontFiles } from '../disk/load-fonts.ts';
import { threadProgram } from '../disk/package-root.ts';
import type { Document } from '../document/tree.ts';
import type { PageNumberPlace } from '../standard/page-geometry.ts';

/** One document for the thread. */
export interface PdfJob {
  readonly job: number;
  /** The document as JSON, without its figures: no writer sees them. */
  readonly document: string;
  readonly pageNumbers: PageNumberPlace;
}

/** What became of it. */
export interface PrintedPdf {
  readonly job: number;
  readonly outcome: Outcome<Uint8Array>;
}

interface Waiting {
  readonly resolve: (outcome: Outcome<Uint8Array>) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Sets documents as PDF in a thread of its own, in which alone all that only PDF needs is loaded: fonts are opened and
 * pages are set while this thread composes and writes everything else.
 */
export class PdfPress {
  readonly #thread: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #jobs = 0;
  /** What ended the thread; null while it runs. */
  #end: { readonly error: unknown } | null = null;

  constructor(ownFonts: OwnFontFiles) {
    this.#thread = new Worker(threadProgram('pdf-thread'), { workerData: ownFonts });
    this.#thread.on('message', ({ job, outcome }: PrintedPdf) => {
      this.#waiting.get(job)?.resolve(outcome);
      this.#forget(job);
    });
    this.#thread.on('error', (error) => {
      this.#end = { error };
      for (const [job, { reject }] of this.#waiting) {
        reject(error);
        this.#forget(job);
      }
    });
    this.#thread.unref();
  }

  /** A document as PDF; rejects only for a bug. */
  print(document: Document, pageNumbers: PageNumberPlace): Promise<Outcome<Uint8Array>> {
    if (this.#end) return Promise.reject(this.#end.error);
    this.#jobs += 1;
    const job: PdfJob = { job: this.#jobs, document: JSON.stringify(document, withoutFigures), pageNumbers };
    return new Promise((resolve, reject) => {
      this.#waiting.set(job.job, { resolve, reject });
      this.#thread.ref();
      this.#thread.postMessage(job);
    });
  }

  async close(): Promise<void> {
    await this.#thread.terminate();
  }

  /** A thread that nobody waits for does not keep the process alive. */
  #forget(job: number): void {
    this.#waiting.delete(job);
    if (this.#waiting.size === 0) this.#thread.unref();
  }
}

function withoutFigures(key: string, value: unknown): unknown {
  return key === 'figure' || key === 'figures' ? undefined : value;
}
