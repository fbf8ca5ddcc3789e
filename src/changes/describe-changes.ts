import type { DocumentKind } from '../data-set/schema/report-section.ts';
import { VARIANT_NAMES } from '../data-set/which-document.ts';
import type { Language } from '../diagnostic/message.ts';
import { groupBy } from '../group-by.ts';
import type {
  ChangeKind,
  ChangeList,
  FigureChange,
  FigureDifference,
  FigureState,
  ItemChange,
  ItemField,
  ItemKind,
  ParagraphChange,
  PlaceInDocument,
} from './change-list.ts';

/** Each change in one line, for who only wants to know what is going on: 低保.人数 726人 → 731人，涉及总结第3段、图2. */
export function changeLines({ figures, items, paragraphs }: ChangeList, language: Language): readonly string[] {
  return [
    ...figures.map((change) => figureLine(change, language)),
    ...items.map((change) => itemLine(change, language)),
    ...paragraphs.filter(isOfWords).map((change) => paragraphLine(change, language)),
  ];
}

/** 低保.人数 726人 → 731人，涉及总结第3段、图2. */
export function figureLine(change: FigureChange, language: Language): string {
  const { comma } = MARKS[language];
  const parts = [
    `${figureTitle(change, language)} ${valuesText(change, language)}`,
    becauseText(change.because, language),
    printedText(change.printed, language),
  ];
  return parts.filter((part) => part !== '').join(comma);
}

/** 低保.人数, and of which data set it is if it is not the one reported on: 低保.人数（上年同期）. */
export function figureTitle({ id, of }: Pick<FigureChange, 'id' | 'of'>, language: Language): string {
  const { open, close } = MARKS[language];
  return of === 'current' ? id : `${id}${open}${OTHER_TIMES[of][language]}${close}`;
}

/** 726人 → 731人, 新增726人, 不再有（原为726人）. */
export function valuesText({ old, now }: Pick<FigureChange, 'old' | 'now'>, language: Language): string {
  if (old && now) return `${old.value} → ${now.value}`;
  if (now) return `${CHANGES.came[language]} ${now.value}`;
  return `${CHANGES.went[language]} ${old?.value ?? ''}`;
}

/** 增加5人, 提高0.3个百分点; an empty string where there is none. */
export function differenceText(difference: FigureDifference | null, language: Language): string {
  if (!difference) return '';
  const { direction, amount } = difference;
  if (language === 'en') return `${direction === 'more' ? '+' : '-'}${amount}`;
  const isPoint = /个[百千]分点$/.test(amount);
  return `${isPoint ? (direction === 'more' ? '提高' : '下降') : direction === 'more' ? '增加' : '减少'}${amount}`;
}

/** What a computed figure follows from: 随低保.资金变动; an empty string for typed ones. */
export function becauseText(because: readonly string[], language: Language): string {
  if (because.length === 0) return '';
  const named = because.slice(0, MOST_NAMED).join(MARKS[language].list);
  const more = because.length - MOST_NAMED;
  if (language === 'zh') return `随${named}${more > 0 ? `等${because.length}个数` : ''}变动`;
  return `follows ${named}${more > 0 ? ` and ${more} more` : ''}`;
}

/** 涉及总结第3段、图2; an empty string for what no document prints. */
export function printedText(printed: readonly PlaceInDocument[], language: Language): string {
  if (printed.length === 0) return '';
  return `${language === 'zh' ? '涉及' : 'printed in '}${placesText(printed, language)}`;
}

/** 总结第3段、图2；总结（简版）第2段；计划表1. */
export function placesText(places: readonly PlaceInDocument[], language: Language): string {
  const { list, stop } = MARKS[language];
  const space = language === 'zh' ? '' : ' ';
  const byDocument = groupBy(places, (place) => documentTitle(place, language));
  return [...byDocument]
    .map(([title, own]) => `${title}${space}${own.map((place) => placeText(place, language)).join(list)}`)
    .join(stop);
}

/** 总结, 总结（简版）. */
function documentTitle({ document, variant }: PlaceInDocument, language: Language): string {
  const { open, close } = MARKS[language];
  const name = VARIANT_NAMES[variant]?.[language];
  return `${DOCUMENT_NAMES[document][language]}${name ? `${open}${name}${close}` : ''}`;
}

/** 第3段, 表2. */
function placeText({ paragraph, label }: Pick<PlaceInDocument, 'paragraph' | 'label'>, language: Language): string {
  if (label !== null) return language === 'zh' ? label : label.replace('表', 'table ').replace('图', 'figure ');
  return language === 'zh' ? `第${paragraph}段` : `paragraph ${paragraph}`;
}

