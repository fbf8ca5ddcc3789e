import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A change of the main part as a person makes it in a word processor. */
export type HandEdit = (xml: string) => string;

/** A DOCX after a person has worked on it. */
export function edited(docx: Uint8Array, ...edits: readonly HandEdit[]): Uint8Array {
  const entries = unzipSync(docx);
  const before = strFromU8(entries['word/document.xml'] ?? new Uint8Array(0));
  entries['word/document.xml'] = strToU8(edits.reduce((xml, edit) => edit(xml), before));
  return zipSync(entries);
}

/** Exchanges words within a run, or any XML. */
export function exchange(from: string, to: string): HandEdit {
  return (xml) => {
    if (!xml.includes(from)) throw new Error(`nothing reads ${from}`);
    return xml.replace(from, () => to);
  };
}

/** Takes a paragraph out that holds these words. */
export function cutParagraph(words: string): HandEdit {
  return (xml) => xml.replace(paragraphWith(xml, words), () => '');
}

/** Puts a paragraph behind the one that holds these words. */
export function addParagraph(words: string, added: string): HandEdit {
  return (xml) => {
    const paragraph = paragraphWith(xml, words);
    return xml.replace(paragraph, () => `${paragraph}<w:p><w:r><w:t>${added}</w:t></w:r></w:p>`);
  };
}

/** Puts the paragraph that holds some words behind another one. */
export function moveParagraph(words: string, behind: string): HandEdit {
  return (xml) => {
    const moved = paragraphWith(xml, words);
    const rest = xml.replace(moved, () => '');
    const target = paragraphWith(rest, behind);
    return rest.replace(target, () => target + moved);
  };
}

/** Presses Enter before some words. */
export function splitBefore(words: string): HandEdit {
  return (xml) => {
    const paragraph = paragraphWith(xml, words);
    const [properties = ''] = /<w:pPr>.*?<\/w:pPr>/s.exec(paragraph) ?? [];
    const cut = `</w:t></w:r></w:p><w:p>${properties}<w:r><w:t xml:space="preserve">`;
    return xml.replace(paragraph, () => paragraph.replace(words, () => cut + words));
  };
}

/** Deletes the end of the paragraph that holds some words. */
export function joinNext(words: string): HandEdit {
  return (xml) => {
    const paragraph = paragraphWith(xml, words);
    const next = /^<w:p>(?:<w:pPr>.*?<\/w:pPr>)?(.*?)<\/w:p>/s.exec(
      xml.slice(xml.indexOf(paragraph) + paragraph.length),
    );
    if (!next) throw new Error(`nothing follows ${words}`);
    return xml.replace(paragraph + next[0], () => paragraph.replace(/<\/w:p>$/, () => `${next[1]}</w:p>`));
  };
}

/** Gives some words a look of their own. */
export function format(words: string, look: string): HandEdit {
  return (xml) => {
    const run = runWith(xml, words);
    const [own = ''] = /<w:rPr>.*?<\/w:rPr>/s.exec(run) ?? [];
    const [, text = ''] = /<w:t[^>]*>([^<]*)<\/w:t>/.exec(run) ?? [];
    const [before = '', behind = ''] = text.split(words);
    const made = [run_(before, own), run_(words, `<w:rPr>${look}</w:rPr>`), run_(behind, own)].join('');
    return xml.replace(run, () => made);
  };
}

/** Puts XML round the run of some words, which it stands alone in then. */
export function wrap(words: string, open: string, close: string): HandEdit {
  return (xml) => {
    const alone = format(words, '<w:b/>')(xml);
    const run = runWith(alone, words);
    return alone.replace(run, () => open + run + close);
  };
}

/** Saves as Word does: revision ids, runs cut in odd places, marks of the spelling checker, bookmarks. */
export function savedByWord(docx: Uint8Array): Uint8Array {
  return edited(docx, (xml) =>
    xml
      .replace(/<w:p>/g, '<w:p w:rsidR="00A77B3E" w:rsidRDefault="00A77B3E">')
      .replace(
        /<w:r>((?:<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?)<w:t xml:space="preserve">([^<]{6,})<\/w:t><\/w:r>/gs,
        (_, look, text) => {
          const parts = [text.slice(0, 3), text.slice(3, -2), text.slice(-2)].filter((part) => part !== '');
          return parts
            .map((part) => `<w:r w:rsidR="00C4${part.length}">${look}<w:t xml:space="preserve">${part}</w:t></w:r>`)
            .join('<w:proofErr w:type="gramStart"/>');
        },
      )
      .replace(/<\/w:pPr><w:r /, '</w:pPr><w:bookmarkStart w:id="0" w:name="_GoBack"/><w:bookmarkEnd w:id="0"/><w:r '),
  );
}

/** Saves as WPS does: style ids are numbers, every run says that it is Chinese, digits stand in runs of their own. */
export function savedByWps(docx: Uint8Array): Uint8Array {
  const entries = unzipSync(docx);
  const styles = strFromU8(entries['word/styles.xml'] ?? new Uint8Array(0));
  const ids = new Map([...styles.matchAll(/w:styleId="([^"]+)"/g)].map(([, id], index) => [id, String(index + 10)]));
  const renamed = (xml: string): string =>
    xml.replace(/(w:styleId|<w:(?:pStyle|rStyle|tblStyle|basedOn|next|link) w:val)="([^"]+)"/g, (all, attribute, id) =>
      ids.has(id) ? `${attribute}="${ids.get(id)}"` : all,
    );
  entries['word/styles.xml'] = strToU8(renamed(styles));
  const document = renamed(strFromU8(entries['word/document.xml'] ?? new Uint8Array(0)));
  entries['word/document.xml'] = strToU8(
    document.replace(
      /<w:r>((?:<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?)<w:t xml:space="preserve">([^<]+)<\/w:t><\/w:r>/gs,
      (_, look, text) => {
        const inner = look.replace(/<\/?w:rPr>/g, '');
        const style = /^<w:rStyle [^>]*>/.exec(inner)?.[0] ?? '';
        const hint = inner.includes('<w:rFonts') ? '' : '<w:rFonts w:hint="eastAsia"/>';
        return (text.match(/[\d.]+|[^\d.]+/g) ?? [])
          .map(
            (part: string) =>
              `<w:r><w:rPr>${style}${hint}${inner.slice(style.length)}</w:rPr><w:t xml:space="preserve">${part}</w:t></w:r>`,
          )
          .join('');
      },
    ),
  );
  return zipSync(entries);
}

function run_(text: string, look: string): string {
  return text && `<w:r>${look}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

function paragraphWith(xml: string, words: string): string {
  const found = (xml.match(/<w:p(?: [^>]*)?>(?:(?!<\/w:p>).)*<\/w:p>/gs) ?? []).find((paragraph) =>
    paragraph.includes(words),
  );
  if (!found) throw new Error(`no paragraph reads ${words}`);
  return found;
}

function runWith(xml: string, words: string): string {
  const found = (xml.match(/<w:r(?: [^>]*)?>(?:(?!<\/w:r>).)*<\/w:r>/gs) ?? []).find((run) => run.includes(words));
  if (!found) throw new Error(`no run reads ${words}`);
  return found;
}
