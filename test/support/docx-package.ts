import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A change of one part of a package: the first place where `from` stands becomes `to`. */
export interface PartChange {
  readonly part: string;
  readonly from: string | RegExp;
  readonly to: string;
}

/** A DOCX with some of its parts changed by hand; a change that changes nothing is a mistake of the test. */
export function changedDocx(docx: Uint8Array, ...changes: readonly PartChange[]): Uint8Array {
  const entries = unzipSync(docx);
  for (const { part, from, to } of changes) {
    const before = strFromU8(entries[part] ?? new Uint8Array(0));
    const after = before.replace(from, to);
    if (after === before) throw new Error(`${part} has no ${from}`);
    entries[part] = strToU8(after);
  }
  return zipSync(entries);
}

/** Parts written by hand, beside those that every package has. */
export interface HandmadeParts {
  /** What is in `w:body`. */
  readonly body: string;
  readonly styles?: string;
  readonly settings?: string;
  readonly numbering?: string;
  readonly theme?: string;
  /** Whole footers, by their relationship. */
  readonly footers?: Readonly<Record<string, string>>;
  readonly core?: string;
}

const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
].join(' ');

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A DOCX from XML written by hand. */
export function handmadeDocx({
  body,
  styles,
  settings,
  numbering,
  theme,
  footers = {},
  core,
}: HandmadeParts): Uint8Array {
  const parts: Record<string, string> = {
    'word/document.xml': `<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`,
    '_rels/.rels': relationships([['doc', 'officeDocument', 'word/document.xml']]),
  };
  const related: (readonly [string, string, string])[] = [];
  const add = (type: string, path: string, root: string, content: string | undefined, id = type): void => {
    if (content === undefined) return;
    parts[`word/${path}`] = `<${root} ${NAMESPACES}>${content}</${root}>`;
    related.push([id, type, path]);
  };
  add('styles', 'styles.xml', 'w:styles', styles);
  add('settings', 'settings.xml', 'w:settings', settings);
  add('numbering', 'numbering.xml', 'w:numbering', numbering);
  add('theme', 'theme/theme1.xml', 'a:theme', theme);
  for (const [id, content] of Object.entries(footers)) add('footer', `${id}.xml`, 'w:ftr', content, id);
  parts['word/_rels/document.xml.rels'] = relationships(related);
  if (core !== undefined) parts['docProps/core.xml'] = core;
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])));
}

function relationships(entries: readonly (readonly [string, string, string])[]): string {
  const all = entries.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`;
}
