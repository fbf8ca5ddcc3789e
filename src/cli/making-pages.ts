import type { CommandName } from './command-table.ts';
import type { Text } from './texts.ts';

/** Pages of the commands that make documents and look after them. */
export const MAKING_PAGES = {
  build: {
    zh: `用法：chengwen build [数据] [选项]

生成文稿。有错误时一个文件也不写。数据、模板、字体、选项、版本都没有变的文稿不再生成，重写的会说明原因。
手工改过的 Word 文稿不会被覆盖：它的改动加上新数据另存为“…（新）”，拿不准的地方逐条列出；接着改“…（新）”，下次
从它接着合并。正在 Word/WPS 中打开的也不动，新的另存为“…（新）”。PDF 只按数据生成，不含手工改动。

选项
  --document 文稿,…         summary 总结、plan 计划、summary+plan 合并（默认看数据里的“文种”）
  --format 格式,…           docx、pdf、md、txt（默认 docx,pdf）
  --out 文件夹              放在哪里（默认 out）
  --template 名称|文件夹    用哪个模板（默认看数据里的“模板”，没有写时用 general）
  --final                   定稿：还有待填、待核、提醒时不写文件
  --force                   不管变没变，全部重新生成
  --redline                 另写一份“…（修订）.docx”，用修订标出和上次生成相比改了什么
  --against 文件            同上，但和这一份 .docx 相比（只生成一份 Word 文稿时）
  --variant 篇幅,…          full 全文（默认）、brief 简版、speech 讲话；名字里注明，超过“篇幅”的提醒
  --mask 用途               template 空白样式：数字都换成 X；publish 公开稿：只印“公开”的数，不公开的印成 ××。
                            文件名里注明；有身份证号、手机号、银行卡号，或不公开的数能由印出来的数推算得出时，不生成公开稿
  --annex 附表,…            供核稿，不能和 --final、--mask 一起用：sources 数据来源表，checks 数据核对情况表
  --comments                供核稿：Word 文稿里每个数第一次出现处加批注，说明数据、来源、公式；不能和 --final、--mask 一起用
  --margins 页边距          word（默认，37/35/28/26 mm）或 gbt33476（GB/T 33476）
  --fonts 字体名            Word 文稿里的字体名：official（默认，仿宋_GB2312 等）、windows（仿宋、楷体）或 neutral（各系统都认的英文名）
  --page-numbers 位置       outer（默认，单页居右、双页居左）或 centered（居中）
  --font 字体=文件          PDF 和图表用自己的字体文件，可以写几次：仿宋、楷体、黑体、宋体、小标宋

例子
  chengwen build data/2026-h1
  chengwen build data/2026-h1 --document summary --format docx
  chengwen build data/2026-h1 --font 仿宋=fonts/simfang.ttf --out 文稿
  chengwen build data/2026-h1 --variant brief,speech
  chengwen build data/2026-h1 --mask publish --final
  chengwen build data/2026-h1 --document summary --against 存档/送审稿/文稿/2026年上半年工作总结.docx
`,
    en: `usage: chengwen build [DATA] [OPTIONS]

Writes the documents; none when there are errors. A document whose data, templates, fonts, options and version are what
they were is left as it is; for the others it says why. A DOCX that was edited by hand is left alone: its edits with the
new data are saved beside it as …（新）, and what needs a decision is listed; edit that one from then on, the next build
continues it. One that is open in a word processor is left alone too. A PDF is made from the data, without such edits.

Options
  --document KIND,...    summary, plan, summary+plan (default: what the data say)
  --format FORMAT,...    docx, pdf, md, txt (default: docx,pdf)
  --out DIR              where to (default: out)
  --template NAME|DIR    template pack (default: the one named in the data, else general)
  --final                final version: writes nothing while anything is missing or unsettled
  --force                makes everything anew, whether anything has changed or not
  --redline              also writes …（修订）.docx: what changed since the last build, as tracked changes
  --against FILE         the same, compared with this .docx (when one DOCX is made)
  --variant VARIANT,...  full (default), brief, speech; the file name says which, and what is longer than wanted is told
  --mask PURPOSE         template: a form with X for every digit of a value; publish: public figures only, ×× for
                         the others, and no document at all while there are personal numbers, or a withheld figure
                         follows from printed ones. The file name says so
  --annex TABLE,...      for checking a draft, not with --final or --mask: sources (where each figure comes
                         from), checks (how each check came out)
  --comments             for checking a draft, not with --final or --mask: comments in DOCX at the first place of each
                         figure: line of the data, source, formula
  --margins PROFILE      word (default, 37/35/28/26 mm) or gbt33476 (GB/T 33476)
  --fonts PROFILE        font names in DOCX: official (default, 仿宋_GB2312), windows (仿宋, 楷体) or neutral
  --page-numbers PLACE   outer (default: right on odd pages, left on even ones) or centered
  --font FACE=FILE       a font file of your own for PDF and charts, repeatable:
                         fangsong, kaiti, heiti, songti, xiaobiaosong

Examples
  chengwen build data/2026-h1
  chengwen build data/2026-h1 --document summary --format docx
  chengwen build data/2026-h1 --font fangsong=fonts/simfang.ttf --out documents
  chengwen build data/2026-h1 --variant brief,speech
  chengwen build data/2026-h1 --mask publish --final
  chengwen build data/2026-h1 --document summary --against sent/2026年上半年工作总结.docx
`,
  },
  watch: {
    zh: `用法：chengwen watch [数据] [选项]

生成一遍，然后等着：数据、上年和上期数据、模板一保存，就重新生成变了的文稿，并用一句话一处说明变了什么。
数据有错误时，上次生成的文稿不动，改好保存就接着来。手工改过的、正在 Word/WPS 中打开的文稿同 build 一样不会被覆盖。
选项同 build（没有 --final、--force、--redline 和 --against）。按 Ctrl-C 结束。

例子
  chengwen watch data/2026-h1
  chengwen watch data/2026-h1 --document summary --format docx
`,
    en: `usage: chengwen watch [DATA] [OPTIONS]

Builds, and then waits: when data, data of last year or last period, or templates are saved, it makes the documents that
change again and says in a line each what has changed. While the data have errors the last documents stay. Documents that
were edited by hand or are open in a word processor are left alone as by build. It takes the options of build, without
--final, --force, --redline and --against. Ctrl-C ends it.

Examples
  chengwen watch data/2026-h1
  chengwen watch data/2026-h1 --document summary --format docx
`,
  },
  snapshot: {
    zh: `用法：chengwen snapshot 名字 [数据] [选项]
      chengwen snapshot --list

把送出去的这一稿存下来：文稿（手工改过的照原样存）、数据、上年和上期数据、自己的模板、检查单，都是普通文件，放在输出
文件夹旁边的“存档/名字”里。已有的存档不会被覆盖。存档可以当数据用：chengwen diff 存档/送审稿 data/2026-h1。
选项同 build（--out、--document、--format 等）；--list 列出已有的存档。

例子
  chengwen snapshot 送审稿 data/2026-h1
  chengwen snapshot --list
`,
    en: `usage: chengwen snapshot NAME [DATA] [OPTIONS]
       chengwen snapshot --list

Keeps a draft as it is sent: the documents (edited ones as they are), the data, those of last year and last period, own
templates and the check list, as plain files in 存档/NAME beside the output folder. No snapshot is ever overwritten. A
snapshot can be named in the place of data: chengwen diff 存档/NAME data/2026-h1. It takes the options of build (--out,
--document, --format and so on); --list lists the snapshots there are.

Examples
  chengwen snapshot 送审稿 data/2026-h1
  chengwen snapshot --list
`,
  },
  restore: {
    zh: `用法：chengwen restore 名字 --to 文件夹 [--out 文件夹]

把一份存档取出来，放进一个新文件夹（不覆盖任何文件）。--out 是生成文稿的文件夹（默认 out），存档在它旁边。

例子
  chengwen restore 送审稿 --to 送审稿副本
`,
    en: `usage: chengwen restore NAME --to DIR [--out DIR]

Copies a snapshot to a new folder; nothing that exists is overwritten. --out is the output folder (default: out), beside
which the archive lies.

Examples
  chengwen restore 送审稿 --to copy
`,
  },
  status: {
    zh: `用法：chengwen status [数据] [选项]

说出每份文稿是最新、过时（为什么）、手工改过，还是没有；正在 Word/WPS 中打开的也说明。不写任何文件。
选项同 build（--document、--format、--out、--template 等）：说的是用这些选项 build 会怎么样。
都是最新的，退出码是 0；有要重新生成的，或数据有错误，退出码是 1。

例子
  chengwen status data/2026-h1
  chengwen status data/2026-h1 --out 文稿 --json
`,
    en: `usage: chengwen status [DATA] [OPTIONS]

Tells of each document whether it is up to date, stale (and why), edited by hand or missing, and whether a word processor
has it open. Writes nothing. It takes the options of build (--document, --format, --out, --template and so on) and tells
what build would do with them. The exit code is 0 when every document is up to date, 1 when some are to be built or the
data have errors.

Examples
  chengwen status data/2026-h1
  chengwen status data/2026-h1 --out documents --json
`,
  },
} as const satisfies Partial<Record<CommandName, Text>>;
