import type { Language } from '../../diagnostics/code-entry.js';

const ZH = {
  noFolder: '--split 写的是一个文件夹：用 -o 指定，如 -o 日程',
  noStream: '--split 写的是一个文件夹，不能写到标准输出',
  noFormat: (formats: string) => `--split 要用 -f 写明文件的格式，可用：${formats}`,
  isFileName: (path: string, bare: string, format: string) =>
    `--split 写的是一个文件夹，而“${path}”像文件名；请写 -o ${bare} -f ${format}`,
  isFile: (path: string) => `“${path}”不是文件夹，--split 不能写到那里`,
  isHere: (path: string) => `“${path}”是当前所在的文件夹，不能整个换掉；请写一个新的文件夹`,
  unknownFiles: (path: string, some: readonly string[], count: number) =>
    `“${path}”里有 index.csv 没有列出的文件：${some.join('、')}${count > some.length ? ` 等 ${count} 个` : ''}。换一个文件夹，或先把它们移走`,
  changed: (path: string) => `写的时候“${path}”里来了别的文件，没有替换`,
  noParent: (path: string) => `无法写入“${path}”：它上面的文件夹不存在`,
  inUse: (path: string) => `无法替换“${path}”：里面可能有文件正开着，关上后再试`,
  cannotWrite: (path: string, why: string) => `无法写入“${path}”：${why}`,
  nobody: '--split person：方案没有联系领导和督导组',
  noPeople: (format: string, formats: string) =>
    `${format} 图上只有各单位的安排，没有谁哪天去哪里；--split person 可用的格式：${formats}`,
  left: (path: string) => `旧文件夹没能删掉，留在“${path}”`,
  written: (path: string, files: number) => `已写入“${path}”（${files} 个文件和 index.csv）`,
  progress: (done: number, all: number) => `正在写第 ${done} 个文件，共 ${all} 个`,
};

export type SplitWords = typeof ZH;

const EN: SplitWords = {
  noFolder: '--split writes a folder: name it with -o, as in -o calendars',
  noStream: '--split writes a folder, which standard output is none',
  noFormat: (formats) => `--split needs the format of its files, -f; there are ${formats}`,
  isFileName: (path, bare, format) =>
    `--split writes a folder, and "${path}" looks like a file: write -o ${bare} -f ${format}`,
  isFile: (path) => `"${path}" is no folder: --split can't write there`,
  isHere: (path) => `"${path}" is the folder you are in and can't be replaced: name a new one`,
  unknownFiles: (path, some, count) =>
    `"${path}" holds files that its index.csv doesn't name: ${some.join(', ')}${count > some.length ? ` and ${count - some.length} more` : ''}. Name another folder, or move them first`,
  changed: (path) => `other files came into "${path}" meanwhile: it was not replaced`,
  noParent: (path) => `can't write "${path}": the folder above it doesn't exist`,
  inUse: (path) => `can't replace "${path}": a file in it may be open; close it and try again`,
  cannotWrite: (path, why) => `can't write "${path}": ${why}`,
  nobody: '--split person: the plan has no leaders and no groups',
  noPeople: (format, formats) =>
    `a chart (${format}) shows entries, and not who has to be where; --split person takes ${formats}`,
  left: (path) => `the old folder could not be removed; it is left at "${path}"`,
  written: (path, files) =>
    `wrote "${path}" (${files} ${files === 1 ? 'file' : 'files'} and index.csv)`,
  progress: (done, all) => `writing file ${done} of ${all}`,
};

export const splitWords: Readonly<Record<Language, SplitWords>> = { zh: ZH, en: EN };
