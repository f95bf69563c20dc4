/** Tags of a briefing, the numbers typed beside them, and the small Markdown that they stand in; every value worked out by hand. */
import { describe, expect, it } from 'vitest'
import { readBriefing, type Inlines } from '#domain/briefings/markdown.ts'
import { findTags, writeTag, type FigureTag, type TagPart } from '#domain/briefings/tag.ts'
import { agrees, type HeldTo } from '#domain/briefings/typed-number.ts'

const read = (text: string) => findTags(text).map(({ line, read }) => ('tag' in read ? [line, read.tag] : [line, read.fault]))
const tag = (more: Partial<FigureTag> = {}): FigureTag => ({ code: 'C01', area: '370100', period: '2023', department: null, part: 'rate', typed: null, ...more })

describe('a tag', () => {
  it('is read with its names in any order, and written back as it was', () => {
    expect(read('甲{{C01 area=370100 period=2023}}\n{{ E01  part=fraction period=2023-Q2 area=370000 department=SAMR | 1/2 }}')).toEqual([
      [1, tag()],
      [2, tag({ code: 'E01', area: '370000', period: '2023-Q2', department: 'SAMR', part: 'fraction', typed: '1/2' })],
    ])
    const written = writeTag(tag({ department: 'SAMR', part: 'change', typed: '+1.00' }))
    expect(written).toBe('{{C01 area=370100 period=2023 department=SAMR part=change|+1.00}}')
    expect(read(written)).toEqual([[1, tag({ department: 'SAMR', part: 'change', typed: '+1.00' })]])
  })

  it('that cannot be read says what of it', () => {
    expect(read('{{C01 area=1\n{{部门 area=1}}\n{{C01 region=1}}\n{{C01 area=1 area=2}}\n{{C01 period=2023}}\n{{C01 area=1}}\n{{C01 area=1 period=2 part=half}}')).toEqual([
      [1, { kind: 'unclosed', what: '{{C01 area=1' }], [2, { kind: 'no-code', what: '部门' }], [3, { kind: 'unknown-name', what: 'region=1' }], [4, { kind: 'twice', what: 'area' }],
      [5, { kind: 'no-area', what: 'C01' }], [6, { kind: 'no-period', what: 'C01' }], [7, { kind: 'unknown-part', what: 'half' }],
    ])
  })
})

const typedBeside = (line: string) => readBriefing(line).tags.map(({ typed }) => typed)
const RATE = '{{C01 area=370100 period=2023}}'

describe('a number beside a tag', () => {
  it.each([
    [`比例为 ${RATE}（39.95%）`, ['39.95%']],
    [`39.95％，即${RATE}`, []],
    [`39.95％（即${RATE}）`, ['39.95％']],
    [`**${RATE}** **40%**`, ['40%']],
    [`达${RATE}，比去年 12%`, []],
    [`${RATE}（2023 年）`, []],
    [`${RATE} 3 个市`, []],
    [`${RATE}（39.95）`, ['39.95']],
    [`${RATE} 1.5 倍`, []],
    ['共 7,256 {{C01 area=370100 period=2023 part=numerator}}', ['7,256']],
    ['{{C01 area=370100 period=2023 part=denominator}}（1.8 万）', ['1.8 万']],
    ['2023年{{C01 area=370100 period=2023 part=numerator}}项', []],
    ['{{C01 area=370100 period=2023 part=fraction}}=1/2', ['1/2']],
    ['上升 {{C01 area=370100 period=2023 part=change}}（6.20 个百分点）', ['6.20 个百分点']],
    ['列{{C01 area=370100 period=2023 part=place}}（第 3 名）', ['第 3 名']],
    [`| ${RATE} | 40% |`, []],
  ])('%s', (line, typed) => {
    expect(typedBeside(line)).toEqual([typed])
  })

  it('between two tags belongs to the first', () => {
    expect(typedBeside(`${RATE} 39.95% {{C01 area=370200 period=2023}}`)).toEqual([['39.95%'], []])
  })
})

const held = (numerator: number, denominator: number, more: Partial<HeldTo> = {}): HeldTo => ({ numerator, denominator, before: null, place: null, target: null, ...more })
const HIGHER_40 = { target: { numerator: 40, denominator: 100, betterWhen: 'higher' } } as const
const says = (part: TagPart, typed: string, figure: HeldTo) => agrees(part, typed, figure)

