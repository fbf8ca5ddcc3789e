import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Tool } from './tools.ts';

/** A document and what LibreOffice is to do with it: statements of its Basic, in which `document` is the opened one. */
export interface OfficeTask {
  readonly docx: Uint8Array;
  readonly statements: string;
}

/** Statements that decide about every tracked change, as the menu does. */
export const ACCEPT_ALL = 'Dispatch(document, ".uno:AcceptAllTrackedChanges")';
export const REJECT_ALL = 'Dispatch(document, ".uno:RejectAllTrackedChanges")';

/** Documents as LibreOffice saves them after it has done its tasks, in one start: that takes longest. */
export function officeEdited(
  soffice: Tool,
  tasks: Readonly<Record<string, OfficeTask>>,
  folder: string,
): Readonly<Record<string, Uint8Array>> {
  const names = Object.keys(tasks);
  const path = (name: string, ending: string): string => join(folder, `${names.indexOf(name)}.${ending}`);
  const macros = Object.entries(tasks).map(([name, { docx, statements }]) => {
    writeFileSync(path(name, 'in.docx'), docx);
    return [
      `document = Opened("${pathToFileURL(path(name, 'in.docx'))}")`,
      statements,
      `Save(document, "${pathToFileURL(path(name, 'out.docx'))}")`,
    ].join('\n');
  });
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
  // The first start of a profile puts an empty library of macros there.
  soffice(profile, '--headless', '--terminate_after_init');
  const library = join(folder, 'profile/user/basic/Standard');
  mkdirSync(library, { recursive: true });
  writeFileSync(join(library, 'script.xlb'), libraryXml('<library:element library:name="Edit"/>'));
  writeFileSync(join(library, 'dialog.xlb'), libraryXml(''));
  writeFileSync(join(library, 'Edit.xba'), moduleXml(`${HELPERS}\nSub Main\n${macros.join('\n')}\nEnd Sub`));
  soffice(profile, '--headless', 'macro:///Standard.Edit.Main');
  return Object.fromEntries(names.map((name) => [name, new Uint8Array(readFileSync(path(name, 'out.docx')))]));
}

const HELPERS = `
Function Opened(url As String) As Object
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  Opened = StarDesktop.loadComponentFromURL(url, "_blank", 0, hidden())
End Function

Sub Save(document As Object, url As String)
  Dim filter(0) As New com.sun.star.beans.PropertyValue
  filter(0).Name = "FilterName"
  filter(0).Value = "MS Word 2007 XML"
  document.storeToURL(url, filter())
  document.close(True)
End Sub

Sub Dispatch(document As Object, command As String)
  Dim none()
  Dim dispatcher As Object
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  dispatcher.executeDispatch(document.CurrentController.Frame, command, "", 0, none())
End Sub

Sub ReplaceAll(document As Object, old As String, fresh As String)
  Dim search As Object
  search = document.createReplaceDescriptor()
  search.SearchString = old
  search.ReplaceString = fresh
  document.replaceAll(search)
End Sub
`;

function libraryXml(content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false">${content}</library:library>`;
}

function moduleXml(basic: string): string {
  const escaped = basic.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Edit" script:language="StarBasic">${escaped}</script:module>`;
}
