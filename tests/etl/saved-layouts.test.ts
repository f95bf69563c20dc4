import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inspectContent } from '#etl/delivery.ts'
import { readLookups, type Lookups } from '#etl/lookups.ts'
import { previewRows } from '#etl/mapping/preview.ts'
import { guessTable, type GuessedTable } from '#etl/mapping/read-table.ts'
import { findLayoutFaults, findTarget, makeSource, type LayoutColumns } from '#etl/mapping/saved-layout.ts'
import { compareNames, suggestFields, suggestTables, type TableSuggestion } from '#etl/mapping/suggest.ts'
import { loadFiles } from '#etl/pipeline.ts'
import { findReader } from '#etl/readers/index.ts'
import { findPacking } from '#etl/readers/unpack.ts'
import { SAFE_LIMITS } from '#etl/settings.ts'
import { sources } from '#etl/sources/index.ts'
import type { Source } from '#etl/source.ts'
import { areShared, sharedFile } from '../support/shared-data.ts'
import { createWarehouse, lines, type Warehouse } from './support.ts'

const FILE = lines(
  '临淄区市场主体清单,,,,',
  '序号,信用代码,字号名称,所在区县,设立时间',
  '1,91370102MA3C00011F,甲食品有限公司,历下区,2016年5月6日',
  '2,92370203MA3C00038P,乙小吃店,市北区,2017-01-02',
  '3,93371702MA3C00038C,丙合作社,市中区,昨天',
)
const COLUMNS: LayoutColumns = {
  mapped: [
    { header: '信用代码', field: '主体身份代码', reader: 'plain' },
    { header: '信用代码', field: '统一社会信用代码', reader: 'plain' },
    { header: '字号名称', field: '名称', reader: 'plain' },
    { header: '所在区县', field: '行政区划代码', reader: 'region-name' },
    { header: '设立时间', field: '成立日期', reader: 'plain' },
  ],
  given: [{ field: '登记状态', value: '存续' }],
  unread: ['序号'],
}

let warehouse: Warehouse
let lookups: Lookups
beforeAll(async () => {
  warehouse = await createWarehouse()
  lookups = await readLookups(warehouse.client)
})
afterAll(() => warehouse.close())

const subjects = (): Source => {
  const target = findTarget('subjects')
  if (target === null) throw new Error('no table of subjects')
  return target
}

async function guess(path: string): Promise<GuessedTable> {
  const packed = await findPacking(path, SAFE_LIMITS)
  const { heads } = await (await findReader(packed, SAFE_LIMITS)).readHeads(packed, SAFE_LIMITS)
  const table = guessTable(heads)
  if (table === null) throw new Error(`no table in ${path}`)
  return table
}

/** Field → the header suggested for it, and how it is read. */
const fieldsOf = (table: GuessedTable, found: TableSuggestion | null): Record<string, string> =>
  Object.fromEntries((found?.suggestions ?? []).map(({ column, field, reader }) => [field, `${table.header[column] ?? ''} ${reader}`]))

const save = (version: number, columns: LayoutColumns, sender = '370305'): Promise<unknown> =>
  warehouse.query(`insert into ops.layouts (name, version, sender, source_table, columns, made_by) values ('临淄主体', $1, $2, 'subjects', $3, 'steward')`, [version, sender, JSON.stringify(columns)])

describe('the likeness of names', () => {
  it.each([['名称', '名称', 1], ['抽查计划编号', '计划编号', 0.75], ['企业名称', '名称', 0.6], ['备注', '名称', 0]])('of %s and %s is %s', (one, other, likeness) => {
    // 抽查计划编号 has five pairs and 计划编号 three, all of them shared: 2 × 3 / 8
    expect(compareNames(one, other)).toBe(likeness)
  })
})

describe('what is suggested', () => {
  it('finds the header below a title, and the table by names and contents', async () => {
    const table = await guess(await warehouse.write('unknown.csv', FILE))
    expect(table.headerLines).toEqual([2, 2])
    expect(table.rows).toHaveLength(3)
    const [likeliest] = suggestTables(table, lookups)
    expect(likeliest?.table).toBe('subjects')
    // 市中区 is the name of two areas and 昨天 no day: two of three cells are read; the identifier takes the code, for nothing else could be it
    expect(fieldsOf(table, suggestFields(table, 'subjects', lookups))).toEqual({ 主体身份代码: '信用代码 plain', 统一社会信用代码: '信用代码 plain', 名称: '字号名称 plain', 行政区划代码: '所在区县 region-name', 成立日期: '设立时间 plain' })
  })

  it('shows the first twenty rows, blank ones left out', async () => {
    const rows = Array.from({ length: 25 }, (_, index) => `${index + 1},91370102MA3C00011F,甲${index + 1},历下区,2016-05-06`)
    const table = await guess(await warehouse.write('many.csv', lines(...FILE.split('\n').slice(0, 2), ...rows.slice(0, 5), ',,,,', ...rows.slice(5))))
    // the title is line 1, the header line 2, the sixth line of the table blank
    expect(table.rows.map(({ line }) => line)).toEqual([3, 4, 5, 6, 7, ...Array.from({ length: 15 }, (_, index) => 9 + index)])
  })

  it.skipIf(!areShared('published-tables/plan_yibin_commerce_2023.csv'))('knows the plan of Yibin by its headers and months', async () => {
    const table = await guess(sharedFile('published-tables/plan_yibin_commerce_2023.csv'))
    const [likeliest] = suggestTables(table, lookups)
    expect(likeliest?.table).toBe('plans')
    expect(fieldsOf(table, likeliest ?? null)).toMatchObject({
      完成时限: '抽查完成时限 months', 发起部门: '牵头部门 department-name', 配合部门: '参与部门 department-names', 抽查户数: '抽查户数 plain', 开始日期: '抽取日期 months', 计划年度: '抽取日期 year',
    })
  })
})

