import type { PdfRule } from '../../read/pdf/pdf-facts.ts';
import { TYPE_AREA } from '../../standard/page-geometry.ts';
import { mmToPt } from '../../standard/units.ts';
import { type Finding, linePlace, mm, type PrintedCheck, pagePlace, rule } from './check.ts';
import { isRed, isWide } from './coloured-rules.ts';
import { emBottomPt, emTopPt, linesOf, type PrintedDocument, type RoledLine } from './printed-document.ts';

const TOLERANCE_PT = { mark: mmToPt(1), width: mmToPt(0.5), gap: mmToPt(0.5), letterBottom: mmToPt(0.5) } as const;
const MARK_TOP_PT = TYPE_AREA.topPt + mmToPt(35);
const LETTER_MARK_TOP_PT = mmToPt(30);
/** 10.2: 20 mm below the edge of the type area. */
const ORDER_MARK_TOP_PT = TYPE_AREA.topPt + mmToPt(20);
const LETTER_RULE_PT = mmToPt(170);
const LETTER_BOTTOM_PT = mmToPt(277);
const GAP_PT = mmToPt(4);
/** The two rules of a double rule stand closer than this. */
const DOUBLE_RULE_PT = mmToPt(4);

/** 版头 and the rules of a letter (GB/T 9704-2012, 7.2 and 10.1). */
export const LETTERHEAD_CHECKS: readonly PrintedCheck[] = [
  {
    rule: rule(
      'pdf/mark-top',
      'GB/T 9704-2012, 7.2.4',
      'violation',
      '发文机关标志上边缘距版心上边缘 35 mm（信函距纸边 30 mm，命令为 20 mm）',
      'the mark of the issuing office stands 35 mm below the edge of the type area; in a letter, 30 mm below that of the paper, on an order 20 mm',
    ),
    needs: 'text',
    applies: (document) => markOf(document) !== null,
    run: (document) => {
      const at = markOf(document);
      if (!at) return [];
      const upright = at.line.text.endsWith('令') ? ORDER_MARK_TOP_PT : MARK_TOP_PT;
      const wantedPt = document.kind === 'letter' ? LETTER_MARK_TOP_PT : upright;
      if (Math.abs(emTopPt(at.line) - wantedPt) <= TOLERANCE_PT.mark) return [];
      return [
        {
          place: linePlace(at),
          found: {
            zh: `距纸上边 ${mm(emTopPt(at.line))} mm`,
            en: `${mm(emTopPt(at.line))} mm below the edge of the paper`,
          },
          expected: { zh: `${mm(wantedPt)} mm ±1 mm`, en: `${mm(wantedPt)} mm ±1 mm` },
        },
      ];
    },
  },
  {
    rule: rule(
      'pdf/red-rule-width',
      'GB/T 9704-2012, 7.2.7',
      'violation',
      '红色分隔线与版心等宽（156 mm）',
      'the red rule is as wide as the type area, 156 mm',
    ),
    needs: 'text',
    applies: (document) => redRule(document) !== null,
    run: (document) => {
      const red = redRule(document);
      if (!red) return [];
      const isRight =
        Math.abs(red.lengthPt - TYPE_AREA.widthPt) <= TOLERANCE_PT.width &&
        Math.abs(red.leftPt - TYPE_AREA.leftPt) <= TOLERANCE_PT.width;
      return isRight ? [] : [lengthFinding(red, '156 mm')];
    },
  },
  {
    rule: rule(
      'pdf/red-rule-gap',
      'GB/T 9704-2012, 7.2.7',
      'violation',
      '红色分隔线在发文字号之下 4 mm 处',
      'the red rule stands 4 mm below the document number',
    ),
    needs: 'text',
    applies: (document) => redRule(document) !== null && linesOf(document, 'documentNumber').length > 0,
    run: (document) => {
      const red = redRule(document);
      const number = linesOf(document, 'documentNumber').at(-1);
      if (!red || !number) return [];
      const gapPt = red.topPt - emBottomPt(number.line);
      if (Math.abs(gapPt - GAP_PT) <= TOLERANCE_PT.gap) return [];
      return [
        {
          place: linePlace(number),
          found: { zh: `相距 ${mm(gapPt)} mm`, en: `${mm(gapPt)} mm` },
          expected: { zh: '4 mm', en: '4 mm' },
        },
      ];
    },
  },
  {
    rule: rule(
      'pdf/letter-rules',
      'GB/T 9704-2012, 10.1',
      'violation',
      '信函的两条红色双线长 170 mm，首条上粗下细，末条上细下粗，距下页边 20 mm',
      'a letter has two red double rules of 170 mm: thick over thin, and thin over thick 20 mm above the edge of the paper',
    ),
    needs: 'file',
    applies: ({ kind }) => kind === 'letter',
    run: letterFindings,
  },
];

