import { CST } from 'yaml';
import { parseYaml } from './parse-yaml.ts';
import type { SourceNode } from './source-node.ts';

/** What can be written into a YAML file: texts, lists and maps. Texts read back exactly as they are. */
export type YamlContent = string | readonly YamlContent[] | { readonly [key: string]: YamlContent };

/** Columns by which a block stands to the right of what it belongs to. */
export const INDENT_STEP = 2;

/** A map or a list of texts that is at most so long is written in one line. */
const MAX_INLINE = 100;

export type QuoteStyle = 'plain' | 'single' | 'double';

/**
 * A value to stand behind a colon or a dash of a block that is indented by `indent` columns: in the same line, after a
 * space, or as lines of its own, after a line feed. Maps are blocks, lists of texts stand in brackets.
 */
export function blockValue(content: YamlContent, indent: number): string {
  if (typeof content === 'string') return ` ${blockText(content, indent)}`;
  if (fitsInline(content)) return ` ${flowValue(content)}`;
  return `\n${blockLines(content, indent + INDENT_STEP)}`;
}

/** The entries of a map or the items of a list as lines, each indented by `indent` columns; no line feed at the end. */
export function blockLines(content: YamlContent, indent: number): string {
  if (typeof content === 'string') return ' '.repeat(indent) + blockText(content, indent);
  const lines = isList(content)
    ? content.map((item) => blockItem(item, indent))
    : Object.entries(content).map(([key, value]) => blockEntry(key, value, indent));
  return lines.join('\n');
}

/** `键: 值` as one line or several, indented by `indent` columns. */
export function blockEntry(key: string, value: YamlContent, indent: number): string {
  return `${' '.repeat(indent)}${keyText(key, 'block')}:${blockValue(value, indent)}`;
}

/** `- …`, the entries of a map one below the other behind the dash, or `- {…}` when `style` is flow. */
export function blockItem(item: YamlContent, indent: number, style: 'block' | 'flow' = 'block'): string {
  const dash = `${' '.repeat(indent)}-`;
  if (style === 'flow') return `${dash} ${flowValue(item)}`;
  if (typeof item === 'string' || isList(item) || Object.keys(item).length === 0)
    return `${dash}${blockValue(item, indent)}`;
  return `${dash} ${blockLines(item, indent + INDENT_STEP).trimStart()}`;
}

/** A value in brackets, or a text as it stands between them; always one line. */
export function flowValue(content: YamlContent): string {
  if (typeof content === 'string') return scalarText(content, 'plain', 'flow');
  if (isList(content)) return `[${content.map(flowValue).join(', ')}]`;
  return `{${Object.entries(content)
    .map(([key, value]) => flowEntry(key, value))
    .join(', ')}}`;
}

/** `键: 值` as it stands between brackets. */
export function flowEntry(key: string, value: YamlContent): string {
  return `${keyText(key, 'flow')}: ${flowValue(value)}`;
}

/** A text in the wanted style, or quoted when it would not read back as itself. */
export function scalarText(text: string, style: QuoteStyle, context: 'block' | 'flow'): string {
  if (style === 'plain' && readsBack(text, context)) return text;
  const canBeSingle = !/[^\P{Cc}\t]/u.test(text);
  const wantsSingle = style === 'single' || (style === 'plain' && /["\\]/.test(text) && !text.includes("'"));
  return canBeSingle && wantsSingle ? `'${text.replaceAll("'", "''")}'` : JSON.stringify(text);
}

/**
 * The header and the lines of a literal or folded text below a block of `indent` columns; null when it cannot be said so.
 * One that ends with blank lines cannot: those that follow in the file would belong to it.
 */
export function blockScalar(
  text: string,
  style: 'literal' | 'folded',
  indent: number,
): { readonly header: string; readonly body: string } | null {
  const token = CST.createScalarToken(text, {
    type: style === 'literal' ? 'BLOCK_LITERAL' : 'BLOCK_FOLDED',
    indent: Math.max(indent, 0) + INDENT_STEP,
  });
  if (token.type !== 'block-scalar' || text.includes('\r')) return null;
  const header = token.props[0];
  if (header?.type !== 'block-scalar-header' || header.source.includes('+')) return null;
  const scalar = { header: header.source, body: token.source };
  const column = ' '.repeat(Math.max(indent, 0));
  const trial = `${column}k: ${scalar.header}\n${scalar.body}${column}l: m\n`;
  const read = tree(trial);
  const first = read?.kind === 'map' ? read.entries[0]?.value : null;
  return first?.kind === 'scalar' && first.text === text ? scalar : null;
}

function blockText(text: string, indent: number): string {
  const scalar = text.includes('\n') ? blockScalar(text, 'literal', indent) : null;
  return scalar ? `${scalar.header}\n${scalar.body.replace(/\n$/, '')}` : scalarText(text, 'plain', 'block');
}

function keyText(key: string, context: 'block' | 'flow'): string {
  const isPlain = /^[\p{L}\p{N}_][\p{L}\p{N}_.·（）—-]*$/u.test(key) && readsBack(key, context);
  return isPlain ? key : JSON.stringify(key);
}

/** Whether a text written without quotes is read as the same text, behind a dash or between brackets. */
function readsBack(text: string, context: 'block' | 'flow'): boolean {
  if (text === '' || /[\r\n]/.test(text)) return false;
  const read = tree(context === 'flow' ? `[${text}]` : `- ${text}`);
  if (read?.kind !== 'list' || read.items.length !== 1) return false;
  const [item] = read.items;
  return item?.kind === 'scalar' && item.text === text;
}

function tree(text: string): SourceNode | null {
  return parseYaml({ path: '', bytes: new TextEncoder().encode(text) }).value;
}

function fitsInline(content: YamlContent): boolean {
  if (typeof content === 'string') return true;
  const values: readonly YamlContent[] = isList(content) ? content : Object.values(content);
  if (values.length === 0) return true;
  return values.every((value) => typeof value === 'string') && flowValue(content).length <= MAX_INLINE;
}

function isList(content: YamlContent): content is readonly YamlContent[] {
  return Array.isArray(content);
}
