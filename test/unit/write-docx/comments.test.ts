import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../../src/document/tree.ts';
import { inspectDocx } from '../../../src/inspect/docx/inspect-docx.ts';
import { readDocx } from '../../../src/read/docx/read-docx.ts';
import { writeDocx } from '../../../src/write/docx/write-docx.ts';
import { documentOf, figure, paragraph, signature } from '../../support/sample-document.ts';
import { DOCX_OPTIONS } from './docx-options.ts';

function documentWith(...comments: readonly (readonly string[])[]): Document {
  const figures = comments.map((lines, index) => ({ ...figure('726人'), comment: { number: index + 1, lines } }));
  return documentOf(
    { kind: 'title', lines: ['工作总结'] },
    paragraph([{ kind: 'text', text: '全年保障对象' }, ...figures, { kind: 'text', text: '。' }]),
    signature('永宁区民政局', '2026年7月15日'),
  );
}

describe('comments of a DOCX', () => {
  it('stand at their figure, by one author, dated with the issue', async () => {
    const parts = unzipSync(await writeDocx(documentWith(['数据：甲.yaml 第3行', '来源：月报']), DOCX_OPTIONS));
    const comments = strFromU8(parts['word/comments.xml'] ?? new Uint8Array());
    expect(comments).toMatch(
      /<w:comment w:id="1" w:initials="成文" w:author="成文" w:date="\d{4}-\d\d-\d\dT00:00:00\.000Z">/,
    );
    expect(comments.match(/<w:t [^>]*>[^<]*/g)?.map((text) => text.replace(/^<[^>]*>/, ''))).toEqual([
      '数据：甲.yaml 第3行',
      '来源：月报',
    ]);
    const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    expect(body).toMatch(
      /<w:commentRangeStart w:id="1"\/><w:r>.{0,80}<w:t [^>]*>[^<]*<\/w:t><\/w:r><w:commentRangeEnd w:id="1"\/>/,
    );
    expect(body).toContain('<w:commentReference w:id="1"/>');
  });

  it('change none of its words, and a document without any has no such part', async () => {
    const none = documentWith();
    const bytes = await writeDocx(none, DOCX_OPTIONS);
    expect(Object.keys(unzipSync(bytes)).filter((name) => name.includes('comments'))).toEqual([]);
    const two = readDocx(await writeDocx(documentWith(['甲'], ['乙']), DOCX_OPTIONS)).value;
    expect(two?.comments).toBe(2);
    expect(two?.paragraphs.some(({ text }) => text.includes('甲'))).toBe(false);
  });

  it('are the same bytes each time, and the one thing that an inspection objects to', async () => {
    const document = documentWith(['{{甲}}']);
    const bytes = await writeDocx(document, DOCX_OPTIONS);
    expect(Buffer.from(await writeDocx(document, DOCX_OPTIONS)).equals(Buffer.from(bytes))).toBe(true);
    expect(objections(bytes)).toEqual(
      [...objections(await writeDocx(documentWith(), DOCX_OPTIONS)), 'package/comments'].sort(),
    );
  });
});

function objections(docx: Uint8Array): readonly string[] {
  return (inspectDocx(docx).value?.deviations.map(({ rule }) => rule.id) ?? []).sort();
}
