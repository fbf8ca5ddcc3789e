import { auditMessages } from './catalogue/audit.ts';
import { chartMessages } from './catalogue/chart.ts';
import { dataMessages } from './catalogue/data.ts';
import { diskMessages } from './catalogue/disk.ts';
import { docxMessages } from './catalogue/docx.ts';
import { editMessages } from './catalogue/edit.ts';
import { figureMessages } from './catalogue/figure.ts';
import { fontMessages } from './catalogue/font.ts';
import { maskMessages } from './catalogue/mask.ts';
import { pdfMessages } from './catalogue/pdf.ts';
import { periodMessages } from './catalogue/period.ts';
import { planMessages } from './catalogue/plan.ts';
import { pullMessages } from './catalogue/pull.ts';
import { revisionMessages } from './catalogue/revision.ts';
import { sourceMessages } from './catalogue/source.ts';
import { templateMessages } from './catalogue/template.ts';
import { wordingMessages } from './catalogue/wording.ts';
import type { Message } from './message.ts';

/** Every message of the product. Codes are `stage/slug` and are only ever added: scripts rely on them. */
export const catalogue = {
  ...diskMessages,
  ...sourceMessages,
  ...dataMessages,
  ...figureMessages,
  ...templateMessages,
  ...chartMessages,
  ...fontMessages,
  ...wordingMessages,
  ...pdfMessages,
  ...planMessages,
  ...docxMessages,
  ...editMessages,
  ...auditMessages,
  ...revisionMessages,
  ...maskMessages,
  ...periodMessages,
  ...pullMessages,
};

export type DiagnosticCode = keyof typeof catalogue;

export type DiagnosticParams<C extends DiagnosticCode> = (typeof catalogue)[C] extends Message<infer P> ? P : never;
