import type { Language } from '../diagnostic/message.ts';
import type { Block, Document, DocumentMeta, Inline, TableBlock } from '../document/tree.ts';
import type { ChangeList, FigureChange, ItemChange, ParagraphChange } from './change-list.ts';
import {
  becauseText,
  CHANGES,
  differenceText,
  fieldsText,
  figureTitle,
  itemTitle,
  paragraphPlace,
  placesText,
  sourceText,
} from './describe-changes.ts';
import { HEADINGS } from './print-changes.ts';

/** A change list as a document to send round: a table of figures, one of projects and tasks, one of the words. */
export function changesDocument(
  list: ChangeList,
  about: Pick<DocumentMeta, 'unitName' | 'issueDate'>,
  language: Language,
): Document {
  const words = WORDS[language];
  const tables = [
    {
      caption: words.figures,
      columns: FIGURE_COLUMNS,
      rows: list.figures.map((change) => figureRow(change, language)),
    },
    {
      caption: HEADINGS.items[language],
      columns: ITEM_COLUMNS,
      rows: list.items.map((change) => itemRow(change, language)),
    },
    {
      caption: words.paragraphs,
      columns: PARAGRAPH_COLUMNS,
      rows: list.paragraphs.map((change) => paragraphRow(change, language)),
    },
  ].filter(({ rows }) => rows.length > 0);
  const lead = tables.length === 0 ? HEADINGS.nothing[language] : '';
  return {
    meta: { ...about, title: words.title, language: 'zh-CN' },
    blocks: [
      { kind: 'title', lines: [words.title] },
      paragraph(`${words.from}${list.from}${words.to}${list.to}${words.end}${lead}`),
      ...tables.map(
        ({ caption, columns, rows }, index): TableBlock => ({
          kind: 'table',
          number: index + 1,
          caption,
          unitNote: null,
          columns: columns.map(([header, align, weight]) => ({ header: header[language], align, weight })),
          rows: rows.map((cells) => ({ cells, emphasis: false })),
          wide: false,
          notes: [],
          origin: null,
        }),
      ),
    ],
  };
}

type Column = readonly [header: Readonly<Record<Language, string>>, align: 'left' | 'center' | 'right', weight: number];
type Cells = readonly (readonly Inline[])[];

const OLD: Column = [{ zh: '原来', en: 'Old' }, 'center', 1.4];
const NOW: Column = [{ zh: '现在', en: 'New' }, 'center', 1.4];

const FIGURE_COLUMNS: readonly Column[] = [
  [{ zh: '数据', en: 'Figure' }, 'left', 2],
  OLD,
  NOW,
  [{ zh: '增减', en: 'Difference' }, 'center', 1.4],
  [{ zh: '填报处或原因', en: 'Typed at, or why' }, 'left', 2.2],
  [{ zh: '涉及', en: 'Printed in' }, 'left', 1.6],
];

const ITEM_COLUMNS: readonly Column[] = [
  [{ zh: '事项', en: 'Item' }, 'left', 3],
  [{ zh: '变动', en: 'Change' }, 'left', 4],
  [{ zh: '所在', en: 'Place' }, 'left', 2],
];

const PARAGRAPH_COLUMNS: readonly Column[] = [
  [{ zh: '位置', en: 'Place' }, 'center', 1],
  [{ zh: '原来', en: 'Old' }, 'left', 4],
  [{ zh: '现在', en: 'New' }, 'left', 4],
];

const WORDS = {
  zh: { title: '变动清单', figures: '数据变动', paragraphs: '文字变动', from: '从“', to: '”到“', end: '”的变动如下。' },
  en: { title: 'Changes', figures: 'Figures', paragraphs: 'Words', from: 'From “', to: '” to “', end: '”. ' },
} as const;

function figureRow(change: FigureChange, language: Language): Cells {
  const { old, now, name, id } = change;
  const title = figureTitle(change, language);
  return [
    text(name === id ? title : `${name}（${title}）`),
    text(old?.value ?? '—'),
    text(now?.value ?? '—'),
    text(differenceText(change.difference, language) || '—'),
    text(becauseText(change.because, language) || sourceText(old, now) || '—'),
    text(placesText(change.printed, language) || '—'),
  ];
}

function itemRow(change: ItemChange, language: Language): Cells {
  const what = change.change === 'changed' ? fieldsText(change, language) : CHANGES[change.change][language];
  return [text(itemTitle(change, language)), text(what), text(change.now ?? change.old ?? '—')];
}

/** The words that went and that came stand out in bold. */
function paragraphRow(change: ParagraphChange, language: Language): Cells {
  const side = (own: 'old' | 'new'): readonly Inline[] =>
    change.pieces
      .filter(({ kind }) => kind === 'same' || kind === own)
      .map(({ kind, text: words }) =>
        kind === 'same' ? { kind: 'text', text: words } : { kind: 'strong', inlines: text(words) },
      );
  return [text(paragraphPlace(change, language)), side('old'), side('new')];
}

function paragraph(words: string): Block {
  return { kind: 'paragraph', runIn: null, inlines: text(words), origin: null };
}

function text(words: string): readonly Inline[] {
  return [{ kind: 'text', text: words }];
}
