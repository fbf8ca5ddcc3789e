import { readSample, samplePack } from './sample.mjs';

const path = (file) => `data/2026-h1/${file}.yaml`;

/** Mistakes that people make, in the sample, with what the product says to them. */
const MISTAKES = {
  'wrong sum': { path: path('养老科'), from: '八十至八十九周岁: 4718人', to: '八十至八十九周岁: 4781人' },
  'unknown figure': { path: path('report'), from: '【低保边缘.户数】', to: '【低保边缘.户】' },
  'misspelt key': { path: path('办公室'), from: '责任单位: 办公室, 文件', to: '责任部门: 办公室, 文件' },
  'full-width colon': { path: path('规划财务科'), from: '    到位: 2100万元', to: '    到位：2100万元' },
  gap: {
    path: path('养老科'),
    from: '适老化改造资金, 值: 20.4万元,',
    to: '适老化改造资金, 值: 待填, 责任单位: 养老服务科, 时限: 2026-07-05,',
  },
};

/** `message wrong sum en`, … as printed by `chengwen check data/2026-h1`. */
export function messageParts(core) {
  return Object.entries(MISTAKES).flatMap(([name, mistake]) =>
    ['en', 'zh'].map((language) => [
      `message ${name} ${language}`,
      { text: fenced(messages(core, mistake, language)) },
    ]),
  );
}

function messages(core, mistake, language) {
  const { source, diagnostics, texts } = readSample(core, mistake);
  const composed = source ? compose(core, source) : [];
  const all = [...diagnostics, ...composed];
  if (all.length === 0) throw new Error(`nothing is said to ${mistake.to}`);
  return core.printDiagnostics(all, { language, colours: 'none', texts });
}

function compose(core, source) {
  const pack = samplePack(core);
  return ['summary', 'plan'].flatMap((kind) => core.composeDocument(source, pack, kind).diagnostics);
}

function fenced(text) {
  return `\`\`\`text\n${text.trimEnd()}\n\`\`\``;
}
