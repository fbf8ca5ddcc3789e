export function concatenate(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(byteCount(parts));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}

export function byteCount(parts: readonly Uint8Array[]): number {
  return parts.reduce((sum, { length }) => sum + length, 0);
}
