import type { Output, OutputSet } from '../../src/disk/save-outputs.ts';

const BYTES = { '总结.docx': 300_000, '总结.pdf': 400_000 } as const;

export const EDITION_NAMES = Object.keys(BYTES) as readonly (keyof typeof BYTES)[];

/** Edition `number` of two documents: each is full of its number, from the first byte to the last. */
export function edition(number: number): Omit<OutputSet, 'folder'> {
  const outputs = EDITION_NAMES.map(
    (name): Output => ({
      name,
      bytes: new Uint8Array(new Uint32Array(BYTES[name] / 4).fill(number).buffer),
      content: String(number),
      kept: { 'provenance.json': new TextEncoder().encode(String(number)) },
      continues: null,
    }),
  );
  return { outputs, madeFrom: { version: String(number), options: {}, files: [] }, openPoints: number };
}

/** The number of the edition that bytes are; null when they are not all of one. */
export function editionOf(name: keyof typeof BYTES, bytes: Uint8Array): number | null {
  const words = new Uint32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  const [number = null] = words;
  return bytes.length === BYTES[name] && words.every((word) => word === number) ? number : null;
}