/** `file:line` on both sides; one of them where they are the same. */
export function sourceText(old: FigureState | null, now: FigureState | null): string {
  const places = [old?.place, now?.place].filter((place) => typeof place === 'string');
  return [...new Set(places)].join(' → ');
}

/** 地点 服务站.仁和：阶段 签约 → 投入使用. */
export function itemLine(change: ItemChange, language: Language): string {
  const title = itemTitle(change, language);
  if (change.change !== 'changed') return `${CHANGES[change.change][language]} ${title}`;
  return `${title}${MARKS[language].colon}${fieldsText(change, language)}`;
}

/** 项目 服务站 城乡社区服务站建设项目; of a task whose words changed, its id. */
export function itemTitle({ kind, id, name, fields }: ItemChange, language: Language): string {
  const isNamed = id.endsWith(name) || fields.some(({ field }) => field === 'do' || field === 'name');
  return `${ITEM_KINDS[kind][language]} ${id}${isNamed ? '' : ` ${name}`}`;
}

/** 阶段 签约 → 投入使用；期限 9月底前 → 10月底前. */
export function fieldsText({ fields }: ItemChange, language: Language): string {
  const nothing = language === 'zh' ? '（无）' : '(none)';
  return fields
    .map(({ field, old, now }) => `${FIELD_NAMES[field][language]} ${old ?? nothing} → ${now ?? nothing}`)
    .join(MARKS[language].stop);
}

/** 总结第3段 改了文字. */
function paragraphLine(change: ParagraphChange, language: Language): string {
  return `${paragraphPlace(change, language)} ${PARAGRAPH_CHANGES[change.change][language]}`;
}

/** 总结第3段; of what went, where it stood. */
export function paragraphPlace({ document, variant, old, now }: ParagraphChange, language: Language): string {
  const line = now ?? old;
  return line ? placesText([{ document, variant, paragraph: line.paragraph, label: line.label }], language) : '';
}

/** Whether more than numbers changed. */
function isOfWords({ change, pieces }: ParagraphChange): boolean {
  return (
    change !== 'changed' || pieces.some(({ kind, text }) => kind !== 'same' && /\D/.test(text.replace(/[.,]/g, '')))
  );
}

type Words = Readonly<Record<Language, string>>;

/** More are counted, not named. */
const MOST_NAMED = 3;

const MARKS = {
  zh: { comma: '，', list: '、', stop: '；', colon: '：', open: '（', close: '）' },
  en: { comma: ', ', list: ', ', stop: '; ', colon: ': ', open: ' (', close: ')' },
} as const;

export const CHANGES: Readonly<Record<ChangeKind, Words>> = {
  changed: { zh: '变动', en: 'changed' },
  came: { zh: '新增', en: 'new' },
  went: { zh: '不再有', en: 'gone' },
};

const PARAGRAPH_CHANGES: Readonly<Record<ChangeKind, Words>> = {
  changed: { zh: '改了文字', en: 'reads differently' },
  came: { zh: '是新的', en: 'is new' },
  went: { zh: '没有了', en: 'is gone' },
};

const OTHER_TIMES: Readonly<Record<'lastYear' | 'previous', Words>> = {
  lastYear: { zh: '上年同期', en: 'last year' },
  previous: { zh: '上期', en: 'last period' },
};

const DOCUMENT_NAMES: Readonly<Record<DocumentKind, Words>> = {
  summary: { zh: '总结', en: 'summary' },
  plan: { zh: '计划', en: 'plan' },
  'summary+plan': { zh: '总结和计划', en: 'summary and plan' },
};

const ITEM_KINDS: Readonly<Record<ItemKind, Words>> = {
  task: { zh: '任务', en: 'task' },
  project: { zh: '项目', en: 'project' },
  place: { zh: '地点', en: 'place' },
};

const FIELD_NAMES: Readonly<Record<ItemField, Words>> = {
  name: { zh: '名称', en: 'name' },
  stage: { zh: '阶段', en: 'stage' },
  do: { zh: '内容', en: 'what' },
  section: { zh: '板块', en: 'section' },
  by: { zh: '时限', en: 'due' },
  strength: { zh: '力度', en: 'strength' },
  phases: { zh: '分步', en: 'steps' },
  department: { zh: '责任单位', en: 'department' },
  with: { zh: '配合单位', en: 'with' },
  person: { zh: '责任人', en: 'person' },
  closed: { zh: '办结', en: 'closed' },
  obstacle: { zh: '障碍', en: 'obstacle' },
};
