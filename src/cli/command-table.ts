import { VARIANTS } from '../data-set/schema/variant.ts';
import { MASKS } from '../mask/mask-documents.ts';
import { FONT_NAME_PROFILES } from '../standard/font-names.ts';
import { MARGIN_PROFILES, PAGE_NUMBER_PLACES } from '../standard/page-geometry.ts';
import { FORMATS } from './output-name.ts';

export const DOCUMENT_KINDS = ['summary', 'plan', 'summary+plan'] as const;

/** 附: working papers behind a draft. */
export const ANNEXES = ['sources', 'checks'] as const;

/** How an option is written. `flag` takes no value, `list` values between commas, `repeated` may be given several times. */
export interface OptionForm {
  readonly form: 'flag' | 'value' | 'list' | 'repeated';
  /** The values allowed; absent for free text. */
  readonly choices?: readonly string[];
}

export interface CommandForm {
  readonly options: Readonly<Record<string, OptionForm>>;
  /** Most operands it takes. */
  readonly operands: number;
}

/** Most files that one `inspect` takes. */
const MAX_INSPECTED_FILES = 50;

/** The documents of one data set in all their variants, and the data set. */
const MAX_PULLED = DOCUMENT_KINDS.length * VARIANTS.length + 1;

const flag: OptionForm = { form: 'flag' };
const value: OptionForm = { form: 'value' };

/** Options of every command. */
export const COMMON_OPTIONS: Readonly<Record<string, OptionForm>> = {
  help: flag,
  version: flag,
  quiet: flag,
  json: flag,
  debug: flag,
  lang: { form: 'value', choices: ['zh', 'en'] },
};

const packAndFonts: Readonly<Record<string, OptionForm>> = { template: value, font: { form: 'repeated' } };

const documents: OptionForm = { form: 'list', choices: DOCUMENT_KINDS };
const variants: OptionForm = { form: 'list', choices: VARIANTS };

/** What decides which documents are made and how they look: the same for all commands that make or judge them. */
const making: Readonly<Record<string, OptionForm>> = {
  ...packAndFonts,
  document: documents,
  variant: variants,
  format: { form: 'list', choices: FORMATS },
  out: value,
  mask: { form: 'value', choices: MASKS },
  annex: { form: 'list', choices: ANNEXES },
  comments: flag,
  margins: { form: 'value', choices: Object.keys(MARGIN_PROFILES) },
  fonts: { form: 'value', choices: Object.keys(FONT_NAME_PROFILES) },
  'page-numbers': { form: 'value', choices: PAGE_NUMBER_PLACES },
};

export const COMMANDS = {
  init: { operands: 1, options: {} },
  check: { operands: 1, options: { template: value, document: documents, variant: variants, out: value } },
  build: { operands: 1, options: { ...making, final: flag, force: flag, redline: flag, against: value } },
  watch: { operands: 1, options: making },
  status: { operands: 1, options: making },
  snapshot: { operands: 2, options: { ...making, list: flag } },
  restore: { operands: 1, options: { to: value, out: value } },
  plan: { operands: 1, options: { write: flag } },
  'new-period': { operands: 2, options: { out: value } },
  todo: { operands: 1, options: { department: value, out: value } },
  inspect: { operands: MAX_INSPECTED_FILES, options: {} },
  trace: {
    operands: 1,
    options: {
      figure: value,
      paragraph: value,
      page: value,
      document: documents,
      template: value,
    },
  },
  diff: { operands: 2, options: { template: value, document: documents, variant: variants, out: value } },
  pull: { operands: MAX_PULLED, options: { template: value, base: value, apply: { form: 'list' } } },
  schema: { operands: 0, options: { out: value } },
  'template check': { operands: 1, options: { data: value } },
  doctor: { operands: 1, options: packAndFonts },
} as const satisfies Record<string, CommandForm>;

export type CommandName = keyof typeof COMMANDS;

export function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(COMMANDS, name);
}
