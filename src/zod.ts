import { config } from 'zod/mini';
import en from 'zod/v4/locales/en.js';

/*
 * What the product uses of zod, in its functional form: the schemas of the data model are built in a third of the time.
 * What is checked is checked once or a few times, so that a parser compiled for each schema would cost more than it
 * saves; and no code is made while a program runs.
 */
config({ ...en(), jitless: true });

export type { infer, input, output, ZodMiniObject, ZodMiniType } from 'zod/mini';
export {
  _default,
  array,
  discriminatedUnion,
  enum,
  extend,
  globalRegistry,
  int,
  length,
  literal,
  maximum,
  maxLength,
  minimum,
  minLength,
  NEVER,
  nonnegative,
  nullable,
  number,
  object,
  optional,
  pipe,
  positive,
  prefault,
  record,
  refine,
  safeParse,
  strictObject,
  string,
  toJSONSchema,
  transform,
} from 'zod/mini';
export type {
  $ZodIssue as Issue,
  $ZodType as AnySchema,
  ParsePayload,
} from 'zod/v4/core';
export {
  $ZodArray,
  $ZodDefault,
  $ZodEnum,
  $ZodNullable,
  $ZodObject,
  $ZodOptional,
  $ZodPipe,
  $ZodPrefault,
  $ZodRecord,
} from 'zod/v4/core';
