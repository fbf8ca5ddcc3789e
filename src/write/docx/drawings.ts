/**
 * Makes drawings what readers and schemas want, part by part of one package. Docx counts the drawings of the whole
 * process, so they are numbered again, from 1; and it writes text boxes, which are younger than the format, without
 * the mark by which a reader that does not know them passes over them.
 */
export function drawingNormaliser(): (xml: string) => string {
  let last = 0;
  const nextNumber = () => {
    last += 1;
    return String(last);
  };
  return (xml) => xml.replaceAll(DRAWING_NUMBER, nextNumber).replaceAll(TEXT_BOX, GUARDED);
}

const DRAWING_NUMBER = /(?<=<wp:docPr id=")\d+(?=")/g;

/** Pictures stand in the line; what is anchored is a text box, and none holds another. */
const TEXT_BOX = /<w:drawing><wp:anchor.*?<\/w:drawing>/gs;

const GUARDED = '<mc:AlternateContent><mc:Choice Requires="wps">$&</mc:Choice></mc:AlternateContent>';
