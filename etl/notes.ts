/** Rows of a sheet that are no records: remarks and signatures below a table, and its totals. */

/** A remark under a table that was passed over. */
export interface Note {
  readonly line: number
  readonly text: string
}

const NOTE = /^[（(【[*※]?\s*(注|备注|附注|说明|填表说明|填报说明|填报要求|数据来源|数据说明|填表人|填报人|填报单位|填报日期|填表日期|制表人|制表单位|制表日期|制表|审核人|审核|复核人|复核|负责人|单位负责人|分管领导|联系人|联系电话|联系方式|单位[(（]盖章[)）]|打印日期|导出时间|note)\s*(\d{0,2}\s*[：:】\])）.、]|[：:])/i
const TOTAL = /^(合\s*计|总\s*计|小\s*计|共\s*计|累\s*计|total)[：:]?$/i
const MOST_CHARS = 500

/**
 * The text of a row that was not taken and is plainly a remark or a signature line: each of its few cells says so itself.
 * @param width how many columns the table has
 */
export function readNote(cells: readonly string[], width: number): string | null {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  if (width < 3 || filled.length === 0 || filled.length * 2 > width || !filled.every((cell) => NOTE.test(cell))) return null
  return filled.join(' ').slice(0, MOST_CHARS)
}

/** Whether a row that was not taken is a line of totals. */
export function isTotal(cells: readonly string[]): boolean {
  return TOTAL.test((cells.find((cell) => cell.trim() !== '') ?? '').trim())
}
