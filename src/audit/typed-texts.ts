import type { Path } from '../data-set/canonical-tree.ts';
import type { DataSet } from '../data-set/schema/data-set-schema.ts';

/** Words or a figure as a person typed them into the data, and where. */
export interface TypedText {
  readonly text: string;
  readonly path: Path;
}

/**
 * Every text and every figure of a data set with its canonical path, in its order; also the names that stand as keys (of
 * parts, facts, indicators), each at the place of its value.
 */
export function typedTexts(data: DataSet): readonly TypedText[] {
  const texts: TypedText[] = [];
  collect(data, [], texts);
  return texts;
}

/** Keys of the model are English here; a Chinese one was made up by a person. */
const HAN = /[\u3400-\u9fff]/;

/** Goes down with one path that is longer for a while; only a text keeps a copy of it. */
function collect(value: unknown, path: (string | number)[], texts: TypedText[]): void {
  if (typeof value === 'string') texts.push({ text: value, path: [...path] });
  else if (typeof value === 'object' && value !== null) {
    if ('literal' in value && typeof value.literal === 'string') texts.push({ text: value.literal, path: [...path] });
    else {
      for (const key in value) {
        path.push(Array.isArray(value) ? Number(key) : key);
        if (HAN.test(key)) texts.push({ text: key, path: [...path] });
        collect(value[key as keyof typeof value], path, texts);
        path.pop();
      }
    }
  }
}
