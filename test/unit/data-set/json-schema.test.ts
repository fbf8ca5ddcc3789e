import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { dataSetJsonSchema } from '../../../src/data-set/json-schema.ts';

type Schema = { readonly [key: string]: unknown };

const schema = dataSetJsonSchema();
const definitions = schema.$defs as Readonly<Record<string, Schema>>;

/** Whether a value fits a schema, for the words of JSON Schema that ours uses; an unknown word is a failure. */
function fits(value: unknown, rule: Schema): boolean {
  return Object.entries(rule).every(([word, argument]) => {
    switch (word) {
      case '$ref':
        return fits(value, resolve(String(argument)));
      case 'anyOf':
        return (argument as readonly Schema[]).some((option) => fits(value, option));
      case 'allOf':
        return (argument as readonly Schema[]).every((part) => fits(value, part));
      case 'type':
        return [argument].flat().includes(typeOf(value));
      case 'enum':
        return (argument as readonly unknown[]).includes(value);
      case 'items':
        return !Array.isArray(value) || value.every((item) => fits(item, argument as Schema));
      case 'required':
        return isMap(value) && (argument as readonly string[]).every((key) => Object.hasOwn(value, key));
      case 'properties':
      case 'additionalProperties':
      case 'propertyNames':
      case 'minItems':
      case 'maxItems':
      case '$schema':
      case '$defs':
      case 'title':
      case 'description':
        return word !== 'properties' && word !== 'additionalProperties' ? true : fitsKeys(value, rule);
      default:
        throw new Error(`no such word: ${word}`);
    }
  });
}

function fitsKeys(value: unknown, { properties = {}, additionalProperties = true }: Schema): boolean {
  if (!isMap(value)) return true;
  const known = properties as Readonly<Record<string, Schema>>;
  return Object.entries(value).every(([key, inner]) => {
    const rule = Object.hasOwn(known, key) ? known[key] : additionalProperties;
    return typeof rule === 'boolean' ? rule : fits(inner, rule as Schema);
  });
}

function resolve(reference: string): Schema {
  const found = definitions[reference.replace('#/$defs/', '')];
  if (!found) throw new Error(`nothing at ${reference}`);
  return found;
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeOf(value) === 'object';
}

/** Every schema within a schema, itself included. */
function within(rule: unknown): readonly Schema[] {
  if (Array.isArray(rule)) return rule.flatMap(within);
  return isMap(rule) ? [rule, ...Object.values(rule).flatMap(within)] : [];
}

describe('dataSetJsonSchema', () => {
  const all = within(schema);

  it('names every key in both languages, for the same thing', () => {
    const objects = all.filter((rule) => isMap(rule.properties) && rule.additionalProperties === false);
    expect(objects.length).toBeGreaterThan(25);
    for (const { properties } of objects) {
      const entries = Object.entries(properties as Readonly<Record<string, Schema>>);
      const references = group(entries);
      for (const names of references.values()) {
        expect(names).toHaveLength(2);
        expect(names.filter((name) => /\p{Script=Han}/u.test(name))).toHaveLength(1);
      }
    }
  });

  it('holds together: every reference leads somewhere, every definition is used', () => {
    const references = all.flatMap(({ $ref }) => (typeof $ref === 'string' ? [$ref] : []));
    for (const reference of references) expect(resolve(reference)).toBeDefined();
    expect(Object.keys(definitions).filter((name) => !references.includes(`#/$defs/${name}`))).toEqual([]);
  });

  it.each(readdirSync('data', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml')))(
    'an editor finds nothing wrong with the sample %s',
    (name) => {
      expect(fits(parse(readFileSync(`data/${name}`, 'utf8')), schema)).toBe(true);
    },
  );

  it.each([
    ['an unknown key', '指表: {}', false],
    ['an unknown key within', '指标: {甲: {值: 1人, 来由: 表}}', false],
    ['a misspelt choice', '指标: {甲: {值: 1人, 类型: 流量}}', false],
    ['a missing key', '任务: [{板块: 一}]', false],
    ['a missing value', '指标: {甲: {名称: 甲}}', false],
    ['the short forms', '指标: {甲: 3}\n检查: 甲 = 甲\n任务: {内容: 一}', true],
    ['English keys', 'indicators: {甲: {value: 1人, kind: stock}}', true],
    ['both languages at once', '报告: {时期: 2026-H1, issueDate: 2026-07-15}', true],
    ['one file of several', '统计: [{编号: 一, 名称: 实事, 总数: 10, 其中: {已完成: 1}}]', true],
  ])('%s', (_, text, expected) => {
    expect(fits(parse(text), schema)).toBe(expected);
  });
});

/** Names by what they refer to. */
function group(entries: readonly (readonly [string, Schema])[]): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const [name, rule] of entries) {
    const reference = String(rule.$ref);
    names.set(reference, [...(names.get(reference) ?? []), name]);
  }
  return names;
}
