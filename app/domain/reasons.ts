/** Every reason for which a row is refused, waits, or is taken with a remark: in both languages, with what to do about it. */
import type { Wording } from '#domain/indicator.ts'

/** What a reason does: the row goes back, waits for another one, is taken with a doubt, or is taken in another form. */
export const severities = ['reject', 'hold', 'warn', 'note'] as const
export type Severity = (typeof severities)[number]

export interface RowReason {
  readonly severity: Severity
  /** `{name}` stands for a detail, `{sent}` for the cell as sent. */
  readonly message: Wording
  readonly advice: Wording
  /** Standard or regulation that decides; null where the layout alone does. */
  readonly source: string | null
}

const reason = (severity: Severity, zh: string, en: string, adviceZh: string, adviceEn: string, source: string | null = null): RowReason => ({
  severity,
  message: { zh, en },
  advice: { zh: adviceZh, en: adviceEn },
  source,
})

export const reasons = {
  'waits-for-row': reason('hold', '所引用的行还没有来', 'the row it refers to has not come', '报送所引用的行；来了自动入库', 'deliver the row it refers to; then this one loads by itself'),
  'required-missing': reason('reject', '必填项为空', 'a required cell is empty', '填写后重新报送该行', 'fill it in and send the row again'),
  'not-a-date': reason('reject', '“{sent}”不是有效日期', '“{sent}” is not a day of the calendar', '按 2023-05-06 的格式填写', 'write it as 2023-05-06'),
  'not-a-moment': reason('reject', '“{sent}”不是有效的日期和时间', '“{sent}” is not a day with its time', '按 2023-05-06 09:30 的格式填写', 'write it as 2023-05-06 09:30'),
  'not-a-month': reason('reject', '“{sent}”不是有效月份', '“{sent}” is not a month', '按 2023-05 的格式填写', 'write it as 2023-05'),
  'not-in-code-list': reason('reject', '“{sent}”不在代码表内，可用值：{allowed}', '“{sent}” is not in the code list; allowed: {allowed}', '改用代码表中的值', 'use a value of the list'),
  'not-a-number': reason('reject', '“{sent}”不是 {least} 至 {most} 的整数', '“{sent}” is not a whole number from {least} to {most}', '只填写数字，不带单位', 'write digits only, without a unit'),
  'not-a-count': reason('reject', '“{sent}”不是带单位的整数', '“{sent}” is not a whole number with its unit', '写作 3户', 'write it as 3户'),
  'count-with-remark': reason('note', '“{sent}”只收入数字，说明不收入', 'of “{sent}” the number is taken and the remark is not', '说明写入备注列', 'write the remark into a column of its own'),
  'not-months': reason('reject', '“{sent}”不是起止月份', '“{sent}” is not a stretch of months', '写作 2023年1月—12月', 'write it as 2023年1月—12月'),
  'ratio-unread': reason('warn', '“{sent}”不是单一的比例或区间，只保留原文', '“{sent}” is not one share or range; the text alone is kept', '写作 5% 或 2%-5%', 'write it as 5% or 2%-5%'),
  'frequency-unread': reason('warn', '“{sent}”没有写明次数，只保留原文', '“{sent}” counts nothing; the text alone is kept', '写作 1次/年', 'write it as 1次/年'),
  'region-not-loaded': reason('reject', '该版式的地区 {code} 尚未载入', 'the region {code} of this layout has not been delivered', '先报送其行政区划表', 'deliver its table of regions first'),
  'industry-unread': reason('warn', '“{sent}”不是国民经济行业小类，留空', '“{sent}” is no class of GB/T 4754; left empty', '核对行业代码', 'check the industry code'),
  'too-long': reason('reject', '超过 {most} 个字符', 'longer than {most} characters', '缩短后重新报送', 'shorten it and send the row again'),
  'unknown-region': reason('reject', '行政区划代码“{sent}”不存在', 'there is no region with code “{sent}”', '核对行政区划代码；已撤并的区划请填现代码', 'check the code; use today’s code of a merged area', 'GB/T 2260'),
  'unknown-department': reason('reject', '部门代码“{sent}”不存在', 'there is no department with code “{sent}”', '核对部门代码，或先报送部门表', 'check the code, or deliver the table of departments first'),
  'duplicate-in-file': reason('reject', '与第 {first} 行主键相同', 'has the same key as line {first}', '保留一行；更正请另行报送', 'keep one of them; send corrections as a later delivery'),
  'published-before-inspected': reason('reject', '公示日期早于检查日期 {other}', 'published before it was inspected on {other}', '核对两个日期', 'check both days'),
  'entered-before-inspected': reason('reject', '录入日期早于检查日期 {other}', 'entered before it was inspected on {other}', '核对两个日期', 'check both days'),
  'end-before-start': reason('reject', '结束日期早于开始日期 {other}', 'ends before it starts on {other}', '核对起止日期', 'check both days'),
  'wrong-column-count': reason('reject', '该行有 {found} 列，表头有 {wanted} 列', 'the row has {found} cells, the header {wanted}', '检查多余的分隔符或未加引号的逗号', 'look for stray separators or commas outside quotes'),
  'not-a-json-row': reason('reject', '该行不是一个平面 JSON 对象：{sent}', 'the line is not one flat JSON object: {sent}', '每行写一个对象，字段名不重复', 'write one object a line, each name once'),
  'unknown-name': reason('reject', '字段“{sent}”在文件开头的各行中没有出现', 'the name “{sent}” does not stand in the first lines of the file', '让首行写全所有字段，没有值的写 null', 'let the first line name every field, with null where there is no value'),
  'nested-value': reason('reject', '“{sent}”含有列表或结构，不是单一的值', '“{sent}” holds a list or a structure, not one value', '每个字段只写一个值', 'write one value a field'),
  'replacement-character': reason('reject', '“{sent}”含有“�”：转换编码时文字已经丢失', '“{sent}” holds “�”: text was lost when its encoding was changed', '从来源重新导出，不要经过其他编码', 'export it again from its source, without another encoding between'),
  'total-row': reason('reject', '“{sent}”是汇总行，不是数据', '“{sent}” is a line of totals, not a record', '报送前删去汇总行', 'leave totals out'),
  'digits-lost': reason('reject', '“{sent}”以数值存储，超过15位的数字已经丢失', '“{sent}” is stored as a number, and its digits beyond the fifteenth are lost', '先把该列设为“文本”格式，再从来源重新录入或导入编号', 'set the column to “Text” first, then enter or import the numbers again from their source'),
  'formula-without-value': reason('reject', '公式没有保存结果', 'the formula was saved without its result', '在表格软件中打开，重新计算并保存', 'open it in the spreadsheet program, recalculate and save'),
  'error-cell': reason('reject', '单元格是错误值 {sent}', 'the cell is the error {sent}', '修正公式或填写正确的值', 'mend the formula or enter the value'),
  'formula-cell': reason('note', '值来自公式，按保存的结果收入', 'the value comes from a formula; its saved result was taken', '报送前粘贴为数值', 'paste as values before sending'),
  'merged-cell-filled': reason('note', '合并单元格的值已填入其下各行', 'the value of a merged cell was taken for the rows below it', '报送前取消合并并填满每一行', 'unmerge and fill every row before sending'),
  'serial-day': reason('note', '“{sent}”是表格软件的日期序号，按 {value} 收入', '“{sent}” is a serial day of a spreadsheet; taken as {value}', '把该列设为日期格式', 'format the column as a date'),
  'bad-quoting': reason('reject', '引号之后有多余内容：{sent}', 'text after a closing quotation mark: {sent}', '单元格内的引号写作两个引号', 'write a quotation mark inside a cell twice'),
  'outside-calendar': reason('reject', '检查日期“{sent}”的公示期限超出已载入的工作日历（{from} 至 {to}）', 'the publication term of “{sent}” lies outside the loaded calendar ({from} to {to})', '核对日期，或先载入该年度节假日表', 'check the day, or deliver the holidays of that year first'),
  'not-a-credit-code': reason('reject', '“{sent}”不是18位统一社会信用代码', '“{sent}” is not a credit code of 18 characters', '核对证照上的代码', 'check the code on the licence', 'GB 32100—2015'),
  'not-an-identifier': reason('reject', '“{sent}”含有编号中不允许的空白、换行或反斜杠', '“{sent}” holds a blank, a line break or a backslash, which no number has', '删去编号中间的空白', 'remove it from the number'),
  'not-a-city': reason('reject', '“{sent}”不是本省的市，该行各列可能错位', '“{sent}” is no city of this province; the cells of this row have probably shifted', '检查该行的引号，使每个值回到自己的列', 'look for a stray quotation mark and move every value back under its header'),
  'not-this-province': reason('reject', '“{sent}”不是本省，该行各列可能错位', '“{sent}” is not this province; the cells of this row have probably shifted', '检查该行的引号，使每个值回到自己的列', 'look for a stray quotation mark and move every value back under its header'),
  'credit-code-check-digit': reason('warn', '统一社会信用代码校验位不符，按原样收入', 'the check digit of the credit code does not fit; taken as sent', '核对证照；早期代码可能确实如此', 'check the licence; some early codes are like this', 'GB 32100—2015'),
  'retired-region-mapped': reason('note', '区划代码 {sent} 已停用，按 {value} 收入', 'region code {sent} is retired; taken as {value}', '改用现代码', 'use today’s code', 'GB/T 2260'),
  'region-disagrees-with-code': reason('warn', '所属地区与信用代码中的登记地不一致', 'the area disagrees with the place of registration in the credit code', '迁址的企业属正常情况', 'usual for a firm that has moved'),
  'region-unknown-in-code': reason('warn', '信用代码中的区划 {sent} 不存在，按 {value} 收入', 'the district {sent} in the credit code is unknown; taken as {value}', '补充所属区县', 'name the district'),
  'normalised-key': reason('note', '“{sent}”按 {value} 收入', '“{sent}” is taken as {value}', '用半角大写字母和数字填写编号', 'write numbers in half-width capitals and digits'),
  'currency-assumed': reason('note', '“{sent}”未写币种，按人民币收入', '“{sent}” names no currency; taken as CNY', '写明币种', 'name the currency'),
  'capital-unread': reason('warn', '“{sent}”无法换算为金额，只保留原文', '“{sent}” cannot be read as an amount; the text alone is kept', '写作 405万元人民币', 'write it as 405万元人民币'),
} as const satisfies Record<string, RowReason>

export type ReasonCode = keyof typeof reasons

/** A reason by the code that a receipt holds; null for a code that no rule gives any more. */
export function findReason(code: string): RowReason | null {
  const all: Readonly<Record<string, RowReason>> = reasons
  return all[code] ?? null
}
