/** The languages that every text of the product is kept in. */
export type Language = 'zh' | 'en';

export type Severity = 'error' | 'warning' | 'info';

/** One entry of the catalogue: how severe it is and what it says, in Chinese and in English. */
export interface Message<P> {
  readonly severity: Severity;
  readonly zh: (params: P) => string;
  readonly en: (params: P) => string;
  /** What to do about it. An empty string means there is nothing to add. */
  readonly hint?: { readonly zh: (params: P) => string; readonly en: (params: P) => string };
}

/** Declares a message; `P` is what fills it. */
export function message<P>(entry: Message<P>): Message<P> {
  return entry;
}
