import { COMMAND_PAGES } from './command-pages.ts';
import type { CommandName } from './command-table.ts';
import type { Text } from './texts.ts';

/** The help page of a command; null is the program's own. Ends with a line feed. */
export function helpOf(command: CommandName | null): Text {
  const page = command ? COMMAND_PAGES[command] : PROGRAM_PAGE;
  return { zh: `${page.zh}\n${COMMON.zh}`, en: `${page.en}\n${COMMON.en}` };
}

const COMMON: Text = {
  zh: `通用选项
  --lang zh|en    提示用中文还是英文（默认看系统语言，看不出时用中文）
  --json          结果用 JSON 打印，供程序读取
  -q, --quiet     只打印错误和提醒
  -h, --help      打印帮助
  -v, --version   打印版本
`,
  en: `Common options
  --lang zh|en    language of the messages (default: the system's, Chinese when unclear)
  --json          print the result as JSON, for programs
  -q, --quiet     print errors and warnings only
  -h, --help      print this help
  -v, --version   print the version
`,
};

const PROGRAM_PAGE: Text = {
  zh: `成文：数据只填一次（YAML），工作总结和工作安排自动生成（DOCX、PDF，GB/T 9704 版式）

用法：chengwen 命令 [数据] [选项]

命令
  init [文件夹]            放一份带说明的样例数据
  check [数据]             检查数据和模板，不写文件
  build [数据]             生成文稿
  watch [数据]             一改数据就重新生成
  status [数据]            哪份文稿是最新的、过时的、手工改过的
  plan [数据]              下一期的计划：已写的和从数据推出的；--write 写进数据
  new-period 时期 [数据]   从这一期的数据做出下一期的
  snapshot 名字 [数据]     存一份：数据、模板、文稿、检查单
  restore 名字             取出一份存档
  todo [数据]              列出还没报的数据：谁报、何时报
  inspect 文件…            检查成品文稿（DOCX、PDF）是否合乎 GB/T 9704
  trace [数据|文稿]        查一个数从哪里来：数据文件、来源、公式
  diff 原来 现在           两份数据或文稿有什么不同：数、项目、任务、文字
  pull 文稿.docx [数据]    把 Word 里改过的数和句子写回数据
  schema                   打印数据格式的 JSON Schema，供编辑器补全和检查
  template check [模板]    检查模板
  doctor [数据]            检查安装、字体和生僻字

例子
  chengwen init
  chengwen check data/2026-h1
  chengwen build data/2026-h1
  chengwen build --help
`,
  en: `chengwen: figures once, in YAML; work summary and plan from them as DOCX and PDF (GB/T 9704)

usage: chengwen COMMAND [DATA] [OPTIONS]

Commands
  init [DIR]               make a commented sample data set
  check [DATA]             check data and template, write nothing
  build [DATA]             write the documents
  watch [DATA]             build again whenever the data are saved
  status [DATA]            which documents are up to date, stale or edited by hand
  plan [DATA]              the next plan: written and derived tasks; --write puts them into the data
  new-period PERIOD [DATA] make the data of the next period from this one
  snapshot NAME [DATA]     keep data, templates, documents and check list
  restore NAME             take a snapshot out of the archive
  todo [DATA]              list figures still to be delivered, by whom and when
  inspect FILE...          inspect finished documents (DOCX, PDF) against GB/T 9704
  trace [DATA|DOCUMENT]    where a number comes from: file and line, source, formula
  diff OLD NEW             what differs between data sets or documents
  pull FILE.docx [DATA]    bring figures and sentences edited in Word back into the data
  schema                   print the JSON Schema of the data, for editors
  template check [PACK]    check a template pack
  doctor [DATA]            check the installation, fonts and rare characters

Examples
  chengwen init
  chengwen check data/2026-h1
  chengwen build data/2026-h1
  chengwen build --help
`,
};
