/**
 * Where a template nests deeper than a limit, as an offset into its text; null when it does not. Counts blocks, the
 * branches of an `{{else if}}` chain, and brackets within a tag: all that a parser recurses into.
 */
export function nestingBeyond(source: string, limit: number): number | null {
  const blocks: number[] = [];
  for (const { 0: tag, 1: content = '', index } of source.matchAll(TAG)) {
    if (bracketDepth(content) > limit) return index;
    if (/^[#^]\S/.test(content)) blocks.push(1);
    else if (content.startsWith('/')) blocks.pop();
    else if (/^else\s+\S/.test(content)) blocks.push((blocks.pop() ?? 0) + 1);
    if (sum(blocks) > limit) return index + tag.indexOf(content);
  }
  return null;
}

/** `{{…}}` without its braces and whitespace control; comments and raw blocks hold no tags. */
const TAG = /\{\{!--[\s\S]*?--~?\}\}|\{\{\{\{[\s\S]*?\}\}\}\}|\{\{~?\s*((?:(?!\}\}|\{\{)[\s\S])*)/g;

function bracketDepth(content: string): number {
  let depth = 0;
  let deepest = 0;
  for (const character of content) {
    if (character === '(') depth += 1;
    else if (character === ')') depth -= 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
