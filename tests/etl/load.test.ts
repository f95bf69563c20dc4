import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createWarehouse, figures, lines, result, RESULT_HEADER, task, TASK_HEADER, type Warehouse } from './support.ts'

let warehouse: Warehouse

beforeAll(async () => {
  warehouse = await createWarehouse()
  await warehouse.load('tasks.csv', lines(TASK_HEADER, task('T1')))
})
afterAll(() => warehouse.close())

describe('a delivery of results', () => {
  const first = lines(RESULT_HEADER, result('S1'), result('S2'), result('S3'), result('S4'))

  it('loads whole the first time', async () => {
    const receipt = await warehouse.load('first.csv', first)
    expect(figures(receipt)).toEqual({ read: 4, loaded: 4, unchanged: 0, replaced: 0, held: 0, rejected: 0 })
    expect(receipt).toMatchObject({ state: 'loaded', layout: 'provincial', table: 'results', encoding: 'utf-8' })
    expect(receipt.sha256).toMatch(/^[0-9a-f]{64}$/)
  })

  it('changes nothing when the same file comes again', async () => {
    const before = await warehouse.query('select * from core.results order by result_id')
    expect(figures(await warehouse.load('first.csv', first))).toEqual({ read: 4, loaded: 0, unchanged: 4, replaced: 0, held: 0, rejected: 0 })
    expect(await warehouse.query('select * from core.results order by result_id')).toEqual(before)
    expect(await warehouse.query('select from history.results')).toHaveLength(0)
  })

  it('keeps the number of a corrected row and moves what was true before to history', async () => {
    const [before] = await warehouse.query<{ result_id: number; batch_id: number }>(`select result_id, batch_id from core.results where subject_id = 'S2'`)
    // S1 as it was, S2 published two days later, S5 new
    const receipt = await warehouse.load('correction.csv', lines(RESULT_HEADER, result('S1'), result('S2', '2023-05-22', '修改'), result('S5')))
    expect(figures(receipt)).toEqual({ read: 3, loaded: 1, unchanged: 1, replaced: 1, held: 0, rejected: 0 })
    expect(receipt.withdrawn).toBe(0)
    const [after] = await warehouse.query(`select result_id, batch_id, published_date from core.results where subject_id = 'S2'`)
    expect(after).toEqual({ result_id: before?.result_id, batch_id: receipt.batch, published_date: '2023-05-22' })
    expect(await warehouse.query('select result_id, published_date, batch_id, ended_batch_id, ended_by from history.results')).toEqual([
      { result_id: before?.result_id, published_date: '2023-05-20', batch_id: before?.batch_id, ended_batch_id: receipt.batch, ended_by: 'replaced' },
    ])
  })

  it('withdraws by key alone, and withdrawing what is not there changes nothing', async () => {
    const receipt = await warehouse.load('withdrawal.csv', lines(RESULT_HEADER, 'T1,S3,SCJG,I1,,,,,,,,,撤销', 'T1,S9,SCJG,I1,,,,,,,,,撤销'))
    expect(figures(receipt)).toEqual({ read: 2, loaded: 0, unchanged: 1, replaced: 1, held: 0, rejected: 0 })
    expect(receipt.withdrawn).toBe(1)
    expect(await warehouse.query(`select from core.results where subject_id = 'S3'`)).toHaveLength(0)
    expect(await warehouse.query(`select ended_batch_id, ended_by from history.results where subject_id = 'S3'`)).toEqual([{ ended_batch_id: receipt.batch, ended_by: 'withdrawn' }])
  })

  it('can be read as of an earlier batch', async () => {
    const [first] = await warehouse.query<{ batch: number }>(`select min(batch_id) as batch from ops.deliveries where source_table = 'results'`)
    const rows = await warehouse.query(
      `select subject_id, published_date from (
         select subject_id, published_date, batch_id, null::integer as ended_batch_id from core.results
         union all
         select subject_id, published_date, batch_id, ended_batch_id from history.results
       ) as ever
       where batch_id <= $1 and (ended_batch_id is null or ended_batch_id > $1)
       order by subject_id`,
      [first?.batch],
    )
    expect(rows).toEqual(['S1', 'S2', 'S3', 'S4'].map((subject_id) => ({ subject_id, published_date: '2023-05-20' })))
  })
})

