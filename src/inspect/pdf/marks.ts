import { characterClass } from '../../layout/paragraph/character-class.ts';

/** A Chinese mark whose blank half is on the left: “（《. */
export function isOpening(char: string): boolean {
  return char !== '' && characterClass(char) === 'open';
}

/** A Chinese mark whose blank half is on the right: ”）》，。. */
export function isClosing(char: string): boolean {
  return char !== '' && ['close', 'pause', 'stop'].includes(characterClass(char));
}

export function isHan(char: string): boolean {
  return char !== '' && characterClass(char) === 'ideograph';
}