describe('a mapping', () => {
  it.each([
    [{ mapped: COLUMNS.mapped.slice(0, 3) }, '行政区划代码'],
    [{ mapped: [...COLUMNS.mapped, { header: '序号', field: '名称', reader: 'plain' }] }, '字号名称'],
    [{ given: [{ field: '名称', value: '甲' }] }, '由 2 列填写'],
    [{ mapped: COLUMNS.mapped.map((one) => ({ ...one, reader: 'months' })) }, '不能按“months”读取'],
    [{ unread: ['序号', '序 号'] }, '表头重复'],
    [{ given: [{ field: '没有', value: '1' }] }, '没有字段“没有”'],
  ])('with a fault is no layout and says so', (change, words) => {
    expect(findLayoutFaults(subjects(), { ...COLUMNS, ...change }).map(({ zh }) => zh).join()).toContain(words)
  })

  it('shows rows as they would be taken, and what is found against them', async () => {
    const table = await guess(await warehouse.write('unknown.csv', FILE))
    const source = makeSource({ name: '临淄主体', version: 1, sender: '', sourceTable: 'subjects', columns: COLUMNS })
    const { columns, rows } = previewRows(source, subjects(), table, lookups, false)
    const shown = rows.map(({ line, values, issues }) => [line, values === null ? issues.map(({ code }) => code) : Object.fromEntries(columns.map(({ name }, index) => [name, values[index]]))])
    expect(shown[0]).toEqual([3, expect.objectContaining({ subject_id: '91370102MA3C00011F', region_code: '370102', established_date: '2016-05-06', status: '存续' })])
    // 市中区 alone says not which city, 昨天 is no day
    expect(shown[2]).toEqual([5, ['unknown-region', 'not-a-date']])
  })
})

describe('a saved layout', () => {
  it('reads the files of its sender and of nobody else', async () => {
    const path = await warehouse.write('主体.csv', FILE)
    expect((await loadFiles(warehouse.ownerUrl, [path], { sender: '370305' }))[0]).toMatchObject({ state: 'refused', refusal: { code: 'unknown-layout' } })
    await save(1, COLUMNS)
    expect((await loadFiles(warehouse.ownerUrl, [path]))[0]).toMatchObject({ state: 'refused' })
    const [receipt] = await loadFiles(warehouse.ownerUrl, [path], { sender: '370305' })
    expect(receipt).toMatchObject({ state: 'loaded', layout: '临淄主体@1', table: 'subjects', read: 3, loaded: 2, rejected: 1 })
    const [again] = await loadFiles(warehouse.ownerUrl, [await warehouse.write('主体7月.csv', FILE.replace('乙小吃店', '丁小吃店'))], { sender: '370305' })
    expect(again).toMatchObject({ layout: '临淄主体@1', replaced: 1, unchanged: 1 })
  })

  it('never changes: a newer version takes its place', async () => {
    await expect(warehouse.query(`update ops.layouts set columns = '{}'`)).rejects.toThrow('never changes')
    await expect(warehouse.query('delete from ops.layouts')).rejects.toThrow('never changes')
    await warehouse.query('update ops.layouts set superseded_at = now()')
    await save(2, { ...COLUMNS, given: [{ field: '登记状态', value: '注销' }] })
    const [receipt] = await loadFiles(warehouse.ownerUrl, [await warehouse.write('主体.csv', FILE)], { sender: '370305' })
    expect(receipt).toMatchObject({ layout: '临淄主体@2', replaced: 2 })
  })

  it('that no longer fits its table is passed over, and stops nothing', async () => {
    await save(3, { ...COLUMNS, given: [], mapped: [{ header: '信用代码', field: '没有', reader: 'plain' }] }, '370306')
    const path = await warehouse.write('regions.csv', lines('行政区划代码,行政区划名称,上级代码,级别', '370102,历下区,370100,县'))
    expect((await loadFiles(warehouse.ownerUrl, [path], { sender: '370306' }))[0]).toMatchObject({ state: 'loaded', unchanged: 1 })
  })

  it('goes before a shipped layout that knows the same headers', async () => {
    const mapped = ['旧代码', '旧名称', '现代码'].map((header) => ({ header, field: header, reader: 'plain' }))
    const own = makeSource({ name: '同名', version: 1, sender: '', sourceTable: 'region_changes', columns: { mapped, given: [], unread: [] } })
    const path = await warehouse.write('changes.csv', lines('旧代码,旧名称,现代码', '370101,市辖区,370102'))
    const content = await inspectContent(path, { catalogue: [...sources, own] }, SAFE_LIMITS)
    expect(content.recognised.source.layout).toBe('同名@1')
  })
})
