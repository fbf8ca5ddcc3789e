import { provenanceOf } from '../../../src/audit/provenance.ts';
import { type Edition, editionOfDocument, editionOfReport } from '../../../src/changes/edition.ts';
import { printedUnits } from '../../../src/changes/printed-units.ts';
import { composeDocument } from '../../../src/compose-document.ts';
import { packOf, sourceOf } from '../template/check.ts';

/** A small data set with its summary, as the template words it. */
export function edition(name: string, data: string, template = '{{narrative "开头"}}'): Edition {
  const report = sourceOf(data);
  const pack = packOf(template).value;
  const document = pack && composeDocument(report, pack, 'summary').value;
  if (!document) throw new Error('does not compose');
  const provenance = provenanceOf(document, report);
  return editionOfReport(name, report, [
    { kind: 'summary', variant: 'full', provenance, units: printedUnits(provenance) },
  ]);
}

/** The summary of a side alone, as if it were a document that was built. */
export function documentOf({ name, documents: [document] }: Edition): Edition {
  if (!document) throw new Error('no document');
  return editionOfDocument(name, document);
}
