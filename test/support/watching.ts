import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

const COMMAND = join(import.meta.dirname, '../../dist/cli.mjs');

/** A `chengwen watch` that runs while a test saves files. */
export interface Watching {
  readonly process: ChildProcess;
  /** What it has said since the last time, once that matches; fails when it does not for 20 seconds. */
  readonly said: (expected: RegExp) => Promise<string>;
  /** Interrupts it as Ctrl-C does, and gives its exit code. */
  readonly end: () => Promise<number | null>;
}

export function startWatching(args: readonly string[], folder: string): Watching {
  const child = spawn(process.execPath, [COMMAND, 'watch', ...args], {
    cwd: folder,
    env: { PATH: process.env.PATH ?? '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const closed = new Promise<number | null>((resolve) => child.on('close', resolve));
  let text = '';
  let onText = (): void => {};
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
      onText();
    });
  }
  return {
    process: child,
    said: (expected) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`not said: ${expected}, but: ${text}`)), 20_000);
        onText = () => {
          if (!expected.test(text)) return;
          clearTimeout(timer);
          onText = () => {};
          resolve(text);
          text = '';
        };
        onText();
      }),
    end: () => {
      child.kill('SIGINT');
      return closed;
    },
  };
}
