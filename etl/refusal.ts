/** Faults of a file as a whole: nothing of it is loaded, and its sender is told where and what to do. */
import type { Wording } from '#domain/indicator.ts'

export type RefusalCode =
  | 'unreadable-file' | 'empty-file' | 'not-text' | 'undecodable' | 'broken-gzip' | 'unknown-layout' | 'ambiguous-layout'
  | 'duplicate-header' | 'missing-column' | 'unclosed-quote' | 'line-too-long' | 'file-too-large' | 'too-many-rejects' | 'file-changed'

export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly wording: Wording,
    readonly advice: Wording,
  ) {
    super(`${wording.en}; ${advice.en}`)
    this.name = 'Refusal'
  }
}

const BUILDERS = {
  'unreadable-file': (detail: string) => ({ zh: `文件无法读取：${detail}`, en: `the file cannot be read: ${detail}`, adviceZh: '检查路径与权限', adviceEn: 'check the path and its rights' }),
  'empty-file': () => ({ zh: '文件没有内容', en: 'the file is empty', adviceZh: '重新导出后报送', adviceEn: 'export it again' }),
  'not-text': (detail: string) => ({ zh: `文件不是 CSV 文本（${detail}）`, en: `the file is not CSV text (${detail})`, adviceZh: '在表格软件中另存为“CSV UTF-8”', adviceEn: 'save it as “CSV UTF-8” in the spreadsheet program' }),
  undecodable: (detail: string) => ({ zh: `既不是 UTF-8 也不是 GB18030：${detail}`, en: `neither UTF-8 nor GB18030: ${detail}`, adviceZh: '用 UTF-8 重新导出，不要拼接不同编码的文件', adviceEn: 'export it as UTF-8; do not join files of different encodings' }),
  'broken-gzip': (detail: string) => ({ zh: `压缩文件损坏：${detail}`, en: `the compressed file is damaged: ${detail}`, adviceZh: '重新压缩或传输', adviceEn: 'compress or transfer it again' }),
  'unknown-layout': (detail: string) => ({ zh: `无法由表头识别版式与源表：${detail}`, en: `layout and table cannot be told from the headers: ${detail}`, adviceZh: '核对表头，或用 --layout 与 --table 指明', adviceEn: 'check the headers, or name them with --layout and --table' }),
  'ambiguous-layout': (detail: string) => ({ zh: `表头同时符合多个源表：${detail}`, en: `the headers fit several tables: ${detail}`, adviceZh: '用 --table 指明', adviceEn: 'name one with --table' }),
  'duplicate-header': (detail: string) => ({ zh: `表头重复：${detail}`, en: `duplicate headers: ${detail}`, adviceZh: '每列表头只出现一次', adviceEn: 'let every header stand once' }),
  'missing-column': (detail: string) => ({ zh: `缺少必需的列：${detail}`, en: `required columns are missing: ${detail}`, adviceZh: '补齐这些列', adviceEn: 'add these columns' }),
  'unclosed-quote': (detail: string) => ({ zh: `第 ${detail} 行的引号没有闭合`, en: `a quotation mark opened on line ${detail} is never closed`, adviceZh: '补上右引号；单元格内的引号写作两个引号', adviceEn: 'close it; write a quotation mark inside a cell twice' }),
  'line-too-long': (detail: string) => ({ zh: `第 ${detail} 行过长`, en: `line ${detail} is too long`, adviceZh: '检查换行符，或调整设置 load_max_line_chars', adviceEn: 'check the line breaks, or change the setting load_max_line_chars' }),
  'file-too-large': (detail: string) => ({ zh: `文件（解压后）超过 ${detail} 字节`, en: `the file (unpacked) is larger than ${detail} bytes`, adviceZh: '分批报送，或调整设置 load_max_file_bytes', adviceEn: 'send it in parts, or change the setting load_max_file_bytes' }),
  'too-many-rejects': (detail: string) => ({ zh: `超过 ${detail} 行有误，可能报错了源表`, en: `more than ${detail} rows are faulty; it may be the wrong table`, adviceZh: '核对源表与版式，或调整设置 load_max_rejected_rows', adviceEn: 'check table and layout, or change the setting load_max_rejected_rows' }),
  'file-changed': () => ({ zh: '文件在载入期间被改动', en: 'the file changed while it was being loaded', adviceZh: '待文件写完后重新报送', adviceEn: 'send it again once it is complete' }),
} satisfies Record<RefusalCode, (detail: string) => { zh: string; en: string; adviceZh: string; adviceEn: string }>

/** Builds a refusal; `detail` names positions, headers or limits. */
export function refuse(code: RefusalCode, detail = ''): Refusal {
  const { zh, en, adviceZh, adviceEn } = BUILDERS[code](detail)
  return new Refusal(code, { zh, en }, { zh: adviceZh, en: adviceEn })
}
