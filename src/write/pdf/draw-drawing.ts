import type { DrawColor, Drawing, DrawOp, DrawStroke, PathOp, Segment, TextOp } from '../../chart/drawing.ts';
import { unreachable } from '../../diagnostic/diagnostic.ts';
import type { PdfFile } from './pdf-file.ts';

/** Draws one line of text, its left end at a point. */
export type DrawText = (op: TextOp) => void;

/** A place for a drawing, in points from the top left corner of the page. */
export interface Frame {
  readonly xPt: number;
  readonly yPt: number;
  readonly widthPt: number;
  readonly heightPt: number;
}

/** Draws a picture as vectors, scaled into its frame. */
export function drawDrawing(pdf: PdfFile, drawing: Drawing, frame: Frame, drawText: DrawText): void {
  pdf.save();
  pdf.translate(frame.xPt, frame.yPt);
  pdf.scale(frame.widthPt / drawing.widthPt, frame.heightPt / drawing.heightPt, {});
  drawOps(pdf, drawing.ops, drawText);
  pdf.restore();
}

function drawOps(pdf: PdfFile, ops: readonly DrawOp[], drawText: DrawText): void {
  for (const op of ops) {
    switch (op.op) {
      case 'path':
        drawPath(pdf, op);
        break;
      case 'text':
        drawTurned(pdf, op, drawText);
        break;
      case 'clip':
        pdf.save();
        trace(pdf, op.d);
        pdf.clip();
        drawOps(pdf, op.ops, drawText);
        pdf.restore();
        break;
      default:
        unreachable(op);
    }
  }
}

function drawPath(pdf: PdfFile, { d, fill, stroke, opacity }: PathOp): void {
  if (!fill && !stroke) return;
  pdf.save();
  if (opacity < 1) pdf.opacity(opacity);
  if (stroke) setStroke(pdf, stroke);
  trace(pdf, d);
  paint(pdf, fill, stroke?.color ?? null);
  pdf.restore();
}

function paint(pdf: PdfFile, fill: DrawColor | null, stroke: DrawColor | null): void {
  if (fill && stroke) pdf.fillAndStroke(fill, stroke);
  else if (fill) pdf.fill(fill);
  else if (stroke) pdf.stroke(stroke);
}

function setStroke(pdf: PdfFile, { widthPt, dash }: DrawStroke): void {
  pdf.lineWidth(widthPt);
  // pdfkit takes a list of marks and gaps, its types a single length.
  if (dash.length > 0) pdf.dash([...dash] as unknown as number, {});
}

function trace(pdf: PdfFile, segments: readonly Segment[]): void {
  for (const segment of segments) {
    switch (segment[0]) {
      case 'M':
        pdf.moveTo(segment[1], segment[2]);
        break;
      case 'L':
        pdf.lineTo(segment[1], segment[2]);
        break;
      case 'C':
        pdf.bezierCurveTo(segment[1], segment[2], segment[3], segment[4], segment[5], segment[6]);
        break;
      case 'Z':
        pdf.closePath();
        break;
      default:
        unreachable(segment);
    }
  }
}

function drawTurned(pdf: PdfFile, op: TextOp, drawText: DrawText): void {
  if (op.rotateRad === 0) {
    drawText(op);
    return;
  }
  pdf.save();
  pdf.rotate((op.rotateRad * 180) / Math.PI, { origin: [op.xPt, op.baselinePt] });
  drawText(op);
  pdf.restore();
}
