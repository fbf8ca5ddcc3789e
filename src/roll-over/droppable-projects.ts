import type { Plain } from '../data-set/canonical-tree.ts';

/**
 * Ids of projects that are closed (办结) and that nothing in the data set names but problems and tasks, which go as well.
 * One that a paragraph, a rule or a formula still names stays, or the new data set could not be read.
 */
export function droppableProjects(files: readonly Plain[]): ReadonlySet<string> {
  const projects = files.flatMap((file) => listAt(file, 'projects'));
  const closed = projects.flatMap((project) => {
    const { id, closed: isClosed } = isMap(project) ? project : {};
    return typeof id === 'string' && (isClosed === '是' || isClosed === 'true') ? [id] : [];
  });
  if (closed.length === 0) return new Set();
  const said = files
    .flatMap((file) => (isMap(file) ? Object.entries(file) : []))
    .flatMap(([section, value]) => {
      if (section === 'problems' || section === 'tasks') return [];
      if (section !== 'projects') return textsIn(value);
      return listAt({ projects: value }, 'projects').flatMap((project) => {
        const own = isMap(project) ? project.id : null;
        return textsIn(project).filter((text) => text !== own && !names(text, String(own)));
      });
    });
  return new Set(closed.filter((id) => !said.some((text) => names(text, id))));
}

/** Whether a text is an id or speaks of its figures: 【敬老院.预算】, 敬老院.预算 = …. */
function names(text: string, id: string): boolean {
  return text === id || text.includes(`${id}.`);
}

function textsIn(value: Plain): readonly string[] {
  if (typeof value === 'string') return [value];
  if (value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

function listAt(file: Plain, key: string): readonly Plain[] {
  const value = isMap(file) ? file[key] : null;
  return Array.isArray(value) ? value : [];
}

function isMap(value: Plain): value is Readonly<Record<string, Plain>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
