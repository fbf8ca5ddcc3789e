import { basename, dirname } from 'node:path';
import type { WhichDocument } from '../data-set/which-document.ts';
import { sha256 } from '../disk/build-record.ts';
import { loadOwnFonts } from '../disk/load-fonts.ts';
import type { FileDigest, MadeFrom } from '../disk/made-from.ts';
import { productBuild } from '../disk/package-root.ts';
import type { TemplatePack } from '../template/pack.ts';
import type { BuildRequest } from './build-request.ts';
import type { Findings } from './findings.ts';
import { FORMATS, type Format, outputName } from './output-name.ts';
import type { DataSets } from './pipeline.ts';

/** A document in one format. */
export interface PlannedOutput extends WhichDocument {
  readonly name: string;
  readonly format: Format;
}

/** What a build is to make, and everything it makes it from. */
export interface BuildPlan {
  readonly outputs: readonly PlannedOutput[];
  readonly madeFrom: MadeFrom;
}

/** Plans a build of data and templates that have been read; null when a font of the user's own cannot be read. */
export function planBuild(
  request: BuildRequest,
  sets: DataSets,
  pack: TemplatePack,
  findings: Findings,
): BuildPlan | null {
  const fonts = findings.take(loadOwnFonts(request.fontFiles));
  if (!fonts) return null;
  const { period, kind } = sets.data.report;
  const kinds = request.kinds ?? kind;
  const formats = FORMATS.filter((format) => request.formats.includes(format));
  const files = [
    ...findings.files.map(({ use, path, bytes }) => ({ use, name: nameOf(use, path), sha256: sha256(bytes) })),
    ...fonts.map(({ path, bytes }) => ({ use: 'font' as const, name: basename(path), sha256: sha256(bytes) })),
  ];
  return {
    outputs: formats.flatMap((format) =>
      kinds.flatMap((each) =>
        request.variants.map((variant) => {
          const name = outputName(each, period, format, { variant, mask: request.mask });
          return { name, kind: each, variant, format };
        }),
      ),
    ),
    madeFrom: { version: productBuild(), options: optionsOf(request, pack), files: sorted(files) },
  };
}

/** 救助科.yaml, partials/任务.hbs: without the folder of the data set or pack. */
function nameOf(use: FileDigest['use'], path: string): string {
  const isPartial = use === 'template' && basename(dirname(path)) === 'partials';
  return isPartial ? `partials/${basename(path)}` : basename(path);
}

function sorted(files: readonly FileDigest[]): readonly FileDigest[] {
  return files.toSorted((a, b) => (`${a.use} ${a.name}` < `${b.use} ${b.name}` ? -1 : 1));
}

function optionsOf(request: BuildRequest, pack: TemplatePack): MadeFrom['options'] {
  const { margins, fontNames, pageNumbers, annexes, comments, mask, fontFiles } = request;
  const faces = Object.entries(fontFiles).map(([face, path]) => `${face}=${basename(path)}`);
  return {
    template: pack.name,
    margins,
    fonts: fontNames,
    'page-numbers': pageNumbers,
    ...(annexes.length === 0 ? {} : { annex: annexes.join() }),
    ...(comments === 'none' ? {} : { comments }),
    ...(mask === null ? {} : { mask }),
    ...(faces.length === 0 ? {} : { font: faces.sort().join(' ') }),
  };
}
