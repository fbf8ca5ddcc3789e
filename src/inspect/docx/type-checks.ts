import type { Rule } from '../inspection.ts';
import { type Difference, type DocxCheck, paragraphCheck } from './check.ts';
import { FAMILY_NAMES, type FontFamily, fontFamily, isUsualFontName } from './font-families.ts';
import { hanShares, mainLook } from './looks.ts';
import { ALL_ROLES, type Role } from './role.ts';
import type { RoledParagraph } from './roles.ts';

/** Face and size of one kind of element. */
interface TypeDemand {
  readonly topic: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly roles: readonly Role[];
  readonly clause: string;
  readonly family: FontFamily;
  readonly sizePt: number;
}

const SIZE_NAMES: Readonly<Record<number, string>> = { 22: '2号', 16: '3号', 14: '4号' };

const DEMANDS: readonly TypeDemand[] = [
  demand('title', '标题', 'the title', ['title'], '7.3.1', 'xiaobiaosong', 22),
  demand('addressee', '主送机关', 'the addressee', ['addressee'], '5.2.2', 'fangsong', 16),
  demand('body', '正文', 'the text', ['body'], '5.2.2', 'fangsong', 16),
  demand('heading1', '一级标题', 'a heading of level 1', ['heading1'], '7.3.3', 'heiti', 16),
  demand('heading2', '二级标题', 'a heading of level 2', ['heading2'], '7.3.3', 'kaiti', 16),
  demand('heading3', '三、四级标题', 'a heading of level 3 or 4', ['heading3', 'heading4'], '7.3.3', 'fangsong', 16),
  demand('attachment-note', '附件说明', 'the note on attachments', ['attachmentNote'], '5.2.2', 'fangsong', 16),
  demand('signature', '署名和成文日期', 'the signature', ['signatureUnit', 'signatureDate'], '5.2.2', 'fangsong', 16),
  demand('remark', '附注', 'the remark', ['remark'], '5.2.2', 'fangsong', 16),
  demand('attachment-label', '“附件”二字', 'the label of an attachment', ['attachmentLabel'], '7.3.7', 'heiti', 16),
  demand('document-number', '发文字号', 'the document number', ['documentNumber'], '5.2.2', 'fangsong', 16),
  demand('secrecy', '密级和紧急程度', 'secrecy and urgency', ['secrecy', 'urgency'], '7.2.2', 'heiti', 16),
  demand('mark', '发文机关标志', 'the name of the issuing office', ['mark'], '7.2.4', 'xiaobiaosong', 0),
  demand('colophon', '版记', 'the colophon', ['colophon'], '7.4.2', 'fangsong', 14),
];

/** All that is printed as text, and not in red. */
const BLACK: readonly Role[] = ALL_ROLES.filter(
  (role) => !['blank', 'mark', 'redRule', 'picture', 'other'].includes(role),
);

