/** The code of what an operating system refused: ENOENT, EACCES. Everything else is a bug and is thrown on. */
export function systemErrorCode(error: unknown): string {
  const code = error instanceof Error && 'code' in error && 'syscall' in error ? error.code : null;
  if (typeof code !== 'string') throw error;
  return code;
}

/** For what may fail without harm; a bug is still thrown on. */
export function ignoreSystemError(error: unknown): void {
  systemErrorCode(error);
}
