import { describe, expect, it } from 'vitest'
import { indicators } from '#domain/indicators/index.ts'
import { defineWorkPlan, findShowing } from '#domain/work-plan.ts'
import { findWorkPlan, findWorkPoint } from '#domain/work-plans/index.ts'
import { findNextDay, judgeFigures, judgePoint, judgeSteps, type ShownFigure } from '#domain/work-point-state.ts'
import { findOwnerFaults, findStepFaults, type StepValues } from '#domain/work-step.ts'
import { workPlan2023 } from '#domain/work-plans/2023.ts'

const DAY = '2023-11-17'
/** A figure over what has fallen due: 40 of 100 asked, 45 of 100 found. */
const figure = (change: Partial<ShownFigure> = {}): ShownFigure => ({
  state: 'measured', met: true, numerator: 45, denominator: 100, target: { numerator: 40, denominator: 100 }, betterWhen: 'higher', isOfWholeYear: false, ...change,
})
const step = (plannedDate: string | null, doneDate: string | null) => ({ plannedDate, doneDate })

describe('the plan of 2023', () => {
  it('has 22 points under six chapters: 5, 3, 4, 4, 3 and 3', () => {
    const { chapters, points } = workPlan2023
    expect(chapters.map((_, index) => points.filter(({ chapter }) => chapter === index + 1).length)).toEqual([5, 3, 4, 4, 3, 3])
    expect(findWorkPlan(2023)).toBe(workPlan2023)
    expect(findWorkPlan(2022)).toBeNull()
    expect(findWorkPoint(workPlan2023, 6)?.quote.zh).toContain('年内省级层面组织2次部门联合集中抽查，全省部门联合抽查比例不低于40%')
    expect(findWorkPoint(workPlan2023, 23)).toBeNull()
  })

  it('tells for each point what shows it, as the table of the 22 points does: C, F or M', () => {
    const letters = { computed: 'C', filed: 'F', mixed: 'M' } as const
    expect(workPlan2023.points.map(({ evidence }) => letters[evidence]).join('')).toBe('MCMMCCCCFMMMCCCCCMFFMC')
  })

  it('has a label of at most four characters a line for each point', () => {
    for (const { label } of workPlan2023.points) {
      const lines = label.zh.split('\n').flatMap((line) => line.match(/.{1,4}/gu) ?? [])
      expect(lines.length, label.zh).toBeLessThanOrEqual(2)
    }
  })

  it('is shown by the indicators that it names, the telling one first, then by those that name the point', () => {
    const codesOf = (number: number): readonly string[] => {
      const point = findWorkPoint(workPlan2023, number)
      return point === null ? [] : findShowing(point, indicators).map(({ code }) => code)
    }
    expect(codesOf(6).slice(0, 2)).toEqual(['C01', 'C02'])
    expect(codesOf(6)).toContain('C01P')
    expect(codesOf(9)).toEqual([])
    expect(codesOf(22)).toHaveLength(indicators.length)
  })

  it('a plan out of order is refused', () => {
    const [first, second] = workPlan2023.points
    if (first === undefined || second === undefined) throw new Error('the plan has two points')
    expect(() => defineWorkPlan({ ...workPlan2023, points: [second] })).toThrow('point 2 stands at place 1')
    expect(() => defineWorkPlan({ ...workPlan2023, points: [{ ...first, chapter: 7 }] })).toThrow('names no chapter')
    expect(() => defineWorkPlan({ ...workPlan2023, points: [{ ...first, chapter: 2 }, second] })).toThrow('behind a later chapter')
    expect(() => defineWorkPlan({ ...workPlan2023, points: [{ ...first, shownBy: ['A01', 'A01'] }] })).toThrow('twice')
  })
})

describe('state by figures', () => {
  it('is the gravest of what was judged', () => {
    expect(judgeFigures([figure(), figure({ met: false })], DAY)).toBe('short')
    expect(judgeFigures([figure(), figure({ state: 'not-reported', met: null })], DAY)).toBe('not-reported')
    expect(judgeFigures([figure({ met: false }), figure({ state: 'not-reported', met: null })], DAY)).toBe('short')
    expect(judgeFigures([figure(), figure({ state: 'not-applicable', met: null })], DAY)).toBe('met')
    expect(judgeFigures([figure({ state: 'not-applicable', met: null })], DAY)).toBe('not-due')
  })

  it('says of watched and of small figures that the point runs, and nothing where there is no figure', () => {
    expect(judgeFigures([figure({ met: null, betterWhen: 'watch' })], DAY)).toBe('in-progress')
    expect(judgeFigures([figure({ state: 'small-number', met: null })], DAY)).toBe('in-progress')
    expect(judgeFigures([], DAY)).toBeNull()
  })

  it('what is due within the year is under way while its pace reaches the target, and at risk when it does not', () => {
    // 17 November is day 321 of 365: 100 % × 321 ÷ 365 = 87.94…, so 88 of 100 keep pace and 87 do not
    const whole = { met: false, isOfWholeYear: true, target: { numerator: 1, denominator: 1 } }
    expect(judgeFigures([figure({ ...whole, numerator: 88 })], DAY)).toBe('in-progress')
    expect(judgeFigures([figure({ ...whole, numerator: 87 })], DAY)).toBe('at-risk')
    // on the last day there is no time left
    expect(judgeFigures([figure({ ...whole, numerator: 99 })], '2023-12-31')).toBe('short')
    // a leap year has a day more: 15 November is day 320 of 366, 100 × 320 ÷ 366 = 87.43…
    expect(judgeFigures([figure({ ...whole, numerator: 88 })], '2024-11-15')).toBe('in-progress')
    expect(judgeFigures([figure({ ...whole, numerator: 87 })], '2024-11-15')).toBe('at-risk')
  })
})

