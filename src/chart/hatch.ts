import type { Canvas2D } from './canvas-2d.ts';
import { type AreaLook, INK, OUTLINE_PX } from './look.ts';

const SPACING_PX = 4;
const HATCH_LINE_PX = 0.75;

/** A rectangle in CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Draws the hatch of a look over an area and then its outline. `trace` puts the area's outline on the current path;
 * `bounds` is a box around it.
 */
export function finishArea(context: Canvas2D, look: AreaLook, bounds: Box, trace: () => void): void {
  context.save();
  if (look.hatchDeg !== null) {
    context.save();
    context.beginPath();
    trace();
    context.clip();
    context.strokeStyle = look.hatchColor;
    context.lineWidth = HATCH_LINE_PX;
    context.setLineDash([]);
    context.beginPath();
    traceHatch(context, look.hatchDeg, bounds);
    context.stroke();
    context.restore();
  }
  context.strokeStyle = INK;
  context.lineWidth = OUTLINE_PX;
  context.setLineDash([]);
  context.beginPath();
  trace();
  context.stroke();
  context.restore();
}

/** Parallel lines that cover the box; they lie on one grid for the whole picture, so that neighbours match. */
function traceHatch(context: Canvas2D, angleDeg: number, box: Box): void {
  const angle = (-angleDeg * Math.PI) / 180;
  const along = { x: Math.cos(angle), y: Math.sin(angle) };
  const across = { x: -along.y, y: along.x };
  const centre = { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  const reach = Math.hypot(box.width, box.height) / 2;
  const distance = centre.x * across.x + centre.y * across.y;
  const first = Math.ceil((distance - reach) / SPACING_PX);
  const last = Math.floor((distance + reach) / SPACING_PX);
  for (let index = first; index <= last; index += 1) {
    const shift = index * SPACING_PX - distance;
    const x = centre.x + across.x * shift;
    const y = centre.y + across.y * shift;
    context.moveTo(x - along.x * reach, y - along.y * reach);
    context.lineTo(x + along.x * reach, y + along.y * reach);
  }
}
