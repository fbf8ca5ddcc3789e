import { message } from '../message.ts';

/** What can be wrong with files and folders, on the way in and on the way out. */
export const diskMessages = {
  'disk/not-found': message<{ path: string }>({
    severity: 'error',
    zh: (p) => `找不到“${p.path}”`,
    en: (p) => `“${p.path}” does not exist`,
    hint: {
      zh: () => '检查路径和文件名；相对路径从当前文件夹算起，数据里写的路径从数据所在的文件夹算起',
      en: () => 'check the path; paths written in the data start at the folder of the data',
    },
  }),
  'disk/not-readable': message<{ path: string; reason: string }>({
    severity: 'error',
    zh: (p) => `读不了“${p.path}”：${reasonZh(p.reason)}`,
    en: (p) => `“${p.path}” cannot be read: ${reasonEn(p.reason)}`,
  }),
  'disk/not-a-file': message<{ path: string }>({
    severity: 'error',
    zh: (p) => `“${p.path}”不是普通文件`,
    en: (p) => `“${p.path}” is not a regular file`,
  }),
  'disk/file-too-large': message<{ path: string; bytes: number; limit: number }>({
    severity: 'error',
    zh: (p) => `“${p.path}”有 ${p.bytes} 字节，超过上限 ${p.limit} 字节`,
    en: (p) => `“${p.path}” has ${p.bytes} bytes; the limit is ${p.limit}`,
  }),
  'disk/too-many-files': message<{ path: string; count: number; limit: number }>({
    severity: 'error',
    zh: (p) => `文件夹“${p.path}”里有 ${p.count} 个文件，超过上限 ${p.limit} 个`,
    en: (p) => `the folder “${p.path}” holds ${p.count} files; the limit is ${p.limit}`,
  }),
  'disk/no-data-files': message<{ path: string }>({
    severity: 'error',
    zh: (p) => `文件夹“${p.path}”里没有数据文件（*.yaml）`,
    en: (p) => `the folder “${p.path}” holds no data files (*.yaml)`,
    hint: {
      zh: () => '指定存放数据的那个文件夹；运行 chengwen init 可以得到一份带说明的样例',
      en: () => 'name the folder that holds the data; `chengwen init` makes a commented example',
    },
  }),
  'disk/unknown-pack': message<{ name: string; known: readonly string[]; suggestion: string }>({
    severity: 'error',
    zh: (p) => `没有名为“${p.name}”的模板`,
    en: (p) => `there is no template pack “${p.name}”`,
    hint: {
      zh: (p) =>
        p.suggestion ? `是不是想写“${p.suggestion}”？` : `自带的模板：${p.known.join('、')}；自己的模板写文件夹路径`,
      en: (p) =>
        p.suggestion
          ? `did you mean “${p.suggestion}”?`
          : `built in: ${p.known.join(', ')}; or give the path of a folder`,
    },
  }),
  'disk/outside-pack': message<{ path: string }>({
    severity: 'error',
    zh: (p) => `“${p.path}”指向模板文件夹之外`,
    en: (p) => `“${p.path}” leads out of the folder of the template pack`,
    hint: { zh: () => '把文件本身放进模板文件夹', en: () => 'put the file itself into the folder' },
  }),
  'disk/not-a-folder': message<{ path: string }>({
    severity: 'error',
    zh: (p) => `“${p.path}”是一个文件，不能当作文件夹用`,
    en: (p) => `“${p.path}” is a file, and a folder is wanted`,
    hint: { zh: () => '换一个文件夹，或者先把这个文件移走', en: () => 'name another folder, or move the file away' },
  }),
  'disk/not-writable': message<{ path: string; reason: string }>({
    severity: 'error',
    zh: (p) => `写不了“${p.path}”：${reasonZh(p.reason)}`,
    en: (p) => `“${p.path}” cannot be written: ${reasonEn(p.reason)}`,
  }),
  'disk/in-the-way': message<{ path: string }>({
    severity: 'error',
    zh: (p) => `“${p.path}”已经存在，而且不是普通文件（是文件夹或链接）`,
    en: (p) => `“${p.path}” exists and is no regular file (a folder or a link)`,
    hint: {
      zh: () => '把它移走，或者用 --out 换一个文件夹',
      en: () => 'move it away, or name another folder with --out',
    },
  }),
  'disk/already-exists': message<{ path: string }>({
    severity: 'error',
    zh: (p) => `“${p.path}”已经存在，没有覆盖`,
    en: (p) => `“${p.path}” exists already and is left alone`,
    hint: { zh: () => '换一个文件夹名', en: () => 'name another folder' },
  }),
  'disk/locked': message<{ path: string; pid: string; host: string }>({
    severity: 'error',
    zh: (p) => `另一个 chengwen 正在写这个文件夹（电脑“${p.host}”上的第 ${p.pid} 号进程）`,
    en: (p) => `another chengwen is writing to this folder (number ${p.pid} on “${p.host}”)`,
    hint: {
      zh: (p) => `等它结束后再运行一次；如果它早已结束，删掉“${p.path}”`,
      en: (p) => `run this again when it has ended; if it ended long ago, delete “${p.path}”`,
    },
  }),
  'disk/changed-meanwhile': message<{ path: string }>({
    severity: 'error',
    zh: (p) => `“${p.path}”刚刚被别的程序改过，没有动它`,
    en: (p) => `“${p.path}” was changed by another program just now and is left alone`,
    hint: { zh: () => '保存并关闭编辑器，再运行一次', en: () => 'save and close the editor, then run this again' },
  }),
  'disk/snapshot-exists': message<{ label: string; path: string }>({
    severity: 'error',
    zh: (p) => `已经有“${p.path}”了，没有存“${p.label}”`,
    en: (p) => `“${p.path}” exists already; “${p.label}” was not kept`,
    hint: { zh: () => '换一个名字，如“送审稿二”', en: () => 'give it another name' },
  }),
  'disk/unknown-snapshot': message<{ label: string; archive: string; known: readonly string[] }>({
    severity: 'error',
    zh: (p) => `“${p.archive}”里没有叫“${p.label}”的存档`,
    en: (p) => `“${p.archive}” holds no snapshot called “${p.label}”`,
    hint: {
      zh: (p) => (p.known.length > 0 ? `有的是：${p.known.join('、')}` : '先用 chengwen snapshot 存一份'),
      en: (p) => (p.known.length > 0 ? `there are: ${p.known.join(', ')}` : 'take one with chengwen snapshot'),
    },
  }),
  'disk/edited-by-hand': message<{ path: string; saved: string }>({
    severity: 'warning',
    zh: (p) => `“${p.path}”上次生成之后有人改过，没有覆盖它；新生成的存为“${p.saved}”`,
    en: (p) => `“${p.path}” was edited since it was made and is left alone; the new document is “${p.saved}”`,
    hint: {
      zh: () => '把手工改动写回数据或模板；不再需要旧文件时删掉它，再生成一次',
      en: () =>
        'move the edits into the data or the template; delete the old file when it is no longer needed and build again',
    },
  }),
  'disk/edits-continued': message<{ path: string; saved: string }>({
    severity: 'warning',
    zh: (p) => `“${p.path}”上次生成之后有人改过，没有动它；它的改动加上新数据存为“${p.saved}”`,
    en: (p) =>
      `“${p.path}” was edited since it was made and is left alone; its edits with the new data are “${p.saved}”`,
    hint: {
      zh: (p) => `核对后接着改“${p.saved}”就行，下次生成从它接着合并；旧文件可以删掉`,
      en: (p) => `check it and go on with “${p.saved}”: the next build continues it; the old file may be deleted`,
    },
  }),
  'disk/open-elsewhere': message<{ path: string; saved: string }>({
    severity: 'warning',
    zh: (p) => `“${p.path}”正在 Word/WPS 中打开，没有替换它；新生成的存为“${p.saved}”`,
    en: (p) => `“${p.path}” is open in a word processor and was not replaced; the new document is “${p.saved}”`,
    hint: {
      zh: () => '关闭这个文件后再生成一次；如果没有打开，删掉同一文件夹里以“~$”或“.~”开头的文件',
      en: () =>
        'close it and build again; if it is not open, delete the file beside it whose name starts with ~$ or .~',
    },
  }),
};

const REASONS: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  EACCES: { zh: '没有权限', en: 'permission denied' },
  EPERM: { zh: '没有权限', en: 'permission denied' },
  EBUSY: { zh: '正被其他程序占用', en: 'in use by another program' },
  ENOSPC: { zh: '磁盘已满', en: 'the disk is full' },
  EDQUOT: { zh: '超过了磁盘配额', en: 'the disk quota is used up' },
  EFBIG: { zh: '文件超过了系统允许的大小', en: 'the file is larger than the system allows' },
  EROFS: { zh: '磁盘是只读的', en: 'the disk is read-only' },
  ENAMETOOLONG: { zh: '路径太长', en: 'the path is too long' },
  ENOTDIR: { zh: '路径里有一段是文件，不是文件夹', en: 'a part of the path is a file, not a folder' },
  EISDIR: { zh: '这是一个文件夹', en: 'it is a folder' },
  ELOOP: { zh: '链接绕成了圈', en: 'links lead in a circle' },
  EIO: { zh: '磁盘读写出错', en: 'the disk failed' },
};

function reasonZh(code: string): string {
  return REASONS[code]?.zh ?? code;
}

function reasonEn(code: string): string {
  return REASONS[code]?.en ?? code;
}
