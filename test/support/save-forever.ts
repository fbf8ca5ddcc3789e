/**
 * Saves edition after edition of two documents into a folder until it is killed: `node save-forever.mjs FOLDER FIRST`.
 * When the first edition stands it prints how many milliseconds that took.
 */
import { saveOutputs } from '../../src/disk/save-outputs.ts';
import { edition } from './editions.ts';

const [, , folder = '', first = ''] = process.argv;
for (let number = Number(first); ; number += 1) {
  const started = performance.now();
  const { diagnostics } = await saveOutputs({ folder, ...edition(number) });
  if (diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics));
  if (number === Number(first)) process.stdout.write(String(performance.now() - started));
}
