/** Every template: what a spreadsheet sees in it, and that it loads as it was downloaded. */
import { read } from '@e965/xlsx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findTemplate, findTemplates, type Template } from '#app/templates/describe-template.ts'
import { writeTemplate } from '#app/templates/write-template.server.ts'
import { getText } from '#app/text.ts'
import { readZipEntry, listZip } from '#etl/readers/zip.ts'
import { createWarehouse, type Warehouse } from '../etl/support.ts'

const zh = { language: 'zh', text: getText('zh') } as const

async function write(template: Template, language: 'zh' | 'en' = 'zh'): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  for await (const piece of writeTemplate(template, { language, text: getText(language) })) pieces.push(piece)
  return Buffer.concat(pieces)
}

let warehouse: Warehouse
beforeAll(async () => {
  warehouse = await createWarehouse()
})
afterAll(() => warehouse.close())

/** Every sum of the marts before 2099, as one text a table. */
async function readSums(): Promise<string[]> {
  const tables = await warehouse.query<{ name: string }>(`select table_name as name from information_schema.columns where table_schema = 'mart' and column_name = 'indicator' order by 1`)
  const folds: string[] = []
  for (const { name } of tables) {
    const [row] = await warehouse.query<{ fold: string }>(`select coalesce(string_agg(cell::text, '|' order by cell::text), '') as fold from mart.${name} as cell where cell::text not like '%,2099-%'`)
    folds.push(`${name} ${row?.fold ?? ''}`)
  }
  return folds
}

describe('the templates', () => {
  it('are one a source table, named as the menu names them', () => {
    expect(findTemplates().map(({ table }) => table).sort()).toEqual(Object.keys(zh.text.common.tables).sort())
  })

  it('load as they were downloaded, table after table, and count nowhere before 2099', { timeout: 60_000 }, async () => {
    const before = await readSums()
    for (const template of findTemplates()) {
      const receipt = await warehouse.load(`${template.table}.xlsx`, await write(template))
      const { state, table, layout, read: readCount, loaded, unchanged } = receipt
      expect({ state, table, layout, readCount, taken: loaded + unchanged, reasons: receipt.reasons }).toEqual({ state: 'loaded', table: template.table, layout: 'provincial', readCount: 1, taken: 1, reasons: {} })
    }
    expect(await readSums()).toEqual(before)
  })

  it('load the same when their guide is in English', async () => {
    const tasks = findTemplate('tasks')
    if (tasks === null) throw new Error('no template of tasks')
    expect(await warehouse.load('tasks-en.xlsx', await write(tasks, 'en'))).toMatchObject({ state: 'loaded', read: 1, unchanged: 1 })
  })

  it('hold identifiers and codes as text, and lists that the definition gives', async () => {
    const tasks = findTemplate('tasks')
    if (tasks === null) throw new Error('no template of tasks')
    const bytes = await write(tasks)
    const book = read(bytes, { cellStyles: true })
    expect(book.SheetNames).toEqual(['抽查任务', '填写说明'])
    const sheet = book.Sheets['抽查任务']
    expect([sheet?.A1, sheet?.A2, sheet?.C2].map((cell: { t: string; v: unknown } | undefined) => [cell?.t, cell?.v])).toEqual([['s', '任务编号'], ['s', '示例-T-001'], ['s', '00']])
    const path = await warehouse.write('look.xlsx', bytes)
    const entry = (await listZip(path)).find(({ name }) => name === 'xl/worksheets/sheet1.xml')
    if (entry === undefined) throw new Error('no sheet')
    let xml = ''
    for await (const piece of readZipEntry(path, entry, () => undefined)) xml += piece.toString()
    // 任务来源 is the fourth column, so its list stands in line 5 of the guide: two values from column D
    expect(xml).toContain(`sqref="D2:D1048576"><formula1>'填写说明'!$D$5:$E$5</formula1>`)
    expect(book.Sheets['填写说明']?.D5).toMatchObject({ v: '临时任务' })
    expect(xml).toContain('<col min="1" max="1" width="14" style="1" customWidth="1"/>')
  })
})
