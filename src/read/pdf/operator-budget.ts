import type { PdfJsWorker } from './pdf-js.ts';

/** What a file may still do. */
export interface OperatorBudget {
  /** Comes when the budget is spent. */
  readonly spent: Promise<'spent'>;
  /** Begins a page, which has a budget of its own. */
  readonly beginPage: () => void;
}

/**
 * Counts the operators that a reader of pdf.js sends, and cuts the wire when they are too many: a page of a few lines can
 * call itself a billion times over, and such a page would never end. A file has a reserve, which every page adds to, so
 * that a long file may take longer than a short one; no page may have more than `perPage`.
 */
export function operatorBudget(
  { port }: PdfJsWorker,
  {
    reserve,
    addedByPage,
    perPage,
  }: { readonly reserve: number; readonly addedByPage: number; readonly perPage: number },
): OperatorBudget {
  let left = reserve;
  let leftOfPage = perPage;
  let tellSpent: (value: 'spent') => void = () => {};
  const spent = new Promise<'spent'>((resolve) => {
    tellSpent = resolve;
  });
  const post = port.postMessage.bind(port);
  port.postMessage = (message, transfer) => {
    const operators = message.chunk?.length ?? 0;
    left -= operators;
    leftOfPage -= operators;
    if (left >= 0 && leftOfPage >= 0) post(message, transfer);
    else tellSpent('spent');
  };
  return {
    spent,
    beginPage: () => {
      left += addedByPage;
      leftOfPage = perPage;
    },
  };
}
