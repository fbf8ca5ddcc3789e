import { execFileSync, spawnSync } from 'node:child_process';
import type { TestContext } from 'vitest';

/** Runs an external program and gives back what it printed. */
export type Tool = (...args: readonly string[]) => string;

/**
 * An external program that looks at what the product made. Where it is not installed the test is skipped, but never in
 * continuous integration: there a missing tool is an error.
 */
export function toolOrSkip(context: Pick<TestContext, 'skip'>, name: string): Tool {
  if (!isInstalled(name)) {
    if (process.env.CI) throw new Error(`${name} is not installed`);
    context.skip(`${name} is not installed`);
  }
  return tool(name);
}

/** An external program that is installed. */
export function tool(name: string): Tool {
  return (...args) => execFileSync(name, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
}

export function isInstalled(name: string): boolean {
  return spawnSync(name, ['-v'], { stdio: 'ignore' }).error === undefined;
}
