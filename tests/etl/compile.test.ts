import { expect, it } from 'vitest'
import { quoteLiteral, writeCondition, writeConditions } from '#etl/compile/condition-text.ts'
import { writeViewFiles } from '#etl/compile.ts'

it('a value of a definition is quoted, whatever stands in it', () => {
  expect(quoteLiteral(`O'Neil; drop table x`)).toBe(`'O''Neil; drop table x'`)
  expect(quoteLiteral(40)).toBe('40')
  expect(() => quoteLiteral(Number.NaN)).toThrow('NaN')
})

it('each condition reads as a predicate', () => {
  expect(writeCondition({ column: 'is_counted', op: '=', value: true }, 'f')).toBe('f.is_counted')
  expect(writeCondition({ column: 'is_counted', op: '=', value: false }, 'f')).toBe('not f.is_counted')
  expect(writeCondition({ column: 'line_count', op: '>=', value: 2 }, 'f')).toBe('f.line_count >= 2')
  expect(writeCondition({ column: 'state_code', op: 'not-in', value: ['00', '99'] }, 'f')).toBe(`f.state_code not in ('00', '99')`)
  expect(writeCondition({ column: 'published_date', op: 'not-after', other: 'publish_due_date' }, 'f')).toBe('f.published_date <= f.publish_due_date')
  expect(writeCondition({ column: 'closed_date', op: 'is-null' }, 'f')).toBe('f.closed_date is null')
})

it('a condition that stands twice is written once', () => {
  const condition = { column: 'is_counted', op: '=', value: true } as const
  expect(writeConditions([condition, condition], 'f')).toEqual(['f.is_counted'])
})

it('the class of one enterprise is shown to those alone whose duty it is, and counted for all', () => {
  const view = writeViewFiles().get('indicator_d03.sql')
  expect(view).toContain(`case when (select current_setting('app.role', true)) in ('staff', 'evaluator') then fct_subject_years.risk_class end as risk_class`)
  expect(view).toContain(`where fct_subject_years.risk_class = 'D'`)
})
