import { createRequire } from 'node:module';
import { dependencyVersions, productVersion } from '../../disk/package-root.ts';
import type { Face } from '../../font/font-book.ts';
import { missingGlyphs } from '../../font/missing-glyphs.ts';
import type { OpenedFontBook } from '../../font/open-font-book.ts';
import { Findings } from '../findings.ts';
import { openFonts } from '../open-fonts.ts';
import { composeDocuments, readReport, readReportPack } from '../pipeline.ts';
import type { Terminal } from '../terminal.ts';
import { doctorTexts, type Text } from '../texts.ts';
import { type Command, EXIT, optionValue } from './command.ts';
import { ownFontFiles } from './own-font-files.ts';

/** Those whose version decides what a document looks like. */
const PACKAGES = [
  'docx',
  'pdfkit',
  'fontkit',
  'chart.js',
  'chartjs-node-canvas',
  '@napi-rs/canvas',
  'handlebars',
  'yaml',
  'zod',
];

/** `chengwen doctor [DATA]`: what this installation has and what it lacks. */
export const doctor: Command = async ({ invocation, terminal }) => {
  const own = ownFontFiles(invocation.options.get('font') ?? []);
  if ('problem' in own) return own.problem;
  const findings = new Findings();
  const line = (label: Text, value: string): void => terminal.say(both((language) => `${label[language]}: ${value}`));
  line({ zh: 'chengwen', en: 'chengwen' }, productVersion());
  line(doctorTexts.node, `${process.version} ${process.platform} ${process.arch}`);
  const versions = dependencyVersions();
  line(doctorTexts.packages, PACKAGES.map((name) => `${name} ${versions[name]}`).join(', '));
  terminal.say(both((language) => `${doctorTexts.canvas[language]}: ${canvasState()[language]}`));
  terminal.say(doctorTexts.office);

  const fonts = findings.take(await openFonts(own.files));
  if (fonts) sayFonts(fonts, terminal);
  const [data] = invocation.operands;
  if (fonts && data !== undefined)
    sayGlyphs(data, fonts, { findings, terminal, pack: optionValue(invocation, 'template') });
  terminal.report(findings);
  return findings.hasErrors ? EXIT.inputHasErrors : EXIT.done;
};

function both(text: (language: 'zh' | 'en') => string): Text {
  return { zh: text('zh'), en: text('en') };
}

/** The native canvas is the one part that an installation can lack. */
function canvasState(): Text {
  try {
    process.env.DISABLE_SYSTEM_FONTS_LOAD = '1';
    createRequire(import.meta.url)('canvas')
      .createCanvas(1, 1)
      .getContext('2d');
    return doctorTexts.canvasWorks;
  } catch (error) {
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    return doctorTexts.canvasFails(reason);
  }
}

function sayFonts(fonts: OpenedFontBook, terminal: Terminal): void {
  const hanzi = gb2312Hanzi();
  terminal.say(both((language) => `${doctorTexts.fonts[language]}:`));
  for (const face of Object.keys(doctorTexts.faces) as readonly Face[]) {
    const font = fonts.font(face);
    const count = hanzi.filter((char) => font.has(char)).length;
    terminal.say(both((language) => `  ${doctorTexts.faces[face][language]}: ${font.name} ${count}/${hanzi.length}`));
  }
}

interface GlyphCheck {
  readonly findings: Findings;
  readonly terminal: Terminal;
  readonly pack: string | null;
}

function sayGlyphs(data: string, fonts: OpenedFontBook, { findings, terminal, pack: named }: GlyphCheck): void {
  const report = readReport(data, findings);
  const pack = report && readReportPack(report, named, findings);
  if (!report || !pack) return;
  const documents = composeDocuments(
    report,
    pack,
    { kinds: report.data.report.kind, variants: ['full'], audience: 'office' },
    findings,
  );
  const missing = documents.flatMap(({ document }) => missingGlyphs(document, fonts));
  findings.add(missing);
  if (missing.length > 0) return;
  terminal.say(both((language) => `${doctorTexts.glyphs[language]}: ${doctorTexts.glyphsComplete[language]}`));
}

/** The 6,763 hanzi of GB/T 2312-1980: rows 16 to 87. */
function gb2312Hanzi(): readonly string[] {
  const decoder = new TextDecoder('gb2312');
  const rows = Array.from({ length: 72 }, (_, row) => row + 16);
  return rows.flatMap((row) => {
    const cells = Array.from({ length: 94 }, (_, cell) => decoder.decode(Uint8Array.of(0xa0 + row, 0xa1 + cell)));
    return cells.filter((char) => /^\p{Unified_Ideograph}$/u.test(char));
  });
}
