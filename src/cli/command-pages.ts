import type { CommandName } from './command-table.ts';
import { MAKING_PAGES } from './making-pages.ts';
import { PERIOD_PAGES } from './period-pages.ts';
import type { Text } from './texts.ts';

/** What each command does, takes and is used for, without the options that all have. */
export const COMMAND_PAGES: Readonly<Record<CommandName, Text>> = {
  ...MAKING_PAGES,
  ...PERIOD_PAGES,
  init: {
    zh: `用法：chengwen init [文件夹]

把带说明的样例数据放进一个新文件夹（默认 data）。已有内容的文件夹不会动。

例子
  chengwen init
  chengwen init 民政局数据
`,
    en: `usage: chengwen init [DIR]

Puts the commented sample data into a new folder (default: data). A folder that holds anything is left alone.

Examples
  chengwen init
  chengwen init my-data
`,
  },
  check: {
    zh: `用法：chengwen check [数据] [选项]

检查数据和模板：写法、编号、勾稽关系、缺的数，文字与数据、用语。除了 --out 的清单，不写任何文件。
每项检查是通过、不通过还是未能核对，最后各列一行；哪项算错误、哪项不查，由数据里的“检查设置”定。
数据是一个 YAML 文件，或放着 YAML 文件的文件夹；不写时，当前文件夹里要有 report.yaml。

选项
  --template 名称|文件夹    用哪个模板（默认看数据里的“模板”，没有写时用 general）
  --document 文稿,…         只检查这几份：summary 总结、plan 计划、summary+plan 合并
  --variant 篇幅,…          检查哪几种：full 全文（默认）、brief 简版、speech 讲话；报各用了多少字
  --out 文件                把核对情况写成文件：.docx、.md 或 .txt

例子
  chengwen check data/2026-h1
  chengwen check 数据.yaml --document summary
`,
    en: `usage: chengwen check [DATA] [OPTIONS]

Checks data and template: syntax, ids, sums, missing figures, words against figures, wording. Writes nothing but the list
of --out. How each check came out (passed, failed, could not be checked) stands at the end; what a failure weighs, and what
is not checked, is for the data to say (checkSettings).
DATA is a YAML file or a folder of them; without it the current folder must hold report.yaml.

Options
  --template NAME|DIR    template pack (default: the one named in the data, else general)
  --document KIND,...    check only these: summary, plan, summary+plan
  --variant VARIANT,...  full (default), brief, speech; tells how long each is
  --out FILE             how the checks came out: .docx, .md or .txt

Examples
  chengwen check data/2026-h1
  chengwen check data.yaml --document summary
`,
  },
  todo: {
    zh: `用法：chengwen todo [数据] [选项]

列出还没有报齐的数据：待填的，和截止日期早于报告的（用5月数据起草、6月要换的）。按责任单位分组，先到期的在前。

选项
  --department 名称    只列这个责任单位
  --out 文件           写成清单发出去：.docx、.md 或 .txt

例子
  chengwen todo data/2026-h1
  chengwen todo data/2026-h1 --department 养老服务科 --out 养老服务科待报数据.docx
`,
    en: `usage: chengwen todo [DATA] [OPTIONS]

Lists what is still to be delivered: figures that are missing (待填), and those that stand at an earlier day than the
report. Grouped by department, what is due first on top.

Options
  --department NAME    only this department
  --out FILE           a list to send round: .docx, .md or .txt

Examples
  chengwen todo data/2026-h1
  chengwen todo data/2026-h1 --department 养老服务科 --out todo.docx
`,
  },
  inspect: {
    zh: `用法：chengwen inspect 文件… [选项]

检查成品文稿是否合乎 GB/T 9704-2012：纸张和页边距、每面行数和每行字数、字体字号、标题层次、缩进、空行、落款、
页码、表格、版头版记、避头尾，还有用字、标点、日期、数字的写法。.docx 和 .pdf 都可以，不论是本程序、Word、WPS 还是
LibreOffice 写的，一次最多 50 个。不改动任何文件。

结果分三级：违反标准；偏差（与标准的一般数值或机关通行做法不同）；建议。每条写明条款、位置、查到的和应有的。
DOCX 里要排版以后才知道的（如每页行数）列为“未能检查”，请同时检查 PDF。有违反，或有文件读不了时，退出码是 1；-q 不列建议。

例子
  chengwen inspect out/2026年上半年工作总结.docx
  chengwen inspect out/2026年上半年工作总结.pdf 来文.docx --json
`,
    en: `usage: chengwen inspect FILE... [OPTIONS]

Inspects finished documents against GB/T 9704-2012: paper and margins, lines a page and characters a line, faces and
sizes, headings, indents, blank lines, signature, page numbers, tables, head and colophon, marks at the edges of lines,
and the wording: punctuation, dates, numbers. Takes up to 50 files, .docx and .pdf, of any origin: this program, Word,
WPS, LibreOffice. Changes no file.

There are three grades: violations of the standard; deviations from its usual values or from what offices do; advice.
Each names its clause, its place, what was found and what was expected. What only a layout could tell of a DOCX (lines
of a page) is listed as not checked: inspect its PDF as well. The exit code is 1 when there are violations or a file cannot be read; -q leaves out advice.

Examples
  chengwen inspect out/summary.docx
  chengwen inspect out/summary.pdf incoming.docx --json
`,
  },
  trace: {
    zh: `用法：chengwen trace [数据|文稿] [选项]

查文稿里的数从哪里来：在第几段，写在哪个数据文件的哪一行，来源是什么，或者按什么公式由哪些数算出。
给出已经生成的文稿（out/….docx）时，查的是它生成时的来历。段数从标题数起，小标题、表、图各算一段。
不写 --figure、--paragraph 和 --page 时，列出没有来源也没有声明的数字。

选项
  --figure 数据             数（174.18万元）或编号（低保.资金）
  --paragraph 段数          第几段里的数
  --page 页数               PDF 第几页上的数
  --document 文稿,…         只查这几份：summary、plan、summary+plan
  --template 名称|文件夹    用哪个模板

例子
  chengwen trace data/2026-h1 --figure 1121.64万元
  chengwen trace data/2026-h1 --document summary --paragraph 3
  chengwen trace out/2026年上半年工作总结.docx --figure 低保.资金
  chengwen trace out/2026年上半年工作总结.pdf --page 3
`,
    en: `usage: chengwen trace [DATA|DOCUMENT] [OPTIONS]

Says where the numbers of the documents come from: in which paragraph they stand, in which line of which data file they
were typed, from which source, or by which formula from which other figures. With a document that was built
(out/….docx) it tells what was true when it was made. Paragraphs count from the title; headings, tables and pictures
count too. Without --figure, --paragraph and --page it lists the digits that have no source and that nobody has declared.

Options
  --figure FIGURE        a number (174.18万元) or an id (低保.资金)
  --paragraph NUMBER     the numbers of this paragraph
  --page NUMBER          the numbers on this page of a PDF
  --document KIND,...    only these: summary, plan, summary+plan
  --template NAME|DIR    template pack

Examples
  chengwen trace data/2026-h1 --figure 1121.64万元
  chengwen trace data/2026-h1 --document summary --paragraph 3
  chengwen trace out/2026年上半年工作总结.docx --figure 低保.资金
  chengwen trace out/2026年上半年工作总结.pdf --page 3
`,
  },
  diff: {
    zh: `用法：chengwen diff 原来 现在 [选项]

列出两份数据、两份文稿，或一份数据和一份文稿之间有什么不同：哪些数变了（从多少到多少、写在哪个文件的哪一行、
文稿里哪几处印着它），哪些数只是随之变动，哪些项目、地点和任务新增了、没有了、到了另一个阶段，文稿的哪些段落
改了哪些字。数据是 YAML 文件或文件夹；文稿是生成过的 .docx 或 .pdf，改过的 .docx 按现在的文字比较。
屏幕上 [-删去的字-]、{+新来的字+}。不改动任何文件，有没有不同退出码都是 0。

选项
  --out 文件                写成清单发出去：.docx、.md 或 .txt
  --document 文稿,…         只比较这几份：summary、plan、summary+plan
  --variant 篇幅,…          两份数据之间比较哪几种：full 全文（默认）、brief 简版、speech 讲话；和文稿比较时照那份文稿
  --template 名称|文件夹    用哪个模板

例子
  chengwen diff data/2026-h1-5月 data/2026-h1
  chengwen diff out/2026年上半年工作总结.docx data/2026-h1 --out 变动.docx
`,
    en: `usage: chengwen diff OLD NEW [OPTIONS]

Lists what differs between two data sets, two documents, or a data set and a document: figures (old and new value, the
lines where they are typed, where the documents print them), figures that only follow from those, projects, places and
tasks that came, went or reached another stage, and which words of which paragraphs read differently. A data set is a
YAML file or a folder; a document is a .docx or .pdf that was built, an edited .docx is compared as it reads now. On the
screen, [-words that went-] and {+words that came+}. Changes no file; the exit code is 0 with and without differences.

Options
  --out FILE             a list to send round: .docx, .md or .txt
  --document KIND,...    only these: summary, plan, summary+plan
  --variant VARIANT,...  of two data sets: full (default), brief, speech; beside a document, what that document is
  --template NAME|DIR    template pack

Examples
  chengwen diff data/2026-h1-may data/2026-h1
  chengwen diff out/summary.docx data/2026-h1 --out changes.docx
`,
  },
  pull: {
    zh: `用法：chengwen pull 文稿.docx… [数据] [选项]

读回在 Word、WPS 里改过的文稿，看哪些改动应当写回数据：改了的数（写在哪个文件的哪一行）、改了的句子（叙述、章节、
任务等，句中的【】照样留着）。先只列出来；加 --apply 才改数据，改前会试着再生成一遍，数据有错就不写。
改不了的也列出来并说明原因：算出来的数、一处改了而另一处没改、模板里的字、新加的段落等。
和生成时记下的内容（.chengwen 文件夹）比较；文稿挪了地方，用 --base 指明原来生成的那份。
简版、讲话也可以；公开稿和空白样式（--mask）不可以。草稿后面的附表（--annex）按数据生成，里面的改动只列出来，不写回。

选项
  --apply all|1,3           改数据：all 全部，或写上面列出的序号
  --base 文稿.docx          原来生成的那份
  --template 名称|文件夹    用哪个模板

例子
  chengwen pull out/2026年上半年工作总结.docx data/2026-h1
  chengwen pull 领导改.docx data/2026-h1 --base out/2026年上半年工作总结.docx --apply 1,3
`,
    en: `usage: chengwen pull FILE.docx... [DATA] [OPTIONS]

Reads documents that were edited in a word processor and finds what should flow back into the data: figures (with the
line where they are typed) and sentences (narrative, sections, tasks; their 【】 references stay). They are listed first;
the data change only with --apply, after the documents were built anew from them, and not when that leaves errors.
What cannot flow back is listed with the reason: computed figures, a figure changed in one place but not in another,
words of the template, new paragraphs. Documents are compared with what was kept when they were built (.chengwen); for
one that was moved, --base names the one that was built. Brief documents and speeches flow back too, masked ones do not.
The working annexes of a draft (--annex) are generated: edits in them are listed and do not flow back.

Options
  --apply all|1,3        change the data: all proposals, or those of these numbers
  --base FILE.docx       the document as it was built
  --template NAME|DIR    template pack

Examples
  chengwen pull out/summary.docx data/2026-h1
  chengwen pull edited.docx data/2026-h1 --base out/summary.docx --apply 1,3
`,
  },
  schema: {
    zh: `用法：chengwen schema [--out 文件]

打印数据格式的 JSON Schema。编辑器用它补全和检查。

例子
  chengwen schema --out chengwen.schema.json
`,
    en: `usage: chengwen schema [--out FILE]

Prints the JSON Schema of a data set. Editors complete and check with it.

Examples
  chengwen schema --out chengwen.schema.json
`,
  },
  'template check': {
    zh: `用法：chengwen template check [模板] [--data 数据]

检查一个模板（默认 general）：写法、名字、功能。给出数据时，把它的每份文稿也试着组一遍。

例子
  chengwen template check
  chengwen template check 我的模板 --data data/2026-h1
`,
    en: `usage: chengwen template check [PACK] [--data DATA]

Checks a template pack (default: general): syntax, names, helpers. With data, each of its documents is also composed.

Examples
  chengwen template check
  chengwen template check my-pack --data data/2026-h1
`,
  },
  doctor: {
    zh: `用法：chengwen doctor [数据] [选项]

检查安装：版本、每种字体用哪个文件、图表能不能画。给出数据时，找出没有字体能显示的字。

选项
  --font 字体=文件          检查自己的字体文件
  --template 名称|文件夹    用哪个模板

例子
  chengwen doctor
  chengwen doctor data/2026-h1 --font 仿宋=fonts/simfang.ttf
`,
    en: `usage: chengwen doctor [DATA] [OPTIONS]

Checks the installation: versions, which file serves each face, whether charts can be drawn. With data, finds the
characters that no font has.

Options
  --font FACE=FILE       check a font file of your own
  --template NAME|DIR    template pack

Examples
  chengwen doctor
  chengwen doctor data/2026-h1 --font fangsong=fonts/simfang.ttf
`,
  },
};
