import { AlignmentType, Footer, Paragraph, Run, TextRun, XmlComponent } from 'docx';
import { PAGE_NUMBER } from '../../standard/page-geometry.ts';
import { PARAGRAPH_STYLES } from './paragraph-styles.ts';

/** 页码: — 1 —, one character in from the outer edge: right on odd pages, left on even ones (GB/T 9704-2012, 7.5). */
export function pageFooter(side: 'odd' | 'even'): Footer {
  const inset = PAGE_NUMBER.insetPt * 20;
  return new Footer({
    children: [
      new Paragraph({
        style: PARAGRAPH_STYLES.pageNumber.id,
        ...(side === 'odd'
          ? { alignment: AlignmentType.RIGHT, indent: { right: inset } }
          : { alignment: AlignmentType.LEFT, indent: { left: inset } }),
        children: [new TextRun('— '), ...pageNumberRuns(), new TextRun(' —')],
      }),
    ],
  });
}

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
