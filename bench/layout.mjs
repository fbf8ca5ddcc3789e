import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from './sample.mjs';

/** The stage that sets pages, which the public API keeps to itself. */
export async function loadLayout() {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'src/layout/layout-document.ts')],
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
  });
  const code = Buffer.from(outputFiles[0].contents).toString('base64');
  return (await import(`data:text/javascript;base64,${code}`)).layoutDocument;
}

/** The text of a document over and over, about `pages` pages of it, without tables and charts. */
export function longText({ blocks, ...document }, pages) {
  const text = blocks.filter(({ kind }) => kind === 'heading' || kind === 'paragraph');
  const characters = text.reduce((sum, block) => sum + JSON.stringify(plain(block)).length, 0);
  const times = Math.max(1, Math.round((pages * 500) / characters));
  return { ...document, blocks: Array.from({ length: times }, () => text).flat() };
}

/** One paragraph in which no line finds a place to break. */
export function unbreakable(document, characters) {
  const inlines = [{ kind: 'text', text: '（'.repeat(characters) }];
  return { ...document, blocks: [{ kind: 'paragraph', runIn: null, inlines, origin: null }] };
}

function plain({ inlines = [], runIn }) {
  return [...inlines, ...(runIn?.inlines ?? [])].map(({ text = '' }) => text).join('');
}
