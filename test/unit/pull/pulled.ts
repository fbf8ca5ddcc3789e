import { provenanceOf } from '../../../src/audit/provenance.ts';
import { printedUnits } from '../../../src/changes/printed-units.ts';
import { composeDocument } from '../../../src/compose-document.ts';
import { readDataSet } from '../../../src/data-set/read-data-set.ts';
import { deriveReport } from '../../../src/derive-report.ts';
import { messageOf } from '../../../src/diagnostic/describe.ts';
import { applyProposals } from '../../../src/pull/apply-proposals.ts';
import type { PulledDocument } from '../../../src/pull/document-edits.ts';
import type { PullList } from '../../../src/pull/proposal.ts';
import { type PresentReport, proposeEdits } from '../../../src/pull/propose-edits.ts';
import { type DataFiles, proveProposals } from '../../../src/pull/prove-proposals.ts';
import type { SourceFile } from '../../../src/source/source-node.ts';
import { packOf } from '../template/check.ts';

const HEAD = '报告: {文种: [总结], 时期: 2026-H1, 成文日期: 2026-07-15}\n单位: {名称: 永宁区样例局}\n';

export const TEMPLATE =
  '{{narrative "开头"}}\n\n惠及困难群众【低保.人数】。\n\n{{table "indicators" figures="低保.人数 低保.资金"}}';

/** A data set that documents are made of and that edits flow back to. */
export class Desk {
  readonly files: readonly SourceFile[];
  readonly data: DataFiles;

  constructor(data: string, template = TEMPLATE) {
    const pack = packOf(template).value;
    if (!pack) throw new Error('no pack');
    this.files = [{ path: 'data.yaml', bytes: new TextEncoder().encode(HEAD + data) }];
    const present = (files: readonly SourceFile[]) => {
      const current = readDataSet(files).value;
      const report = current && deriveReport({ current, lastYear: null, previous: null }).value;
      const document = report && composeDocument(report, pack, 'summary').value;
      if (!report || !document) return { value: null, diagnostics: [] };
      return {
        value: { ...report, documents: [{ kind: 'summary', variant: 'full', document }] } as PresentReport,
        diagnostics: [],
      };
    };
    this.data = { files: this.files, present };
  }

  present(files = this.files): PresentReport {
    const { value } = this.data.present(files);
    if (!value) throw new Error('does not compose');
    return value;
  }

  /** The summary as somebody has edited it: each edit of the words of one paragraph or cell. */
  edited(...edits: readonly (readonly [from: string, to: string])[]): PulledDocument {
    return this.rewritten((texts) =>
      edits.reduce((all, [from, to]) => {
        const at = all.findIndex((text) => text.includes(from));
        if (at < 0) throw new Error(`no paragraph says ${from}`);
        return all.map((text, index) => (index === at ? text.replace(from, to) : text));
      }, texts),
    );
  }

  rewritten(edit: (texts: readonly string[]) => readonly string[]): PulledDocument {
    const report = this.present();
    const [made] = report.documents;
    if (!made) throw new Error('no document');
    const provenance = provenanceOf(made.document, report);
    const texts = printedUnits(provenance).flatMap(({ role, text }) => (role === 'chartLabel' ? [] : [text]));
    return { kind: 'summary', variant: 'full', provenance, texts: edit(texts) };
  }

  pull(...documents: readonly PulledDocument[]): PullList {
    return proveProposals(proposeEdits(documents, this.present()), documents, this.data);
  }

  /** The data with all proposals made. */
  applied({ proposals }: PullList): string {
    const files = applyProposals(this.files, proposals).value;
    if (!files) throw new Error('cannot be applied');
    return new TextDecoder().decode(files[0]?.bytes).slice(HEAD.length);
  }
}

/** What is proposed, and what is left with its code. */
export function told({ proposals, left }: PullList): readonly string[] {
  return [
    ...proposals.map(({ name, old, now }) => `${name}: ${old} → ${now}`),
    ...left.map((diagnostic) => `${diagnostic.code} ${messageOf(diagnostic, 'zh')}`),
  ];
}
