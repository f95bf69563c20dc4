/** Briefings as files, opened again: Word by its XML, PDF by its pages; what a text says stays text, and masks hold. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { layOutBriefing } from '#app/documents/briefing-pdf.ts'
import { makePdf } from '#app/documents/make-pdf.server.ts'
import { presentDocument } from '#app/presenters/briefing-document.ts'
import { getText } from '#app/text.ts'
import { HOSTILE } from '../support/small-province.ts'
import { readPdf } from '../support/pdf-text.ts'
import { readZip } from '../support/zip-archive.ts'
import { openOffice, type Office } from './support.ts'

let office: Office
let at: string
const BODY = [
  '## 一、总体', `全省比例为 **{{C01 area=370000 period=2023}}**，再说一次 {{C01 area=370000 period=2023 part=fraction}}。`, '', '| 市 | 比率（%） |', '|---|---|', '| 济南 | {{C01 area=370100 period=2023}} |',
  '| 青岛 | {{C01 area=370200 period=2023-H1|0%}} |', '- 一项', '1. 甲', `${HOSTILE.markup} & <w:p> ]]> {{`.replace(' {{', ''),
].join('\n')

beforeAll(async () => {
  office = await openOffice()
  const saved = await office.visit('evaluator-370000', '/briefings/new', { seen: '0', title: '关于<b>2023</b>年工作的通报', period: '2023', body: BODY })
  at = saved.location
  await office.visit('evaluator-370000', at, { seen: '1', intent: 'published' })
})
afterAll(() => office.close())

const decode = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes)
/** What Word shows of a part, runs joined. */
const say = (xml: string): string => [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text = '']) => text).join('').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')

describe('a Word file', () => {
  it('says what the page says, with footnotes, a table, and markup as words', async () => {
    const { status, bytes, type } = await office.visit('leader-370000', `${at}/file?format=docx`)
    expect([status, type]).toEqual([200, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'])
    const parts = readZip(bytes)
    const document = decode(parts.get('word/document.xml'))
    expect(say(document)).toBe(`关于<b>2023</b>年工作的通报山东省“双随机、一公开”监管工作 · 2023 年一、总体全省比例为 40.00%，再说一次 2 / 5 项。市比率（%）济南50.00%青岛0.00%一项甲${HOSTILE.markup} & <w:p> ]]>`)
    expect(document.match(/<w:tbl>/g)).toHaveLength(1)
    // the year to date and the first half: two notes, each referred to once
    expect(document.match(/<w:footnoteReference /g)).toHaveLength(2)
    expect(say(decode(parts.get('word/footnotes.xml')))).toMatch(/C01 部门联合抽查比例（口径第 \d+ 版），2023年1月1日—11月17日，数据截至 2023-11-17，批次 2.*6月30日/)
    const footer = [...parts].find(([name]) => /word\/footer\d*\.xml/.test(name))
    expect(decode(footer?.[1])).toMatch(/数据截至 2023-11-17[\s\S]*PAGE/)
    expect(decode(parts.get('word/styles.xml'))).toContain('w:eastAsia="仿宋"')
  })

  it('holds no figure outside the right of who takes it', async () => {
    const { bytes } = await office.visit('city-370200', `${at}/file?format=docx`)
    const parts = readZip(bytes)
    const document = say(decode(parts.get('word/document.xml')))
    expect(document).toContain('比例为 ■■■，再说一次 ■■■。市比率（%）济南■■■青岛0.00%')
    for (const [, part] of parts) expect(decode(part)).not.toMatch(/40\.00%|50\.00%|2 \/ 5/)
    expect((await office.visit('steward-370000', `${at}/file?format=docx`)).status).toBe(403)
    expect((await office.visit('leader-370000', `${at}/file?format=odt`)).status).toBe(400)
    expect((await office.visit('leader-370000', `/briefings/999/file?format=pdf`)).status).toBe(404)
    expect(await office.ask(`select actor from auth.audit_events where event = 'export' and detail->>'table' = 'briefing' order by event_id`)).toEqual([{ actor: 'leader-370000' }, { actor: 'city-370200' }])
  })
})

describe('a PDF', () => {
  it('says what the page says, with notes, page numbers, and markup as words', async () => {
    const { status, bytes, type } = await office.visit('leader-370000', `${at}/file?format=pdf`)
    expect([status, type]).toEqual([200, 'application/pdf'])
    const pages = readPdf(bytes)
    const text = pages.map((page) => page.text).join('')
    expect(text).toContain('关于<b>2023</b>年工作的通报')
    expect(text).toContain('全省比例为 40.00%1，再说一次 2 / 5 项。')
    expect(text).toContain(`${HOSTILE.markup} & <w:p> ]]>`)
    expect(text).toMatch(/数据说明.*口径第 \d+ 版/)
    expect(pages.at(-1)?.text).toContain(`第 ${pages.length} 页，共 ${pages.length} 页`)
    // fonts are embedded by their used characters alone
    expect(bytes.length).toBeLessThan(200_000)
  })

  it('holds no figure outside the right of who takes it', async () => {
    const text = readPdf((await office.visit('city-370200', `${at}/file?format=pdf`)).bytes).map((page) => page.text).join('')
    expect(text).toContain('比例为 ■■■，再说一次 ■■■。')
    expect(text).not.toMatch(/40\.00%|50\.00%|2 \/ 5/)
  })

  it('of the largest text is whole, its pages numbered', async () => {
    const reader = { text: getText('zh'), language: 'zh' } as const
    const body = Array.from({ length: 190 }, (_, index) => `第 ${index} 段${'长文'.repeat(48)}`).join('\n')
    const document = presentDocument({ title: '长', period: '2023', area: { code: '370000', name: '山东省' }, body, state: 'draft', version: 1, figures: new Map(), departments: {} }, reader)
    const pages = readPdf(await makePdf(layOutBriefing(document, reader.text.briefings.page)))
    expect(pages.length).toBeGreaterThan(20)
    expect(pages[0]?.text).toContain('草稿，未发布')
    expect(pages.map((page) => page.text).join('')).toContain('第 189 段')
    expect(pages.at(-1)?.text).toContain(`第 ${pages.length} 页，共 ${pages.length} 页`)
  })
})
