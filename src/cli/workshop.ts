import { type LocatedDataSet, readDataSet, readDespiteNames } from '../data-set/read-data-set.ts';
import type { Outcome } from '../diagnostic/diagnostic.ts';
import { sha256 } from '../disk/build-record.ts';
import type { OwnFontFiles } from '../disk/load-fonts.ts';
import { parseYaml } from '../source/parse-yaml.ts';
import type { SourceFile } from '../source/source-node.ts';
import type { TemplatePack } from '../template/pack.ts';
import { readPack } from '../template/read-pack.ts';
import { PdfPress } from './pdf-press.ts';

/**
 * What the builds of one process keep ready for each other: data files and templates that were read, the press with its
 * fonts and charts. It saves time and shows in no document: the same is made from the same.
 */
export class Workshop {
  readonly #latest = new Map<string, { readonly key: string; readonly value: unknown }>();
  #press: { readonly key: string; readonly press: PdfPress } | null = null;

  /** A data set; of one that has changed only the files that have are parsed again. */
  readDataSet(path: string, files: readonly SourceFile[]): Outcome<LocatedDataSet> {
    return this.remember(`data ${path}`, digestOf(files), () => readDataSet(files, this.#parse));
  }

  /** The same where only names lead nowhere. */
  readDespiteNames(files: readonly SourceFile[]): LocatedDataSet | null {
    return readDespiteNames(files, this.#parse);
  }

  readonly #parse = (file: SourceFile) => this.remember(`file ${file.path}`, sha256(file.bytes), () => parseYaml(file));

  readPack(name: string, files: readonly SourceFile[]): Outcome<TemplatePack> {
    return this.remember(`pack ${name}`, digestOf(files), () => readPack(name, files));
  }

  /** What sets PDFs, at work from the first time that it is asked for; `fontsKey` tells the fonts from any others. */
  press(ownFonts: OwnFontFiles, fontsKey: string): PdfPress {
    if (this.#press?.key === fontsKey) return this.#press.press;
    void this.#press?.press.close();
    const press = new PdfPress(ownFonts);
    this.#press = { key: fontsKey, press };
    return press;
  }

  /** The latest value of its kind; made anew when its key is another one. */
  remember<T>(kind: string, key: string, make: () => T): T {
    const known = this.#latest.get(kind);
    if (known?.key === key) return known.value as T;
    const value = make();
    this.#latest.set(kind, { key, value });
    return value;
  }
}

function digestOf(files: readonly SourceFile[]): string {
  return sha256(files.map(({ path, bytes }) => `${path} ${sha256(bytes)}`).join('\n'));
}
