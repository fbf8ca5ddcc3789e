import type { Length } from '../audit/lengths.ts';
import type { Language } from '../diagnostic/message.ts';

/** A text of the command line in both languages. */
export type Text = Readonly<Record<Language, string>>;

/** The sentences of the command line; what is wrong with the input stands in the catalogue of diagnostics instead. */
export const texts = {
  unknownCommand: (found: string, suggestion: string): Text => ({
    zh: `没有“${found}”这个命令${suggestion ? `；是不是想写 ${suggestion}？` : ''}`,
    en: `there is no command “${found}”${suggestion ? `; did you mean ${suggestion}?` : ''}`,
  }),
  unknownOption: (found: string, suggestion: string): Text => ({
    zh: `没有 ${found} 这个选项${suggestion ? `；是不是想写 --${suggestion}？` : ''}`,
    en: `there is no option ${found}${suggestion ? `; did you mean --${suggestion}?` : ''}`,
  }),
  optionNeedsValue: (option: string): Text => ({ zh: `--${option} 后面要写一个值`, en: `--${option} needs a value` }),
  optionTakesNone: (option: string): Text => ({ zh: `--${option} 后面不写值`, en: `--${option} takes no value` }),
  optionTwice: (option: string): Text => ({ zh: `--${option} 写了两次`, en: `--${option} is given twice` }),
  notAChoice: (option: string, found: string, allowed: readonly string[]): Text => ({
    zh: `--${option} 不能是“${found}”；可以写 ${allowed.join('、')}`,
    en: `--${option} cannot be “${found}”; it can be ${allowed.join(', ')}`,
  }),
  tooManyOperands: (found: string): Text => ({
    zh: `多了一个“${found}”；路径里有空格时请加引号`,
    en: `“${found}” is one too many; quote paths that hold spaces`,
  }),
  noFilesToInspect: {
    zh: '要写出检查哪些文件：一个或几个 .docx',
    en: 'name the files to inspect: one or more .docx',
  },
  inspecting: (path: string): Text => ({ zh: `正在检查 ${path}…`, en: `inspecting ${path}...` }),
  badFontFile: (found: string, faces: readonly string[]): Text => ({
    zh: `--font 应当写成“字体=文件”，而不是“${found}”；字体可以是 ${faces.join('、')}`,
    en: `--font is written FACE=FILE, not “${found}”; FACE is one of ${faces.join(', ')}`,
  }),
  noDataSet: (candidates: readonly string[]): Text => ({
    zh: `要指定数据：一个 YAML 文件，或放着 YAML 文件的文件夹${candidates.length > 0 ? `，例如 ${candidates.join('、')}` : '；运行 chengwen init 可以得到一份样例'}`,
    en: `name the data: a YAML file or a folder of them${candidates.length > 0 ? `, e.g. ${candidates.join(', ')}` : '; `chengwen init` makes an example'}`,
  }),
  seeHelp: (command: string): Text => ({
    zh: `用法见 ${command} --help`,
    en: `see ${command} --help`,
  }),
  making: (name: string): Text => ({ zh: `正在生成 ${name}…`, en: `making ${name}...` }),
  written: (path: string, size: string): Text => ({ zh: `已写入 ${path}（${size}）`, en: `written ${path} (${size})` }),
  unchanged: (path: string): Text => ({ zh: `未变   ${path}`, en: `same    ${path}` }),
  because: (reasons: Text): Text => ({ zh: `重写的原因：${reasons.zh}`, en: `because: ${reasons.en}` }),
  watching: {
    zh: '正在等着数据和模板改动；按 Ctrl-C 结束',
    en: 'waiting for data and templates to change; Ctrl-C ends',
  },
  stopped: { zh: '已结束', en: 'ended' },
  lastStay: {
    zh: '有错误，上次生成的文稿没有动；改好保存，就会重新生成',
    en: 'there are errors; the last documents stay. Mend them and save, and this builds again',
  },
  moreChanges: (count: number): Text => ({
    zh: `  …还有 ${count} 处变动`,
    en: `  ...and ${count} more ${count === 1 ? 'change' : 'changes'}`,
  }),
  rebuilt: (paths: readonly string[], milliseconds: number): Text => ({
    zh: `已写入 ${paths.join('、')}（${Math.round(milliseconds)} 毫秒）`,
    en: `written ${paths.join(', ')} (${Math.round(milliseconds)} ms)`,
  }),
  nothingRebuilt: { zh: '文稿没有变化', en: 'the documents are the same' },
  nameTheSnapshot: {
    zh: '要给这份存档起个名字，如 chengwen snapshot 送审稿',
    en: 'name the snapshot: chengwen snapshot NAME',
  },
  nothingToKeep: {
    zh: '还没有文稿可以存；先运行 chengwen build',
    en: 'there are no documents yet; run chengwen build',
  },
  kept: (path: string, count: number): Text => ({
    zh: `已存入 ${path}（${count} 份文稿，以及数据、模板和检查单）`,
    en: `kept in ${path} (${count} ${count === 1 ? 'document' : 'documents'}, with data, templates and the check list)`,
  }),
  keptStale: {
    zh: '注意：有的文稿不是用现在的数据生成的（chengwen status 说明是哪些）；要一致，先 build 再存一份',
    en: 'note: some documents were not made from the data as they are now (see chengwen status); build, then take another',
  },
  snapshotLine: (takenAt: string, label: string, path: string): Text => ({
    zh: `${takenAt}  ${label}  ${path}`,
    en: `${takenAt}  ${label}  ${path}`,
  }),
  noSnapshots: (archive: string): Text => ({
    zh: `“${archive}”里没有存档`,
    en: `there are no snapshots in “${archive}”`,
  }),
  restoreWhat: {
    zh: '要写明取哪份存档、放到哪里，如 chengwen restore 送审稿 --to 送审稿副本',
    en: 'say which snapshot, and where to: chengwen restore NAME --to DIR',
  },
  restored: (to: string, dataSet: string): Text => ({
    zh: `已取出到 ${to}；数据在 ${dataSet}`,
    en: `restored to ${to}; the data are in ${dataSet}`,
  }),
  openInWord: { zh: '正在 Word/WPS 中打开', en: 'open in a word processor' },
  nothingToBuild: { zh: '文稿都是最新的', en: 'every document is up to date' },
  toBuild: (count: number): Text => ({
    zh: `有 ${count} 份不是最新的；运行 chengwen build 更新`,
    en: `${count} ${count === 1 ? 'document is' : 'documents are'} not up to date; run chengwen build`,
  }),
  took: (milliseconds: number): Text => {
    const seconds = (milliseconds / 1000).toFixed(2);
    return { zh: `用时 ${seconds} 秒`, en: `took ${seconds} s` };
  },
  draft: (count: number): Text => ({
    zh: `这是草稿：还有 ${count} 处待填或待核，处理完再用 --final 定稿`,
    en: `this is a draft: ${count} ${count === 1 ? 'point is' : 'points are'} open; settle them, then build with --final`,
  }),
  notFinal: (count: number): Text => ({
    zh: `还有 ${count} 处没有处理，不能定稿；没有写入任何文件`,
    en: `${count} ${count === 1 ? 'point is' : 'points are'} still open: no final version, nothing was written`,
  }),
  finalWithout: ({ zh, en }: Text): Text => ({
    zh: `这份定稿没有查：${zh}（数据里设为“不查”）`,
    en: `this final version was not checked for: ${en} (switched off by the data)`,
  }),
  workingCopyOfDraft: {
    zh: '--annex 和 --comments 是给核稿人看的，不能和 --final 一起用',
    en: '--annex and --comments are for those who check a draft; they cannot stand with --final',
  },
  templateIsNotFinal: {
    zh: '--mask template 生成的是空白样式，不能和 --final 一起用',
    en: '--mask template makes a form to be filled in; it cannot stand with --final',
  },
  workingCopyIsNotMasked: {
    zh: '--annex 和 --comments 写出全部数据，不能和 --mask 一起用',
    en: '--annex and --comments tell every figure; they cannot stand with --mask',
  },
  redlineIsNotMasked: {
    zh: '--redline 和 --against 会显出隐去的数，不能和 --mask 一起用',
    en: '--redline and --against would show what a mask hides; they cannot stand with --mask',
  },
  nothingWritten: { zh: '有错误，没有写入任何文件', en: 'there are errors; nothing was written' },
  lengthOfDocument: (name: string, length: Length): Text => ({
    zh: `篇幅  ${name}：${lengthText(length).zh}`,
    en: `length  ${name}: ${lengthText(length).en}`,
  }),
  lengthOfSection: (title: string, length: Length): Text => ({
    zh: `        ${title}：${lengthText(length).zh}`,
    en: `          ${title}: ${lengthText(length).en}`,
  }),
  checked: (figures: number, documents: number): Text => ({
    zh: `检查通过：${figures} 个数据，${documents} 份文稿，没有错误`,
    en: `no errors: ${figures} figures, ${documents} ${documents === 1 ? 'document' : 'documents'}`,
  }),
  /** What could not be checked, or does not add up, has not passed. */
  checkedWithRemarks: (figures: number, documents: number): Text => ({
    zh: `检查完毕：${figures} 个数据，${documents} 份文稿，没有错误，但有上面列出的提醒和说明`,
    en: `no errors, but see the remarks above: ${figures} figures, ${documents} ${documents === 1 ? 'document' : 'documents'}`,
  }),
  departmentOwes: (department: string | null, count: number): Text => ({
    zh: `${department ?? '未指定责任单位'}（${count} 项）`,
    en: `${department ?? 'no department named'} (${count})`,
  }),
  openItem: ({
    name,
    id,
    value,
    standsAt,
    due,
    place,
  }: Readonly<Record<'name' | 'id' | 'value' | 'place', string>> &
    Readonly<Record<'standsAt' | 'due', string | null>>): Text => ({
    zh: `  ${name === id ? id : `${name}（${id}）`}  ${value}${standsAt === null ? '' : `，截至${standsAt}，早于报告`}${due === null ? '' : `，${due}前报`}  ${place}`,
    en: `  ${name === id ? id : `${name} (${id})`}  ${value}${standsAt === null ? '' : `, stands at ${standsAt}, before the report`}${due === null ? '' : `, due ${due}`}  ${place}`,
  }),
  nothingOpen: { zh: '各项数据均已报齐', en: 'every figure has been delivered' },
  listFormat: (found: string): Text => ({
    zh: `“${found}”：清单可以写成 .docx、.md 或 .txt 文件`,
    en: `“${found}”: the list can be a .docx, .md or .txt file`,
  }),
  twoSides: {
    zh: '要写出比较的两边：两份数据、两份文稿，或一份数据和一份文稿',
    en: 'name both sides: two data sets, two documents, or a data set and a document',
  },
  noSuchDocument: (name: string): Text => ({
    zh: `两边没有同一种文稿可比（“${name}”）`,
    en: `the two sides have no document in common (“${name}”)`,
  }),
  packChecked: (name: string): Text => ({
    zh: `模板“${name}”没有错误`,
    en: `the template pack “${name}” has no errors`,
  }),
  initialised: (folder: string, example: string): Text => ({
    zh: `样例数据已放在 ${folder}\n\n接下来：\n  1. 用文本编辑器打开 ${example} 里的文件，照着说明改成自己的数据\n  2. chengwen check ${example}    检查数据\n  3. chengwen build ${example}    生成文稿，放在 out 文件夹`,
    en: `the sample data are in ${folder}\n\nnext:\n  1. edit the files in ${example}; they explain themselves\n  2. chengwen check ${example}    to check the data\n  3. chengwen build ${example}    to write the documents into out/`,
  }),
  internalError: (summary: string) =>
    `程序内部错误，请报告给维护者（加上 --debug 可以看到详情）/ internal error, please report it (--debug shows details): ${summary}`,
} as const;

