import { GRID, TYPE_AREA } from '../../standard/page-geometry.ts';
import { mmToPt } from '../../standard/units.ts';
import { type Finding, type PrintedCheck, pagePlace, perPage, points, rule, WHOLE_DOCUMENT } from './check.ts';
import { isHan } from './marks.ts';
import { upright } from './paper-checks.ts';
import {
  emTopPt,
  linesOf,
  type PrintedDocument,
  type PrintedPage,
  type RoledLine,
  TEXT_ROLES,
} from './printed-document.ts';

const TEXT: readonly string[] = TEXT_ROLES;
/** Pitches with which 22 lines fit the page: from the 28 pt of many guides to 29.61 pt, which fills it. */
const PITCH_PT = { least: 27.9, most: GRID.pitchPt + 0.05, tolerance: 0.05 } as const;
/** Consecutive lines are no farther apart; what is farther has something between it. */
const WIDEST_PITCH_PT = 45;
/** So many pages of text show how many lines a page has. */
const TELLING_PAGES = 3;

/** 22 lines of 28 characters (GB/T 9704-2012, 5.2.3). */
export const GRID_CHECKS: readonly PrintedCheck[] = [
  {
    rule: rule('pdf/lines-per-page', 'GB/T 9704-2012, 5.2.3', 'violation', '一般每面排 22 行', 'a page has 22 lines'),
    needs: 'text',
    applies: (document) => fullPages(document).length > 0,
    run: wrongLineCounts,
  },
  {
    rule: rule(
      'pdf/line-pitch',
      'GB/T 9704-2012, 5.2.3',
      'violation',
      '行距合适，一页正好排下 22 行（28—29.6 磅）',
      'the line pitch lets 22 lines fill a page: 28 to 29.6 pt',
    ),
    needs: 'text',
    applies: (document) => pitchPt(document) !== null,
    run: (document) => pitchFinding(document, (pt) => pt < PITCH_PT.least || pt > PITCH_PT.most),
  },
  {
    rule: rule(
      'pdf/line-pitch-filling',
      'GB/T 9704-2012, 5.2.3',
      'deviation',
      '22 行撑满版心，行距 29.61 磅',
      '22 lines fill the type area to its edges: a pitch of 29.61 pt',
    ),
    needs: 'text',
    applies: (document) => pitchPt(document) !== null,
    run: (document) => pitchFinding(document, (pt) => pt >= PITCH_PT.least && pt < GRID.pitchPt - PITCH_PT.tolerance),
  },
  {
    rule: rule(
      'pdf/characters-per-line',
      'GB/T 9704-2012, 5.2.3',
      'violation',
      '一般每行排 28 个字',
      'a line has 28 characters',
    ),
    needs: 'text',
    applies: (document) => fullHanLines(document).length > 0,
    run: (document) =>
      perPage(
        fullHanLines(document)
          .filter(({ count, wanted }) => count !== wanted)
          .map(({ at, count, wanted }) => ({
            at,
            found: {
              zh: `满行 ${count} 个字，应为 ${wanted} 个`,
              en: `a full line of ${count} characters instead of ${wanted}`,
            },
          })),
        { zh: '每行 28 个字（段首行 26 个）', en: '28 characters, 26 in the first line of a paragraph' },
      ),
  },
];

/** Pages between the first and the last that hold nothing but lines of text. */
function fullPages({ pages }: PrintedDocument): readonly PrintedPage[] {
  return upright(pages.slice(1, -1)).filter(
    ({ page, lines }) =>
      page.pictures.length + page.rules.length + page.otherMarks === 0 &&
      lines.every(({ role }) => TEXT.includes(role) || role === 'pageNumber') &&
      lines.some(({ role }) => TEXT.includes(role)),
  );
}

