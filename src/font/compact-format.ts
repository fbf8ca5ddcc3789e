/**
 * The two structures that Compact Font Format is made of: lists of byte strings (INDEX) and lists of operators with their
 * operands (DICT). Adobe Technical Note 5176, sections 4 and 5.
 */
export interface CompactIndex {
  readonly count: number;
  readonly item: (number: number) => Uint8Array;
  /** Where the bytes after it begin. */
  readonly end: number;
}

export function readIndex(bytes: Uint8Array, start: number): CompactIndex {
  const count = readUint(bytes, start, 2);
  if (count === 0) return { count, item: () => new Uint8Array(), end: start + 2 };
  const offsetSize = readUint(bytes, start + 2, 1);
  const base = start + 2 + (count + 1) * offsetSize;
  const offset = (number: number): number => base + readUint(bytes, start + 3 + number * offsetSize, offsetSize);
  return { count, item: (number) => bytes.subarray(offset(number), offset(number + 1)), end: offset(count) };
}

export function writeIndex(items: readonly Uint8Array[]): readonly Uint8Array[] {
  if (items.length === 0) return [Uint8Array.of(0, 0)];
  const header = new DataView(new ArrayBuffer(3 + (items.length + 1) * 4));
  header.setUint16(0, items.length);
  header.setUint8(2, 4);
  let offset = 1;
  header.setUint32(3, offset);
  for (const [number, { length }] of items.entries()) {
    offset += length;
    header.setUint32(7 + number * 4, offset);
  }
  return [new Uint8Array(header.buffer), ...items];
}

/** An operator and its operands, as numbers (0 for a real number) and as they are written. */
export interface DictEntry {
  readonly operator: number;
  readonly operands: readonly number[];
  readonly bytes: Uint8Array;
}

/** Operators of two bytes, 12 and another, count from here. */
export const escaped = 0x0c00;

export function readDict(bytes: Uint8Array): readonly DictEntry[] {
  const entries: DictEntry[] = [];
  let operands: number[] = [];
  let start = 0;
  let at = 0;
  while (at < bytes.length) {
    const first = readUint(bytes, at, 1);
    if (first <= 21) {
      const length = first === 12 ? 2 : 1;
      entries.push({ operator: readUint(bytes, at, length), operands, bytes: bytes.subarray(start, at + length) });
      at += length;
      start = at;
      operands = [];
    } else {
      const { value, length } = readOperand(bytes, at);
      operands.push(value);
      at += length;
    }
  }
  return entries;
}

function readOperand(bytes: Uint8Array, at: number): { readonly value: number; readonly length: number } {
  const first = readUint(bytes, at, 1);
  if (first === 28) return { value: (readUint(bytes, at + 1, 2) << 16) >> 16, length: 3 };
  if (first === 29) return { value: readUint(bytes, at + 1, 4) | 0, length: 5 };
  if (first === 30) return { value: 0, length: realLength(bytes, at) };
  if (first <= 246) return { value: first - 139, length: 1 };
  const second = readUint(bytes, at + 1, 1);
  const value = first <= 250 ? (first - 247) * 256 + second + 108 : -(first - 251) * 256 - second - 108;
  return { value, length: 2 };
}

/** A real number ends with the half byte 15. */
function realLength(bytes: Uint8Array, at: number): number {
  let end = at + 1;
  while (end < bytes.length && (readUint(bytes, end, 1) & 0xf) !== 0xf) end++;
  return end + 1 - at;
}

/** An entry whose operands take five bytes each, whatever their value: its length is known before an offset is. */
export function writeEntry(operator: number, ...operands: readonly number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(operands.length * 5 + (operator >= escaped ? 2 : 1)));
  for (const [index, operand] of operands.entries()) {
    view.setUint8(index * 5, 29);
    view.setInt32(index * 5 + 1, operand);
  }
  if (operator >= escaped) view.setUint16(operands.length * 5, operator);
  else view.setUint8(operands.length * 5, operator);
  return new Uint8Array(view.buffer);
}

export function readUint(bytes: Uint8Array, at: number, size: number): number {
  let value = 0;
  for (let index = 0; index < size; index++) value = value * 256 + (bytes[at + index] ?? 0);
  return value;
}
