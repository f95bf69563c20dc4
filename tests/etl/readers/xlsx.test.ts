import { describe, expect, it } from 'vitest'
import { sheetOf, writeWorkbook } from '../../support/workbook.ts'
import { cellsOf, findRefusal, readDelivery, REGION, SUBJECTS } from './support.ts'

describe('a workbook', () => {
  it('is read from its header on, whatever stands above, between and below', async () => {
    const file = await readDelivery(
      sheetOf(
        {
          1: ['2023年检查对象名录库'],
          2: ['填报单位：淄博市', null, '2023年5月'],
          4: ['*主体身份代码', '名\n称', '行政 区划代码', null, '备注'],
          5: ['S1', '甲厂', 370302],
          7: ['S2', '乙店', REGION, null, '迁址'],
          9: ['注：以上为全部对象'],
        },
        ['A1:E1'],
      ),
    )
    expect(file.content).toMatchObject({ kind: 'xlsx', encoding: null, recognised: { sheet: 'Sheet1', headerLines: [4, 4], unknown: ['备注'] } })
    expect(file.rows.map(({ line, cells }) => [line, ...cells])).toEqual([
      [5, 'S1', '甲厂', '370302', '', ''],
      [7, 'S2', '乙店', '370302', '', '迁址'],
      [9, '注：以上为全部对象', '', '', '', ''],
    ])
  })

  it('gives the text of rich text, links, inline text, booleans and entities', async () => {
    const file = await readDelivery(
      sheetOf({
        1: SUBJECTS,
        2: ['<r><t>S</t></r><r><rPr><b/></rPr><t>1</t></r><rPh sb="0" eb="1"><t>jia</t></rPh>', { xml: '<is><t xml:space="preserve">甲&lt;乙&gt; &amp; &#x4E19;_x000D_\n厂</t></is>', type: 'inlineStr' }, { xml: '<v>1</v>', type: 'b' }],
        3: [{ xml: '<v>=cmd|&apos;/c calc&apos;!A1</v>', type: 'str' }, 'ＡＢ１２', { xml: '<is><r><t>37</t></r><r><t>0302</t></r></is>', type: 'inlineStr' }],
      }),
    )
    expect(cellsOf(file)).toEqual([
      ['S1', '甲<乙> & 丙\r\n厂', 'TRUE'],
      ["=cmd|'/c calc'!A1", 'ＡＢ１２', '370302'],
    ])
  })

  it('marks what was not typed in: formulas, errors, digits that are gone', async () => {
    const file = await readDelivery(
      sheetOf({
        1: SUBJECTS,
        2: [{ xml: '<f>A9&amp;"1"</f><v>S1</v>', type: 'str' }, { xml: '<f>B9</f><v></v>' }, { xml: '<f>1/0</f><v>#DIV/0!</v>', type: 'e' }],
        3: [{ number: '9.1370302MA3C0001E+17', format: '0' }, '甲', { xml: '<f t="shared" si="0"/><v>370302</v>' }],
        4: [{ number: '913703021234567890', format: '0' }, '乙', { xml: '<f>""</f><v></v>', type: 'str' }],
      }),
    )
    expect(file.rows.map(({ cells, marks }) => [cells, marks])).toEqual([
      [['S1', '', '#DIV/0!'], ['formula', 'formula-without-value', 'error']],
      [['9.1370302MA3C0001E+17', '甲', '370302'], ['error', , 'formula']],  
      [['913703021234568000', '乙', ''], ['digits-lost', , 'formula']],  
    ])
  })

  it('joins a header of two rows where the file merges them', async () => {
    const rows = {
      1: ['对象名录'],
      2: ['主体身份代码', '名称', '区划', null, '部门联合抽查', null],
      3: [null, null, '行政区划代码', '登记机关区划代码', '完成数', '登记状态'],
      4: ['S1', '甲', REGION, REGION, 5, '存续'],
      5: [null, '乙', REGION, null, 6, '存续'],
    }
    const file = await readDelivery(sheetOf(rows, ['A1:F1', 'A2:A3', 'B2:B3', 'C2:D2', 'E2:F2', 'A4:A5']))
    const { headerLines, header, unknown, positions } = file.content.recognised
    expect(headerLines).toEqual([2, 3])
    expect(header).toEqual(['主体身份代码', '名称', '区划/行政区划代码', '区划/登记机关区划代码', '部门联合抽查/完成数', '部门联合抽查/登记状态'])
    expect(unknown).toEqual(['部门联合抽查/完成数'])
    expect(positions.get('登记状态')).toBe(5)
    // The identifier is merged over both rows; the place of registration is not and stays blank.
    expect(file.rows).toMatchObject([
      { line: 4, cells: ['S1', '甲', REGION, REGION, '5', '存续'], marks: null },
      { line: 5, cells: ['S1', '乙', REGION, '', '6', '存续'], marks: ['merged'] },
    ])
  })

  it('fills merged cells downward, in their first column, and nothing else', async () => {
    const file = await readDelivery(
      sheetOf({ 1: SUBJECTS, 2: ['S1', '甲', REGION], 3: ['S2', null, null], 4: ['S3', null, null], 5: ['S4', null, REGION], 6: [null, null, null], 7: ['合计', null, null] }, ['B2:B4', 'C2:C3', 'A7:C8']),
    )
    expect(cellsOf(file)).toEqual([['S1', '甲', REGION], ['S2', '甲', REGION], ['S3', '甲', ''], ['S4', '', REGION], ['合计', '', '']])
  })

  it('gives days by its own system of counting', async () => {
    const rows = { 1: [...SUBJECTS, '成立日期'], 2: ['S1', '甲', REGION, { number: '43590', format: 'yyyy/m/d' }] }
    expect(cellsOf(await readDelivery(writeWorkbook({ sheets: [{ name: '1904', rows }], is1904: true })))[0]?.[3]).toBe('2023-05-06')
    expect(cellsOf(await readDelivery(writeWorkbook({ sheets: [{ name: '1900', rows }] })))[0]?.[3]).toBe('2019-05-05')
  })

  it('is taken by the one sheet that holds data', async () => {
    const data = { name: '名录', rows: { 3: SUBJECTS, 4: ['S1', '甲', REGION] } }
    const file = await readDelivery(writeWorkbook({ sheets: [{ name: '说明', rows: { 1: ['填报说明'], 2: ['一、主体身份代码填…'] } }, data, { name: '空', rows: { 1: SUBJECTS } }] }))
    expect(file.content.recognised.sheet).toBe('名录')
    const refusal = await findRefusal(writeWorkbook({ sheets: [data, { ...data, name: '五月' }] }))
    expect(refusal).toMatchObject({ code: 'several-sheets' })
    expect(refusal.wording.zh).toContain('名录、五月')
  })

  it('has its merged cells found beyond the rows that are looked at first', async () => {
    const rows = Object.fromEntries([[1, SUBJECTS], ...Array.from({ length: 9_000 }, (_, index) => [index + 2, [`S${index}`, index === 8_998 ? null : `第${index}家<企业>`, REGION]])]) as Record<number, string[]>
    const file = await readDelivery(sheetOf(rows, ['B8999:B9000']))
    expect(file.rows).toHaveLength(9_000)
    expect(file.rows.at(-2)).toMatchObject({ line: 9_000, cells: ['S8998', '第8997家<企业>', REGION], marks: [, 'merged'] })  
  })
})
