import { expect, it } from 'vitest';
import { type FigureRecord, type PrintedFigure, type Provenance, provenanceOf } from '../../../src/audit/provenance.ts';
import { type PrintedUnit, printedUnits } from '../../../src/changes/printed-units.ts';
import { proposeEdits } from '../../../src/pull/propose-edits.ts';
import { sampleReportDocument } from '../../support/sample-report.ts';
import { sampleReport } from '../../support/shipped.ts';

/** With more figures than these. */
const DOCUMENTS = [
  ['summary', 'full', 130],
  ['summary', 'brief', 50],
  ['summary', 'speech', 60],
  ['plan', 'full', 1],
] as const;

/** A document of the sample with the whole part of some figures raised by one, wherever they stand outside of pictures. */
function raised(provenance: Provenance, isRaised: (printed: PrintedFigure) => boolean): readonly string[] {
  return printedUnits(provenance).flatMap((unit) =>
    unit.role === 'chartLabel' ? [] : [unitText(unit, provenance, isRaised)],
  );
}

function unitText(unit: PrintedUnit, { printed }: Provenance, isRaised: (printed: PrintedFigure) => boolean): string {
  const own = unit.lines.flatMap(({ line, start }) =>
    printed.flatMap((one) =>
      one.line === line && isRaised(one) ? [{ at: start + one.offset, words: one.words }] : [],
    ),
  );
  return own
    .sort((a, b) => b.at - a.at)
    .reduce((text, { at, words }) => {
      const now = words.replace(/\d+/, (digits) => String(Number(digits) + 1));
      return text.slice(0, at) + now + text.slice(at + words.length);
    }, unit.text);
}

it.each(DOCUMENTS)(
  'every typed figure that the sample prints comes back from its %s (%s), all at once',
  (kind, variant, most) => {
    const report = sampleReport();
    const document = sampleReportDocument(kind, 'civil-affairs', variant);
    const provenance = provenanceOf(document, report);
    const isOwn = ({ figure, words }: PrintedFigure): boolean => {
      const record = provenance.figures[figure];
      // A rate that others have reported is said with the amount that it is of.
      const isReported = words.includes('%') && !record?.value.includes('%');
      return record?.of === 'current' && record.origin.kind === 'written' && /\d/.test(words) && !isReported;
    };
    const wanted = new Set(
      provenance.printed
        .filter((one) => one.role !== 'chartLabel' && isOwn(one))
        .map(({ figure }) => provenance.figures[figure]?.id),
    );
    const present = { ...report, documents: [{ kind, variant, document }] };
    const { proposals, left } = proposeEdits(
      [{ kind, variant, provenance, texts: raised(provenance, isOwn) }],
      present,
    );
    expect(left).toEqual([]);
    expect(new Set(proposals.map(({ name }) => name))).toEqual(wanted);
    expect(proposals.every(({ what, old, now }) => what === 'figure' && wholePart(now) === wholePart(old) + 1)).toBe(
      true,
    );
    expect(wanted.size).toBeGreaterThan(most);
  },
);

it.each([
  ['pull/computed', ({ of, origin }: FigureRecord) => of === 'current' && origin.kind === 'derived'],
  ['pull/other-data', ({ of, origin }: FigureRecord) => of === 'lastYear' && origin.kind === 'written'],
] as const)('a figure that the data do not hold does not come back: %s', (expected, isMeant) => {
  const report = sampleReport();
  const document = sampleReportDocument('summary');
  const provenance = provenanceOf(document, report);
  const isRaised = ({ figure }: PrintedFigure): boolean => {
    const record = provenance.figures[figure];
    return record !== undefined && isMeant(record);
  };
  const present = { ...report, documents: [{ kind: 'summary', variant: 'full', document }] as const };
  const texts = raised(provenance, isRaised);
  const { proposals, left } = proposeEdits([{ kind: 'summary', variant: 'full', provenance, texts }], present);
  expect(proposals).toEqual([]);
  expect(left.length).toBeGreaterThan(5);
  expect(new Set(left.map(({ code }) => code))).toEqual(new Set([expected]));
});

function wholePart(words: string): number {
  return Number(/\d+/.exec(words)?.[0]);
}
