/** What keeps a sheet from being published, each fault with its place. */
import { describe, expect, it } from 'vitest'
import type { Scheme } from '#domain/scheme.ts'
import { findScheme } from '#domain/schemes/index.ts'
import { findSheetFaults } from '#domain/sheet-faults.ts'
import { changeItem, sampleSheet } from '../../support/sample-sheet.ts'

const percent = (share: number) => ({ numerator: share, denominator: 100 })
const told = (scheme: Scheme): readonly string[] => findSheetFaults(scheme).map(({ path, wording }) => `${path}: ${wording.zh}`)
const items = 'blocks.0.items'

it('a whole sheet with every kind of rule has none, and neither have those that are shipped to score', () => {
  expect(told(sampleSheet)).toEqual([])
  for (const of of ['cities', 'departments'] as const) expect(told(findScheme(2023, of) ?? { ...sampleSheet, blocks: [] }), of).toEqual([])
})

describe('points', () => {
  it('must add up to the whole, and the difference is told', () => {
    // 100 − 20 + 18.5
    expect(told(changeItem(sampleSheet, 'C01', { hundredths: 1_850 }))).toEqual(['blocks: 各项合计 98.5 分，比满分 100 分少 1.5 分'])
    expect(told({ ...sampleSheet, wholeHundredths: 9_000 })).toEqual(['blocks: 各项合计 100 分，比满分 90 分多 10 分'])
    expect(told({ ...sampleSheet, blocks: [], tieOrder: [] })).toEqual(['blocks: 还没有分类和项目'])
  })

  it('a rule gives not more than full marks, and full marks can be earned', () => {
    const steps = (most: number) => told(changeItem(sampleSheet, 'B08', { rule: { kind: 'steps', steps: [{ from: percent(5), hundredths: 100 }, { from: percent(10), hundredths: most }] } }))
    expect(steps(600)).toEqual([`${items}.3.rule.steps.1.hundredths: 超过满分 5 分`])
    expect(steps(400)).toEqual([`${items}.3.rule.steps: 没有一档得满分 5 分`])
    expect(told(changeItem(sampleSheet, 'F2', { rule: { kind: 'deduction', eachHundredths: 300, capHundredths: 200 } }))).toEqual(['blocks.1.items.1.rule.capHundredths: 上限低于一次的扣分'])
    expect(told(changeItem(sampleSheet, 'C06', { rule: { kind: 'ladder', better: 'lower', stepHundredths: 0 } }))).toEqual([`${items}.6.rule.stepHundredths: 分值应大于 0`])
  })

  it('what is taken off for events and in addition keeps to its caps', () => {
    expect(told(changeItem(sampleSheet, 'E01', { losses: [{ code: 'E02', eachHundredths: 300, capHundredths: 200 }, { code: 'Z9', eachHundredths: 0, capHundredths: null }] }))).toEqual([
      `${items}.1.losses.0.capHundredths: 上限 2 分低于一次的 3 分`, `${items}.1.losses.1.code: 没有可数事件的指标“Z9”`, `${items}.1.losses.1.eachHundredths: 每次扣分应大于 0`,
    ])
    expect(told({ ...sampleSheet, bonus: { ...sampleSheet.bonus, capHundredths: 0 } })).toEqual(['bonus.capHundredths: 上限为 0，下面的项目不起作用'])
    expect(told({ ...sampleSheet, deductions: { ...sampleSheet.deductions, capHundredths: 400 } })).toEqual(['deductions.items.0.eachHundredths: 一次的分值超过上限'])
  })
})

describe('items', () => {
  it('computed ones name an indicator that there is, filed ones a code of their own', () => {
    expect(told(changeItem({ ...sampleSheet, tieOrder: [] }, 'C01', { code: 'Z99' }))).toEqual([`${items}.0.code: 没有指标“Z99”`])
    expect(told(changeItem(sampleSheet, 'F1', { code: 'B02' }))).toEqual(['blocks.1.items.0.code: “B02”是指标的代码，请另用代码'])
    expect(told(changeItem(sampleSheet, 'F2', { code: 'F1' }))).toEqual(['blocks.1.items.1.code: “F1”已经用过'])
    expect(told({ ...sampleSheet, vetoes: sampleSheet.vetoes.map((veto) => ({ ...veto, code: 'P1' })) })).toEqual(['vetoes.0.code: “P1”已经用过'])
  })

  it('a filed one says what it asks, for whom, and by whom it is vouched for', () => {
    const source = { kind: 'filed', name: { zh: ' ', en: 'x' }, demand: { zh: '文件', en: '' }, asks: 'answer', needsDocument: false, parties: [] } as const
    expect(told(changeItem(sampleSheet, 'F1', { source, evidence: 'system' }))).toEqual([
      'blocks.1.items.0.source.name.zh: 请写中文', 'blocks.1.items.0.source.demand.en: 请写英文', 'blocks.1.items.0.source.parties: 没有适用的单位；留空表示全部适用',
      'blocks.1.items.0.evidence: 填报项目不能由系统数据取证',
    ])
  })

  it('are scored by a rule that fits what they ask', () => {
    const linear = { kind: 'linear', floor: percent(0), target: percent(50) } as const
    expect(told(changeItem(sampleSheet, 'D02', { rule: linear }))).toEqual([`${items}.2.rule.kind: 回答是与否的项目按“是否计分”`])
    expect(told(changeItem(sampleSheet, 'C01', { rule: { kind: 'yes-no', demand: { zh: '是', en: 'yes' } } }))).toEqual([`${items}.0.rule.kind: 有数值的项目不能按“是否计分”`])
    expect(told(changeItem(sampleSheet, 'F3', { rule: { kind: 'deduction', eachHundredths: 100, capHundredths: null } }))).toEqual(['blocks.1.items.2.rule.kind: 按次扣分的项目应填报次数'])
    expect(told(changeItem(sampleSheet, 'RS1', { rule: { kind: 'best', better: 'higher' } }))).toEqual([`${items}.7.rule.kind: 几个指标的名次只能按“名次合计”计分`])
    expect(told(changeItem(sampleSheet, 'F1', { rule: { kind: 'rank-sum', of: [], stepHundredths: 50 } }))).toEqual(['blocks.1.items.0.rule.kind: 名次合计只用于来源为“几个指标的名次”的项目'])
  })
})

