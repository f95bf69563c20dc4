import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { sheetOf, writeWorkbook } from '../../support/workbook.ts'
import { writeZip } from '../../support/zip-archive.ts'
import { cellsOf, findRefusal, readDelivery, REGION, SUBJECTS, type ReadOptions } from './support.ts'

const text = `${SUBJECTS.join()}\nS1,甲,${REGION}\n`
const rows = { 1: SUBJECTS, 2: ['S1', '甲', REGION] }
const book = sheetOf(rows)
const MEGABYTE = 1024 * 1024

describe('a packed file', () => {
  it.each([
    ['gzip', gzipSync(text)],
    ['zip', writeZip([{ name: '报送/', content: '' }, { name: '报送/数据.csv', content: text }, { name: '__MACOSX/._数据.csv', content: 'x' }, { name: '.DS_Store', content: 'x' }])],
    ['a workbook in a zip', writeZip([{ name: 'a.xlsx', content: book }])],
    ['a workbook in gzip', gzipSync(book)],
    ['a plain workbook', book],
  ])('%s gives its rows', async (_, bytes) => {
    expect(cellsOf(await readDelivery(bytes))).toEqual([['S1', '甲', REGION]])
  })

  it('names the file it was found in', async () => {
    expect((await readDelivery(writeZip([{ name: '数据.csv', content: text }]))).content.file).toMatchObject({ packing: 'zip', member: '数据.csv' })
  })
})

interface Fault {
  says: string
  bytes: string | Buffer
  code: string
  detail?: string
  options?: ReadOptions
}

const blanks = Buffer.alloc(70 * MEGABYTE, `${' '.repeat(99_999)}\n`)
const bomb = writeZip([{ name: 'bomb.csv', content: blanks }])
const withPart = (name: string, content: string | Buffer): Buffer => writeWorkbook({ sheets: [{ name: 'Sheet1', rows }], parts: [{ name, content }] })

