import { BorderStyle, type IBorderOptions, type Paragraph, Tab, TabStopType, TextRun } from 'docx';
import { colophonLists } from '../../document/document-text.ts';
import type { ColophonBlock } from '../../document/tree.ts';
import { COLOPHON_RULES } from '../../standard/letterhead.ts';
import { TYPE_AREA } from '../../standard/page-geometry.ts';
import { cellsOf } from '../../standard/signature-indents.ts';
import { TYPE_STYLE } from '../../standard/type-style.ts';
import { mmToPt, ptToMm } from '../../standard/units.ts';
import { PARAGRAPH_STYLES } from './paragraph-styles.ts';
import { type Placement, styledParagraph } from './paragraphs.ts';
import { textRuns } from './runs.ts';
import type { TextBoxWriter } from './text-box.ts';

/** That of a letter has no rules (GB/T 9704-2012, 10.1). */
export type ColophonLook = 'ruled' | 'of a letter';

/**
 * 版记 at the foot of the type area: the last rule coincides with its lower edge (7.4). It hangs on a paragraph that
 * shows nothing, on the page where that comes to stand.
 */
export function colophonParagraphs(
  colophon: ColophonBlock,
  look: ColophonLook,
  textBox: TextBoxWriter,
  placement: Placement = {},
): readonly Paragraph[] {
  const entries = colophonEntries(colophon);
  if (entries.length === 0) return [];
  const heightMm = colophonHeightMm(colophon);
  const box = textBox({
    name: '版记',
    leftMm: ptToMm(TYPE_AREA.leftPt),
    topMm: ptToMm(TYPE_AREA.bottomPt) - heightMm,
    widthMm: ptToMm(TYPE_AREA.widthPt),
    heightMm,
    stands: 'at the bottom',
    reads: 'across',
    clearsText: true,
    children: [
      ...entries.flatMap(({ kind, runs, placement: own }, index) => [
        ...(look === 'ruled' ? ruleAbove(kind, index) : []),
        styledParagraph(PARAGRAPH_STYLES.colophon, runs, own),
      ]),
      ...(look === 'ruled' ? [ruleParagraph(OUTER)] : []),
    ],
  });
  return [styledParagraph(PARAGRAPH_STYLES.anchor, [box], placement)];
}

/** How much of the foot of a page it takes; a line too many rather than one too few. */
export function colophonHeightMm(colophon: ColophonBlock): number {
  const lines = colophonEntries(colophon).reduce((sum, entry) => sum + entry.mostLines, 0);
  return ptToMm((lines * PARAGRAPH_STYLES.colophon.pitch) / 20 + RULE_ROOM_PT);
}

interface ColophonEntry {
  readonly kind: 'list' | 'printing';
  readonly mostLines: number;
  readonly runs: readonly TextRun[];
  readonly placement: Placement;
}

/** A character of 4号 in twips. */
const EM = TYPE_STYLE.colophon.sizePt * 20;
/** The type area with a character less at both sides, in such characters. */
const LINE_EMS = Math.floor((TYPE_AREA.widthPt * 20) / EM) - 2;
/** Three rules and the paragraphs that bear them. */
const RULE_ROOM_PT = 6;

function colophonEntries(colophon: ColophonBlock): readonly ColophonEntry[] {
  const lists = colophonLists(colophon).map(({ label, text }): ColophonEntry => {
    const labelEms = cellsOf(label);
    return {
      kind: 'list',
      mostLines: Math.ceil(cellsOf(text) / (LINE_EMS - labelEms - 1)),
      runs: textRuns(label + text),
      placement: { indent: { left: EM * (1 + labelEms), right: EM, hanging: EM * labelEms } },
    };
  });
  const { printing } = colophon;
  if (printing === null) return lists;
  const { unitName, date } = printing;
  return [
    ...lists,
    {
      kind: 'printing',
      mostLines: Math.ceil((cellsOf(unitName) + cellsOf(date) + 1) / LINE_EMS),
      runs: [...textRuns(unitName), new TextRun({ children: [new Tab()] }), ...textRuns(date)],
      placement: {
        indent: { left: EM, right: EM },
        tabStops: [{ type: TabStopType.RIGHT, position: Math.round(TYPE_AREA.widthPt * 20) - EM }],
      },
    },
  ];
}

/** A rule above the first and below the last, a thinner one above the printing line; none between 主送 and 抄送 (7.4.1 and 7.4.2). */
function ruleAbove(kind: ColophonEntry['kind'], index: number): readonly Paragraph[] {
  if (index === 0) return [ruleParagraph(OUTER)];
  return kind === 'printing' ? [ruleParagraph(INNER)] : [];
}

/** Rules have paragraphs of their own, because a border keeps to the indents of its text. */
function ruleParagraph(bottom: IBorderOptions): Paragraph {
  return styledParagraph(PARAGRAPH_STYLES.anchor, [], { border: { bottom } });
}

const OUTER = rule(COLOPHON_RULES.outerMm);
const INNER = rule(COLOPHON_RULES.innerMm);

/** Word processors know thicknesses in eighths of a point. */
function rule(thicknessMm: number): IBorderOptions {
  return { style: BorderStyle.SINGLE, size: Math.round(mmToPt(thicknessMm) * 8), color: '000000', space: 0 };
}