describe('ends and steps', () => {
  const slope = (code: string, floor: number, target: number) => told(changeItem(sampleSheet, code, { rule: { kind: 'linear', floor: percent(floor), target: percent(target) } }))

  it('the target lies on the better side of the floor', () => {
    expect(slope('C01', 40, 15)).toEqual([`${items}.0.rule.target: C01 越高越好，目标应高于下限`])
    expect(slope('C06', 5, 20)).toEqual([`${items}.6.rule.target: C06 越低越好，目标应低于下限`])
    expect(slope('C06', 20, 5)).toEqual([])
    expect(slope('C01', 40, 40)).toEqual([`${items}.0.rule.target: 目标不能等于下限`])
    expect(told(changeItem(sampleSheet, 'B01', { rule: { kind: 'best', better: 'lower' } }))).toEqual([`${items}.5.rule.better: B01 越高越好`])
  })

  it('a share is 100 % at most, a multiple may be more', () => {
    expect(told(changeItem(sampleSheet, 'C01', { rule: { kind: 'linear', floor: percent(15), target: { numerator: 40, denominator: 1 } } }))).toEqual([`${items}.0.rule.target: 比例不能超过 100%；请写成 80% 这样`])
    expect(told(changeItem(sampleSheet, 'B01', { code: 'D05', rule: { kind: 'linear', floor: percent(100), target: percent(200) } }))).toEqual([])
  })

  it('of a number of events are whole', () => {
    expect(told(changeItem(sampleSheet, 'F2', { rule: { kind: 'linear', floor: percent(0), target: percent(250) } }))).toEqual(['blocks.1.items.1.rule.target: 填报的是次数，应为整数'])
  })

  it('steps and bands ascend', () => {
    const steps = [{ from: percent(10), hundredths: 100 }, { from: percent(10), hundredths: 500 }]
    expect(told(changeItem(sampleSheet, 'B08', { rule: { kind: 'steps', steps } }))).toEqual([`${items}.3.rule.steps.1.from: 应从小到大排列`])
    expect(told(changeItem(sampleSheet, 'B04', { rule: { kind: 'band', zeroBelow: percent(3), low: percent(2), high: percent(5), zeroAbove: percent(8) } }))).toEqual([`${items}.4.rule.low: 应从小到大排列`])
  })

  it('places are added up of two indicators at least, each once and the right way round', () => {
    const rule = { kind: 'rank-sum', of: [{ code: 'E01', better: 'lower' }], stepHundredths: 50 } as const
    expect(told(changeItem(sampleSheet, 'RS1', { rule }))).toEqual([`${items}.7.rule.of: 名次合计至少要两个指标`, `${items}.7.rule.of.0.better: E01 越高越好`])
  })
})

describe('what decides at the end', () => {
  it('grades descend to 0, vetoes name one below the best', () => {
    const [good, pass, fail] = sampleSheet.grades
    if (good === undefined || pass === undefined || fail === undefined) throw new Error('the sample has three grades')
    expect(told({ ...sampleSheet, grades: [pass, good, fail] })).toEqual(['grades.1.fromPercent: 等次应从高到低排列', 'vetoes.0.atBest: 至多仍为最高等次，等于没有否决'])
    expect(told({ ...sampleSheet, grades: [good, pass] })).toEqual(['grades.1.fromPercent: 最后一个等次应从 0 起'])
    expect(told({ ...sampleSheet, vetoes: [{ code: 'V1', name: { zh: '甲', en: 'a' }, atBest: 'gone' }] })).toEqual(['vetoes.0.atBest: 没有等次“gone”'])
  })

  it('ties are ordered by items of the sheet, names and the document are written', () => {
    expect(told({ ...sampleSheet, tieOrder: ['C01', 'D04', 'C01'] })).toEqual(['tieOrder: 并列时比较“D04”，但表中没有这一项', 'tieOrder: “C01”写了两次'])
    expect(told({ ...sampleSheet, name: { zh: '', en: 'x' }, source: { document: ' ', clause: '' } })).toEqual(['name.zh: 请写中文', 'source.document: 请写依据的文件'])
  })

  it('every fault is told in both languages', () => {
    const faults = findSheetFaults({ ...sampleSheet, blocks: [], grades: [], name: { zh: '', en: '' }, selfGap: { percent: 0, eachHundredths: 0 } })
    expect(faults.length).toBeGreaterThan(5)
    for (const { wording } of faults) expect([wording.zh, wording.en].every((text) => text.length > 0 && !/undefined|NaN/.test(text))).toBe(true)
  })
})