const faults: Fault[] = [
  { says: '0 bytes', bytes: '', code: 'empty-file' },
  { says: 'an archive without a file', bytes: writeZip([{ name: 'folder/', content: '' }]), code: 'empty-file' },
  { says: 'a gzip file of nothing', bytes: gzipSync(''), code: 'empty-file' },
  { says: 'a workbook without a word', bytes: sheetOf({}), code: 'empty-file' },
  { says: 'two files in one archive', bytes: writeZip([{ name: '一.csv', content: text }, { name: '二.csv', content: text }]), code: 'several-files', detail: '一.csv、二.csv' },
  { says: 'an archive within an archive', bytes: writeZip([{ name: 'inner.zip', content: writeZip([{ name: 'a.csv', content: text }]) }]), code: 'nested-archive', detail: 'inner.zip' },
  { says: 'gzip within gzip', bytes: gzipSync(gzipSync(text)), code: 'nested-archive' },
  { says: 'a workbook cut off', bytes: book.subarray(0, book.length - 40), code: 'truncated-file' },
  { says: 'gzip cut off', bytes: gzipSync(Buffer.from(text.repeat(50))).subarray(0, 60), code: 'truncated-file' },
  { says: 'a sheet cut off within its archive', bytes: withPart('xl/worksheets/sheet1.xml', '<worksheet><sheetData><row r="1">'), code: 'truncated-file' },
  { says: 'bytes that are no deflated ones', bytes: Buffer.concat([gzipSync(text).subarray(0, 10), Buffer.alloc(40, 0xff)]), code: 'damaged-file' },
  { says: 'an entry whose check sum is wrong', bytes: writeZip([{ name: 'a.csv', content: text, claims: { crc: 1 } }]), code: 'damaged-file', detail: 'CRC' },
  { says: 'an entry that is longer than it says', bytes: writeZip([{ name: 'a.csv', content: text, claims: { bytes: 10 } }]), code: 'damaged-file', detail: 'more than 10' },
  { says: 'an entry that is shorter than it says', bytes: writeZip([{ name: 'a.csv', content: text, claims: { bytes: 1000 } }]), code: 'truncated-file', detail: 'a.csv' },
  { says: 'an encrypted archive', bytes: writeZip([{ name: 'a.csv', content: text, claims: { isEncrypted: true } }]), code: 'encrypted-file', detail: 'a.csv' },
  { says: 'a method of packing of old', bytes: writeZip([{ name: 'a.csv', content: text, claims: { method: 14 } }]), code: 'unsupported-compression', detail: 'ZIP 14' },
  { says: 'a zip bomb, by what it unpacks to', bytes: bomb, code: 'unpack-bomb', detail: '250' },
  { says: 'a gzip bomb', bytes: gzipSync(blanks), code: 'unpack-bomb' },
  { says: 'a sheet that is a bomb', bytes: withPart('xl/worksheets/sheet1.xml', Buffer.alloc(70 * MEGABYTE, `<a>${' '.repeat(99_999)}</a>`)), code: 'unpack-bomb' },
  { says: 'more bytes than the limit', bytes: bomb, code: 'file-too-large', options: { limits: { maxBytes: MEGABYTE } } },
  { says: 'an XML entity bomb', bytes: withPart('xl/sharedStrings.xml', '<!DOCTYPE sst [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><sst><si><t>&b;</t></si></sst>'), code: 'xml-entities' },
  { says: 'an entity that nobody declared', bytes: withPart('xl/sharedStrings.xml', '<sst><si><t>&b;</t></si></sst>'), code: 'xml-entities' },
  { says: 'a part of a workbook that is missing', bytes: withPart('xl/_rels/workbook.xml.rels', '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="nowhere.xml"/></Relationships>'), code: 'damaged-file' },
  { says: 'a cell of a text that is not there', bytes: sheetOf({ 1: SUBJECTS, 2: [{ xml: '<v>99</v>', type: 's' }] }), code: 'damaged-file', detail: 'A2' },
  { says: 'rows out of order', bytes: withPart('xl/worksheets/sheet1.xml', '<worksheet><sheetData><row r="2"/><row r="1"/></sheetData></worksheet>'), code: 'damaged-file' },
  { says: 'a binary workbook', bytes: writeZip([{ name: '[Content_Types].xml', content: '' }, { name: 'xl/workbook.bin', content: '' }]), code: 'not-text', detail: 'XLSB' },
  { says: 'a document', bytes: writeZip([{ name: '[Content_Types].xml', content: '' }, { name: 'word/document.xml', content: '' }]), code: 'not-text', detail: 'DOCX' },
  { says: 'PDF', bytes: '%PDF-1.7', code: 'not-text', detail: 'PDF' },
  { says: 'a page of the web', bytes: '<html><table><tr><td>主体身份代码', code: 'not-text', detail: 'HTML' },
  { says: 'other XML', bytes: '<?xml version="1.0"?><a/>', code: 'not-text', detail: 'XML' },
  { says: 'a JSON list', bytes: '[{"主体身份代码":"S1"}]', code: 'not-text', detail: 'JSON' },
  { says: 'more rows than the limit', bytes: text + text, code: 'too-many-rows', detail: '1', options: { limits: { maxRows: 1 } } },
  { says: 'more columns than the limit', bytes: sheetOf({ 1: [...SUBJECTS, 'x'] }), code: 'too-many-columns', detail: 'D1', options: { limits: { maxColumns: 3 } } },
  { says: 'a cell beyond the limit', bytes: sheetOf({ ...rows, 3: ['S2', '长'.repeat(101), REGION] }), code: 'cell-too-long', detail: 'B3', options: { limits: { maxCellChars: 100 } } },
]

describe('a file that cannot be taken says why', () => {
  it.each(faults)('$says: $code', async ({ bytes, code, detail = '', options = {} }) => {
    const refusal = await findRefusal(bytes, options)
    expect(refusal.code).toBe(code)
    expect(refusal.wording.en).toContain(detail)
    expect(refusal.wording.zh).toContain(detail)
    expect(refusal.advice.zh).not.toBe('')
  })
})