/** Faces, sizes, weight and colour of text (numbers 16, 19 to 22, 25 and 26 of the checklist). */
export const typeChecks: readonly DocxCheck[] = [
  ...DEMANDS.map(faceCheck),
  ...DEMANDS.filter(({ sizePt }) => sizePt > 0).map(sizeCheck),
  paragraphCheck(
    {
      id: 'heading/run-in-face',
      clause: 'GB/T 9704-2012, 7.3.3',
      grade: 'deviation',
      asks: {
        zh: '段首标题：一级黑体，二级楷体',
        en: 'a heading that begins a paragraph: level 1 in 黑体, level 2 in 楷体',
      },
    },
    ['body'],
    ({ runIn, runs }) => {
      if (!runIn || runIn.level > 2) return null;
      const wanted: FontFamily = runIn.level === 1 ? 'heiti' : 'kaiti';
      const [name = null] = hanShares({ runs: runs.slice(0, 1) }, (look) => look.eastAsia)[0] ?? [];
      const found = fontFamily(name);
      return found === null || found === wanted ? null : { found: name ?? '', expected: FAMILY_NAMES[wanted] };
    },
  ),
  paragraphCheck(
    {
      id: 'font/usual-name',
      clause: 'house practice',
      grade: 'deviation',
      asks: {
        zh: '用机关通用的字体名：仿宋_GB2312 或仿宋、楷体_GB2312 或楷体、黑体、宋体、小标宋',
        en: 'fonts have names that offices know: 仿宋_GB2312 or 仿宋, 楷体_GB2312 or 楷体, 黑体, 宋体, 小标宋',
      },
    },
    DEMANDS.flatMap(({ roles }) => roles),
    ({ runs, label }) => {
      const [strange] = hanShares({ runs }, ({ eastAsia }) => eastAsia).filter(([name]) => !isUsualFontName(name));
      if (!strange || label === strange[0]) return null;
      return {
        found: strange[0] ?? { zh: '没有指定中文字体', en: 'no Chinese font is named' },
        expected: '仿宋_GB2312 / 楷体_GB2312 / 黑体 / 宋体 / 方正小标宋简体',
      };
    },
  ),
  paragraphCheck(
    {
      id: 'font/theme',
      clause: 'house practice',
      grade: 'advice',
      asks: {
        zh: '中文字体直接写明，不随主题变化',
        en: 'Chinese fonts are named, and do not change with the theme',
      },
    },
    DEMANDS.flatMap(({ roles }) => roles),
    ({ runs }) =>
      hanShares({ runs }, ({ isThemed }) => isThemed)[0]?.[0]
        ? {
            found: { zh: '字体取自主题', en: 'a font of the theme' },
            expected: { zh: '写明字体名', en: 'a font by its name' },
          }
        : null,
  ),
  paragraphCheck(
    {
      id: 'title/weight',
      clause: 'GB/T 9704-2012, 7.3.1',
      grade: 'deviation',
      asks: { zh: '标题用小标宋，不加粗', en: 'the title is not bold: 小标宋 is heavy enough' },
    },
    ['title'],
    boldDifference,
  ),
  paragraphCheck(
    {
      id: 'heading/weight',
      clause: 'GB/T 9704-2012, 7.3.3',
      grade: 'deviation',
      asks: { zh: '各级标题不加粗', en: 'headings are not bold' },
    },
    ['heading1', 'heading2', 'heading3', 'heading4'],
    boldDifference,
  ),
  paragraphCheck(
    {
      id: 'text/emphasis',
      clause: 'house practice',
      grade: 'deviation',
      asks: { zh: '不用斜体和下划线', en: 'nothing is italic or underlined' },
    },
    BLACK,
    ({ runs }) => {
      const run = runs.find(({ text, look }) => text.trim() !== '' && (look.italic || look.underlined));
      return run
        ? {
            found: run.look.italic
              ? { zh: `“${shown(run.text)}”是斜体`, en: `“${shown(run.text)}” is italic` }
              : { zh: `“${shown(run.text)}”有下划线`, en: `“${shown(run.text)}” is underlined` },
            expected: { zh: '正体、无下划线', en: 'upright, not underlined' },
          }
        : null;
    },
  ),
  paragraphCheck(
    {
      id: 'text/highlight',
      clause: 'house practice',
      grade: 'deviation',
      asks: { zh: '没有突出显示（底色）：多是没填完的地方', en: 'nothing is highlighted: it marks what is unfinished' },
    },
    BLACK,
    ({ runs }) => {
      const run = runs.find(({ look }) => look.highlight !== null && look.highlight !== 'none');
      return run
        ? {
            found: { zh: `“${shown(run.text)}”有底色`, en: `“${shown(run.text)}” is highlighted` },
            expected: { zh: '没有底色', en: 'no highlight' },
          }
        : null;
    },
  ),
  paragraphCheck(
    {
      id: 'text/colour',
      clause: 'GB/T 9704-2012, 5.2.4',
      grade: 'violation',
      asks: { zh: '如无特殊说明，文字为黑色', en: 'text is black' },
    },
    BLACK,
    ({ runs }) => {
      const run = runs.find(({ text, look }) => text.trim() !== '' && !['auto', '000000'].includes(look.colour));
      return run ? { found: `“${shown(run.text)}” #${run.look.colour}`, expected: { zh: '黑色', en: 'black' } } : null;
    },
  ),
  paragraphCheck(
    {
      id: 'mark/colour',
      clause: 'GB/T 9704-2012, 7.2.4',
      grade: 'violation',
      asks: { zh: '发文机关标志用红色', en: 'the name of the issuing office is red' },
    },
    ['mark'],
    (paragraph) => {
      const { colour } = mainLook(paragraph);
      return colour === 'FF0000' || /^[C-F].[0-3].[0-3].$/.test(colour)
        ? null
        : { found: `#${colour}`, expected: { zh: '红色', en: 'red' } };
    },
  ),
];

function demand(
  topic: string,
  zh: string,
  en: string,
  roles: readonly Role[],
  clause: string,
  family: FontFamily,
  sizePt: number,
): TypeDemand {
  return { topic, name: { zh, en }, roles, clause: `GB/T 9704-2012, ${clause}`, family, sizePt };
}

/** A font whose name does not tell its design is left to `font/usual-name`. */
function faceCheck({ topic, name, roles, clause, family }: TypeDemand): DocxCheck {
  const rule: Rule = {
    id: `${topic}/face`,
    clause,
    grade: topic === 'mark' ? 'advice' : 'violation',
    asks: { zh: `${name.zh}一般用${FAMILY_NAMES[family]}`, en: `${name.en} is in ${FAMILY_NAMES[family]}` },
  };
  return paragraphCheck(rule, roles, (paragraph) => {
    const [font = null] = hanShares(ownText(paragraph), ({ eastAsia }) => eastAsia)[0] ?? [];
    const found = fontFamily(font);
    return found === null || found === family ? null : { found: font ?? '', expected: FAMILY_NAMES[family] };
  });
}

function sizeCheck({ topic, name, roles, clause, sizePt }: TypeDemand): DocxCheck {
  const rule: Rule = {
    id: `${topic}/size`,
    clause,
    grade: 'violation',
    asks: {
      zh: `${name.zh}一般用 ${SIZE_NAMES[sizePt]}（${sizePt} 磅）`,
      en: `${name.en} is set in ${SIZE_NAMES[sizePt]} (${sizePt} pt)`,
    },
  };
  return paragraphCheck(rule, roles, (paragraph) => {
    const wrong = hanShares(paragraph, (look) => look.sizePt).find(([found]) => found !== sizePt);
    return wrong ? { found: `${wrong[0]} pt`, expected: `${sizePt} pt` } : null;
  });
}

/** The text of a paragraph without the heading that begins it, which has a face of its own. */
function ownText({ runs, runIn }: RoledParagraph): Pick<RoledParagraph, 'runs'> {
  return runIn && runs.length > 1 ? { runs: runs.slice(1) } : { runs };
}

function boldDifference({ runs }: RoledParagraph): Difference | null {
  return hanShares({ runs }, ({ bold }) => bold)[0]?.[0]
    ? { found: { zh: '加粗', en: 'bold' }, expected: { zh: '不加粗', en: 'not bold' } }
    : null;
}

function shown(text: string): string {
  const plain = text.trim();
  return plain.length > 12 ? `${plain.slice(0, 12)}…` : plain;
}
