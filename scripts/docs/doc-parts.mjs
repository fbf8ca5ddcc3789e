import { keyParts, lifecyclePart } from './key-parts.mjs';
import { messageParts } from './message-parts.mjs';
import { helperParts, usageParts, viewParts } from './template-parts.mjs';

/**
 * The generated parts by name. A part is a text, or a table whose rows lack the last column; `mustStand` when some
 * document must have it, so that nothing new stays undocumented.
 */
export function docParts(core) {
  return new Map([
    ...keyParts(core),
    ['lifecycles', lifecyclePart(core)],
    ...usageParts(core),
    ...helperParts(core),
    ...viewParts(core),
    ...messageParts(core),
    ...helpParts(core),
  ]);
}

function helpParts({ helpOf }) {
  const page = (command, language) => ({ text: `\`\`\`text\n${helpOf(command)[language].trimEnd()}\n\`\`\`` });
  return [
    ['help en', page(null, 'en')],
    ['help zh', page(null, 'zh')],
    ['help build en', page('build', 'en')],
    ['help build zh', page('build', 'zh')],
    ['help inspect en', page('inspect', 'en')],
    ['help inspect zh', page('inspect', 'zh')],
  ];
}
