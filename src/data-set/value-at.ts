/** What stands under an id that a user made up, or null; `constructor` and the like are ids as any other. */
export function valueAt<T>(record: Readonly<Record<string, T>>, id: string): T | null {
  return Object.hasOwn(record, id) ? (record[id] ?? null) : null;
}
