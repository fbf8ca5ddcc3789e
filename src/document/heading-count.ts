import type { HeadingLevel } from './tree.ts';

/** Counts headings among those of the same parent. */
export class HeadingCount {
  readonly #ordinals = [0, 0, 0, 0];

  /** The ordinal of the next heading of a level, from 1; those below it begin anew. */
  next(level: HeadingLevel): number {
    const ordinal = (this.#ordinals[level - 1] ?? 0) + 1;
    this.#ordinals[level - 1] = ordinal;
    this.#ordinals.fill(0, level);
    return ordinal;
  }

  /** An annex is a text of its own: its headings begin at 一、 again. */
  restart(): void {
    this.#ordinals.fill(0);
  }
}