describe('a typed number agrees', () => {
  it('with a rate to its decimals, to two at least, and never by rounding up to a whole or a target', () => {
    // 799 / 2,000 = 39.95 %
    expect(says('rate', '39.95%', held(799, 2000))).toBe(true)
    expect(says('rate', '39.950%', held(799, 2000))).toBe(true)
    expect(says('rate', '百分之39.95', held(799, 2000))).toBe(true)
    expect(says('rate', '40%', held(799, 2000))).toBe(false)
    expect(says('rate', '39.9%', held(799, 2000))).toBe(false)
    expect(says('rate', '40%', held(2, 5))).toBe(true)
    // 1,999 / 2,000 = 99.95 %
    expect(says('rate', '100%', held(1999, 2000))).toBe(false)
    expect(says('rate', '99.95%', held(1999, 2000))).toBe(true)
    // 19,999 / 20,000 = 99.995 %, which rounds to 100.00 and is cut to 99.99
    expect(says('rate', '100%', held(19_999, 20_000))).toBe(false)
    expect(says('rate', '99.99%', held(19_999, 20_000))).toBe(true)
    expect(says('rate', '100%', held(20_000, 20_000))).toBe(true)
    // 1 / 30,000 = 0.0033 %, which rounds to 0.00 and is no zero
    expect(says('rate', '0%', held(1, 30_000))).toBe(false)
    expect(says('rate', '0.01%', held(1, 30_000))).toBe(true)
    expect(says('rate', '0%', held(0, 30_000))).toBe(true)
    // 39,999 / 100,000 = 39.999 %: rounds to 40.00, falls short of 40 %
    expect(says('rate', '40.00%', held(39_999, 100_000, HIGHER_40))).toBe(false)
    expect(says('rate', '39.999%', held(39_999, 100_000, HIGHER_40))).toBe(true)
    expect(says('rate', '40.00%', held(39_999, 100_000))).toBe(true)
    expect(says('rate', '1/3', held(1, 3))).toBe(null)
    expect(says('rate', '33.33%', held(0, 0))).toBe(false)
  })

  it('with counts and fractions when they are equal, with 万 to the decimals typed', () => {
    expect(says('numerator', '7,256', held(7256, 18_254))).toBe(true)
    expect(says('numerator', '7256 项', held(7256, 18_254))).toBe(true)
    expect(says('numerator', '7,255', held(7256, 18_254))).toBe(false)
    // 18,254 = 1.8254 万, to one decimal 1.8
    expect(says('denominator', '1.8 万', held(7256, 18_254))).toBe(true)
    expect(says('denominator', '1.9万', held(7256, 18_254))).toBe(false)
    expect(says('denominator', '18254.4', held(7256, 18_254))).toBe(false)
    expect(says('fraction', '7,256 / 18,254', held(7256, 18_254))).toBe(true)
    expect(says('fraction', '1/2', held(2, 4))).toBe(false)
  })

  it('with a change by its size, and by its sign where one is typed', () => {
    // 2/5 = 40 %, before 1/3 = 33.33 %: + 6.666… points
    const up = held(2, 5, { before: { numerator: 1, denominator: 3 } })
    expect(says('change', '+6.67', up)).toBe(true)
    expect(says('change', '6.67 个百分点', up)).toBe(true)
    expect(says('change', '−6.67', up)).toBe(false)
    expect(says('change', '+6.6', up)).toBe(false)
    expect(says('change', '+6.67', held(2, 5))).toBe(false)
    expect(says('change', '−6.67', held(1, 3, { before: { numerator: 2, denominator: 5 } }))).toBe(true)
  })

  it('with a place when it is that place', () => {
    expect(says('place', '第 3 名', held(1, 2, { place: 3 }))).toBe(true)
    expect(says('place', '4', held(1, 2, { place: 3 }))).toBe(false)
    expect(says('place', '第 3 名', held(1, 2))).toBe(false)
    expect(says('place', '三', held(1, 2, { place: 3 }))).toBe(null)
  })
})

const plain = (inlines: Inlines): string => inlines.map((inline) => (inline.kind === 'figure' ? `<${inline.index}${inline.isBold ? 'b' : ''}>` : inline.isBold ? `[${inline.text}]` : inline.text)).join('')

describe('the text of a briefing', () => {
  it('has headings, paragraphs, lists, tables and bold, and nothing else', () => {
    const { blocks } = readBriefing(`## 一、**总体**\n第一段 <b>x</b> [a](http://x)\n- 甲\n- ${RATE}\n1. 子\n\n| 市 | 比率 |\n| --- | ---: |\n| 济南 | **${RATE}** |\n| 青岛 | a | 多出 |\n尾 ** 一`)
    expect(blocks.map((block) => {
      switch (block.kind) {
        case 'heading': return `h${block.level} ${plain(block.inlines)}`
        case 'paragraph': return `p ${plain(block.inlines)}`
        case 'list': return `${block.isOrdered ? 'ol' : 'ul'} ${block.items.map(plain).join('/')}`
        case 'table': return `t ${block.head.map(plain).join('/')} ${block.rows.map((row) => row.map(plain).join('/')).join(' ')}`
      }
    })).toEqual(['h2 一、[总体]', 'p 第一段 <b>x</b> [a](http://x)', 'ul 甲/<0>', 'ol 子', 't 市/比率 济南/<1b> 青岛/a', 'p 尾 ** 一'])
  })

  it('keeps a bar within a tag as part of it, and marks the number typed beside it as saying the same', () => {
    const { blocks, tags } = readBriefing('| a | b |\n|---|---|\n| {{C01 area=370100 period=2023|1%}}（2%） | c |')
    expect(tags[0]?.typed).toEqual(['1%', '2%'])
    const [table] = blocks
    expect(table?.kind === 'table' && table.rows[0]?.[0]).toEqual([
      { kind: 'figure', index: 0, isBold: false }, { kind: 'text', text: '（', isBold: false, ofFigure: null }, { kind: 'text', text: '2%', isBold: false, ofFigure: 0 }, { kind: 'text', text: '）', isBold: false, ofFigure: null },
    ])
  })

  it('of the largest size with the oddest content is read in no time', () => {
    const began = performance.now()
    for (const odd of ['*'.repeat(20_000), '|'.repeat(20_000), '{'.repeat(20_000), '{{'.repeat(10_000), '1,'.repeat(10_000) + RATE, `${RATE}${'（'.repeat(9_000)}`]) readBriefing(odd)
    expect(performance.now() - began).toBeLessThan(2_000)
  })
})
