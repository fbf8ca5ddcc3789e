import { chineseNumeral } from '../quantity/chinese-numeral.ts';
import type { HeadingLevel } from './tree.ts';

/** The number printed before a heading, literally: 一、 （一） 1. （1） (GB/T 9704-2012, 7.3.3). */
export function headingLabel(level: HeadingLevel, ordinal: number): string {
  switch (level) {
    case 1:
      return `${chineseNumeral(ordinal)}、`;
    case 2:
      return `（${chineseNumeral(ordinal)}）`;
    case 3:
      return `${ordinal}.`;
    case 4:
      return `（${ordinal}）`;
  }
}
