import { AlignmentType, Footer, Paragraph, Run, TextRun, XmlComponent } from 'docx';
import type { PageNumberPlace } from '../../standard/page-geometry.ts';
import { PAGE_NUMBER, PAPER, TYPE_AREA } from '../../standard/page-geometry.ts';
import { ptToMm } from '../../standard/units.ts';
import { PARAGRAPH_STYLES } from './paragraph-styles.ts';
import { type Placement, styledParagraph } from './paragraphs.ts';
import type { Setting } from './setting.ts';

/** The feet of a section's pages; without `even`, all are alike. */
export interface PageFooters {
  readonly default: Footer;
  readonly even?: Footer;
}

/** 页码 of upright pages: — 1 —, 7 mm below the type area (GB/T 9704-2012, 7.5). */
export function pageFooters({ pageNumbers }: Setting): PageFooters {
  return forSides(pageNumbers, (side) => new Footer({ children: [pageNumber(side)] }));
}

/** 页码 of a page that lies across: where it stands on an upright page, when the sheet is held upright (8). */
export function acrossFooters({ pageNumbers, textBox }: Setting): PageFooters {
  const heightMm = ptToMm(PARAGRAPH_STYLES.pageNumber.pitch / 20);
  return forSides(pageNumbers, (side) => {
    const box = textBox({
      name: '页码',
      // The sheet's lower edge is the left one of the page that lies across.
      leftMm: PAPER.heightMm - ptToMm(PAGE_NUMBER.dashCentrePt) - heightMm * DASH_CENTRE,
      topMm: ptToMm(TYPE_AREA.leftPt),
      widthMm: heightMm,
      heightMm: ptToMm(TYPE_AREA.widthPt),
      stands: 'at the top',
      reads: 'down',
      clearsText: false,
      children: [pageNumber(side)],
    });
    return new Footer({ children: [new Paragraph({ style: PARAGRAPH_STYLES.anchor.id, children: [box] })] });
  });
}

/** A foot that shows nothing. */
export function emptyFooter(): Footer {
  return new Footer({ children: [new Paragraph({ style: PARAGRAPH_STYLES.anchor.id })] });
}

/** How far from the left edge of its turned line a dash is, in heights of the line: measured. */
const DASH_CENTRE = 0.37;

type Side = 'odd' | 'even' | 'middle';

function forSides(place: PageNumberPlace, footer: (side: Side) => Footer): PageFooters {
  return place === 'centered' ? { default: footer('middle') } : { default: footer('odd'), even: footer('even') };
}

/** Odd pages have it one character in from the right, even pages from the left. */
function pageNumber(side: Side): Paragraph {
  return styledParagraph(
    PARAGRAPH_STYLES.pageNumber,
    [new TextRun('— '), ...pageNumberRuns(), new TextRun(' —')],
    SIDE_PLACEMENT[side],
  );
}

const INSET = PAGE_NUMBER.insetPt * 20;

const SIDE_PLACEMENT: Readonly<Record<Side, Placement>> = {
  odd: { alignment: AlignmentType.RIGHT, indent: { right: INSET } },
  even: { alignment: AlignmentType.LEFT, indent: { left: INSET } },
  middle: { alignment: AlignmentType.CENTER },
};

/** The PAGE field, a run for each part of it: WPS shows no number when they share one. */
function pageNumberRuns(): readonly Run[] {
  return [
    new Run({ children: [new FieldCharacter('begin')] }),
    new Run({ children: [new FieldCode(' PAGE ')] }),
    new Run({ children: [new FieldCharacter('separate')] }),
    new TextRun('1'),
    new Run({ children: [new FieldCharacter('end')] }),
  ];
}

class FieldCharacter extends XmlComponent {
  constructor(type: 'begin' | 'separate' | 'end') {
    super('w:fldChar');
    this.root.push({ _attr: { 'w:fldCharType': type } });
  }
}

class FieldCode extends XmlComponent {
  constructor(code: string) {
    super('w:instrText');
    this.root.push(code);
  }
}
