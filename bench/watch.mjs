import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './sample.mjs';

/**
 * Milliseconds from the save of a data file until the last of the new documents stands in its place, in a `chengwen
 * watch` that is warm: for a figure that both documents print, and for words of one paragraph.
 */
export async function watchTimes(count) {
  const folder = mkdtempSync(join(tmpdir(), 'chengwen-watch-'));
  cpSync(join(root, 'data'), join(folder, 'data'), { recursive: true });
  const args = [join(root, 'dist/cli.mjs'), 'watch', 'data/2026-h1', '--lang', 'en'];
  const child = spawn(process.execPath, args, { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] });
  let documents = null;
  const built = lineReader(child.stdout, /^(?:written|waiting|the documents are the same)/);
  try {
    while (!(await built()).startsWith('waiting'));
    let placedAt = 0;
    documents = watch(join(folder, 'out'), (_, name) => {
      if (/\.(?:docx|pdf)$/.test(name)) placedAt = performance.now();
    });
    const edits = {
      figure: ['养老科.yaml', (text, run) => text.replace('68户', `${69 + run}户`)],
      text: [
        'report.yaml',
        (text, run) => text.replace('今年以来，', `今年以来，${'认真'.repeat((run % 5) + 1)}履职，`),
      ],
    };
    const times = {};
    for (const [name, [file, edit]] of Object.entries(edits)) {
      const path = join(folder, 'data/2026-h1', file);
      const text = readFileSync(path, 'utf8');
      times[name] = [];
      for (let run = 0; run < count + 3; run += 1) {
        await new Promise((resolve) => setTimeout(resolve, 100));
        const edited = edit(text, run);
        if (edited === text) throw new Error(`the sample has changed: nothing to edit in ${file}`);
        const start = performance.now();
        writeFileSync(path, edited);
        const line = await built();
        if (!line.startsWith('written')) throw new Error(`nothing was written: ${line}`);
        if (run >= 3) times[name].push(placedAt - start);
      }
    }
    return times;
  } finally {
    documents?.close();
    child.kill('SIGINT');
    await new Promise((resolve) => child.on('close', resolve));
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The next line of a stream that matches, as often as it is asked for. */
function lineReader(stream, wanted) {
  const lines = [];
  let rest = '';
  let wake = () => {};
  stream.setEncoding('utf8').on('data', (chunk) => {
    const parts = (rest + chunk).split('\n');
    rest = parts.pop() ?? '';
    lines.push(...parts.filter((line) => wanted.test(line)));
    wake();
  });
  return async () => {
    while (lines.length === 0) {
      await new Promise((resolve) => {
        wake = resolve;
      });
    }
    return lines.shift();
  };
}
