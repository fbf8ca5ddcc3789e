/**
 * Writes the parts of the documentation that the code decides: keys of the data, usages, helpers, names, help pages,
 * messages. Each stands between markers; what a person wrote in the last column of a table is kept, and asked for where
 * it is missing.
 *
 *     node scripts/make-docs.mjs [--check]
 *
 * With --check nothing is written, and a part that is out of date or unexplained is an error.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { docParts } from './docs/doc-parts.mjs';
import { loadCore, root } from './docs/load-core.mjs';

const FILES = [
  'README.md',
  'README.zh-CN.md',
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
const PART = /(<!-- generated: (?<name>.+?) -->\n)(?<body>[\s\S]*?)(<!-- \/generated -->)/g;

const isCheck = process.argv.includes('--check');
const parts = docParts(await loadCore());
const problems = [];
const written = new Set();

for (const file of FILES) {
  const before = readFileSync(join(root, file), 'utf8');
  const after = before.replace(PART, (_, open, name, body, close) => {
    written.add(name);
    const part = parts.get(name);
    if (part) return `${open}\n${part.table ? tableOf(part, body, `${file}: ${name}`) : part.text}\n\n${close}`;
    problems.push(`${file}: nothing is called “${name}”`);
    return `${open}${body}${close}`;
  });
  if (after === before) continue;
  if (isCheck) problems.push(`${file} is out of date; run node scripts/make-docs.mjs`);
  else writeFileSync(join(root, file), after);
}
for (const [name, { mustStand }] of parts) {
  if (mustStand && !written.has(name)) problems.push(`no document has “${name}”`);
}
process.stderr.write(problems.map((problem) => `${problem}\n`).join(''));
process.exitCode = problems.length > 0 ? 1 : 0;

/** A table whose last column is what the old one said about the same first cell. */
function tableOf({ table: { header, rows }, footer }, oldBody, where) {
  const kept = new Map(tableRows(oldBody).map((cells) => [cells[0], cells.at(-1)]));
  const oldHeader = tableRows(oldBody)[0];
  const lines = rows.map((cells) => {
    const explained = kept.get(cells[0]) ?? '';
    if (explained === '') problems.push(`${where}: ${cells[0]} is not explained`);
    return [...cells, explained];
  });
  const title = oldHeader?.length === header.length ? oldHeader : header;
  const printed = [title, title.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  return footer ? `${printed}\n\n${footer}` : printed;
}

function tableRows(text) {
  return text
    .split('\n')
    .filter((line) => line.startsWith('|') && !/^\|(?: ?-+ ?\|)+$/.test(line))
    .map((line) =>
      line
        .slice(1, -1)
        .split(/(?<!\\)\|/)
        .map((cell) => cell.trim()),
    );
}
