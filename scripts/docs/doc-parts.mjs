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

/** Every page stands somewhere, so that each option is explained where people look for it. */
function helpParts({ COMMAND_PAGES, helpOf }) {
  const pages = [
    ['help', helpOf(null)],
    ...Object.entries(COMMAND_PAGES).map(([name, page]) => [`help ${name}`, page]),
  ];
  return pages.flatMap(([name, page]) =>
    ['en', 'zh'].map((language) => [
      `${name} ${language}`,
      { text: `\`\`\`text\n${page[language].trimEnd()}\n\`\`\``, mustStand: true },
    ]),
  );
}
