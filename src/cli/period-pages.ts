import type { Text } from './texts.ts';

/** Pages of the commands that lead from one period to the next. */
export const PERIOD_PAGES = {
  plan: {
    zh: `用法：chengwen plan [数据] [--write]

打印下一期的计划：数据里“任务”写的，和从没有办完的项目、地点、举措、目标差额、问题推出来的（标“＋”）。

--write 把推出来的任务写进数据，接在“任务”后面（没有文件写“任务”时，新建“计划.yaml”），供修改。已经写好的任务一字不动；
来自的事都已办结的任务，上面加一行说明；再运行一次，没有新的就什么也不改。

选项
  --write    写进数据

例子
  chengwen plan data/2026-h1
  chengwen plan data/2026-h1 --write
`,
    en: `usage: chengwen plan [DATA] [--write]

Prints the plan of the next period: tasks that the data hold, and those that follow from unfinished projects and places,
programmes, targets that are not reached and problems (marked ＋).

--write puts the derived tasks into the data, behind the other tasks (into a new file 计划.yaml when no file holds any),
to be edited. What is written already stays as it is. A task of which everything is finished gets a comment. Run again,
it changes nothing unless there is something new.

Options
  --write    put them into the data

Examples
  chengwen plan data/2026-h1
  chengwen plan data/2026-h1 --write
`,
  },
  'new-period': {
    zh: `用法：chengwen new-period 时期 [数据] [--out 文件夹]

从这一期的数据做出下一期的数据，放在一个新文件夹里；原来的数据不动，已有的文件夹不覆盖。
指标、单位、口径、目标、科室、项目和它的阶段、叙述都带过去，数改成“待填”，时段和日期往后延，上期数据、上年数据指好；
办结的项目、上一期的问题和任务不带。文件里的说明（#）、次序和写法一个字不变。目标、预算等全年的数，跨年时才改成“待填”。

选项
  --out 文件夹    放在哪里（默认在原数据旁边，用时期作名字：2026-h2）

例子
  chengwen new-period 2026-H2 data/2026-h1
  chengwen new-period 2027-Q1 data/2026-q4 --out data/明年一季度
`,
    en: `usage: chengwen new-period PERIOD [DATA] [--out DIR]

Makes the data of the next period from this one, in a new folder. The data it starts from stay as they are; an existing
folder is never overwritten. Indicators, units, scopes, targets, departments, projects with their stages and texts are
carried over, values become 待填, windows and dates move, and the data of the period before and of last year are linked.
Closed projects, problems and tasks are left behind. Comments, order and style of the files stay to the byte. What holds
for a year, like targets and budgets, is emptied only when the year changes.

Options
  --out DIR    where to (default: beside the data, named after the period: 2026-h2)

Examples
  chengwen new-period 2026-H2 data/2026-h1
  chengwen new-period 2027-Q1 data/2026-q4 --out data/next
`,
  },
} as const satisfies Readonly<Record<string, Text>>;
