import { describe, expect, it } from 'vitest'
import { highRiskCoverage } from '#domain/indicators/high-risk-coverage.ts'
import { publicationInTime } from '#domain/indicators/publication-in-time.ts'
import {
  covers, coversDepartment, findRightFault, homeOf, isRole, mayFillLine, mayListRows, mayOpen, mayOpenScorecard, maySeeClass, maySeeOtherCities, pages, roles, type Right, type Role,
} from '#domain/rights.ts'
import { undrawnHighRisk } from '#domain/warnings/undrawn-high-risk.ts'

const liaocheng = { role: 'city', areaCode: '371500', departmentCode: '' } as const

describe('who may open what', () => {
  it('every role opens these doors and no other', () => {
    const doors = Object.fromEntries(roles.map((role) => [role, pages.filter((page) => mayOpen(role, page)).join(' ')]))
    expect(doors).toEqual({
      leader: 'board wall risk draws records indicators annotations comments subscriptions inbox views briefings briefing-write assessments checklists api-figures api-records',
      evaluator: 'board wall scores city-score risk draws models warnings enterprise search records indicators annotations comments subscriptions inbox views briefings briefing-write assessments sheets checklists api-figures api-records',
      staff: 'board wall risk draws models warnings enterprise search records indicators annotations subscriptions inbox views briefings briefing-write api-figures api-records',
      city: 'board city-score records indicators deliveries hand-in annotations comments subscriptions inbox views briefings assessments checklists api-figures api-records',
      department: 'board city-score records indicators deliveries hand-in annotations comments subscriptions inbox views briefings assessments checklists api-figures api-records',
      steward: 'indicators deliveries hand-in mapping',
    })
  })

  it('signing in leads to a page that the role may open', () => {
    expect(roles.every((role) => mayOpen(role, homeOf(role)))).toBe(true)
  })

  it('the class of an enterprise is for evaluators and staff alone', () => {
    expect(roles.filter(maySeeClass)).toEqual(['evaluator', 'staff'])
  })

  it('a list that is chosen by class would tell it, so it is shut to the others', () => {
    expect(mayListRows('leader', highRiskCoverage.fact, highRiskCoverage.counted)).toBe(false)
    expect(mayListRows('city', undrawnHighRisk.fact, undrawnHighRisk.open)).toBe(false)
    expect(mayListRows('staff', undrawnHighRisk.fact, undrawnHighRisk.open)).toBe(true)
    expect(mayListRows('leader', publicationInTime.fact, publicationInTime.counted)).toBe(true)
    expect(mayListRows('leader', publicationInTime.fact, publicationInTime.counted, true)).toBe(false)
  })

  it('a city opens its own scorecard and no other', () => {
    expect([mayOpenScorecard(liaocheng, 'cities', '371500'), mayOpenScorecard(liaocheng, 'cities', '371400'), mayOpenScorecard(liaocheng, 'cities', '370000')]).toEqual(
      [true, false, false],
    )
    expect(mayOpenScorecard({ role: 'leader', areaCode: '370000', departmentCode: '' }, 'cities', '371500')).toBe(false)
  })

  it('a department opens its own scorecard, an evaluator of the province any, a city none of a department', () => {
    const own: Right = { role: 'department', areaCode: '370000', departmentCode: 'SCJG' }
    expect([mayOpenScorecard(own, 'departments', 'SCJG'), mayOpenScorecard(own, 'departments', 'JYT'), mayOpenScorecard(own, 'cities', '371500')]).toEqual([true, false, false])
    expect(mayOpenScorecard({ ...own, role: 'evaluator', departmentCode: '' }, 'departments', 'JYT')).toBe(true)
    expect([mayOpenScorecard(liaocheng, 'departments', 'SCJG'), mayOpenScorecard({ ...own, areaCode: '370100' }, 'departments', 'SCJG')]).toEqual([false, false])
  })
})

describe('what a right covers', () => {
  it('the province covers all, a city itself and its counties', () => {
    expect([covers({ areaCode: '370000' }, '371502'), covers(liaocheng, '371502'), covers(liaocheng, '371500')]).toEqual([true, true, true])
    expect([covers(liaocheng, '370000'), covers(liaocheng, '371402'), covers(liaocheng, 'x')]).toEqual([false, false, false])
    expect([maySeeOtherCities({ areaCode: '370000' }), maySeeOtherCities(liaocheng)]).toEqual([true, false])
  })

  it('a right of one department does not cover the sum of all', () => {
    expect([coversDepartment({ departmentCode: '' }, 'D01'), coversDepartment({ departmentCode: 'D01' }, 'D01')]).toEqual([true, true])
    expect([coversDepartment({ departmentCode: 'D01' }, 'D02'), coversDepartment({ departmentCode: 'D01' }, '')]).toEqual([false, false])
  })

  it('a line of a checklist is filled by who answers for it and by the province’s evaluators', () => {
    const owners = [{ kind: '', code: '' }, { kind: 'cities', code: '371500' }, { kind: 'departments', code: 'D01' }]
    const mayFill = (role: Role, areaCode: string, departmentCode = ''): boolean[] => owners.map((owner) => mayFillLine({ role, areaCode, departmentCode }, owner))
    expect(mayFill('evaluator', '370000')).toEqual([true, true, true])
    expect(mayFill('city', '371500')).toEqual([false, true, false])
    expect(mayFill('department', '370000', 'D01')).toEqual([false, false, true])
    // a department of a city, a leader, an evaluator of a city or of one department
    expect([...mayFill('department', '371500', 'D01'), ...mayFill('leader', '370000'), ...mayFill('evaluator', '371500'), ...mayFill('evaluator', '370000', 'D01')]).toEqual(Array(12).fill(false))
  })

  it('an unsound right says what is wrong with it', () => {
    expect(findRightFault(liaocheng)).toBeNull()
    expect(findRightFault({ ...liaocheng, areaCode: '370000' })?.en).toContain('not the province')
    expect(findRightFault({ ...liaocheng, areaCode: '37' })?.zh).toContain('六位数字')
    expect(findRightFault({ ...liaocheng, role: 'department' })?.zh).toContain('部门代码')
    expect([isRole('staff'), isRole('admin')]).toEqual([true, false])
  })
})
