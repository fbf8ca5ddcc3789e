import { fail, type Outcome, succeed } from '../../diagnostic/diagnostic.ts';
import { groupBy } from '../../group-by.ts';
import type { DocxFacts } from '../../read/docx/docx-facts.ts';
import { readDocx } from '../../read/docx/read-docx.ts';
import type { Deviation, Inspection, Rule, Unchecked } from '../inspection.ts';
import { withWording } from '../with-wording.ts';
import type { DocxCheck, InspectedDocx } from './check.ts';
import { colophonChecks } from './colophon-checks.ts';
import { indentChecks } from './indent-checks.ts';
import { layoutChecks } from './layout-checks.ts';
import { linePitch } from './looks.ts';
import { packageChecks } from './package-checks.ts';
import { pageChecks } from './page-checks.ts';
import { pageNumberChecks } from './page-number-checks.ts';
import { paragraphChecks } from './paragraph-checks.ts';
import { roleTexts } from './role-texts.ts';
import { type RoledParagraph, recogniseRoles } from './roles.ts';
import { signatureChecks } from './signature-checks.ts';
import { structureChecks } from './structure-checks.ts';
import { tableChecks } from './table-checks.ts';
import { typeChecks } from './type-checks.ts';

const CHECKS: readonly DocxCheck[] = [
  ...pageChecks,
  ...structureChecks,
  ...signatureChecks,
  ...typeChecks,
  ...indentChecks,
  ...paragraphChecks,
  ...pageNumberChecks,
  ...tableChecks,
  ...colophonChecks,
  ...packageChecks,
  ...layoutChecks,
];

/** Every rule that a DOCX may be inspected by. */
export const DOCX_RULES: readonly Rule[] = CHECKS.map(({ rule }) => rule);

/**
 * Compares a DOCX of any origin with GB/T 9704-2012 and with what offices expect. Fails, with what to do about it, on
 * bytes that are no readable DOCX.
 */
export function inspectDocx(bytes: Uint8Array): Outcome<Inspection> {
  const { value: facts, diagnostics } = readDocx(bytes);
  return facts ? succeed(inspectFacts(facts)) : fail(diagnostics);
}

function inspectFacts(facts: DocxFacts): Inspection {
  const paragraphs = recogniseRoles(facts);
  const docx: InspectedDocx = {
    facts,
    paragraphs,
    byRole: groupBy(paragraphs, ({ role }) => role),
    shapesAt: groupBy(facts.shapes, ({ paragraph }) => paragraph),
    textPitch: textPitch(paragraphs, facts),
  };
  const applied: Rule[] = [];
  const deviations: Deviation[] = [];
  const unchecked: Unchecked[] = [];
  for (const { rule, applies, run } of CHECKS) {
    if (!applies(docx)) continue;
    const result = run(docx);
    if ('unchecked' in result) unchecked.push({ rule, reason: result.unchecked });
    else {
      applied.push(rule);
      for (const found of result) deviations.push({ rule, ...found });
    }
  }
  return withWording({ format: 'docx', applied, deviations, unchecked }, roleTexts(paragraphs));
}

function textPitch(paragraphs: readonly RoledParagraph[], facts: DocxFacts): number | null {
  const counts = new Map<number, number>();
  for (const paragraph of paragraphs) {
    const pitch = paragraph.role === 'body' && !paragraph.cell ? linePitch(paragraph, facts) : null;
    if (pitch !== null) counts.set(pitch, (counts.get(pitch) ?? 0) + paragraph.words.length);
  }
  const [most = null] = [...counts].sort(([, one], [, other]) => other - one)[0] ?? [];
  return most;
}
