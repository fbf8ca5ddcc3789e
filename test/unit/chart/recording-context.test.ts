import { describe, expect, it } from 'vitest';
import type { DrawOp } from '../../../src/chart/drawing.ts';
import { RecordingContext } from '../../../src/chart/recording-context.ts';
import type { Font, FontBook } from '../../../src/font/font-book.ts';

/** Every character is one em wide. */
const square: Font = {
  name: 'square',
  has: () => true,
  advanceEm: () => 1,
  inkEm: () => ({ leftEm: 0, rightEm: 1 }),
  ascentEm: 0.9,
};
const fonts: FontBook = { font: () => square, resolve: () => square };

function record(draw: (context: RecordingContext) => void): readonly DrawOp[] {
  const context = new RecordingContext({ width: 100, height: 100, ptPerUnit: 0.5, fonts });
  draw(context);
  return context.ops;
}

describe('RecordingContext', () => {
  it('keeps a path where it was traced, however the surface turns before it is filled', () => {
    const [op] = record((context) => {
      context.beginPath();
      context.rect(10, 20, 30, 40);
      context.translate(50, 50);
      context.rotate(1);
      context.fillStyle = '#112233';
      context.fill();
    });
    expect(op).toEqual({
      op: 'path',
      d: [['M', 5, 10], ['L', 20, 10], ['L', 20, 30], ['L', 5, 30], ['Z']],
      fill: '#112233',
      stroke: null,
      opacity: 1,
    });
  });

  it('joins fill and stroke of one path, not of two', () => {
    const ops = record((context) => {
      context.beginPath();
      context.rect(0, 0, 2, 2);
      context.fill();
      context.lineWidth = 3;
      context.setLineDash([4, 2]);
      context.stroke();
      context.lineTo(9, 9);
      context.stroke();
    });
    expect(ops.map((op) => op.op === 'path' && [op.d.length, op.fill, op.stroke])).toEqual([
      [5, '#000000', { color: '#000000', widthPt: 1.5, dash: [2, 1] }],
      [6, null, { color: '#000000', widthPt: 1.5, dash: [2, 1] }],
    ]);
  });

  it('puts into a clip what is drawn until restore', () => {
    const ops = record((context) => {
      context.save();
      context.beginPath();
      context.rect(0, 0, 10, 10);
      context.clip();
      context.fillRect(0, 0, 4, 4);
      context.restore();
      context.fillRect(1, 1, 4, 4);
    });
    expect(ops.map((op) => (op.op === 'clip' ? op.ops.length : op.op))).toEqual([1, 'path']);
  });

  it('ends an arc where it should, clockwise and back', () => {
    const [op] = record((context) => {
      context.beginPath();
      context.arc(50, 50, 20, 0, Math.PI);
      context.arc(50, 50, 10, Math.PI, 0, true);
      context.stroke();
    });
    const steps = op?.op === 'path' ? op.d : [];
    expect(steps.map(([step]) => step).join('')).toBe('MCCLCC');
    expect(steps.at(0)).toEqual(['M', 35, 25]);
    expect(steps.at(2)?.slice(-2)).toEqual([15, 25]);
    expect(steps.at(1)?.slice(-2)).toEqual([25, 35]);
    expect(steps.at(-1)?.slice(-2)).toEqual([30, 25]);
  });

  it('draws a whole circle', () => {
    const [op] = record((context) => {
      context.beginPath();
      context.arc(50, 50, 20, 0, 2 * Math.PI);
      context.fill();
    });
    expect(op?.op === 'path' && op.d.map(([step]) => step).join('')).toBe('MCCCC');
  });

  it('anchors text by alignment and baseline, and turns it with the surface', () => {
    const [right, middle, upright] = record((context) => {
      context.font = 'normal 12px any, other';
      context.textAlign = 'right';
      context.fillText('三个字', 100, 50);
      context.textAlign = 'center';
      context.textBaseline = 'middle';
      context.fillText('两字', 100, 50);
      context.textAlign = 'left';
      context.translate(10, 80);
      context.rotate(-Math.PI / 2);
      context.fillText('竖', 0, 0);
    });
    expect(right).toMatchObject({ xPt: 32, baselinePt: 25, sizePt: 6, rotateRad: 0 });
    expect(middle).toMatchObject({ xPt: 44, baselinePt: 27.4 });
    expect(upright).toMatchObject({ xPt: 7.4, baselinePt: 40, rotateRad: -Math.PI / 2 });
  });

  it('refuses a colour that no writer knows', () => {
    expect(() =>
      record((context) => {
        context.fillStyle = 'rgba(0,0,0,0.1)';
        context.fillRect(0, 0, 1, 1);
      }),
    ).toThrow('#RRGGBB');
  });
});
