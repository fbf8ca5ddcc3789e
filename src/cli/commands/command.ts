import type { Invocation } from '../parse-arguments.ts';
import type { Terminal } from '../terminal.ts';
import type { Text } from '../texts.ts';

/** How a run ended: done, the input has errors and nothing was written, the command line is wrong, a bug. */
export const EXIT = { done: 0, inputHasErrors: 1, wrongUsage: 2, internalError: 70 } as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

interface CommandContext {
  readonly invocation: Invocation;
  readonly terminal: Terminal;
  /** Milliseconds since the process began. */
  readonly elapsedMs: () => number;
  /** From then on an interruption (Ctrl-C) does not end the process: the command is told, and ends by itself. */
  readonly interruption: () => AbortSignal;
}

/** What one command does. A text is a wrong usage that only the command itself can see. */
export type Command = (context: CommandContext) => Promise<ExitCode | Text>;

/** The value of an option that is given at most once, or null. */
export function optionValue({ options }: Invocation, name: string): string | null {
  return options.get(name)?.[0] ?? null;
}

/** Those of `allowed` that an option lists, in the order of `allowed`; null when the option is not given. */
export function optionChoices<T extends string>(
  { options }: Invocation,
  name: string,
  allowed: readonly T[],
): readonly T[] | null {
  const given = options.get(name);
  return given ? allowed.filter((choice) => given.includes(choice)) : null;
}
