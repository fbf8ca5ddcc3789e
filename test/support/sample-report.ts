import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { composeDocument } from '../../src/compose-document.ts';
import { type LocatedDataSet, readDataSet } from '../../src/data-set/read-data-set.ts';
import type { DocumentKind } from '../../src/data-set/schema/report-section.ts';
import type { Document } from '../../src/document/tree.ts';
import { deriveFigures } from '../../src/figure/derive-figures.ts';
import type { SourceFile } from '../../src/source/source-node.ts';
import type { ReportSource } from '../../src/template/helper.ts';
import { readPack } from '../../src/template/read-pack.ts';

const ROOT = join(import.meta.dirname, '../..');

/** The product's own sample with its figures. */
export function sampleReport(): ReportSource {
  const [current, lastYear, previous] = ['2026-h1', '2025-h1', '2025-h2'].map((name) => sampleDataSet(name));
  if (!current || !lastYear || !previous) throw new Error('the sample data are not sound');
  const dataSets = { current, lastYear, previous };
  const figures = deriveFigures(dataSets).value;
  if (!figures) throw new Error('the sample has no figures');
  return { dataSets, figures };
}

/** A document of the sample, as the given shipped pack words it. */
export function sampleReportDocument(kind: DocumentKind, packName = 'civil-affairs'): Document {
  const folder = `templates/${packName}`;
  const pack = readPack(packName, [...files(folder, '.hbs'), ...files(`${folder}/partials`, '.hbs')]).value;
  const document = pack ? composeDocument(sampleReport(), pack, kind).value : null;
  if (!document) throw new Error(`the sample does not compose with ${packName}`);
  return document;
}

function sampleDataSet(name: string): LocatedDataSet | null {
  return readDataSet(files(`data/${name}`, '.yaml')).value;
}

function files(folder: string, ending: string): readonly SourceFile[] {
  return readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => ({ path: `${folder}/${name}`, bytes: readFileSync(join(ROOT, folder, name)) }));
}
