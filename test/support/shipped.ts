import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDataSet } from '../../src/data-set/read-data-set.ts';
import { deriveReport } from '../../src/derive-report.ts';
import type { SourceFile } from '../../src/source/source-node.ts';
import type { ReportSource } from '../../src/template/helper.ts';
import type { TemplatePack } from '../../src/template/pack.ts';
import { readPack } from '../../src/template/read-pack.ts';
import { told } from '../unit/template/check.ts';

const ROOT = join(import.meta.dirname, '../..');

export const SHIPPED_PACKS = ['general', 'civil-affairs'] as const;

/** A pack as it is shipped. */
export function shippedPack(name: string): TemplatePack {
  const folder = join(ROOT, 'templates', name);
  const files = [...filesIn(folder, '.hbs'), ...filesIn(join(folder, 'partials'), '.hbs')];
  const { value, diagnostics } = readPack(name, files);
  if (!value) throw new Error(told(diagnostics));
  return value;
}

/** The sample of the product with the two it is compared with; a section may be left out. */
export function sampleReport(without: string | null = null): ReportSource {
  const read = (name: string) => readDataSet(filesIn(join(ROOT, 'data', name), '.yaml').map(leaveOut(without)));
  const { value: current, diagnostics } = read('2026-h1');
  if (!current) throw new Error(told(diagnostics));
  const dataSets = { current, lastYear: read('2025-h1').value, previous: read('2025-h2').value };
  const source = deriveReport(dataSets);
  if (!source.value) throw new Error(told(source.diagnostics));
  return source.value;
}

function filesIn(folder: string, extension: string): readonly SourceFile[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(extension))
    .sort()
    .map((name) => ({ path: join(folder, name).slice(ROOT.length + 1), bytes: readFileSync(join(folder, name)) }));
}

/** Takes a top-level section out of a YAML file, by its text: from its key to the next one. */
function leaveOut(section: string | null): (file: SourceFile) => SourceFile {
  return ({ path, bytes }) => {
    const sections = new TextDecoder().decode(bytes).split(/^(?=[^\s#-][^:\n]*:)/m);
    const kept = sections.filter((text) => !text.startsWith(`${section}:`));
    return { path, bytes: new TextEncoder().encode(kept.join('')) };
  };
}
