import { Unzip, UnzipInflate, UnzipPassThrough } from 'fflate';
import { type Diagnostic, diagnose } from '../../diagnostic/diagnostic.ts';

/** A DOCX with its pictures. No official document comes near. */
export const MAX_PACKAGE_BYTES = 50 * 1024 * 1024;

/** All XML of a package together, unpacked: some hundred pages. */
const MAX_XML_BYTES = 6 * 1024 * 1024;

/** Tags of all parts together: a tree takes its time and memory by them. */
const MAX_TAGS = 500_000;

const MAX_ENTRIES = 5000;

/** So much is unpacked at a time: between two slices the limit is looked at, and a slice makes at most a thousand times itself. */
const SLICE_BYTES = 16 * 1024;

/** The parts with words and looks; pictures, embedded files, comments' people and the like stay packed. */
const WANTED =
  /^(?:\[content_types\]\.xml|_rels\/\.rels|docprops\/core\.xml|[^/]+\.xml|word\/(?:_rels\/|theme\/)?[^/]+\.(?:xml|rels))$/;

const ZIP_START = [0x50, 0x4b, 0x03, 0x04];
const COMPOUND_FILE_START = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** XML parts as text by their names, which are in lower case: names of parts differ by more than case (ISO/IEC 29500-2). */
export type Parts = ReadonlyMap<string, string>;

/** Unpacks the XML parts of a package, within bounds that no honest file meets; or says what the bytes are instead. */
export function unzipParts(bytes: Uint8Array): Parts | Diagnostic {
  if (startsWith(bytes, COMPOUND_FILE_START)) return diagnose(compoundFileProblem(bytes), {});
  if (!startsWith(bytes, ZIP_START)) return diagnose('docx/not-a-docx', {});
  if (bytes.length > MAX_PACKAGE_BYTES) return diagnose('docx/too-large', { limitMb: MAX_PACKAGE_BYTES / 1024 ** 2 });
  const unpacking = new Unpacking();
  const problem = unpacking.run(bytes);
  if (problem) return problem;
  const parts = unpacking.parts();
  return tagsIn(parts) > MAX_TAGS ? tooMuch() : parts;
}

/** One pass over the entries, in the order of the file. */
class Unpacking {
  readonly #chunks = new Map<string, Uint8Array[]>();
  readonly #complete = new Set<string>();
  #entries = 0;
  #xmlBytes = 0;
  #problem: Diagnostic | null = null;

  run(bytes: Uint8Array): Diagnostic | null {
    const unzip = new Unzip((file) => {
      const name = file.name.toLowerCase();
      this.#entries += 1;
      if (this.#entries > MAX_ENTRIES) this.#problem ??= tooMuch();
      if (isTrick(name) || this.#chunks.has(name)) this.#problem ??= diagnose('docx/broken-package', {});
      if (this.#problem || !WANTED.test(name)) return;
      if ((file.originalSize ?? 0) > MAX_XML_BYTES) {
        this.#problem = tooMuch();
        return;
      }
      this.#chunks.set(name, []);
      file.ondata = (error, chunk, isLast) => this.#take(name, error, chunk, isLast);
      file.start();
    });
    unzip.register(UnzipInflate);
    unzip.register(UnzipPassThrough);
    try {
      for (let at = 0; at < bytes.length && !this.#problem; at += SLICE_BYTES) {
        unzip.push(bytes.subarray(at, at + SLICE_BYTES), at + SLICE_BYTES >= bytes.length);
      }
    } catch {
      // fflate says by an exception that an archive is damaged.
      this.#problem ??= diagnose('docx/broken-package', {});
    }
    if ([...this.#chunks.keys()].some((name) => !this.#complete.has(name))) {
      this.#problem ??= diagnose('docx/broken-package', {});
    }
    return this.#problem;
  }

  parts(): Parts {
    return new Map([...this.#chunks].map(([name, chunks]) => [name, decoded(chunks)]));
  }

  #take(name: string, error: unknown, chunk: Uint8Array, isLast: boolean): void {
    if (error) {
      this.#problem ??= diagnose('docx/broken-package', {});
      return;
    }
    this.#xmlBytes += chunk.length;
    if (this.#xmlBytes > MAX_XML_BYTES) this.#problem ??= tooMuch();
    if (this.#problem) return;
    // fflate may use the memory of a chunk again.
    this.#chunks.get(name)?.push(chunk.slice());
    if (isLast) this.#complete.add(name);
  }
}

function tagsIn(parts: Parts): number {
  let count = 0;
  for (const text of parts.values()) {
    for (let at = text.indexOf('<'); at >= 0 && count <= MAX_TAGS; at = text.indexOf('<', at + 1)) count += 1;
  }
  return count;
}

function tooMuch(): Diagnostic {
  return diagnose('docx/unpacks-too-large', { limitMb: MAX_XML_BYTES / 1024 ** 2 });
}

/** A name that leads out of the package. */
function isTrick(name: string): boolean {
  return name.startsWith('/') || name.includes('\\') || name.includes('\u0000') || name.split('/').includes('..');
}

/** Parts are UTF-8 or, rarely, UTF-16 with its mark (ISO/IEC 29500-2). */
function decoded(chunks: readonly Uint8Array[]): string {
  const [first = new Uint8Array(0)] = chunks;
  const encoding = startsWith(first, [0xff, 0xfe])
    ? 'utf-16le'
    : startsWith(first, [0xfe, 0xff])
      ? 'utf-16be'
      : 'utf-8';
  const decoder = new TextDecoder(encoding);
  return chunks.map((chunk) => decoder.decode(chunk, { stream: true })).join('') + decoder.decode();
}

/** An encrypted DOCX and a DOC are the same kind of file; only the first has a stream of this name in it. */
function compoundFileProblem(bytes: Uint8Array): 'docx/encrypted' | 'docx/old-doc' {
  const head = new TextDecoder('utf-16le').decode(bytes.subarray(0, MAX_PACKAGE_BYTES));
  return head.includes('EncryptedPackage') ? 'docx/encrypted' : 'docx/old-doc';
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
