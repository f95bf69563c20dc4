import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadFiles } from '#etl/pipeline.ts'
import { areShared, sharedFile } from '../support/shared-data.ts'
import { readMarts } from './read-marts.ts'
import { createWarehouse, figures, lines, task, TASK_HEADER, type Warehouse } from './support.ts'

const ARCHIVE = 'shandong-enterprises/shandong_enterprises_1980_2000.csv.gz'
const HEADER = '企业名称,统一社会信用代码,注册日期,企业类型,注册资金,经营范围,所在省份,地区,注册地址'

let warehouse: Warehouse
beforeAll(async () => {
  warehouse = await createWarehouse()
})
afterAll(() => warehouse.close())

describe('the registration archive', () => {
  it('takes the district from the code, through the retired ones, else the city in words, else the province', async () => {
    const rows = [
      '甲,91371202MA3C000119,1995-01-01,N/A,405万人民币,N/A,山东,济南,莱芜', // 371202 is 370116 today
      '乙,91371223MA3C000115,1995-01-01,国有企业,12(万美元),食品,山东,威海,N/A', // 371223 never was
      '丙,91370000MA3C00011X,1995-01-01,外国(地区)企业常驻代表机构,50(万),食品,山东,N/A,济南', // the province itself
      '丁,92370203MA3C00038P,1995-01-01,个体工商户,万人民币,食品,山东,烟台,青岛', // 地区 disagrees with the code
    ]
    const receipt = await warehouse.load('archive.csv', lines(HEADER, ...rows))
    expect(figures(receipt)).toEqual({ read: 4, loaded: 4, unchanged: 0, replaced: 0, held: 0, rejected: 0 })
    expect(receipt).toMatchObject({ layout: 'registration-archive', table: 'subjects' })
    const found = await warehouse.query(
      `select subject_name, region_code, registered_region_code, subject_type_code, company_type, capital_text, capital_amount, capital_currency, business_scope
       from core.subjects order by subject_id`,
    )
    expect(found).toEqual([
      { subject_name: '丙', region_code: '370000', registered_region_code: '370000', subject_type_code: '4', company_type: '外国(地区)企业常驻代表机构', capital_text: '50(万)', capital_amount: '500000', capital_currency: 'CNY', business_scope: '食品' },
      { subject_name: '甲', region_code: '370116', registered_region_code: '371202', subject_type_code: '1', company_type: null, capital_text: '405万人民币', capital_amount: '4050000', capital_currency: 'CNY', business_scope: null },
      { subject_name: '乙', region_code: '371000', registered_region_code: '371223', subject_type_code: '1', company_type: '国有企业', capital_text: '12(万美元)', capital_amount: '120000', capital_currency: 'USD', business_scope: '食品' },
      { subject_name: '丁', region_code: '370203', registered_region_code: '370203', subject_type_code: '3', company_type: '个体工商户', capital_text: '万人民币', capital_amount: null, capital_currency: null, business_scope: '食品' },
    ])
    expect(receipt.warnings).toMatchObject({ 'retired-region-mapped': 1, 'region-unknown-in-code': 1, 'region-disagrees-with-code': 1, 'currency-assumed': 1, 'capital-unread': 1 })
  })
})

