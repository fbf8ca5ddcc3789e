import { fail, type Outcome } from '../diagnostic/diagnostic.ts';
import { loadFonts, type OwnFontFiles } from '../disk/load-fonts.ts';
import type { OpenedFontBook } from '../font/open-font-book.ts';

/** The fonts of a PDF: the user's own before those the product ships. */
export async function openFonts(own: OwnFontFiles): Promise<Outcome<OpenedFontBook>> {
  const { value: sources, diagnostics } = loadFonts(own);
  if (!sources) return fail(diagnostics);
  const { openFontBook } = await import('../font/open-font-book.ts');
  return openFontBook(sources);
}
