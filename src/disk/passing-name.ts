import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { systemErrorCode } from './system-error.ts';

/** A passing name carries the id of the process that will take it away. */
const PASSING_NAME = /^\.chengwen-(\d+)-[0-9a-f]+\.tmp$/;

/** A path in a folder that no other process and no other call takes. */
export function passingPath(folder: string): string {
  return join(folder, `.chengwen-${process.pid}-${randomBytes(6).toString('hex')}.tmp`);
}

/** The process that a passing name belongs to; null for any other name. */
export function processOf(name: string): number | null {
  const pid = PASSING_NAME.exec(name)?.[1];
  return pid === undefined ? null : Number(pid);
}

/** Whether a process of this computer is alive. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemErrorCode(error) !== 'ESRCH';
  }
}
