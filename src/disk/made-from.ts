/** What a file that was read is for. Also the order in which reasons are told. */
export const FILE_USES = ['data', 'parts', 'lastYear', 'previous', 'template', 'font'] as const;

export type FileUse = (typeof FILE_USES)[number];

/** One file that a document was made from. */
export interface FileDigest {
  readonly use: FileUse;
  /** Name without the folders that lead there, so that a data set may be moved as a whole. */
  readonly name: string;
  readonly sha256: string;
}

/** Everything that a document was made from: the same gives the same bytes. */
export interface MadeFrom {
  /** Version of the product and digest of its code and fonts. */
  readonly version: string;
  /** Every choice that shows in a document, by the name of its option; absent when nothing was chosen. */
  readonly options: Readonly<Record<string, string>>;
  readonly files: readonly FileDigest[];
}

/** Why a document is no longer what would be made now. */
export type Reason =
  | {
      readonly kind: 'file';
      readonly change: 'changed' | 'added' | 'removed';
      readonly use: FileUse;
      readonly name: string;
    }
  | { readonly kind: 'option'; readonly name: string; readonly from: string | null; readonly to: string | null }
  | { readonly kind: 'version'; readonly from: string; readonly to: string }
  /** It was written once and is not there any more. */
  | { readonly kind: 'gone' }
  /** A build ended between its record and itself; what stands there is the document before. */
  | { readonly kind: 'interrupted' };

/** What has changed from one making to the next: files by use and name, then options by name, then the version. */
export function changesBetween(before: MadeFrom, now: MadeFrom): readonly Reason[] {
  return [
    ...fileChanges(before.files, now.files),
    ...optionChanges(before.options, now.options),
    ...versionChange(before.version, now.version),
  ];
}

function fileChanges(before: readonly FileDigest[], now: readonly FileDigest[]): readonly Reason[] {
  const [old, current] = [byKey(before), byKey(now)];
  const keys = [...new Set([...old.keys(), ...current.keys()])].sort();
  return keys.flatMap((key): readonly Reason[] => {
    const [was, is] = [old.get(key), current.get(key)];
    const file = is ?? was;
    if (!file || was?.sha256 === is?.sha256) return [];
    const change = was ? (is ? 'changed' : 'removed') : 'added';
    return [{ kind: 'file', change, use: file.use, name: file.name }];
  });
}

/** Keys sort as the uses do, then by name. */
function byKey(files: readonly FileDigest[]): ReadonlyMap<string, FileDigest> {
  return new Map(files.map((file) => [`${FILE_USES.indexOf(file.use)} ${file.name}`, file]));
}

function optionChanges(before: MadeFrom['options'], now: MadeFrom['options']): readonly Reason[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(now)])].sort();
  return names.flatMap((name): readonly Reason[] => {
    const [from, to] = [chosen(before, name), chosen(now, name)];
    return from === to ? [] : [{ kind: 'option', name, from, to }];
  });
}

function versionChange(from: string, to: string): readonly Reason[] {
  return from === to ? [] : [{ kind: 'version', from, to }];
}

function chosen(options: MadeFrom['options'], name: string): string | null {
  return Object.hasOwn(options, name) ? (options[name] ?? null) : null;
}
