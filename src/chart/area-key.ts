import type { Canvas2D } from './canvas-2d.ts';
import { finishArea } from './hatch.ts';
import type { AreaLook } from './look.ts';

export const KEY_WIDTH_PX = 26;
export const KEY_HEIGHT_PX = 10;
/** From a sample to its name. */
export const KEY_GAP_PX = 5;

/** Draws the sample of an area's look that stands before its name; `y` is the middle of the line. */
export function areaKey(context: Canvas2D, look: AreaLook, left: number, y: number): void {
  const box = { left, top: y - KEY_HEIGHT_PX / 2, width: KEY_WIDTH_PX, height: KEY_HEIGHT_PX };
  context.fillStyle = look.fill;
  context.fillRect(box.left, box.top, box.width, box.height);
  finishArea(context, look, box, () => context.rect(box.left, box.top, box.width, box.height));
}