function markOf(document: PrintedDocument): RoledLine | null {
  return linesOf(document, 'mark').find(({ page, line }) => page === 1 && line.sizePt >= 20) ?? null;
}

/** 分隔线 of a document with 版头: the one red rule of its first page. */
function redRule({ pages, kind }: PrintedDocument): PdfRule | null {
  if (kind === 'letter') return null;
  const red = (pages[0]?.page.rules ?? []).filter(
    (one) => one.direction === 'horizontal' && isRed(one.color) && one.lengthPt > mmToPt(60),
  );
  return red[0] ?? null;
}

function letterFindings({ pages }: PrintedDocument): readonly Finding[] {
  const red = (pages[0]?.page.rules ?? [])
    .filter((one) => isWide(one) && isRed(one.color))
    .sort((one, other) => one.axisPt - other.axisPt);
  const groups: PdfRule[][] = [];
  for (const one of red) {
    const last = groups.at(-1);
    const above = last?.at(-1);
    if (last && above && one.axisPt - above.axisPt < DOUBLE_RULE_PT) last.push(one);
    else groups.push([one]);
  }
  const findings = red
    .filter(({ lengthPt }) => Math.abs(lengthPt - LETTER_RULE_PT) > TOLERANCE_PT.width)
    .map((one) => lengthFinding(one, '170 mm'));
  const [first, second] = groups;
  if (groups.length !== 2 || !first || !second) {
    return [...findings, onFirstPage(`红色双线 ${groups.length} 条`, `${groups.length} double rules`, '两条', 'two')];
  }
  if (!isThicker(first[0], first[1]))
    findings.push(
      onFirstPage('首条双线不是上粗下细', 'the first is not thick over thin', '上粗下细', 'thick over thin'),
    );
  if (!isThicker(second[1], second[0]))
    findings.push(
      onFirstPage('末条双线不是上细下粗', 'the second is not thin over thick', '上细下粗', 'thin over thick'),
    );
  const bottomPt = second.at(-1)?.bottomPt ?? 0;
  if (Math.abs(bottomPt - LETTER_BOTTOM_PT) > TOLERANCE_PT.letterBottom) {
    findings.push(
      onFirstPage(`末条双线下边在 ${mm(bottomPt)} mm 处`, `the second ends at ${mm(bottomPt)} mm`, '277 mm', '277 mm'),
    );
  }
  return findings;
}

function isThicker(one: PdfRule | undefined, other: PdfRule | undefined): boolean {
  return one !== undefined && other !== undefined && one.thicknessPt > other.thicknessPt;
}

function lengthFinding({ lengthPt, leftPt }: PdfRule, wanted: string): Finding {
  return onFirstPage(
    `长 ${mm(lengthPt)} mm，从 ${mm(leftPt)} mm 处开始`,
    `${mm(lengthPt)} mm long, from ${mm(leftPt)} mm`,
    wanted,
    wanted,
  );
}

function onFirstPage(foundZh: string, foundEn: string, wantedZh: string, wantedEn: string): Finding {
  return { place: pagePlace(1), found: { zh: foundZh, en: foundEn }, expected: { zh: wantedZh, en: wantedEn } };
}
