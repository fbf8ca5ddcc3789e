/** Every name that a template reads, so that a caller can be told that it gives one for nothing. */
export function namesInTemplate(program: hbs.AST.Program): ReadonlySet<string> {
  const names = new Set<string>();
  collect(program, names);
  return names;
}

/** A syntax tree is plain objects and lists; whatever has a type is a node. */
function collect(part: unknown, names: Set<string>): void {
  if (typeof part !== 'object' || part === null) return;
  if (isPath(part)) {
    const [first] = part.parts;
    if (!part.data && first !== undefined) names.add(first);
    return;
  }
  for (const child of Object.values(part)) collect(child, names);
}

function isPath(part: object): part is hbs.AST.PathExpression {
  return 'type' in part && part.type === 'PathExpression';
}
