/** The weights a text can have. */
export type Weight = 'regular' | 'bold';

/** A font file under the one name it goes by in a document. */
export type Face =
  | 'regular'
  | 'bold'
  | 'fallback-regular'
  | 'fallback-bold'
  | 'arabic-regular'
  | 'arabic-bold';

/** Which characters each face has; a fallback that was not loaded has none. */
export interface Coverage {
  has(face: Face, codePoint: number): boolean;
}

/** The faces to try for a weight, in order. */
export const faceChain: Readonly<Record<Weight, readonly Face[]>> = {
  regular: ['regular', 'fallback-regular', 'arabic-regular'],
  bold: ['bold', 'fallback-bold', 'arabic-bold'],
};

/** Whether a face's letters run from right to left. */
export function runsLeft(face: Face): boolean {
  return face === 'arabic-regular' || face === 'arabic-bold';
}
