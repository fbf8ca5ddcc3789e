/** What stands for a value that is not published. */
export const WITHHELD = '××';

/**
 * What prints for a figure that is not published: 98.63万元 is ××万元, 约40万元 is ××万元 too, and so is 98.63万元，同比下降8.8%.
 * Of words that compare or list (同比下降8.8%, 其中城市2561人) nothing is left but ××: their verb tells something.
 */
export function withheldWords(words: string): string {
  const [, unit = ''] = VALUE.exec(words) ?? [];
  return WITHHELD + unit.replace(/[余多]/, '');
}

/** A value at the beginning, and what follows up to the next mark: its unit, with 余 or 多 in it. */
const VALUE = /^(?:约|近|超过?|逾|不低于|不少于|不超过|不高于)?\d[\d,]*(?:\.\d+)?([^\d，、；。：（）\s]*)/;
