import { CFB, utils, write, type WorkSheet } from '@e965/xlsx'
import { describe, expect, it, vi } from 'vitest'
import { cellsOf, findRefusal, readDelivery, REGION, SUBJECTS } from './support.ts'

/** An .xls file of one sheet; cells as they stand, `change` for what a list of texts cannot say. */
function writeXls(rows: readonly (readonly unknown[])[], change: (sheet: WorkSheet) => void = () => undefined, is1904 = false): Buffer {
  const sheet = utils.aoa_to_sheet(rows as unknown[][])
  change(sheet)
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, '名录')
  book.Workbook = { ...book.Workbook, WBProps: { date1904: is1904 } }
  return write(book, { type: 'buffer', bookType: 'biff8' }) as Buffer
}

describe('an old workbook', () => {
  const titles = [['名录'], ['填报单位'], []]

  it('is read with its titles, merged cells, formats and formulas', async () => {
    const header = [...SUBJECTS, '成立日期', '行业代码']
    const file = await readDelivery(
      writeXls([...titles, header, ['S1', '甲\n厂', 370302, 45052, 7299.0], [null, '乙', 370302, 45052.5, 101]], (sheet) => {
        sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 4 } }, { s: { r: 4, c: 0 }, e: { r: 5, c: 0 } }]
        sheet.D5 = { t: 'n', v: 45052, z: 'yyyy"年"m"月"d"日"' }
        sheet.D6 = { t: 'n', v: 45052, z: 'yyyy-mm-dd', f: 'TODAY()' }
        sheet.E6 = { t: 'n', v: 101, z: '0000' }
      }),
    )
    expect(file.content).toMatchObject({ kind: 'xls', recognised: { sheet: '名录', headerLines: [4, 4] } })
    expect(file.rows).toMatchObject([
      { line: 5, cells: ['S1', '甲\n厂', '370302', '2023-05-06', '7299'] },
      { line: 6, cells: ['S1', '乙', '370302', '2023-05-06', '0101'] },
    ])
    expect(file.rows[1]?.marks?.[0]).toBe('merged')
  })

  it('with a record that nobody knows is read in silence', async () => {
    const container = CFB.read(writeXls([[...SUBJECTS], ['S1', '甲', REGION]]), { type: 'buffer' })
    const stream = CFB.find(container, 'Workbook')
    if (stream === null) throw new Error('no workbook in the container')
    const content = Buffer.from(stream.content as Uint8Array)
    const end = content.lastIndexOf(Buffer.from([0x0a, 0, 0, 0]))
    stream.content = [...content.subarray(0, end), 0xff, 0x7f, 2, 0, 1, 1, ...content.subarray(end)]
    stream.size = stream.content.length
    const printed = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    try {
      expect(cellsOf(await readDelivery(CFB.write(container, { type: 'buffer' }) as Buffer))).toEqual([['S1', '甲', REGION]])
      expect(printed).not.toHaveBeenCalled()
    } finally {
      printed.mockRestore()
    }
  })

  it('marks digits that are gone, and counts from 1904 when it says so', async () => {
    const rows = [[...SUBJECTS, '成立日期'], [913703021234567890, '甲', REGION, 43590]]
    const form = (sheet: WorkSheet): void => {
      sheet.D2 = { t: 'n', v: 43590, z: 'yyyy-mm-dd' }
    }
    const file = await readDelivery(writeXls(rows, form, true))
    expect(file.content.is1904).toBe(true)
    expect(file.rows[0]).toMatchObject({ cells: ['913703021234568000', '甲', REGION, '2023-05-06'], marks: ['digits-lost'] })
  })

  it('that is locked, or a new one that is, says so', async () => {
    const box = CFB.utils.cfb_new()
    for (const name of ['EncryptionInfo', 'EncryptedPackage']) CFB.utils.cfb_add(box, `/${name}`, Buffer.from('locked'))
    expect(await findRefusal(Buffer.from(CFB.write(box, { type: 'buffer' }) as Buffer))).toMatchObject({ code: 'encrypted-file' })
  })

  it('has a limit of its own, and is refused when damaged', async () => {
    const bytes = writeXls([[...SUBJECTS], ['S1', '甲', REGION]])
    expect(await findRefusal(bytes, { limits: { maxWorkbookBytes: 1000 } })).toMatchObject({ code: 'workbook-too-large' })
    expect((await findRefusal(bytes.subarray(0, 600))).code).toMatch(/damaged-file|not-text/)
  })
})

const NAMESPACE = 'xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"'
const cell = (value: string, type = 'String', attributes = ''): string => `<Cell${attributes}><Data ss:Type="${type}">${value}</Data></Cell>`
const row = (...cells: string[]): string => `<Row>${cells.join('')}</Row>`
const xml = (rows: string): string =>
  `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook ${NAMESPACE}><Styles><Style ss:ID="d"><NumberFormat ss:Format="Short Date"/></Style><Style ss:ID="p"><NumberFormat ss:Format="000000"/></Style></Styles>` +
  `<Worksheet ss:Name="说明"><Table><Row/></Table></Worksheet><Worksheet ss:Name="名录"><Table>${rows}</Table></Worksheet></Workbook>`

describe('Excel 2003 XML, by whatever name', () => {
  const header = row(...[...SUBJECTS, '成立日期', '备注'].map((name) => cell(name)))
  const content = xml(
    row(cell('名录', 'String', ' ss:MergeAcross="4"')) + header +
      row(cell('S1', 'String', ' ss:MergeDown="1"'), '<Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40"><B>甲</B>&amp;&#10;厂</ss:Data><Comment><ss:Data>旁注</ss:Data></Comment></Cell>', cell('302', 'Number', ' ss:StyleID="p"'), cell('2023-05-06T00:00:00.000', 'DateTime'), cell('2023-05-06T08:30:00.000', 'DateTime')) +
      '<Row ss:Index="6">' + cell('乙', 'String', ' ss:Index="2"') + cell('913703021234567890', 'Number') + cell('45052', 'Number', ' ss:StyleID="d" ss:Formula="=RC[1]"') + cell('#N/A', 'Error') + '</Row>',
  )

  it.each([
    ['UTF-8', Buffer.from(content), 'utf-8'],
    ['UTF-16', Buffer.from(`\ufeff${content}`, 'utf16le'), 'utf-16le'],
  ])('is read in %s', async (_, bytes, encoding) => {
    const file = await readDelivery(bytes)
    expect(file.content).toMatchObject({ kind: 'xml-2003', encoding, recognised: { sheet: '名录', headerLines: [2, 2] } })
    expect(file.rows).toMatchObject([
      { line: 3, cells: ['S1', '甲&\n厂', '000302', '2023-05-06', '2023-05-06 08:30:00'], marks: null },
      { line: 6, cells: ['', '乙', '913703021234568000', '2023-05-06', '#N/A'], marks: [undefined, undefined, 'digits-lost', 'formula', 'error'] },
    ])
  })

  it('is refused when it is cut off or declares entities', async () => {
    expect(await findRefusal(content.slice(0, -30))).toMatchObject({ code: 'truncated-file' })
    expect(await findRefusal(content.replace('<Workbook', '<!DOCTYPE a [<!ENTITY b "c">]><Workbook'))).toMatchObject({ code: 'xml-entities' })
    expect(cellsOf(await readDelivery(xml(header + row(cell('S1'), cell('甲'), cell(REGION)))))).toEqual([['S1', '甲', REGION, '', '']])
  })
})
