import type { Document, TableBlock } from '../document/tree.ts';
import { WORKING_ANNEX_LABEL } from '../document/working-annex-head.ts';

/** A paper for whoever checks a draft: no 附件, and no part of a final version. */
export interface WorkingAnnex {
  readonly title: string;
  /** Its tables, counted on from those of the document. */
  readonly tables: (firstNumber: number) => readonly TableBlock[];
}

/** The document with the papers behind its text, each under 附; before the colophon. */
export function withWorkingAnnexes(document: Document, annexes: readonly WorkingAnnex[]): Document {
  const end = document.blocks.findIndex(({ kind }) => kind === 'colophon');
  const at = end < 0 ? document.blocks.length : end;
  let number = document.blocks.filter(({ kind }) => kind === 'table').length + 1;
  const added = annexes.flatMap(({ title, tables }) => {
    const own = tables(number);
    number += own.length;
    return [{ kind: 'annex', label: WORKING_ANNEX_LABEL, lines: [title], origin: null } as const, ...own];
  });
  return { ...document, blocks: [...document.blocks.slice(0, at), ...added, ...document.blocks.slice(at)] };
}
