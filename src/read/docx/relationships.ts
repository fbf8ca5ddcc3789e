import { attributeOf, childrenOf, type XmlElement } from './xml.ts';

/** A part that another part needs, under the end of the type's name: `styles`, `footer`. */
export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** The name of the part, in lower case and from the root of the package. */
  readonly target: string;
}

/** The relationships of a part in `folder`; those that lead out of the package are left out. */
export function relationshipsOf(root: XmlElement | null, folder: string): readonly Relationship[] {
  return childrenOf(root, 'rel:Relationship')
    .filter((one) => attributeOf(one, 'TargetMode') !== 'External')
    .map((one) => ({
      id: attributeOf(one, 'Id') ?? '',
      type: (attributeOf(one, 'Type') ?? '').split('/').at(-1) ?? '',
      target: partName(attributeOf(one, 'Target') ?? '', folder),
    }));
}

/** The folder of a part: `word/` of `word/document.xml`. */
export function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf('/') + 1);
}

function partName(target: string, folder: string): string {
  const path = target.startsWith('/') ? target.slice(1) : folder + target;
  const names: string[] = [];
  for (const name of path.toLowerCase().split('/')) {
    if (name === '..') names.pop();
    else if (name !== '.' && name !== '') names.push(name);
  }
  return names.join('/');
}
