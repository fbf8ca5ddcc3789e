import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

/**
 * Which folder may import what of which other: `values` it calls, `types` it only names. A folder that is not here has
 * no table, and that is an error; so is an entry that nobody uses.
 */
const MAY_IMPORT: Readonly<Record<string, { readonly values: readonly string[]; readonly types?: readonly string[] }>> =
  {
    diagnostic: { values: [] },
    quantity: { values: ['decimal.js'] },
    standard: { values: [], types: ['document', 'font'] },
    source: { values: ['diagnostic', 'yaml'] },
    calendar: { values: ['quantity'] },
    'data-set': { values: ['calendar', 'diagnostic', 'quantity', 'source', 'zod.ts'] },
    'group-by.ts': { values: [] },
    'matches-of.ts': { values: [] },
    'zod.ts': { values: ['zod'] },
    figure: { values: ['calendar', 'data-set', 'diagnostic', 'group-by.ts', 'quantity'] },
    wording: {
      values: ['calendar', 'data-set', 'diagnostic', 'document', 'group-by.ts', 'matches-of.ts', 'quantity', 'source'],
      types: ['inspect'],
    },
    'derive-report.ts': { values: ['diagnostic', 'figure', 'plan'], types: ['template'] },
    combine: { values: ['calendar', 'data-set', 'diagnostic', 'figure'], types: ['quantity'] },
    plan: { values: ['calendar', 'data-set', 'diagnostic', 'figure', 'group-by.ts', 'quantity', 'source'] },
    table: { values: ['calendar', 'figure'], types: ['data-set', 'document', 'plan'] },
    chart: { values: ['chart.js', 'chartjs-node-canvas', 'diagnostic', 'node', 'standard', 'zod.ts'], types: ['font'] },
    'chart/from-figures': {
      values: ['calendar', 'chart', 'data-set', 'figure', 'quantity'],
      types: ['document', 'plan'],
    },
    template: {
      values: [
        'calendar',
        'chart',
        'chart/from-figures',
        'data-set',
        'diagnostic',
        'figure',
        'handlebars',
        'plan',
        'quantity',
        'source',
        'table',
      ],
      types: ['document'],
    },
    document: {
      values: ['calendar', 'data-set', 'diagnostic', 'markdown-it', 'quantity', 'template'],
      types: ['chart', 'figure'],
    },
    font: { values: ['diagnostic', 'document', 'fontkit', 'source', 'standard'] },
    layout: { values: ['diagnostic', 'document', 'matches-of.ts', 'standard'], types: ['chart', 'font'] },
    'write/docx': { values: ['diagnostic', 'document', 'docx', 'fflate', 'standard'], types: ['chart', 'font'] },
    'write/pdf': { values: ['diagnostic', 'font', 'pdfkit'], types: ['chart', 'document', 'layout'] },
    'write/text': { values: ['diagnostic', 'document'] },
    'read/pdf': { values: ['diagnostic', 'fflate', 'unpdf'] },
    'inspect/pdf': {
      values: ['diagnostic', 'inspect', 'layout', 'read/pdf', 'standard'],
      types: ['wording'],
    },
    'read/docx': { values: ['@rgrove', 'diagnostic', 'fflate', 'quantity'] },
    inspect: { values: ['diagnostic', 'wording'] },
    'inspect/docx': {
      values: ['diagnostic', 'group-by.ts', 'inspect', 'read/docx', 'standard'],
      types: ['document', 'wording'],
    },
    audit: {
      values: [
        'calendar',
        'data-set',
        'diagnostic',
        'document',
        'figure',
        'group-by.ts',
        'matches-of.ts',
        'quantity',
        'source',
        'wording',
        'zod.ts',
      ],
      types: ['chart'],
    },
    changes: {
      values: ['audit', 'data-set', 'document', 'group-by.ts', 'quantity', 'revision'],
      types: ['diagnostic', 'read/docx'],
    },
    mask: { values: ['audit', 'diagnostic', 'document', 'figure', 'group-by.ts'], types: ['chart', 'data-set'] },
    revision: { values: ['diagnostic', 'document', 'fflate', 'read/docx'] },
    'roll-over': { values: ['calendar', 'data-set', 'diagnostic', 'quantity', 'source'] },
    pull: {
      values: ['audit', 'changes', 'data-set', 'diagnostic', 'group-by.ts', 'quantity', 'source'],
      types: ['figure'],
    },
    publish: {
      values: ['chart', 'diagnostic', 'font', 'layout', 'write/docx', 'write/pdf'],
      types: ['document', 'standard'],
    },
    'compose-document.ts': { values: ['data-set', 'diagnostic', 'document', 'template'] },
    'untold-remarks.ts': { values: ['data-set', 'diagnostic', 'document', 'template'] },
    'further-errors.ts': {
      values: ['compose-document.ts', 'diagnostic', 'figure', 'plan'],
      types: ['data-set', 'template'],
    },
    'index.ts': {
      values: [
        'audit',
        'changes',
        'chart',
        'combine',
        'compose-document.ts',
        'data-set',
        'derive-report.ts',
        'diagnostic',
        'figure',
        'font',
        'inspect/pdf',
        'inspect',
        'inspect/docx',
        'mask',
        'plan',
        'publish',
        'revision',
        'roll-over',
        'template',
        'wording',
        'write/text',
      ],
      types: ['document', 'inspect', 'source'],
    },
    disk: { values: ['diagnostic', 'font', 'node', 'zod.ts'], types: ['source'] },
    cli: {
      values: [
        'audit',
        'calendar',
        'changes',
        'chart',
        'combine',
        'compose-document.ts',
        'data-set',
        'derive-report.ts',
        'diagnostic',
        'disk',
        'figure',
        'font',
        'further-errors.ts',
        'inspect',
        'inspect/docx',
        'inspect/pdf',
        'mask',
        'node',
        'plan',
        'publish',
        'pull',
        'source',
        'read/docx',
        'read/pdf',
        'revision',
        'roll-over',
        'standard',
        'template',
        'write/docx',
        'untold-remarks.ts',
        'wording',
        'write/text',
      ],
      types: ['document'],
    },
  };

