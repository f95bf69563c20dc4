/** What the page of one delivery says of its file. */
import { expect, it } from 'vitest'
import { presentFile, presentNotes } from '#app/presenters/receipt-file.ts'
import type { Delivery } from '#app/queries/types.ts'
import { getText } from '#app/text.ts'

const delivery: Delivery = {
  deliveryId: 1, batch: 1, state: 'loaded', fileName: '名录.zip', sourceTable: 'subjects', layout: 'provincial', sentBy: '370100', senderName: '济南市', receivedAt: '2023-11-01T01:00:00Z', finishedAt: null,
  read: 5, loaded: 5, unchanged: 0, replaced: 0, held: 0, rejected: 0, withdrawn: 0, warnings: 0, released: 0, sha256: 'ab'.repeat(32), bytes: 2048, encoding: null, delimiter: null, header: [],
  fileKind: 'xlsx', archiveMember: '三季度/名录.xlsx', sheet: '名录', headerRow: 3, notes: [{ line: 9, text: '注：数据截至9月底' }, { line: 10, text: '填表人：王' }],
  refusal: null, wantedTable: null, related: [], reasons: {}, warningReasons: {},
}
const tell = (of: Delivery, language: 'zh' | 'en'): string[] =>
  presentFile(of, '济南市', { text: getText(language), language }).map(({ term, text }) => `${term} ${text.map((part) => part.text).join('')}`)

it('a workbook in an archive says its sheet, the row of its header and the remarks that were passed over', () => {
  expect(tell(delivery, 'zh')).toEqual(expect.arrayContaining(['类型 Excel 工作簿', '压缩包内 三季度/名录.xlsx', '工作表 名录 · 表头第 3 行']))
  expect(tell(delivery, 'en')).toContain('Sheet 名录 · header in row 3')
  expect(presentNotes(delivery, { text: getText('zh'), language: 'zh' })).toEqual({
    title: '略过的说明 2 处，不计入收数', rows: [{ id: '9', line: '第 9 行', text: '注：数据截至9月底' }, { id: '10', line: '第 10 行', text: '填表人：王' }],
  })
})

it('a text says its encoding and what divides its cells; what is not known is left out', () => {
  const text: Delivery = { ...delivery, fileKind: 'text', archiveMember: null, sheet: null, headerRow: 1, encoding: 'gb18030', delimiter: '\t', notes: [] }
  expect(tell(text, 'zh')).toEqual(expect.arrayContaining(['类型 文本', '表头 第 1 行', '编码 gb18030 · 制表符分隔']))
  expect(presentNotes(text, { text: getText('zh'), language: 'zh' })).toBeNull()
  const old: Delivery = { ...text, fileKind: null, headerRow: null, encoding: null, delimiter: null }
  expect(tell(old, 'en').filter((line) => /^(Kind|Sheet|Header|Encoding|In the archive)/.test(line))).toEqual([])
})
