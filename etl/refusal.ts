/** Faults of a file as a whole: nothing of it is loaded, and its sender is told where and what to do. */
import type { Wording } from '#domain/indicator.ts'

export type RefusalCode =
  | 'unreadable-file' | 'empty-file' | 'not-text' | 'undecodable' | 'unknown-layout' | 'ambiguous-layout'
  | 'truncated-file' | 'damaged-file' | 'encrypted-file' | 'unpack-bomb' | 'xml-entities' | 'unsupported-compression' | 'nested-archive' | 'several-files'
  | 'several-sheets' | 'workbook-too-large' | 'too-many-rows' | 'too-many-columns' | 'cell-too-long' | 'duplicate-header' | 'two-columns' | 'missing-column' | 'unclosed-quote' | 'line-too-long' | 'file-too-large' | 'too-many-rejects' | 'file-changed'
  | 'foreign-rows' | 'not-yours-to-send' | 'nothing-to-withdraw' | 'still-referred'

/** One of the tables that a file may hold, by the layout that fits. */
export interface LayoutChoice {
  readonly layout: string
  readonly table: string
}

export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly wording: Wording,
    readonly advice: Wording,
    /** What its sender may choose among; nothing for most faults. */
    readonly choices: readonly LayoutChoice[] = [],
  ) {
    super(`${wording.en}; ${advice.en}`)
    this.name = 'Refusal'
  }
}

