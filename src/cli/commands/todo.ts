import { type DepartmentItems, type OpenItem, openItems } from '../../audit/open-items.ts';
import { openItemsDocument } from '../../audit/open-items-document.ts';
import { formatDate } from '../../calendar/period.ts';
import { Findings } from '../findings.ts';
import { listWriter } from '../list-writer.ts';
import { readReport } from '../pipeline.ts';
import { saveFile } from '../save-file.ts';
import type { Terminal } from '../terminal.ts';
import { type Text, texts } from '../texts.ts';
import { type Command, EXIT, optionValue } from './command.ts';
import { namedDataSet } from './named-data-set.ts';

/** `chengwen todo DATA`: which figures are still to be delivered, by whom and by when. */
export const todo: Command = async ({ invocation, terminal }) => {
  const data = namedDataSet(invocation.operands);
  if ('problem' in data) return data.problem;
  const out = optionValue(invocation, 'out');
  const write = out === null ? null : listWriter(out);
  if (out !== null && !write) return texts.listFormat(out);
  const findings = new Findings();
  const report = readReport(data.path, findings);
  if (!report) {
    terminal.report(findings);
    return EXIT.inputHasErrors;
  }
  const wanted = optionValue(invocation, 'department');
  const groups = openItems(report.dataSets.current, report.figures).filter(
    ({ department }) => wanted === null || department === wanted,
  );
  if (out !== null && write) {
    const bytes = await write(openItemsDocument(report.data, groups));
    if (!(await saveFile(out, bytes, findings, terminal))) {
      terminal.report(findings);
      return EXIT.inputHasErrors;
    }
  }
  sayItems(groups, terminal);
  return EXIT.done;
};

function sayItems(groups: readonly DepartmentItems[], terminal: Terminal): void {
  terminal.sayJson({ ok: true, items: groups.flatMap(({ items }) => items.map(itemJson)) });
  for (const { department, items } of groups) {
    terminal.say(texts.departmentOwes(department, items.length));
    for (const item of items) terminal.say(itemText(item));
  }
  if (groups.length === 0) terminal.say(texts.nothingOpen);
}

function itemText({ figure, standsAt, due, span }: OpenItem): Text {
  const place = `${span.file}:${span.start.line}`;
  return texts.openItem({
    name: figure.name,
    id: figure.id,
    value: figure.quantity.literal,
    standsAt: standsAt === null ? null : formatDate(standsAt),
    due: due === null ? null : formatDate(due),
    place,
  });
}

function itemJson({ why, figure, department, due, standsAt, span }: OpenItem): object {
  return {
    why,
    id: figure.id,
    name: figure.name,
    value: figure.quantity.literal,
    department,
    due,
    standsAt,
    file: span.file,
    line: span.start.line,
  };
}