function wrongLineCounts(document: PrintedDocument): readonly Finding[] {
  const counted = fullPages(document).map((page) => ({ page, count: baselines(page).length }));
  const most = Math.max(...counted.map(({ count }) => count));
  const expected = { zh: '22 行', en: '22 lines' };
  const over = counted.filter(({ count }) => count > GRID.linesPerPage);
  if (over.length > 0) return over.map(({ page, count }) => countFinding(page, count, expected));
  // A page may end early to keep a heading with its text; only what has no room for 22 lines, or never has them, is wrong.
  const hasRoom = counted.some(({ page }) => hasRoomForAll(page));
  if (most === GRID.linesPerPage || (hasRoom && counted.length < TELLING_PAGES)) return [];
  const [fullest] = counted.filter(({ count }) => count === most);
  return fullest ? [countFinding(fullest.page, most, expected)] : [];
}

function countFinding({ page }: PrintedPage, count: number, expected: Finding['expected']): Finding {
  return {
    place: pagePlace(page.number),
    found: { zh: `整页 ${count} 行`, en: `a full page of ${count} lines` },
    expected,
  };
}

function hasRoomForAll(page: PrintedPage): boolean {
  const lines = page.lines.filter(({ role }) => TEXT.includes(role));
  const [first] = lines;
  const distances = distancesOf(page);
  const distance = distances[Math.floor(distances.length / 2)];
  if (!first || distance === undefined) return true;
  const lastPt = emTopPt(first.line) + (GRID.linesPerPage - 1) * distance + first.line.sizePt;
  return lastPt <= TYPE_AREA.bottomPt + mmToPt(1);
}

function baselines({ lines }: PrintedPage): readonly number[] {
  const heights = lines.filter(({ role }) => TEXT.includes(role)).map(({ line }) => line.baselinePt);
  return heights.filter((height, index) => height - (heights[index - 1] ?? -Infinity) > 1);
}

/** Distances of consecutive lines of text, in rising order. */
function distancesOf(page: PrintedPage): readonly number[] {
  const heights = baselines(page);
  return heights
    .map((height, index) => height - (heights[index - 1] ?? height))
    .filter((distance) => distance > 0 && distance < WIDEST_PITCH_PT)
    .sort((one, other) => one - other);
}

/** The pitch that most lines stand at: the mean of what is near the middle. Null when there are too few lines. */
function pitchPt({ pages }: PrintedDocument): number | null {
  const distances = upright(pages)
    .flatMap(distancesOf)
    .sort((one, other) => one - other);
  const middle = distances[Math.floor(distances.length / 2)];
  if (middle === undefined || distances.length < 3) return null;
  const near = distances.filter((distance) => Math.abs(distance - middle) < 0.5);
  return near.reduce((sum, distance) => sum + distance, 0) / near.length;
}

function pitchFinding(document: PrintedDocument, isWrong: (pt: number) => boolean): readonly Finding[] {
  const pt = pitchPt(document);
  if (pt === null || !isWrong(pt)) return [];
  return [
    {
      place: WHOLE_DOCUMENT,
      found: { zh: `行距 ${points(pt)} 磅`, en: `a pitch of ${points(pt)} pt` },
      expected: { zh: `${points(GRID.pitchPt)} 磅`, en: `${points(GRID.pitchPt)} pt` },
    },
  ];
}

interface HanLine {
  readonly at: RoledLine;
  readonly count: number;
  readonly wanted: number;
}

/** Lines of Chinese characters alone that go on with two more in the next line: only such a line is full by necessity. */
function fullHanLines(document: PrintedDocument): readonly HanLine[] {
  const lines = linesOf(document, 'body');
  return lines.flatMap((at, index): readonly HanLine[] => {
    const next = lines[index + 1];
    const chars = at.line.glyphs.map(({ text }) => text);
    if (!next || next.begins || !chars.every(isHan) || next.line.glyphs.length < 5) return [];
    // An ordinal is kept whole, so it may have left the line.
    const [first, second] = next.line.glyphs.map(({ text }) => text);
    if (!isHan(first ?? '') || !isHan(second ?? '') || first === '第') return [];
    return [{ at, count: chars.length, wanted: at.begins ? GRID.charactersPerLine - 2 : GRID.charactersPerLine }];
  });
}