describe.skipIf(!areShared(ARCHIVE))('44,695 real firms', () => {
  it('end where they should', { timeout: 120_000 }, async () => {
    await warehouse.query('truncate core.subjects')
    const [receipt] = await loadFiles(warehouse.ownerUrl, [sharedFile(ARCHIVE)])
    if (receipt === undefined) throw new Error('no receipt')
    // 44,695 rows; one is shifted by a stray quotation mark
    expect(figures(receipt)).toEqual({ read: 44_695, loaded: 44_694, unchanged: 0, replaced: 0, held: 0, rejected: 1 })
    expect(receipt.reasons).toEqual({ 'not-a-city': 1, 'not-this-province': 1 })
    // 19 lower-case codes; 3,561 of retired districts; 371223 (16), 370128 (7) and 321016 (1) are in no list
    expect(receipt.warnings).toMatchObject({ 'normalised-key': 19, 'retired-region-mapped': 3_561, 'region-unknown-in-code': 24 })
    const [shifted] = await warehouse.query<{ row_number: number; cells: string[] }>('select row_number, cells from ops.rejected_rows where delivery_id = $1', [receipt.delivery])
    expect(shifted?.cells.slice(0, 4)).toEqual(['菏泽市进出口公司', '913717001688556000', '1994-04-08', '石光强'])
    const [counts] = await warehouse.query(
      `select count(*) filter (where subject_id = upper(subject_id))::integer as upper, count(*) filter (where credit_code_as_sent <> credit_code)::integer as lower,
              count(*) filter (where company_type is null)::integer as no_type, count(*) filter (where capital_text is null)::integer as no_capital,
              count(*) filter (where registered_region_code like '3712%')::integer as laiwu,
              count(*) filter (where registered_region_code like '3712%' and region_code not like '3701%' and registered_region_code <> '371223')::integer as laiwu_elsewhere,
              count(*) filter (where region_code not in (select region_code from core.regions))::integer as nowhere
       from core.subjects`,
    )
    // 37,728 of N/A in 企业类型, 6,114 in 注册资金
    expect(counts).toMatchObject({ upper: 44_694, lower: 19, no_type: 37_728, no_capital: 6_114, laiwu_elsewhere: 0, nowhere: 0 })
    // the money texts: 1,286.5000(万), 26万元, 359.62万美元 and 1E-06万人民币
    const money = await warehouse.query(
      `select capital_text, capital_amount::text as amount, capital_currency as currency from core.subjects
       where capital_text in ('1,286.5000(万)', '26万元', '359.62万美元', '1E-06万人民币') group by 1, 2, 3 order by 1`,
    )
    expect(money).toEqual([
      { capital_text: '1,286.5000(万)', amount: '12865000', currency: 'CNY' },
      { capital_text: '1E-06万人民币', amount: '0.01', currency: 'CNY' },
      { capital_text: '26万元', amount: '260000', currency: 'CNY' },
      { capital_text: '359.62万美元', amount: '3596200', currency: 'USD' },
    ])
  })
})

const ENCODINGS = ['rows_utf8_lf.csv', 'rows_utf8_bom_crlf.csv', 'rows_gb18030_crlf.csv', 'rows_utf16le_bom_tab.txt', 'rows_gbk_crlf.csv'].map((name) => `encodings/${name}`)

describe.skipIf(!areShared(...ENCODINGS))('399 real firms in five encodings', () => {
  /** A warehouse with a task of 2023, so that firms are counted, and one file of firms. */
  async function loadAlone(name: string, content: string | Buffer) {
    const alone = await createWarehouse()
    try {
      await alone.load('tasks.csv', lines(TASK_HEADER, task('T1')))
      const receipt = await alone.load(name, content)
      return { receipt, rows: await alone.query('select subject_id, subject_name, region_code, address from core.subjects order by subject_id'), marts: await readMarts(alone) }
    } finally {
      await alone.close()
    }
  }

  it('give the same rows and the same marts; strict GBK, which cannot write two of them, those of the other 397', { timeout: 120_000 }, async () => {
    const [utf8 = '', mark = '', gb18030 = '', utf16 = '', gbk = ''] = ENCODINGS
    const text = await readFile(sharedFile(utf8), 'utf8')
    const truth = await loadAlone('truth.csv', text)
    expect(truth.receipt).toMatchObject({ state: 'loaded', encoding: 'utf-8', read: 399, loaded: 399 })
    expect(truth.rows.filter((row) => /[\ue000𬭎]/u.test(String(row.subject_name) + String(row.address)))).toHaveLength(2)
    // Two of them are households, whose codes begin with 92; enterprises alone are counted by year.
    expect(truth.marts.fct_subject_years).toMatch(/^397 /)
    for (const [name, encoding] of [[mark, 'utf-8'], [gb18030, 'gb18030'], [utf16, 'utf-16le']] as const) {
      const { receipt, rows, marts } = await loadAlone('same.csv', await readFile(sharedFile(name)))
      expect(receipt).toMatchObject({ state: 'loaded', encoding, read: 399, loaded: 399 })
      expect(rows).toEqual(truth.rows)
      expect(marts).toEqual(truth.marts)
    }
    const strict = await loadAlone('gbk.csv', await readFile(sharedFile(gbk)))
    expect(strict.receipt).toMatchObject({ state: 'loaded', encoding: 'gb18030', read: 397, loaded: 397 })
    const writable = text.split('\n').filter((line) => !/[\ue000𬭎]/u.test(line))
    const rest = await loadAlone('rest.csv', writable.join('\n'))
    expect([strict.rows, strict.marts]).toEqual([rest.rows, rest.marts])
  })
})
