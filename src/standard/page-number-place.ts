/**
 * Where 页码 stands: `outer` is one character in from the outer edge, right on odd pages and left on even ones (GB/T
 * 9704-2012, 7.5); `centered` is for offices that print on one side.
 */
export type PageNumberPlace = 'outer' | 'centered';
