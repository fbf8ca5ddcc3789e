import { describe, expect, it } from 'vitest';
import { canonicalize } from '../../../src/data-set/canonical-tree.ts';
import { dataSetSchema } from '../../../src/data-set/schema/data-set-schema.ts';
import { type ObjectShape, objectShape, type Shape, shapeOf } from '../../../src/data-set/schema-shape.ts';
import { parseYaml } from '../../../src/source/parse-yaml.ts';
import * as z from '../../../src/zod.ts';
import { filesOf, told } from './check.ts';

/** Every object of the schema by its path, with English and Chinese names of its keys. */
function objects(shape: Shape, path = ''): readonly { readonly path: string; readonly object: ObjectShape }[] {
  if (shape.kind === 'object') {
    const fields = [...shape.fields].flatMap(([key, field]) => objects(field.shape, `${path}.${key}`));
    return [{ path: path || '.', object: shape }, ...fields];
  }
  if (shape.kind === 'list') return objects(shape.items, `${path}[]`);
  if (shape.kind === 'record') return objects(shape.values, `${path}.*`);
  return [];
}

/** A schema without what stands round it. */
function heartOf(schema: z.AnySchema): z.AnySchema {
  const { $ZodDefault, $ZodPrefault, $ZodNullable, $ZodOptional, $ZodPipe } = z;
  if (schema instanceof $ZodDefault || schema instanceof $ZodPrefault) return heartOf(schema._zod.def.innerType);
  if (schema instanceof $ZodNullable || schema instanceof $ZodOptional) return heartOf(schema._zod.def.innerType);
  return schema instanceof $ZodPipe ? heartOf(schema._zod.def.in) : schema;
}

type Names = 'english' | 'chinese';

/** A value for every key of the data model, under its English or its Chinese names, as flow YAML. */
function everything(schema: z.AnySchema, names: Names, path: string): string {
  const shape = heartOf(schema);
  if (shape instanceof z.$ZodObject) {
    const fields = [...objectShape(shape).fields].map(([key, { alias }]) => {
      const name = names === 'english' ? key : alias;
      return `${name}: ${everything(shape._zod.def.shape[key] as z.AnySchema, names, `${path}.${key}`)}`;
    });
    return `{${fields.join(', ')}}`;
  }
  if (shape instanceof z.$ZodArray) {
    const item = everything(shape._zod.def.element, names, `${path}[]`);
    return path.endsWith('verbs') ? `[${item}, ${item}]` : `[${item}]`;
  }
  if (shape instanceof z.$ZodRecord) {
    const key = /spending|plannedByMonth/.test(path) ? '2026-01' : '甲';
    return `{${key}: ${everything(shape._zod.def.valueType, names, `${path}.*`)}}`;
  }
  if (shape instanceof z.$ZodEnum) return choice(schema, shape, names);
  return SAMPLES.find(([pattern]) => pattern.test(path))?.[1] ?? '甲';
}

/** The first choice by its English or its Chinese name. */
function choice(schema: z.AnySchema, shape: z.$ZodEnum, names: Names): string {
  const words = Object.values(shape._zod.def.entries).map(String);
  const [first = ''] = words;
  const other = words.find((word) => word !== first && same(schema, word, first)) ?? first;
  return JSON.stringify(names === 'english' ? first : other);
}

function same(schema: z.AnySchema, a: string, b: string): boolean {
  return JSON.stringify(z.safeParse(schema, a).data) === JSON.stringify(z.safeParse(schema, b).data);
}

/** What a key wants that is no plain text. */
const SAMPLES: readonly (readonly [RegExp, string])[] = [
  [/\.report\.period$/, '2026-H1'],
  [/\.window$/, '2026-01..2026-06'],
  [/\.since$|\.on$/, '2026-05'],
  [/asOf$|issueDate$|printDate$|\.date$|indicators\.\*\.due$/, '2026-06-30'],
  [/\.documentNumber$/, '永民报〔2026〕15号'],
  [/\.copyNumber$/, '"000017"'],
  [/\.classification$/, '秘密★1年'],
  [/decimals$|percentDecimals$|lamps\.\w+$|lengths\.\w+\.(?:total|sections\.\*)$/i, '2'],
  [/\.phrases\.\w+\[\]$/, '同比…'],
  [/\.lifecycle$/, 'build'],
  [/\.stage$/, '立项'],
  [
    /indicators\.\*\.(?:value|lastYear|previous|target|parts\.\*|peers\.\*|given\..+)$|facts|spending|plannedByMonth|funding\[\]\.(?:budget|allocated|spent)$|progress\.|tallies\[\]\.(?:total|parts)|budget\[\]\.(?:budget|allocated|spent|lastYear)$/,
    '12.5万元',
  ],
];

describe('names of keys', () => {
  const all = objects(shapeOf(dataSetSchema));

  it('are many', () => {
    expect(all.length).toBeGreaterThan(25);
    expect(all.reduce((count, { object }) => count + object.fields.size, 0)).toBeGreaterThan(150);
  });

  it.each(all)('$path: each key has a Chinese name of its own', ({ object }) => {
    const fields = [...object.fields];
    const names = fields.flatMap(([key, { alias }]) => [key, alias]);
    expect(new Set(names).size).toBe(names.length);
    for (const [key, { alias, shape }] of fields) {
      expect(key).toMatch(/^[a-z][A-Za-z]*$/);
      expect(alias).toMatch(/^\p{Script=Han}+$/u);
      expect(shape.meta.description).toMatch(/[.…]$/);
    }
  });

  it('mean the same in both languages', () => {
    const [english, chinese] = (['english', 'chinese'] as const).map((names) => {
      // No document can have everything: whether keys go together is another question.
      const [file] = filesOf(everything(dataSetSchema, names, ''));
      const root = file && parseYaml(file).value;
      const { plain, diagnostics } = canonicalize(root ?? expect.fail('no YAML'), dataSetSchema);
      expect(told(diagnostics)).toBe('');
      return dataSetSchema.parse(plain);
    });
    expect(english).toBeDefined();
    expect(chinese).toEqual(english);
    expect(everything(dataSetSchema, 'chinese', '')).not.toMatch(/[{ ][a-z]+[A-Z]?[a-z]*: /);
  });
});
