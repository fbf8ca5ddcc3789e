import { parseArgs } from 'node:util';
import { suggest } from '../diagnostic/suggest.ts';
import {
  COMMANDS,
  COMMON_OPTIONS,
  type CommandForm,
  type CommandName,
  isCommandName,
  type OptionForm,
} from './command-table.ts';
import { type Text, texts } from './texts.ts';

/** A command line that has been understood. */
export interface Invocation {
  /** Null for the program itself: `chengwen --help`. */
  readonly command: CommandName | null;
  readonly operands: readonly string[];
  /** Values by option; a flag that was given has none. */
  readonly options: ReadonlyMap<string, readonly string[]>;
}

/** `problem` is set when the command line is wrong; then the rest is what was understood up to there. */
export interface ParsedArguments extends Invocation {
  readonly problem: Text | null;
}

const SHORT_NAMES: Readonly<Record<string, string>> = { h: 'help', v: 'version', q: 'quiet' };

/** Reads the words after `chengwen`. `help build` is `build --help`, as people know it from other programs. */
export function parseArguments(args: readonly string[]): ParsedArguments {
  if (args[0] === 'help') return parseArguments([...args.slice(1), '--help']);
  const { tokens, positionals } = tokenize(args);
  const { command, operands } = commandOf(positionals);
  const form: CommandForm = command ? COMMANDS[command] : { operands: 0, options: {} };
  const known = { ...COMMON_OPTIONS, ...form.options };
  const options = new Map<string, readonly string[]>();
  const parsed = { command, operands, options };
  for (const token of tokens) {
    const problem = takeOption(token, known, options);
    if (problem) return { ...parsed, problem };
  }
  const extra = operands[form.operands];
  if (!command && positionals[0] !== undefined) return { ...parsed, problem: unknownCommand(positionals) };
  return { ...parsed, problem: extra === undefined ? null : texts.tooManyOperands(extra) };
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value: string | undefined;
}

/** Every option of every command, so that a value is never taken for an operand. */
function tokenize(args: readonly string[]): { tokens: readonly OptionToken[]; positionals: readonly string[] } {
  const forms = Object.assign({}, COMMON_OPTIONS, ...Object.values(COMMANDS).map(({ options }) => options));
  const options = Object.fromEntries(
    Object.entries(forms as Record<string, OptionForm>).map(([name, { form }]) => {
      const short = Object.keys(SHORT_NAMES).find((letter) => SHORT_NAMES[letter] === name);
      return [name, { type: form === 'flag' ? 'boolean' : 'string', ...(short ? { short } : {}) } as const];
    }),
  );
  const { tokens, positionals } = parseArgs({
    args: [...args],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const found = tokens.flatMap((token) =>
    token.kind === 'option' ? [{ name: token.name, rawName: token.rawName, value: token.value }] : [],
  );
  return { tokens: found, positionals };
}

function commandOf(positionals: readonly string[]): { command: CommandName | null; operands: readonly string[] } {
  const [first = '', second = ''] = positionals;
  const twoWords = `${first} ${second}`;
  if (isCommandName(twoWords)) return { command: twoWords, operands: positionals.slice(2) };
  if (isCommandName(first)) return { command: first, operands: positionals.slice(1) };
  return { command: null, operands: [] };
}

function unknownCommand([first = '', second = '']: readonly string[]): Text {
  const names = Object.keys(COMMANDS);
  const isFamily = names.some((name) => name.startsWith(`${first} `));
  const found = isFamily ? `${first} ${second}`.trim() : first;
  return texts.unknownCommand(found, suggest(found, names) || (isFamily ? 'template check' : ''));
}

function takeOption(
  { name, rawName, value }: OptionToken,
  known: Readonly<Record<string, OptionForm>>,
  options: Map<string, readonly string[]>,
): Text | null {
  const option = Object.hasOwn(known, name) ? known[name] : undefined;
  if (!option) return texts.unknownOption(rawName, suggest(name, Object.keys(known)));
  const earlier = options.get(name);
  if (option.form === 'flag') {
    if (value !== undefined) return texts.optionTakesNone(name);
    options.set(name, []);
    return null;
  }
  if (earlier && option.form !== 'repeated') return texts.optionTwice(name);
  if (value === undefined || value === '' || /^-./.test(value)) return texts.optionNeedsValue(name);
  const values = option.form === 'list' ? value.split(/[,，]/).map((part) => part.trim()) : [value];
  const { choices } = option;
  const wrong = choices && values.find((each) => !choices.includes(each));
  if (choices && wrong !== undefined) return texts.notAChoice(name, wrong, choices);
  options.set(name, [...(earlier ?? []), ...values]);
  return null;
}
