import { productVersion } from '../disk/package-root.ts';
import type { CommandName } from './command-table.ts';
import { type Command, EXIT, type ExitCode, optionValue } from './commands/command.ts';
import { helpOf } from './help.ts';
import { languageOf } from './language.ts';
import { type Invocation, parseArguments } from './parse-arguments.ts';
import { Terminal } from './terminal.ts';
import { type Text, texts } from './texts.ts';

/** What the command line needs of its process. */
export interface Surroundings {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isErrorTerminal: boolean;
  /** Milliseconds since the process began. */
  readonly elapsedMs: () => number;
  /** Told from then on of what would have ended the process (Ctrl-C). */
  readonly interruption: () => AbortSignal;
  readonly writeOut: (text: string) => void;
  readonly writeError: (text: string) => void;
}

/** Each command is imported when it is wanted, with all that only it needs. */
const COMMAND_MODULES: Readonly<Record<CommandName, () => Promise<Command>>> = {
  init: async () => (await import('./commands/init.ts')).init,
  check: async () => (await import('./commands/check.ts')).check,
  build: async () => (await import('./commands/build.ts')).build,
  watch: async () => (await import('./commands/watch.ts')).watch,
  snapshot: async () => (await import('./commands/snapshot.ts')).snapshot,
  restore: async () => (await import('./commands/restore.ts')).restore,
  status: async () => (await import('./commands/status.ts')).status,
  plan: async () => (await import('./commands/plan.ts')).plan,
  'new-period': async () => (await import('./commands/new-period.ts')).newPeriod,
  todo: async () => (await import('./commands/todo.ts')).todo,
  inspect: async () => (await import('./commands/inspect.ts')).inspect,
  trace: async () => (await import('./commands/trace.ts')).trace,
  diff: async () => (await import('./commands/diff.ts')).diff,
  pull: async () => (await import('./commands/pull.ts')).pull,
  schema: async () => (await import('./commands/schema.ts')).schema,
  'template check': async () => (await import('./commands/check-template.ts')).checkTemplate,
  doctor: async () => (await import('./commands/doctor.ts')).doctor,
};

/** Runs one command line. */
export async function run(surroundings: Surroundings): Promise<ExitCode> {
  const { problem, ...invocation } = parseArguments(surroundings.args);
  const terminal = terminalFor(invocation, surroundings);
  if (invocation.options.has('help')) return deliver(terminal, helpOf(invocation.command)[terminal.language]);
  if (problem) return wrongUsage(terminal, invocation, problem);
  if (invocation.options.has('version')) return deliver(terminal, `chengwen ${productVersion()}\n`);
  if (!invocation.command) {
    surroundings.writeError(helpOf(null)[terminal.language]);
    return EXIT.wrongUsage;
  }
  try {
    const command = await COMMAND_MODULES[invocation.command]();
    const { elapsedMs, interruption } = surroundings;
    const result = await command({ invocation, terminal, elapsedMs, interruption });
    return typeof result === 'number' ? result : wrongUsage(terminal, invocation, result);
  } catch (error) {
    const [summary = ''] = String(error).split('\n');
    surroundings.writeError(`${texts.internalError(summary)}\n`);
    if (invocation.options.has('debug')) surroundings.writeError(`${error instanceof Error ? error.stack : error}\n`);
    return EXIT.internalError;
  }
}

function terminalFor(invocation: Invocation, surroundings: Surroundings): Terminal {
  const { options } = invocation;
  const { env, isErrorTerminal, writeOut, writeError } = surroundings;
  return new Terminal({
    language: languageOf(optionValue(invocation, 'lang'), env),
    form: options.has('json') ? 'json' : 'text',
    talk: options.has('quiet') ? 'quiet' : 'normal',
    colours: isErrorTerminal && !env.NO_COLOR && env.TERM !== 'dumb' ? 'ansi' : 'none',
    showsProgress: isErrorTerminal && env.TERM !== 'dumb',
    writeOut,
    writeError,
  });
}

function deliver(terminal: Terminal, text: string): ExitCode {
  terminal.deliver(text);
  return EXIT.done;
}

function wrongUsage(terminal: Terminal, { command }: Invocation, problem: Text): ExitCode {
  terminal.complain(problem);
  terminal.complain(texts.seeHelp(command ? `chengwen ${command}` : 'chengwen'));
  return EXIT.wrongUsage;
}
