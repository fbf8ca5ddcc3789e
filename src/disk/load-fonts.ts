import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Diagnostic, fail, type Outcome, succeed } from '../diagnostic/diagnostic.ts';
import { BUNDLED_FONTS } from '../font/bundled-fonts.ts';
import type { Face } from '../font/font-book.ts';
import type { FontSource, FontSources } from '../font/open-font-book.ts';
import type { SourceFile } from '../source/source-node.ts';
import { packageRoot } from './package-root.ts';
import { readRegularFile } from './read-regular-file.ts';

/** Font files of the user's own, for the faces that they are to serve. */
export type OwnFontFiles = Readonly<Partial<Record<Face, string>>>;

/** No font for Chinese comes near. */
const MAX_FILE_BYTES = 128 * 1024 * 1024;

/** The font of each face and its fallbacks: the files the product ships, read when first needed, behind the user's own. */
export function loadFonts(own: OwnFontFiles): Outcome<FontSources> {
  const diagnostics: Diagnostic[] = [];
  const sourcesOf = (face: Face): readonly FontSource[] => {
    const bundled = BUNDLED_FONTS[face].map(bundledFont);
    const path = own[face];
    if (path === undefined) return bundled;
    const { value: bytes, diagnostics: problems } = readRegularFile({ path, limitBytes: MAX_FILE_BYTES, at: null });
    diagnostics.push(...problems);
    return bytes ? [{ name: path, bytes }, ...bundled] : bundled;
  };
  const sources: FontSources = {
    fangsong: sourcesOf('fangsong'),
    kaiti: sourcesOf('kaiti'),
    heiti: sourcesOf('heiti'),
    songti: sourcesOf('songti'),
    xiaobiaosong: sourcesOf('xiaobiaosong'),
  };
  return diagnostics.length > 0 ? fail(diagnostics) : succeed(sources);
}

/** The user's own font files. */
export function loadOwnFonts(own: OwnFontFiles): Outcome<readonly SourceFile[]> {
  return readFontFiles(Object.values(own));
}

/** The files of a face in the order of the font book, for what wants files: the face's own and two fallbacks. */
export function loadFontFiles(face: Face, own: OwnFontFiles): Outcome<readonly SourceFile[]> {
  const paths = [own[face] ?? [], ...BUNDLED_FONTS[face].map(bundledPath)].flat().slice(0, 3);
  return readFontFiles(paths);
}

function readFontFiles(paths: readonly string[]): Outcome<readonly SourceFile[]> {
  const diagnostics: Diagnostic[] = [];
  const files = paths.flatMap((path) => {
    const { value: bytes, diagnostics: problems } = readRegularFile({ path, limitBytes: MAX_FILE_BYTES, at: null });
    diagnostics.push(...problems);
    return bytes ? [{ path, bytes }] : [];
  });
  return diagnostics.length > 0 ? fail(diagnostics) : succeed(files);
}

function bundledFont(file: string): FontSource {
  return { name: file, bytes: () => readFileSync(bundledPath(file)) };
}

function bundledPath(file: string): string {
  return join(packageRoot(), 'assets', 'fonts', file);
}
