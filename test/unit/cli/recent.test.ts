import { expect, it } from 'vitest';
import { Recent } from '../../../src/cli/recent.ts';

it('keeps what was asked for last, and makes again what was not', () => {
  const recent = new Recent<string>(2);
  const made: string[] = [];
  const get = (key: string): string =>
    recent.get(key, () => {
      made.push(key);
      return key.toUpperCase();
    });
  expect(['a', 'b', 'a', 'c', 'a', 'b'].map(get)).toEqual(['A', 'B', 'A', 'C', 'A', 'B']);
  expect(made).toEqual(['a', 'b', 'c', 'b']);
});
