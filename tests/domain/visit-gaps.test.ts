import { describe, expect, it } from 'vitest'
import { findMergeable } from '#domain/visit-gaps.ts'

const day = (date: string, ...departments: string[]) => ({ day: date, departments })

describe('visits that could have been one', () => {
  it('lie nearer than 90 days and are of different departments', () => {
    // 1 March to 29 May: 89 days; to 30 May: 90
    expect(findMergeable([day('2022-03-01', 'A'), day('2022-05-29', 'B'), day('2022-11-01', 'A')])).toEqual({ year: '2022', all: 3, near: 2 })
    expect(findMergeable([day('2022-03-01', 'A'), day('2022-05-30', 'B')])).toBeNull()
    expect(findMergeable([day('2022-03-01', 'A'), day('2022-03-20', 'A')])).toBeNull()
  })

  it('are told of the latest year, and never across the new year', () => {
    expect(findMergeable([day('2021-04-01', 'A'), day('2021-04-20', 'B'), day('2022-12-20', 'A'), day('2023-01-10', 'B')])).toEqual({ year: '2021', all: 2, near: 2 })
    expect(findMergeable([])).toBeNull()
  })
})
