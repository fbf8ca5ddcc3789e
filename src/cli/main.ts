#!/usr/bin/env node
import process from 'node:process';
import { EXIT } from './commands/command.ts';
import { run } from './run.ts';

/** A reader that has seen enough (`chengwen check | head`) ends the run. */
process.stdout.on('error', () => process.exit(process.exitCode ?? EXIT.done));

process.exitCode = await run({
  args: process.argv.slice(2),
  env: process.env,
  isErrorTerminal: process.stderr.isTTY === true,
  elapsedMs: () => performance.now(),
  writeOut: (text) => process.stdout.write(text),
  writeError: (text) => process.stderr.write(text),
});
