import type { Outcome } from '../diagnostic/diagnostic.ts';
import type { Inspection } from '../inspect/inspection.ts';

/**
 * Inspects a document by what its bytes are, not by what its file is called. Each format is imported when one of it
 * comes: this is the place to add another.
 */
export async function inspectBytes(bytes: Uint8Array): Promise<Outcome<Inspection>> {
  return (await import('../inspect/docx/inspect-docx.ts')).inspectDocx(bytes);
}
