import type { RoleText } from './role-text.ts';
import { declare, elementRule, type Slip, slip, type WordingRule } from './wording-rule.ts';

/** 附件说明 and the pages of attachments (GB/T 9704-2012, 7.3.4 and 7.3.7). */
export const attachmentRules: readonly WordingRule[] = [
  elementRule(
    declare(
      'attachment/end',
      'GB/T 9704-2012, 7.3.4',
      'violation',
      '附件名称后面不加标点',
      'the name of an attachment ends without a mark',
    ),
    'attachmentNote',
    (text) => {
      const trimmed = text.trim();
      return /[。；，、：]$/.test(trimmed) && !/^附件：$/.test(trimmed) ? trimmed.slice(0, -1) : null;
    },
  ),
  {
    rule: declare(
      'attachment/numbers',
      'GB/T 9704-2012, 7.3.4',
      'violation',
      '多个附件用阿拉伯数字从1起连续编号，写作“附件：1.名称”；只有一个附件不编号',
      'several attachments are counted 附件：1. 2. 3.; a single one has no number',
    ),
    find: (texts) => misnumbered(namedIn(texts)),
  },
  {
    rule: declare(
      'attachment/match',
      'GB/T 9704-2012, 7.3.7',
      'violation',
      '附件的顺序号和标题与附件说明一致',
      'number and title of each attachment are those of the list under the text',
    ),
    find: (texts) => mismatched(namedIn(texts), attachedIn(texts)),
  },
];

/** A line of 附件说明. */
interface Named {
  readonly text: RoleText;
  /** As written before the name: `1.`, or empty. */
  readonly label: string;
  readonly number: number | null;
  readonly name: string;
}

/** An attachment with its pages. */
interface Attached {
  readonly label: RoleText;
  readonly number: number | null;
  readonly title: RoleText | null;
}

const NOTE_LINE = /^\s{0,20}(?:附件\d{0,2}[：:])?\s{0,20}(?:(\d{1,2})([.．、]))?\s{0,5}(.*)$/;

/** A line without a number goes on with the name above it. */
function namedIn(texts: readonly RoleText[]): readonly Named[] {
  const named: Named[] = [];
  for (const text of texts.filter(({ role }) => role === 'attachmentNote')) {
    const [, digits, mark = '', name = ''] = NOTE_LINE.exec(text.text) ?? [];
    const last = named.at(-1);
    if (digits === undefined && last) named[named.length - 1] = { ...last, name: last.name + name };
    else if (name !== '')
      named.push({ text, label: `${digits ?? ''}${mark}`, number: digits === undefined ? null : Number(digits), name });
  }
  return named;
}

function attachedIn(texts: readonly RoleText[]): readonly Attached[] {
  return texts.flatMap((label, index) => {
    if (label.role !== 'attachmentLabel') return [];
    const [, digits] = /附件\s{0,3}(\d{1,2})?/.exec(label.text) ?? [];
    const next = texts[index + 1];
    return [
      {
        label,
        number: digits === undefined ? null : Number(digits),
        title: next?.role === 'attachmentTitle' ? next : null,
      },
    ];
  });
}

function misnumbered(named: readonly Named[]): readonly Slip[] {
  return named.flatMap(({ text, label, number }, index) => {
    const proper = named.length === 1 ? '' : `${index + 1}.`;
    if (label === proper) return [];
    const at = number === null ? 0 : text.text.indexOf(label);
    const none = { zh: '只有一个附件时不编号', en: 'no number for a single attachment' };
    return [slip(text, at, label.length, proper === '' ? none : proper)];
  });
}

/** Nothing is said when list or attachments are not in the document at all: they may be files of their own. */
function mismatched(named: readonly Named[], attached: readonly Attached[]): readonly Slip[] {
  if (attached.length === 0 || named.length === 0) return [];
  const slips: Slip[] = attached.flatMap(({ label, number, title }, index) => {
    const listed = named[index];
    if (!listed)
      return [
        slip(label, 0, label.text.length, { zh: '附件说明里列出这个附件', en: 'an entry in the list of attachments' }),
      ];
    const proper = named.length === 1 ? '附件' : `附件${index + 1}`;
    const written = number === null ? '附件' : `附件${number}`;
    const isCounted = written === proper && /^附件\s{0,3}\d{0,2}$/.test(label.text.trim());
    const isTitled = title === null || bare(title.text) === bare(listed.name);
    return [
      ...(isCounted ? [] : [slip(label, 0, label.text.length, proper)]),
      ...(isTitled || !title ? [] : [slip(title, 0, title.text.length, listed.name)]),
    ];
  });
  const missing = named
    .slice(attached.length)
    .map(({ text }) => slip(text, 0, text.text.length, { zh: '后面附上这个附件', en: 'the attachment itself' }));
  return [...slips, ...missing];
}

/** A name without blanks, 《》 round it, and a mark at its end (which `attachment/end` speaks of). */
function bare(name: string): string {
  return name
    .replace(/\s/g, '')
    .replace(/[。；，、：]$/, '')
    .replace(/^《(.*)》$/, '$1');
}
