/** A sheet as a document: out and in again, and what is refused, with its place. */
import { describe, expect, it } from 'vitest'
import { describeSheetDocument, readSheetDocument, readSheetText, writeSheetText } from '#domain/sheet-document.ts'
import { schemes } from '#domain/schemes/index.ts'
import { sampleSheet } from '../../support/sample-sheet.ts'

const told = (text: string): readonly string[] => readSheetText(text).faults.map(({ path, wording }) => `${path}: ${wording.zh} / ${wording.en}`)
const withChange = (change: Readonly<Record<string, unknown>>): readonly string[] => told(JSON.stringify({ ...sampleSheet, ...change }))

describe('a document', () => {
  it('comes in again as the same sheet, those that are shipped as well', () => {
    for (const scheme of [sampleSheet, ...schemes]) expect(readSheetText(writeSheetText(scheme)), scheme.id).toEqual({ scheme, faults: [] })
    expect(readSheetText(`\uFEFF${writeSheetText(sampleSheet)}`).scheme).toEqual(sampleSheet)
  })

  it('names its form, and another form is refused', () => {
    expect(JSON.parse(writeSheetText(sampleSheet))).toMatchObject({ $schema: 'urn:double-random-board:sheet:1', id: 'city-2024' })
    expect(withChange({ $schema: 'urn:other' })).toEqual(['$schema: 应为其中之一：urn:double-random-board:sheet:1 / must be one of urn:double-random-board:sheet:1'])
  })

  it('tells each fault with its place and what to write instead', () => {
    const { grades: _, ...rest } = sampleSheet
    expect(told(JSON.stringify(rest))).toEqual(['grades: 缺少这一项，应为列表 / is missing; give a list'])
    const [block] = sampleSheet.blocks
    const [item] = block?.items ?? []
    const faulty = { ...sampleSheet, blocks: [{ ...block, id: 'Not An Id', items: [{ ...item, code: 'c01', hundredths: 12.5, rule: { kind: 'guess' }, evidence: 'rumour' }] }] }
    expect(told(JSON.stringify(faulty))).toEqual([
      'blocks.0.id: 标识以小写字母开头，只用小写字母、数字和连字符，至多 40 个字符 / an id begins with a small letter and has small letters, digits and hyphens, at most 40',
      'blocks.0.items.0.code: 代码以大写字母开头，只用大写字母、数字和连字符，至多 10 个字符 / a code begins with a capital and has capitals, digits and hyphens, at most 10',
      'blocks.0.items.0.hundredths: 应为整数 / must be a whole number',
      'blocks.0.items.0.rule.kind: 应为其中之一：linear、deduction、yes-no、steps、band、best、ladder、rank-sum / must be one of linear, deduction, yes-no, steps, band, best, ladder, rank-sum',
      'blocks.0.items.0.evidence: 应为其中之一：system、filed、survey / must be one of system, filed, survey',
    ])
    expect(withChange({ name: { zh: 'x'.repeat(121), en: 'a\u202eb' } })).toEqual(['name.zh: 至多 120 个字 / at most 120 characters', 'name.en: 含有看不见的控制字符 / has control characters that cannot be seen'])
  })
})

describe('what was sent by chance or with intent', () => {
  it('is refused in words: empty, no JSON, cut short, another thing', () => {
    expect(told('')).toEqual([expect.stringContaining('不是完整的 JSON')])
    expect(told('{\n  "id": "city-2024",,\n}')).toEqual([expect.stringMatching(/第 2 行第 21 个字符处出错 .* line 2, character 21/)])
    expect(told('[]')).toEqual([': 应为对象 / must be an object'])
    expect(told('null')).toEqual([': 应为对象 / must be an object'])
  })

  it('huge or deep, it is not even parsed', () => {
    expect(told('x'.repeat(400_001))).toEqual([expect.stringContaining('文件超过 400,000 个字符')])
    expect(told('['.repeat(300_000))).toEqual([expect.stringContaining('嵌套超过 12 层')])
    // brackets within a text are no depth
    expect(withChange({ note: { zh: '['.repeat(100), en: '{"\\"' } })).toEqual([])
    expect(withChange({ blocks: Array.from({ length: 21 }, () => sampleSheet.blocks[0]) })).toEqual(['blocks: 至多 20 项 / at most 20 entries'])
  })

  it('cannot reach the objects of the program, and unknown fields are named', () => {
    expect(told('{"__proto__": {"of": "cities"}}')).toEqual([expect.stringContaining('__proto__、constructor、prototype')])
    expect(readSheetDocument(JSON.parse('{"__proto__": {"polluted": true}}')).scheme).toBeNull()
    expect('polluted' in {}).toBe(false)
    expect(withChange({ weight: 3, [`k${'x'.repeat(90)}`]: 1 })).toEqual([`weight: 考核表没有这个字段 / is no field of a sheet`, `k${'x'.repeat(39)}: 考核表没有这个字段 / is no field of a sheet`])
    expect(withChange(Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`u${index}`, 1])))).toHaveLength(11)
  })
})

it('the JSON Schema is of draft 2020-12 and knows every field', () => {
  const schema = describeSheetDocument()
  expect(schema).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema', $id: 'urn:double-random-board:sheet:1', type: 'object', additionalProperties: false })
  expect(Object.keys(schema['properties'] as object).sort()).toEqual(['$schema', ...Object.keys(sampleSheet)].sort())
})
