import type { Reason } from '../disk/made-from.ts';
import type { SavedOutput } from '../disk/save-outputs.ts';

/** A document of a build: where it stands now, and why it was made again. */
export interface BuiltOutput extends SavedOutput {
  readonly why: readonly Reason[];
}
