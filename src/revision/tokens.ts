import { THING } from './read-story.ts';
import type { Piece, StoryParagraph } from './story.ts';

/** The least that is compared and replaced: a figure with its unit, a Han character, a word, a mark, a picture. */
export interface Token {
  /** Equal tokens have equal keys. */
  readonly key: string;
  readonly isFigure: boolean;
  readonly paragraph: StoryParagraph;
  /** Where it stands in the text of its paragraph. */
  readonly start: number;
  readonly end: number;
  /** How it looks: the XML of `w:rPr` of the run that it begins in. */
  readonly look: string;
}

/** Stands between the tokens of two paragraphs that are compared as one. */
export const PARAGRAPH_END = '\u2029';

/** What official documents count, longest first: 人次 before 人. A unit that is not here is a word of its own. */
const UNITS = [
  '个百分点',
  '平方公里',
  '平方米',
  '立方米',
  '公里',
  '人次',
  '户次',
  '件次',
  '周岁',
  '小时',
  '月份',
  '元',
  '人',
  '户',
  '项',
  '个',
  '张',
  '件',
  '次',
  '套',
  '家',
  '名',
  '处',
  '所',
  '条',
  '份',
  '批',
  '期',
  '场',
  '宗',
  '起',
  '吨',
  '亩',
  '米',
  '㎡',
  'm²',
  '%',
  '‰',
  '年',
  '月',
  '日',
  '岁',
  '天',
  '倍',
  '位',
  '辆',
  '台',
  '部',
  '间',
  '座',
  '片',
  '块',
  '册',
  '本',
  '支',
  '届',
  '类',
  '级',
  '床',
  '分',
].join('|');

const GAP = String.raw`待填|[XＸ×]{2,}(?:\.[XＸ×]+)?`;
const NUMBER = String.raw`[+\-−]?\d[\d,]*(?:\.\d+)?`;
const TOKEN = new RegExp(
  String.raw`(?<figure>(?:${NUMBER}|${GAP})[余多]?[万亿]?[余多]?(?:${UNITS})?(?:/(?:人|户|平方米)(?:·[月年日])?)?)|[A-Za-z]+|[\s\S]`,
  'gu',
);

/** A figure, wherever it stands: digits or a gap, its scale and its unit. */
export function tokensOf(paragraph: StoryParagraph, xml: string): readonly Token[] {
  let piece = 0;
  return [...paragraph.text.matchAll(TOKEN)].map(({ 0: text, index, groups }) => {
    while (endOf(paragraph.pieces[piece]) <= index) piece += 1;
    const { look = null, thing = null } = paragraph.pieces[piece] ?? {};
    return {
      key: text === THING ? `${THING}${thing ?? ''}` : text,
      isFigure: groups?.figure !== undefined,
      paragraph,
      start: index,
      end: index + text.length,
      look: look ? xml.slice(look.start, look.end) : '',
    };
  });
}

/** The figures of a text, in order. */
export function figuresIn(text: string): readonly string[] {
  return [...text.matchAll(TOKEN)].flatMap(({ groups }) => groups?.figure ?? []);
}

/** The text with every figure hidden: paragraphs that differ in nothing else say the same at two times. */
export function withoutFigures(text: string): string {
  return text.replace(TOKEN, (token, ...rest) => {
    const groups = rest.at(-1) as { readonly figure?: string };
    return groups.figure === undefined ? token : '#';
  });
}

function endOf(piece: Piece | undefined): number {
  return piece ? piece.at + piece.text.length : Number.POSITIVE_INFINITY;
}

/** 万元 of 1121.64万元. */
export function unitOf(figure: string): string {
  return figure.replace(/^[+\-−]?[\dXxＸ×,.]+/, '');
}