/** 字数 against 篇幅. */
function lengthText({ used, wanted }: Length): Text {
  const over = wanted === null ? 0 : used - wanted;
  return {
    zh: `${used} 字${wanted === null ? '' : `，篇幅 ${wanted} 字${over > 0 ? `，超 ${over} 字` : ''}`}`,
    en: `${used} characters${wanted === null ? '' : ` of ${wanted}${over > 0 ? `, ${over} over` : ''}`}`,
  };
}

/** Texts of `doctor`. */
export const doctorTexts = {
  node: { zh: 'Node.js', en: 'Node.js' },
  packages: { zh: '组件', en: 'packages' },
  fonts: {
    zh: '字体（GB/T 2312 的 6763 个汉字里有几个；其余由后备字体补）',
    en: 'fonts (how many of the 6,763 hanzi of GB/T 2312 each has; fallbacks draw the rest)',
  },
  canvas: { zh: '图表绘制', en: 'drawing charts' },
  canvasWorks: { zh: '正常', en: 'works' },
  canvasFails: (reason: string): Text => ({
    zh: `不能用：${reason}；Word 文稿里的图表会是占位框，PDF 不受影响`,
    en: `does not work: ${reason}; charts in DOCX become placeholders, PDF is not affected`,
  }),
  office: { zh: '不需要安装 Word、WPS 或 LibreOffice', en: 'Word, WPS and LibreOffice are not needed' },
  glyphs: { zh: '数据里的生僻字', en: 'rare characters of the data' },
  glyphsComplete: { zh: '字体都能显示', en: 'every character has a glyph' },
  faces: {
    fangsong: { zh: '仿宋', en: 'fangsong' },
    kaiti: { zh: '楷体', en: 'kaiti' },
    heiti: { zh: '黑体', en: 'heiti' },
    songti: { zh: '宋体', en: 'songti' },
    xiaobiaosong: { zh: '小标宋', en: 'xiaobiaosong' },
  },
} as const;