/** What no stage may touch, and the few who may, each with its reason. */
const MACHINE: readonly { readonly what: RegExp; readonly allowed: Readonly<Record<string, string>> }[] = [
  {
    what: /\bDate[.(]/,
    allowed: {
      'write/docx/comments.ts': 'the date of issue, as Word wants it',
      'write/docx/package.ts': 'a constant: the date that every entry of a zip bears',
      'write/pdf/pdf-file.ts': 'the date of issue, as PDF wants it',
    },
  },
  { what: /\bMath\.random\b|\brandomUUID\b|\bperformance\./, allowed: {} },
  {
    what: /\bprocess\b/,
    allowed: { 'chart/draw-png.ts': 'tells the native canvas not to read the fonts of the machine, before it loads' },
  },
  {
    what: /'node:[a-z/]+'/,
    allowed: {
      'chart/draw-png.ts': 'loads the native canvas, which is no ES module',
      'chart/chart-key.ts': 'a hash of its argument',
      'chart/encode-png.ts': 'compresses its argument',
    },
  },
  {
    what: /\bIntl\.|\.toLocale|\.localeCompare\(/,
    allowed: {},
  },
  { what: /\bglobalThis\b|\bconsole\./, allowed: {} },
];

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
  readonly file: string;
}

const files = filesUnder(join(ROOT, 'src'), '.ts').map((path) => ({
  path: shown(relative(join(ROOT, 'src'), path)),
  text: readFileSync(path, 'utf8'),
}));
const imports = files.flatMap(({ path, text }) => importsOf(path, text));

describe('imports', () => {
  it('keep to the table', () => {
    const strangers = imports.filter(({ from, to, typeOnly }) => {
      const may = MAY_IMPORT[from];
      return !may?.values.includes(to) && !(typeOnly && may?.types?.includes(to));
    });
    expect(strangers.map(({ file, to, typeOnly }) => `${file} imports ${typeOnly ? 'types of ' : ''}${to}`)).toEqual(
      [],
    );
  });

  it('leave no line of the table unused', () => {
    const unused = Object.entries(MAY_IMPORT).flatMap(([from, { values, types = [] }]) => [
      ...values
        .filter((to) => !imports.some((one) => one.from === from && one.to === to && !one.typeOnly))
        .map((to) => `${from} → ${to}`),
      ...types
        .filter((to) => !imports.some((one) => one.from === from && one.to === to))
        .map((to) => `${from} → type ${to}`),
    ]);
    expect(unused).toEqual([]);
  });

  it('of values run in no circle between folders', () => {
    const next = (folder: string): readonly string[] => [
      ...new Set(imports.filter((one) => one.from === folder && !one.typeOnly).map(({ to }) => to)),
    ];
    const circles: string[] = [];
    const walk = (folder: string, trail: readonly string[]): void => {
      const at = trail.indexOf(folder);
      if (at !== -1) circles.push([...trail.slice(at), folder].join(' → '));
      else if (folder in MAY_IMPORT) for (const one of next(folder)) walk(one, [...trail, folder]);
    };
    for (const folder of Object.keys(MAY_IMPORT)) walk(folder, []);
    expect([...new Set(circles)]).toEqual([]);
  });

  it('run in no circle between files, not even of types', () => {
    const next = new Map(files.map(({ path, text }) => [path, filesImported(path, text)]));
    const done = new Set<string>();
    const circles: string[] = [];
    const walk = (path: string, trail: readonly string[]): void => {
      const at = trail.indexOf(path);
      if (at !== -1) circles.push([...trail.slice(at), path].join(' → '));
      if (at !== -1 || done.has(path)) return;
      for (const one of next.get(path) ?? []) walk(one, [...trail, path]);
      done.add(path);
    };
    for (const { path } of files) walk(path, []);
    expect(circles).toEqual([]);
    expect(done.size).toBe(files.length);
  });
});

describe('the core', () => {
  const core = files.filter(({ path }) => !/^(?:disk|cli)\//.test(path));

  it.each(MACHINE)('does without $what', ({ what, allowed }) => {
    const users = core.filter(({ text }) => what.test(withoutComments(text))).map(({ path }) => path);
    expect(users.sort()).toEqual(Object.keys(allowed).sort());
  });

  it('writes to no file and starts no process', () => {
    const users = files.filter(
      ({ path, text }) =>
        !/^(?:disk\/|cli\/pdf-)/.test(path) &&
        /\bfrom 'node:(?:child_process|http|https|net|worker_threads)/.test(text),
    );
    expect(users.map(({ path }) => path)).toEqual([]);
  });
});

describe('every file', () => {
  it('of src has at most 300 lines', () => {
    expect(files.filter(({ text }) => text.split('\n').length - 1 > 300).map(({ path }) => path)).toEqual([]);
  });

  it('of src has no default export, enum, namespace or any', () => {
    const forbidden =
      /^export default\b|^\s*(?:export\s+)?(?:const )?enum \w|^\s*(?:export\s+)?namespace \w|(?:: |<|as )any\b/m;
    expect(files.filter(({ text }) => forbidden.test(withoutComments(text))).map(({ path }) => path)).toEqual([]);
  });

  it('of the project names no path of the machine it was written on', () => {
    const folders = ['src', 'test', 'templates', 'data', 'docs', 'scripts', 'bench'].flatMap((folder) =>
      filesUnder(join(ROOT, folder), ''),
    );
    const texts = folders.filter((path) => /\.(?:ts|mjs|js|json|md|hbs|yaml|yml)$/.test(path));
    const paths = new RegExp(['work', 'root', 'home', 'Users'].map((name) => `(?<![\\w.])/${name}/`).join('|'));
    expect(
      texts.filter((path) => paths.test(readFileSync(path, 'utf8'))).map((path) => shown(relative(ROOT, path))),
    ).toEqual([]);
  });
});

function importsOf(path: string, text: string): readonly Import[] {
  const form =
    /(?:import|export)\s+(type\s+)?((?:[\w*\s,]|\{[^}]*\})*?)\s*from\s+'([^']+)'|import\('([^']+)'\)|import '([^']+)'/g;
  return [...withoutComments(text).matchAll(form)].flatMap(([, type, names = '', named, loaded, effect]) => {
    const target = named ?? loaded ?? effect ?? '';
    const from = folderOf(path);
    const to = target.startsWith('.') ? folderOf(shown(normalize(join(dirname(path), target)))) : packageOf(target);
    const typeOnly = type !== undefined || /^\{\s*(?:type\s+[\w\s]+,?\s*)+\}$/.test(names.trim());
    return from === to ? [] : [{ from, to, typeOnly, file: path }];
  });
}

function filesImported(path: string, text: string): readonly string[] {
  return [...withoutComments(text).matchAll(/\bfrom '(\.[^']+)'|import\('(\.[^']+)'\)/g)].map(([, named, loaded]) =>
    shown(normalize(join(dirname(path), named ?? loaded ?? ''))),
  );
}

/** The stage that a file belongs to: its folder, two deep where readers, writers and chart sources stand side by side. */
function folderOf(path: string): string {
  const [first = '', second = ''] = path.split('/');
  const isDeep = ['write', 'read'].includes(first) || /^(?:chart\/from-figures|inspect\/\w+)\//.test(path);
  if (isDeep) return `${first}/${second}`;
  return first;
}

function packageOf(name: string): string {
  return name.startsWith('node:') ? 'node' : (name.split('/')[0] ?? name);
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}

function filesUnder(folder: string, extension: string): readonly string[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : filesUnder(path, extension);
    return entry.isFile() && entry.name.endsWith(extension) && !entry.name.endsWith('.d.ts') ? [path] : [];
  });
}

function shown(path: string): string {
  return path.split(sep).join('/');
}
