/** Points in a millimetre. */
const PT_PER_MM = 72 / 25.4;

export function mmToPt(mm: number): number {
  return mm * PT_PER_MM;
}

/** Millimetres to twips (1/20 pt), rounded as word processors do. */
export function mmToTwips(mm: number): number {
  return Math.round(mm * PT_PER_MM * 20);
}

export function ptToMm(pt: number): number {
  return pt / PT_PER_MM;
}
