import { createHash } from 'node:crypto';
import type { ChartSpec } from './spec.ts';

/** Goes up whenever the same spec gives another picture. */
const RENDERER_VERSION = 1;

/**
 * Name under which a drawn chart may be kept: equal for equal data, size and font, else different. `fontId` tells font
 * files apart, best by the hash of their bytes. 64 hexadecimal digits.
 */
export function chartKey(spec: ChartSpec, fontId: string): string {
  return createHash('sha256')
    .update(canonicalJson([RENDERER_VERSION, fontId, spec]))
    .digest('hex');
}

/** JSON with the keys of every object in code point order. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
