import type { PdfRule } from '../../read/pdf/pdf-facts.ts';
import { TYPE_AREA } from '../../standard/page-geometry.ts';
import { mmToPt, ptToMm } from '../../standard/units.ts';
import { type Finding, mm, type PrintedCheck, pagePlace, rule } from './check.ts';
import { colophonArea } from './coloured-rules.ts';
import type { PrintedDocument } from './printed-document.ts';

const TOLERANCE_PT = { width: mmToPt(0.5), thickness: mmToPt(0.1), bottom: mmToPt(0.5) } as const;
const OUTER_PT = mmToPt(0.35);
const INNER_PT = mmToPt(0.25);

/** 版记 (GB/T 9704-2012, 7.4). */
export const COLOPHON_CHECKS: readonly PrintedCheck[] = [
  colophonCheck(
    rule(
      'pdf/colophon-rule-width',
      'GB/T 9704-2012, 7.4.1',
      'violation',
      '版记分隔线与版心等宽（156 mm）',
      'the rules of 版记 are as wide as the type area, 156 mm',
    ),
    (rules, page) =>
      rules
        .filter(({ lengthPt }) => Math.abs(lengthPt - TYPE_AREA.widthPt) > TOLERANCE_PT.width)
        .map(({ lengthPt }) => finding(page, `长 ${mm(lengthPt)} mm`, `${mm(lengthPt)} mm long`, '156 mm')),
  ),
  colophonCheck(
    rule(
      'pdf/colophon-rule-thickness',
      'GB/T 9704-2012, 7.4.1',
      'deviation',
      '首末条分隔线 0.35 mm，中间 0.25 mm（推荐值）',
      'the first and last rule are 0.35 mm thick, the others 0.25 mm, as the standard recommends',
    ),
    (rules, page) =>
      rules.flatMap(({ thicknessPt }, index) => {
        const wantedPt = index === 0 || index === rules.length - 1 ? OUTER_PT : INNER_PT;
        if (Math.abs(thicknessPt - wantedPt) <= TOLERANCE_PT.thickness) return [];
        const found = `${ptToMm(thicknessPt).toFixed(2)} mm`;
        return [
          finding(
            page,
            `第 ${index + 1} 条粗 ${found}`,
            `rule ${index + 1} is ${found} thick`,
            `${ptToMm(wantedPt).toFixed(2)} mm`,
          ),
        ];
      }),
  ),
  colophonCheck(
    rule(
      'pdf/colophon-bottom',
      'GB/T 9704-2012, 7.4.1',
      'violation',
      '版记末条分隔线与版心下边缘重合（262 mm）',
      'the last rule of 版记 lies on the lower edge of the type area, 262 mm',
    ),
    (rules, page) => {
      const axisPt = rules.at(-1)?.axisPt ?? TYPE_AREA.bottomPt;
      if (Math.abs(axisPt - TYPE_AREA.bottomPt) <= TOLERANCE_PT.bottom) return [];
      return [finding(page, `在 ${mm(axisPt)} mm 处`, `at ${mm(axisPt)} mm`, '262 mm')];
    },
  ),
  {
    rule: rule(
      'pdf/colophon-last',
      'GB/T 9704-2012, 7.4',
      'violation',
      '版记在最后一面',
      'the page of 版记 is the last',
    ),
    needs: 'text',
    applies: ({ colophonPage }) => colophonPage !== null,
    run: ({ facts, colophonPage }) => {
      const last = facts.pages.at(-1)?.number ?? 0;
      if (colophonPage === null || colophonPage === last) return [];
      return [
        finding(colophonPage, `在第 ${colophonPage} 页`, `on page ${colophonPage}`, `第 ${last} 页`, `page ${last}`),
      ];
    },
  },
  {
    rule: rule(
      'pdf/colophon-even-page',
      'GB/T 33476.2-2016, 7.3.1',
      'deviation',
      '双面印刷时版记在双页',
      'printed on both sides, 版记 stands on an even page',
    ),
    needs: 'text',
    applies: ({ colophonPage, kind }) => colophonPage !== null && kind === 'document',
    run: ({ colophonPage }) => {
      if (colophonPage === null || colophonPage % 2 === 0) return [];
      return [finding(colophonPage, `在第 ${colophonPage} 页`, `on page ${colophonPage}`, '双页', 'an even page')];
    },
  },
];

function colophonCheck(
  asked: PrintedCheck['rule'],
  judge: (rules: readonly PdfRule[], page: number) => readonly Finding[],
): PrintedCheck {
  return {
    rule: asked,
    needs: 'text',
    // 信函 has no rules in its 版记 (10.1).
    applies: (document) => document.kind === 'document' && rulesOf(document).length > 1,
    run: (document) => judge(rulesOf(document), document.colophonPage ?? 0),
  };
}

function rulesOf({ facts, colophonPage }: PrintedDocument): readonly PdfRule[] {
  const page = facts.pages.find(({ number }) => number === colophonPage);
  return (page && colophonArea(page)?.rules) ?? [];
}

function finding(page: number, foundZh: string, foundEn: string, wantedZh: string, wantedEn = wantedZh): Finding {
  return { place: pagePlace(page), found: { zh: foundZh, en: foundEn }, expected: { zh: wantedZh, en: wantedEn } };
}
