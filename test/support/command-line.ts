import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const COMMAND = join(import.meta.dirname, '../../dist/cli.mjs');

export interface RunOptions {
  /** The folder it runs in. */
  readonly folder: string;
  readonly env?: Readonly<Record<string, string>>;
  /** The user it runs as, where the tests themselves run as root. */
  readonly uid?: number;
  /** Ends it in the middle, as a power cut would. */
  readonly killAfterMs?: number;
}

export interface RunResult {
  /** Null when it was killed. */
  readonly exitCode: number | null;
  readonly out: string;
  readonly error: string;
}

/** Runs the built command line, without any language or terminal of the tests' own. */
export async function chengwen(
  args: readonly string[],
  { folder, env, uid, killAfterMs }: RunOptions,
): Promise<RunResult> {
  if (!existsSync(COMMAND)) throw new Error('build the command line first: node scripts/build.mjs');
  const child = spawn(process.execPath, [COMMAND, ...args], {
    cwd: folder,
    env: { PATH: process.env.PATH ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(uid === undefined ? {} : { uid }),
    ...(killAfterMs === undefined ? {} : { timeout: killAfterMs, killSignal: 'SIGKILL' }),
  });
  const out: Buffer[] = [];
  const error: Buffer[] = [];
  child.stdout.on('data', (chunk) => out.push(chunk));
  child.stderr.on('data', (chunk) => error.push(chunk));
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  return { exitCode, out: Buffer.concat(out).toString(), error: Buffer.concat(error).toString() };
}