describe('state by steps', () => {
  it('falls short when a step is past its day, and is met when all are done', () => {
    expect(judgeSteps([step('2023-11-16', null), step('2023-03-01', '2023-03-01')], DAY)).toBe('short')
    expect(judgeSteps([step(DAY, null), step('2023-03-01', '2023-04-01')], DAY)).toBe('in-progress')
    expect(judgeSteps([step('2023-12-01', null), step(null, null)], DAY)).toBe('not-due')
    expect(judgeSteps([step('2023-11-16', '2023-11-17'), step(null, '2023-01-05')], DAY)).toBe('met')
    expect(judgeSteps([], DAY)).toBeNull()
  })

  it('counts a step that was done later as open on an earlier day', () => {
    expect(judgeSteps([step('2023-06-30', '2023-09-01')], '2023-06-30')).toBe('not-due')
    expect(judgeSteps([step('2023-06-30', '2023-09-01')], '2023-07-01')).toBe('short')
  })
})

describe('state of a point', () => {
  const done = [step('2023-03-01', '2023-03-01')]
  it('follows its kind of evidence', () => {
    expect(judgePoint({ evidence: 'filed', shownBy: ['G02'] }, [figure({ met: false })], done, DAY)).toBe('met')
    expect(judgePoint({ evidence: 'computed', shownBy: ['C01'] }, [figure({ met: false })], done, DAY)).toBe('short')
    expect(judgePoint({ evidence: 'computed', shownBy: ['C01'] }, [], done, DAY)).toBe('not-reported')
    expect(judgePoint({ evidence: 'filed', shownBy: [] }, [], [], DAY)).toBe('not-reported')
  })

  it('takes the graver of both where it is computed and filed', () => {
    expect(judgePoint({ evidence: 'mixed', shownBy: ['A03'] }, [figure()], [], DAY)).toBe('not-reported')
    expect(judgePoint({ evidence: 'mixed', shownBy: ['A03'] }, [figure({ met: false })], done, DAY)).toBe('short')
    expect(judgePoint({ evidence: 'mixed', shownBy: ['A03'] }, [figure()], [step('2023-12-31', null)], DAY)).toBe('in-progress')
    expect(judgePoint({ evidence: 'mixed', shownBy: ['A03'] }, [], done, DAY)).toBe('met')
  })

  it('that asks for the figures themselves is met when none is missing, whatever they say', () => {
    expect(judgePoint({ evidence: 'computed', shownBy: 'all' }, [figure(), figure({ met: false })], [], DAY)).toBe('met')
    expect(judgePoint({ evidence: 'computed', shownBy: 'all' }, [figure(), figure({ state: 'not-reported', met: null })], [], DAY)).toBe('in-progress')
  })

  it('has its next day from the earliest open step, else the end of the year until it is met', () => {
    expect(findNextDay([step('2023-12-05', null), step('2023-11-30', null), step('2023-03-01', '2023-03-01')], 'in-progress', DAY)).toBe('2023-11-30')
    expect(findNextDay([step(null, null)], 'not-due', DAY)).toBe('2023-12-31')
    expect(findNextDay(done, 'met', DAY)).toBeNull()
  })
})

describe('what may be written', () => {
  const sound: StepValues = { name: '印发', plannedDate: '2023-12-01', doneDate: DAY, documentNumber: '', documentTitle: '', note: '两行\n说明', isRemoved: false }
  it('names the field and the fault', () => {
    expect(findStepFaults(sound, DAY)).toEqual({})
    expect(findStepFaults({ ...sound, name: '', plannedDate: '2023-02-29', doneDate: '2023-11-18', documentNumber: 'a\u0007', note: 'x'.repeat(501) }, DAY)).toEqual({
      name: { kind: 'empty' }, plannedDate: { kind: 'day' }, doneDate: { kind: 'ahead' }, documentNumber: { kind: 'control' }, note: { kind: 'long', most: 500 },
    })
    // 120 characters outside the basic plane are 120 characters
    expect(findStepFaults({ ...sound, name: '𬭎'.repeat(120) }, DAY)).toEqual({})
    expect(findStepFaults({ ...sound, name: '字'.repeat(121) }, DAY)).toEqual({ name: { kind: 'long', most: 120 } })
    expect(findOwnerFaults({ department: '', contact: 'x'.repeat(61) })).toEqual({ department: { kind: 'choose' }, contact: { kind: 'long', most: 60 } })
  })
})
