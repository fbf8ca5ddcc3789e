/** An affine map as canvas and PDF write it: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** First `inner`, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  return [
    a * inner[0] + c * inner[1],
    b * inner[0] + d * inner[1],
    a * inner[2] + c * inner[3],
    b * inner[2] + d * inner[3],
    a * inner[4] + c * inner[5] + e,
    b * inner[4] + d * inner[5] + f,
  ];
}

export function translation(x: number, y: number): Matrix {
  return [1, 0, 0, 1, x, y];
}

export function rotation(angleRad: number): Matrix {
  const cos = Math.cos(angleRad);
  const sin = Math.sin(angleRad);
  return [cos, sin, -sin, cos, 0, 0];
}

/** A point's image, to a thousandth. */
export function mapPoint(matrix: Matrix, x: number, y: number): readonly [number, number] {
  return [
    roundToThousandth(matrix[0] * x + matrix[2] * y + matrix[4]),
    roundToThousandth(matrix[1] * x + matrix[3] * y + matrix[5]),
  ];
}

/** Length of the image of a unit; the maps here never distort. */
export function unitLength(matrix: Matrix): number {
  return Math.hypot(matrix[0], matrix[1]);
}

/** Clockwise turn in radians, with y downwards. */
export function turnOf(matrix: Matrix): number {
  return Math.atan2(matrix[1], matrix[0]);
}

/** Makes numbers short and equal on every machine. */
export function roundToThousandth(value: number): number {
  return Math.round(value * 1000) / 1000;
}
