import type { Helper } from '../helper.ts';
import { blockHelpers } from './block-helpers.ts';
import { listHelpers } from './list-helpers.ts';
import { tellingHelpers } from './telling-helpers.ts';
import { textHelpers } from './text-helpers.ts';

/** Every function of the template language, by name. */
export const helpers: ReadonlyMap<string, Helper> = new Map(
  [...textHelpers, ...listHelpers, ...tellingHelpers, ...blockHelpers].map((helper) => [helper.name, helper]),
);
