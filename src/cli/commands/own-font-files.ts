import type { OwnFontFiles } from '../../disk/load-fonts.ts';
import type { Face } from '../../font/font-book.ts';
import { doctorTexts, type Text, texts } from '../texts.ts';

const FACES = Object.keys(doctorTexts.faces) as readonly Face[];

/** Reads `--font 仿宋=fonts/simfang.ttf`, given once for each face; the face in either language. */
export function ownFontFiles(given: readonly string[]): { files: OwnFontFiles } | { problem: Text } {
  const files: Partial<Record<Face, string>> = {};
  for (const font of given) {
    const [, name = '', file = ''] = /^([^=]+)=(.+)$/s.exec(font) ?? [];
    const face = FACES.find((each) => each === name || doctorTexts.faces[each].zh === name);
    if (!face)
      return {
        problem: texts.badFontFile(
          font,
          FACES.map((each) => doctorTexts.faces[each].zh),
        ),
      };
    files[face] = file;
  }
  return { files };
}
