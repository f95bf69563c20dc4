import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createWarehouse, lines, type Warehouse } from './support.ts'

let warehouse: Warehouse
beforeAll(async () => {
  warehouse = await createWarehouse()
})
afterAll(() => warehouse.close())

const text = lines('主体身份代码,名称,行政区划代码', 'S1,淄博市甲厂,370302', 'S2,乙店,370303')
const utf16 = Buffer.from(`\ufeff${text.replaceAll(',', '\t').replaceAll('\n', '\r\n')}`, 'utf16le')

interface Form {
  name: string
  encoding: string
  content: string | Buffer
}

const forms: Form[] = [
  { name: 'UTF-8', encoding: 'utf-8', content: text },
  { name: 'UTF-8 with a mark and CRLF', encoding: 'utf-8', content: `\ufeff${text.replaceAll('\n', '\r\n')}` },
  { name: 'semicolons', encoding: 'utf-8', content: text.replaceAll(',', ';') },
  { name: 'no line break at the end', encoding: 'utf-8', content: text.trimEnd() },
  { name: 'blank lines and rows of blanks', encoding: 'utf-8', content: text.replace('S1', '\n , ,\nS1') },
  { name: 'every cell quoted', encoding: 'utf-8', content: text.replaceAll(/[^,\n]+/g, '"$&"') },
  { name: 'gzip by content, not by name', encoding: 'utf-8', content: gzipSync(text) },
  // 名称 and the two names typed as GB18030 bytes
  { name: 'GB18030', encoding: 'gb18030', content: Buffer.from('d6f7cce5c9edb7ddb4fac2eb2cc3fbb3c62cd0d0d5fec7f8bbaeb4fac2eb0a53312cd7cdb2a9cad0bcd7b3a72c3337303330320a53322cd2d2b5ea2c3337303330330a', 'hex') },
  { name: 'UTF-16LE with tabs, as Excel writes "Unicode text"', encoding: 'utf-16le', content: utf16 },
  { name: 'UTF-16BE', encoding: 'utf-16be', content: Buffer.from(utf16).swap16() },
]

it.each(forms)('$name gives the same rows', async ({ name, encoding, content }) => {
  const receipt = await warehouse.load(`${name}.csv`, content)
  expect(receipt).toMatchObject({ state: 'loaded', encoding, read: 2, rejected: 0 })
  expect(await warehouse.query('select subject_id, subject_name, region_code from core.subjects order by subject_id')).toEqual([
    { subject_id: 'S1', subject_name: '淄博市甲厂', region_code: '370302' },
    { subject_id: 'S2', subject_name: '乙店', region_code: '370303' },
  ])
})
