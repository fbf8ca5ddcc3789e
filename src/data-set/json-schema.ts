import * as z from '../zod.ts';
import { dataSetSchema } from './schema/data-set-schema.ts';

type JsonSchema = { readonly [key: string]: unknown };

/**
 * The data model as JSON Schema, for completion and checking in editors: every key under its English and its Chinese
 * name, with what it means, and the short forms (a bare text for a map, a single item for a list). No section is
 * required: an editor sees one file, and a folder's files make up a data set together.
 */
export function dataSetJsonSchema(): JsonSchema {
  const definitions: Record<string, JsonSchema> = {};
  const schema = z.toJSONSchema(dataSetSchema, { io: 'input', unrepresentable: 'any' });
  const { allOf: _, ...root } = bilingual(schema as JsonSchema, '', definitions);
  return { title: 'chengwen', ...root, $defs: definitions };
}

/** YAML reads 3 or true where a text is meant; the writing is what counts. */
const SCALAR_TYPES = ['string', 'number', 'boolean'];
const SCALAR = { type: SCALAR_TYPES };

/** A schema and all within it; a key's schema is defined once, by its path, and named by both its names. */
function bilingual(schema: JsonSchema, path: string, definitions: Record<string, JsonSchema>): JsonSchema {
  const { alias: _, shorthand, default: __, ...rest } = schema;
  const types = [rest.type].flat();
  if (types.includes('string')) return rest.enum ? rest : { ...rest, type: [...new Set([...SCALAR_TYPES, ...types])] };
  const visit = (inner: unknown, step: string): JsonSchema =>
    bilingual(inner as JsonSchema, `${path}${step}`, definitions);
  if (Array.isArray(rest.anyOf)) return { ...rest, anyOf: rest.anyOf.map((option) => visit(option, '')) };
  if (rest.type === 'array') {
    const items = visit(rest.items, '[]');
    return { ...describedOnly(rest), anyOf: [{ type: 'array', items }, items] };
  }
  if (!rest.properties) {
    return rest.additionalProperties ? { ...rest, additionalProperties: visit(rest.additionalProperties, '.*') } : rest;
  }
  const object = withBothNames(rest, visit, path, definitions);
  return shorthand === undefined ? object : { ...describedOnly(rest), anyOf: [SCALAR, object] };
}

function withBothNames(
  { properties, required, ...rest }: JsonSchema,
  visit: (inner: unknown, step: string) => JsonSchema,
  path: string,
  definitions: Record<string, JsonSchema>,
): JsonSchema {
  const fields = Object.entries(properties as Readonly<Record<string, JsonSchema>>);
  const names = fields.flatMap(([key, field]) => {
    const name = `${path}.${key}`.replace(/^\./, '');
    definitions[name] = visit(field, `.${key}`);
    const reference = { $ref: `#/$defs/${name}` };
    return [[key, reference] as const, [aliasOf(field) ?? key, reference] as const];
  });
  const wanted = ((required as readonly string[] | undefined) ?? []).map((key) => ({
    anyOf: [key, aliasOf((properties as Readonly<Record<string, JsonSchema>>)[key])].map((name) => ({
      required: [name],
    })),
  }));
  return {
    ...rest,
    properties: Object.fromEntries(names),
    additionalProperties: false,
    ...(wanted.length > 0 ? { allOf: wanted } : {}),
  };
}

function describedOnly({ description }: JsonSchema): JsonSchema {
  return description === undefined ? {} : { description };
}

function aliasOf(field: JsonSchema | undefined): string | undefined {
  return field?.alias as string | undefined;
}
