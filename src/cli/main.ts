#!/usr/bin/env node
import process from 'node:process';
import { EXIT } from './commands/command.ts';
import { run } from './run.ts';

/** A reader that has seen enough (`chengwen check | head`) ends the run. */
process.stdout.on('error', () => process.exit(process.exitCode ?? EXIT.done));

/** A second Ctrl-C ends the process at once. */
function interruption(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => controller.abort());
  return controller.signal;
}

process.exitCode = await run({
  args: process.argv.slice(2),
  env: process.env,
  isErrorTerminal: process.stderr.isTTY === true,
  elapsedMs: () => performance.now(),
  interruption,
  writeOut: (text) => process.stdout.write(text),
  writeError: (text) => process.stderr.write(text),
});
