import type { Drawing } from '../chart/drawing.ts';
import type { ChartSpec } from '../chart/spec.ts';
import { type LocatedDataSet, readDataSet } from '../data-set/read-data-set.ts';
import type { Outcome } from '../diagnostic/diagnostic.ts';
import { sha256 } from '../disk/build-record.ts';
import { parseYaml } from '../source/parse-yaml.ts';
import type { SourceFile } from '../source/source-node.ts';
import type { TemplatePack } from '../template/pack.ts';
import { readPack } from '../template/read-pack.ts';

/** More charts than a report has. */
const MAX_DRAWINGS = 50;

/**
 * What the builds of one process keep ready for each other: data files and templates that were read, fonts that were
 * opened, charts that were drawn. It saves time and shows in no document: the same is made from the same.
 */
export class Workshop {
  readonly #latest = new Map<string, { readonly key: string; readonly value: unknown }>();
  readonly #drawings = new Map<string, Drawing>();

  /** A data set; of one that has changed only the files that have are parsed again. */
  readDataSet(path: string, files: readonly SourceFile[]): Outcome<LocatedDataSet> {
    const parse = (file: SourceFile) => this.remember(`file ${file.path}`, sha256(file.bytes), () => parseYaml(file));
    return this.remember(`data ${path}`, digestOf(files), () => readDataSet(files, parse));
  }

  readPack(name: string, files: readonly SourceFile[]): Outcome<TemplatePack> {
    return this.remember(`pack ${name}`, digestOf(files), () => readPack(name, files));
  }

  /** A chart, drawn once for as long as it shows the same in the same fonts. */
  drawing(spec: ChartSpec, fonts: string, draw: () => Drawing): Drawing {
    const key = sha256(JSON.stringify([fonts, spec]));
    const drawn = this.#drawings.get(key) ?? draw();
    this.#drawings.delete(key);
    this.#drawings.set(key, drawn);
    for (const old of [...this.#drawings.keys()].slice(0, -MAX_DRAWINGS)) this.#drawings.delete(old);
    return drawn;
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
