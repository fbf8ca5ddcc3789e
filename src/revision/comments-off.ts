import { folderOf, relationshipsOf } from '../read/docx/relationships.ts';
import { attributeOf, childrenOf, textOf, type XmlElement } from '../read/docx/xml.ts';
import { type DocxPackage, parsed, relationsPart } from './docx-package.ts';
import { Patches } from './patches.ts';

/** The main part of a package and other parts of it that change, by their names. */
export interface CommentedParts {
  readonly main: string;
  readonly others: ReadonlyMap<string, string>;
}

/**
 * Takes the comments off that were generated with a document, told by their author and their words. Those of people stay,
 * and so does a generated one that a person has rewritten.
 */
export function withoutComments(main: string, own: DocxPackage, base: DocxPackage, author: string): CommentedParts {
  const part = commentsPart(own);
  const xml = part === null ? undefined : own.parts.get(part);
  const generated = new Set(commentsOf(base, commentsPart(base)).map(textOf));
  const gone = commentsOf(own, part).filter(
    (comment) => attributeOf(comment, 'w:author') === author && generated.has(textOf(comment)),
  );
  if (part === null || xml === undefined || gone.length === 0) return { main, others: new Map() };
  const patches = new Patches(xml);
  for (const comment of gone) patches.replace(comment, '');
  const ids = new Set(gone.map((comment) => attributeOf(comment, 'w:id')));
  const unlessGone = (mark: string, id: string): string => (ids.has(id) ? '' : mark);
  return {
    main: main
      .replace(/<w:commentRange(?:Start|End)\b[^>]*\bw:id="([^"]*)"[^>]*\/>/g, unlessGone)
      .replace(
        /<w:r(?: [^>]*)?>(?:<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:commentReference\b[^>]*\bw:id="([^"]*)"[^>]*\/><\/w:r>/gs,
        unlessGone,
      ),
    others: new Map([[part, patches.result()]]),
  };
}

function commentsPart({ parts, mainPart }: DocxPackage): string | null {
  const relations = relationshipsOf(parsed(parts, relationsPart(mainPart)), folderOf(mainPart));
  return relations.find(({ type }) => type === 'comments')?.target ?? null;
}

function commentsOf({ parts }: DocxPackage, part: string | null): readonly XmlElement[] {
  return part === null ? [] : childrenOf(parsed(parts, part), 'w:comment');
}
