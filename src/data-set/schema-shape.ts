import * as z from '../zod.ts';
import { type FieldMeta, metaOf } from './schema/field.ts';

/** What a schema asks for at heart, without defaults and transforms, and what is known of it on the way. */
export type Shape = ObjectShape | RecordShape | ListShape | TextShape;

interface Described {
  readonly meta: FieldMeta;
}

export interface ObjectShape extends Described {
  readonly kind: 'object';
  /** By English key. */
  readonly fields: ReadonlyMap<string, Field>;
  /** The English key that a Chinese one stands for. */
  readonly keyByAlias: ReadonlyMap<string, string>;
}

export interface Field {
  /** The Chinese key. */
  readonly alias: string;
  readonly shape: Shape;
}

/** Keys that the user makes up. */
export interface RecordShape extends Described {
  readonly kind: 'record';
  readonly values: Shape;
}

export interface ListShape extends Described {
  readonly kind: 'list';
  readonly items: Shape;
}

export interface TextShape extends Described {
  readonly kind: 'text';
}

/** Schemas never change, and asking one what it is takes time. */
const shapes = new WeakMap<z.AnySchema, Shape>();

export function shapeOf(schema: z.AnySchema): Shape {
  const known = shapes.get(schema);
  if (known) return known;
  const shape = findShape(schema);
  shapes.set(schema, shape);
  return shape;
}

export function objectShape(schema: z.$ZodObject): ObjectShape {
  const shape = shapeOf(schema);
  if (shape.kind !== 'object') throw new Error('an object schema that asks for something else');
  return shape;
}

/** The Chinese name of a key. */
export function aliasOf(schema: z.$ZodObject, key: string): string {
  return objectShape(schema).fields.get(key)?.alias ?? key;
}

function findShape(schema: z.AnySchema): Shape {
  const meta = metaOf(schema);
  const inner = innerOf(schema);
  if (inner) {
    const shape = shapeOf(inner);
    return { ...shape, meta: { ...shape.meta, ...meta } };
  }
  if (schema instanceof z.$ZodObject) return shapeOfObject(schema, meta);
  if (schema instanceof z.$ZodRecord) return { kind: 'record', meta, values: shapeOf(schema._zod.def.valueType) };
  if (schema instanceof z.$ZodArray) return { kind: 'list', meta, items: shapeOf(schema._zod.def.element) };
  return { kind: 'text', meta };
}

function innerOf(schema: z.AnySchema): z.AnySchema | null {
  const { $ZodDefault, $ZodPrefault, $ZodNullable, $ZodOptional, $ZodPipe } = z;
  if (schema instanceof $ZodDefault || schema instanceof $ZodPrefault) return schema._zod.def.innerType;
  if (schema instanceof $ZodNullable || schema instanceof $ZodOptional) return schema._zod.def.innerType;
  return schema instanceof $ZodPipe ? schema._zod.def.in : null;
}

function shapeOfObject(schema: z.$ZodObject, meta: FieldMeta): ObjectShape {
  const fields = Object.entries(schema._zod.def.shape).map(([key, field]): readonly [string, Field] => {
    const shape = shapeOf(field);
    return [key, { alias: shape.meta.alias ?? key, shape }];
  });
  const keyByAlias = new Map(fields.map(([key, { alias }]) => [alias, key]));
  return { kind: 'object', meta, fields: new Map(fields), keyByAlias };
}
