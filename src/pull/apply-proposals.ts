import { type Diagnostic, diagnose, fail, type Outcome, succeed } from '../diagnostic/diagnostic.ts';
import { editYaml, yamlPathAt } from '../source/edit-yaml.ts';
import { parseYaml } from '../source/parse-yaml.ts';
import type { SourceFile } from '../source/source-node.ts';
import type { YamlEdit } from '../source/yaml-edit.ts';
import type { Proposal } from './proposal.ts';

/** The files of a data set with some proposals made: the bytes round each value stay. All proposals or none. */
export function applyProposals(
  files: readonly SourceFile[],
  proposals: readonly Proposal[],
): Outcome<readonly SourceFile[]> {
  const diagnostics: Diagnostic[] = [];
  const edited = files.map((file) => {
    const own = proposals.filter(({ span }) => span.file === file.path);
    if (own.length === 0) return file;
    const root = parseYaml(file).value;
    const edits = own.flatMap(({ name, span, now }): readonly YamlEdit[] => {
      const path = root && yamlPathAt(root, span);
      if (path) return [{ kind: 'set', path, value: now }];
      diagnostics.push(diagnose('edit/refused', { reason: 'no-such-place', place: name }, span));
      return [];
    });
    const result = editYaml(file, edits);
    diagnostics.push(...result.diagnostics);
    return result.value ?? file;
  });
  return diagnostics.length > 0 ? fail(diagnostics) : succeed(edited);
}