describe('faulty rows', () => {
  it('a file whose every row is bad loads nothing and keeps each row as sent', async () => {
    const receipt = await warehouse.load('bad.csv', lines(RESULT_HEADER, 'T1,S7,SCJG,I1,9,2023-05-08,1,,,,,,', 'T1,S8,SCJG,I1,5,2023-02-30,1,,,,,,'))
    expect(figures(receipt)).toEqual({ read: 2, loaded: 0, unchanged: 0, replaced: 0, held: 0, rejected: 2 })
    expect(receipt.reasons).toEqual({ 'not-a-date': 1, 'not-in-code-list': 1 })
    const rows = await warehouse.query<{ row_number: number; cells: string[]; issues: unknown }>('select row_number, cells, issues from ops.rejected_rows where delivery_id = $1 order by row_number', [receipt.delivery])
    expect(rows.map((row) => row.row_number)).toEqual([2, 3])
    expect(rows[1]?.cells).toEqual(['T1', 'S8', 'SCJG', 'I1', '5', '2023-02-30', '1', '', '', '', '', '', ''])
    expect(rows[1]?.issues).toEqual([
      {
        field: 'inspected_date', header: '检查日期', code: 'not-a-date', sent: '2023-02-30',
        message: { zh: '“2023-02-30”不是有效日期', en: '“2023-02-30” is not a day of the calendar' },
        advice: { zh: '按 2023-05-06 的格式填写', en: 'write it as 2023-05-06' },
      },
    ])
  })

  it('one bad row does not hold up the others', async () => {
    const receipt = await warehouse.load('one-bad.csv', lines(RESULT_HEADER, result('S10'), result('S11', '2023-05-07'), result('S12')))
    expect(figures(receipt)).toEqual({ read: 3, loaded: 2, unchanged: 0, replaced: 0, held: 0, rejected: 1 })
    expect(receipt.reasons).toEqual({ 'published-before-inspected': 1 })
  })

  it('of two lines with one key the first is taken and the later names it', async () => {
    const receipt = await warehouse.load('twice.csv', lines(RESULT_HEADER, result('S20'), result('S21'), result('S20', '2023-05-25')))
    expect(figures(receipt)).toEqual({ read: 3, loaded: 2, unchanged: 0, replaced: 0, held: 0, rejected: 1 })
    const [row] = await warehouse.query<{ row_number: number; cells: string[]; issues: { code: string; message: { en: string } }[] }>('select row_number, cells, issues from ops.rejected_rows where delivery_id = $1', [receipt.delivery])
    expect(row?.row_number).toBe(4)
    expect(row?.cells[11]).toBe('2023-05-25')
    expect(row?.issues[0]).toMatchObject({ code: 'duplicate-in-file', message: { en: 'has the same key as line 2' } })
  })

  it('a file with headers and no row is a delivery of nothing', async () => {
    expect(figures(await warehouse.load('none.csv', lines(RESULT_HEADER)))).toEqual({ read: 0, loaded: 0, unchanged: 0, replaced: 0, held: 0, rejected: 0 })
  })

  it('more faulty rows than the limit refuse the file, and nothing of it is loaded', async () => {
    await warehouse.query(`insert into ops.settings (name, value, note) values ('load_max_rejected_rows', '2', 'test')`)
    const bad = 'T1,S40,SCJG,I1,9,,,,,,,,'
    const receipt = await warehouse.load('wrong-table.csv', lines(RESULT_HEADER, result('S40'), bad, bad, bad))
    await warehouse.query(`delete from ops.settings where name = 'load_max_rejected_rows'`)
    expect(receipt).toMatchObject({ state: 'refused', batch: null, read: 0, refusal: { code: 'too-many-rejects' } })
    expect(await warehouse.query(`select from core.results where subject_id = 'S40'`)).toHaveLength(0)
    expect(await warehouse.query('select from ops.rejected_rows where delivery_id = $1', [receipt.delivery])).toHaveLength(0)
  })
})

describe('texts', () => {
  it('hostile and rare texts come through unchanged', async () => {
    const names = ['<img src=x onerror=alert(1)>', `=cmd|' /C calc'!A0`, '长'.repeat(200), '淄博𬭎厂', '\ue000私用区', '反\\斜\\n杠', '"引"号', '两\n行']
    const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`
    const header = '主体身份代码,名称,行政区划代码'
    const receipt = await warehouse.load('names.csv', lines(header, ...names.map((name, index) => `N${index},${quote(name)},370102`)))
    expect(figures(receipt)).toEqual({ read: 8, loaded: 8, unchanged: 0, replaced: 0, held: 0, rejected: 0 })
    const rows = await warehouse.query<{ subject_name: string }>(`select subject_name from core.subjects where subject_id like 'N%' order by subject_id`)
    expect(rows.map((row) => row.subject_name)).toEqual(names)
  })

  it('a name of 201 characters is refused', async () => {
    const receipt = await warehouse.load('long.csv', lines('主体身份代码,名称,行政区划代码', `L1,${'长'.repeat(201)},370102`))
    expect(receipt.reasons).toEqual({ 'too-long': 1 })
  })

  it('identifiers are compared in one form, with a warning', async () => {
    const header = '主体身份代码,名称,行政区划代码'
    await warehouse.load('a.csv', lines(header, 'KEY1,甲,370102'))
    const receipt = await warehouse.load('b.csv', lines(header, ' ｋｅｙ1 ,甲,370102'))
    expect(figures(receipt)).toEqual({ read: 1, loaded: 0, unchanged: 1, replaced: 0, held: 0, rejected: 0 })
    expect(receipt.warnings).toEqual({ 'normalised-key': 1 })
  })
})
