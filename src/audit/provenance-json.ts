import type { DocumentKind } from '../data-set/schema/report-section.ts';
import { VARIANTS } from '../data-set/schema/variant.ts';
import type { WhichDocument } from '../data-set/which-document.ts';
import * as z from '../zod.ts';
import type { Provenance } from './provenance.ts';

/** What is kept beside a document that was built. */
export interface ProvenanceFile extends WhichDocument {
  /** SHA-256 of the document, in hexadecimal: tells whether somebody has edited it since. */
  readonly sha256: string;
  /** What it was masked for; null where nothing in it is masked. */
  readonly mask: 'template' | 'publish' | null;
  readonly provenance: Provenance;
}

/** The same bytes for the same provenance; ends with a line feed. */
export function provenanceJson({ sha256, kind, variant, mask, provenance }: ProvenanceFile): string {
  return `${JSON.stringify({ form: FORM, sha256, kind, variant, mask, ...provenance })}\n`;
}

/** Reads what `provenanceJson` wrote; null for anything else. */
export function parseProvenance(text: string): ProvenanceFile | null {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  const { success, data } = schema.safeParse(json);
  if (!success) return null;
  const { form: _, sha256, kind, variant, mask, ...provenance } = data;
  const count = provenance.figures.length;
  const known = provenance.figures.every(
    ({ origin }, own) => origin.kind === 'written' || origin.inputs.every((input) => input < own),
  );
  if (!known || provenance.printed.some(({ figure, line }) => figure >= count || line >= provenance.lines.length))
    return null;
  return { sha256, kind, variant, mask, provenance: provenance as Provenance };
}

/** Changes when older files can no longer be read. */
const FORM = 3;

const words = z.string();
const index = z.int().check(z.minimum(0));
const line = { paragraph: index, role: words, text: words };
const place = { ...line, line: index, words, offset: index };

const source = z.object({
  id: words,
  name: words,
  department: z.nullable(words),
  file: z.nullable(words),
  cell: z.nullable(words),
  date: z.nullable(words),
  confirmedBy: z.nullable(words),
});

const schema = z.object({
  form: z.literal(FORM),
  sha256: words,
  kind: z.enum(['summary', 'plan', 'summary+plan'] satisfies DocumentKind[]),
  variant: z.enum(VARIANTS),
  mask: z.nullable(z.enum(['template', 'publish'])),
  title: words,
  lines: z.array(z.object({ ...line, row: z.nullable(index) })),
  figures: z.array(
    z.object({
      id: words,
      name: words,
      value: words,
      time: z.nullable(words),
      scope: z.nullable(words),
      of: z.enum(['current', 'lastYear', 'previous']),
      origin: z.discriminatedUnion('kind', [
        z.object({
          kind: z.literal('written'),
          file: words,
          line: index,
          column: index,
          key: words,
          source: z.nullable(source),
          department: z.nullable(words),
        }),
        z.object({ kind: z.literal('derived'), formula: words, inputs: z.array(index) }),
      ]),
    }),
  ),
  printed: z.array(z.object({ ...place, figure: index })),
  others: z.array(z.object({ ...place, as: z.nullable(words), typedAt: z.nullable(words) })),
});