const BUILDERS = {
  'unreadable-file': (detail: string) => ({ zh: `文件无法读取：${detail}`, en: `the file cannot be read: ${detail}`, adviceZh: '检查路径与权限', adviceEn: 'check the path and its rights' }),
  'empty-file': () => ({ zh: '文件没有内容', en: 'the file is empty', adviceZh: '重新导出后报送', adviceEn: 'export it again' }),
  'not-text': (detail: string) => ({ zh: `文件不是数据表（${detail}）`, en: `the file holds no table that can be read (${detail})`, adviceZh: '另存为 XLSX 或“CSV UTF-8”后报送', adviceEn: 'save it as XLSX or as “CSV UTF-8”' }),
  undecodable: (detail: string) => ({ zh: `既不是 UTF-8 也不是 GB18030：${detail}`, en: `neither UTF-8 nor GB18030: ${detail}`, adviceZh: '用 UTF-8 重新导出，不要拼接不同编码的文件', adviceEn: 'export it as UTF-8; do not join files of different encodings' }),
  'truncated-file': (detail: string) => ({ zh: `文件不完整，末尾缺失：${detail}`, en: `the file is cut off before its end: ${detail}`, adviceZh: '重新保存、压缩或传输完整的文件', adviceEn: 'save, compress or transfer the whole file again' }),
  'damaged-file': (detail: string) => ({ zh: `文件损坏：${detail}`, en: `the file is damaged: ${detail}`, adviceZh: '在原程序中打开检查，重新导出', adviceEn: 'open it in the program it comes from and export it again' }),
  'encrypted-file': (detail: string) => ({ zh: `文件有密码保护：${detail}`, en: `the file is protected by a password: ${detail}`, adviceZh: '取消密码后重新保存', adviceEn: 'save it again without the password' }),
  'unpack-bomb': (detail: string) => ({ zh: `文件解压后超过其自身大小的 ${detail} 倍`, en: `the file unpacks to more than ${detail} times its size`, adviceZh: '删去空白区域后重新保存，或调整设置 load_max_unpack_ratio', adviceEn: 'save it without blank areas, or change the setting load_max_unpack_ratio' }),
  'xml-entities': () => ({ zh: '文件声明了 XML 实体或文档类型，不予展开', en: 'the file declares XML entities or a document type, which are not expanded', adviceZh: '在表格软件中另存为 XLSX', adviceEn: 'save it as XLSX in the spreadsheet program' }),
  'unsupported-compression': (detail: string) => ({ zh: `不支持的压缩方法：${detail}`, en: `a way of compression that is not supported: ${detail}`, adviceZh: '改用 ZIP（deflate）、GZIP 或 Snappy', adviceEn: 'use ZIP (deflate), GZIP or Snappy' }),
  'nested-archive': (detail: string) => ({ zh: `压缩包内还有压缩包：${detail}`, en: `an archive within an archive: ${detail}`, adviceZh: '每个压缩包只放一个数据文件', adviceEn: 'put one data file into one archive' }),
  'several-files': (detail: string) => ({ zh: `压缩包内有多个文件：${detail}`, en: `the archive holds several files: ${detail}`, adviceZh: '逐个报送', adviceEn: 'send them one by one' }),
  'several-sheets': (detail: string) => ({ zh: `工作簿有多个数据工作表：${detail}`, en: `several sheets of the workbook hold data: ${detail}`, adviceZh: '每个工作表另存为一个文件分别报送', adviceEn: 'save each sheet as a file of its own and send them all' }),
  'workbook-too-large': (detail: string) => ({ zh: `须整体读入的部分超过 ${detail}`, en: `what must be held in memory as a whole is larger than ${detail}`, adviceZh: '另存为 XLSX 或 CSV，分批报送，或调整设置 load_max_workbook_bytes', adviceEn: 'save it as XLSX or CSV, send it in parts, or change the setting load_max_workbook_bytes' }),
  'too-many-rows': (detail: string) => ({ zh: `超过 ${detail} 行`, en: `more than ${detail} rows`, adviceZh: '分批报送，或调整设置 load_max_rows', adviceEn: 'send it in parts, or change the setting load_max_rows' }),
  'too-many-columns': (detail: string) => ({ zh: `列数过多：${detail}`, en: `too many columns: ${detail}`, adviceZh: '删去表格之外的内容，或调整设置 load_max_columns', adviceEn: 'remove what stands beside the table, or change the setting load_max_columns' }),
  'cell-too-long': (detail: string) => ({ zh: `单元格 ${detail} 过长`, en: `cell ${detail} is too long`, adviceZh: '缩短内容，或调整设置 load_max_cell_chars', adviceEn: 'shorten it, or change the setting load_max_cell_chars' }),
  'unknown-layout': (detail: string) => ({ zh: `无法由表头识别版式与源表：${detail}`, en: `layout and table cannot be told from the headers: ${detail}`, adviceZh: '核对表头；网页报送的可由数据管理员在其回执中逐列映射，命令行可用 --layout 与 --table 指明', adviceEn: 'check the headers; of a file handed in on the page the data steward maps the columns from its receipt, on the command line name them with --layout and --table' }),
  'ambiguous-layout': (detail: string) => ({ zh: `表头同时符合多个源表：${detail}`, en: `the headers fit several tables: ${detail}`, adviceZh: '在本回执逐张选定源表装入，或报送时选定源表（命令行用 --table，PUT 用 ?table=）', adviceEn: 'load it from its receipt for one table after the other, or name the table when you hand it in (--table on the command line, ?table= with PUT)' }),
  'duplicate-header': (detail: string) => ({ zh: `表头重复：${detail}`, en: `duplicate headers: ${detail}`, adviceZh: '每列表头只出现一次', adviceEn: 'let every header stand once' }),
  'two-columns': (detail: string) => ({ zh: `两列对应同一字段：${detail}`, en: `two columns stand for one field: ${detail}`, adviceZh: '只留一列，或改写另一列的表头', adviceEn: 'keep one of them, or give the other another header' }),
  'missing-column': (detail: string) => ({ zh: `缺少必需的列：${detail}`, en: `required columns are missing: ${detail}`, adviceZh: '补齐这些列', adviceEn: 'add these columns' }),
  'unclosed-quote': (detail: string) => ({ zh: `第 ${detail} 行的引号没有闭合`, en: `a quotation mark opened on line ${detail} is never closed`, adviceZh: '补上右引号；单元格内的引号写作两个引号', adviceEn: 'close it; write a quotation mark inside a cell twice' }),
  'line-too-long': (detail: string) => ({ zh: `第 ${detail} 行过长`, en: `line ${detail} is too long`, adviceZh: '检查换行符，或调整设置 load_max_line_chars', adviceEn: 'check the line breaks, or change the setting load_max_line_chars' }),
  'file-too-large': (detail: string) => ({ zh: `文件（解压后）超过 ${detail} 字节`, en: `the file (unpacked) is larger than ${detail} bytes`, adviceZh: '分批报送，或调整设置 load_max_file_bytes', adviceEn: 'send it in parts, or change the setting load_max_file_bytes' }),
  'too-many-rejects': (detail: string) => ({ zh: `超过 ${detail} 行有误，可能报错了源表`, en: `more than ${detail} rows are faulty; it may be the wrong table`, adviceZh: '核对源表与版式，或调整设置 load_max_rejected_rows', adviceEn: 'check table and layout, or change the setting load_max_rejected_rows' }),
  'file-changed': () => ({ zh: '文件在载入期间被改动', en: 'the file changed while it was being loaded', adviceZh: '待文件写完后重新报送', adviceEn: 'send it again once it is complete' }),
  'foreign-rows': (detail: string) => ({ zh: `含有不属于报送单位的行：${detail}`, en: `rows that are not the sender’s own: ${detail}`, adviceZh: '删去其他地区、其他部门的行后重新报送', adviceEn: 'take out the rows of other areas and departments and send it again' }),
  'not-yours-to-send': (detail: string) => ({ zh: `“${detail}”由省级数据管理员统一报送`, en: `${detail} are sent by the province’s data steward alone`, adviceZh: '请联系省级数据管理员', adviceEn: 'ask the data steward of the province' }),
  'nothing-to-withdraw': (detail: string) => ({ zh: `回执 ${detail} 没有可撤回的行`, en: `delivery ${detail} has no rows to take back`, adviceZh: '未入库、已撤回或本身就是撤回的，无须再撤', adviceEn: 'it was not loaded, or was taken back before, or is itself a withdrawal' }),
  'still-referred': (detail: string) => ({ zh: `其他表的行仍引用要撤回的行：${detail}`, en: `rows of other tables name rows that would go: ${detail}`, adviceZh: '先撤回那些报送', adviceEn: 'take those deliveries back first' }),
} satisfies Record<RefusalCode, (detail: string) => { zh: string; en: string; adviceZh: string; adviceEn: string }>

/** Builds a refusal; `detail` names positions, headers or limits. */
export function refuse(code: RefusalCode, detail = '', choices: readonly LayoutChoice[] = []): Refusal {
  const { zh, en, adviceZh, adviceEn } = BUILDERS[code](detail)
  return new Refusal(code, { zh, en }, { zh: adviceZh, en: adviceEn }, choices)
}
