import { describe, expect, it } from 'vitest'
import {
  beginsAtNewYear, clampPeriod, findMonths, parsePeriod, PeriodError, previousPeriod, sameDaysLastYear, splitPeriod, yearToDate,
} from '#domain/period.ts'

const today = '2023-11-17'
const days = ({ from, to }: { from: string; to: string }): string => `${from}..${to}`
const lastYear = (text: string, on = '2099-12-31'): string => sameDaysLastYear(clampPeriod(parsePeriod(text), on)).text
const before = (text: string, on = '2099-12-31'): string => previousPeriod(clampPeriod(parsePeriod(text), on)).text

function findFault(text: string): PeriodError | null {
  try {
    clampPeriod(parsePeriod(text), today)
    return null
  } catch (error) {
    if (error instanceof PeriodError) return error
    throw error
  }
}

describe('reading a period', () => {
  it('a year, a quarter, a month and a range of days', () => {
    expect(['2023', '2023-Q2', '2023-Q4', '2024-02', '2023-01-01..2023-05-31'].map((text) => days(parsePeriod(text)))).toEqual([
      '2023-01-01..2023-12-31', '2023-04-01..2023-06-30', '2023-10-01..2023-12-31', '2024-02-01..2024-02-29', '2023-01-01..2023-05-31',
    ])
    expect(parsePeriod('2023-Q2').kind).toBe('quarter')
  })

  it('a half year and an ISO week, whose days may lie in two years', () => {
    expect(['2023-H1', '2024-H1', '2023-H2'].map((text) => days(parsePeriod(text)))).toEqual(['2023-01-01..2023-06-30', '2024-01-01..2024-06-30', '2023-07-01..2023-12-31'])
    // 1 January 2023 was a Sunday, so it ends week 52 of 2022; 2020 has 53 weeks; Monday 2018-12-31 begins week 1 of 2019;
    // week 9 of 2024 holds 29 February
    expect(['2023-W19', '2022-W52', '2023-W01', '2020-W53', '2019-W01', '2024-W09'].map((text) => days(parsePeriod(text)))).toEqual([
      '2023-05-08..2023-05-14', '2022-12-26..2023-01-01', '2023-01-02..2023-01-08', '2020-12-28..2021-01-03', '2018-12-31..2019-01-06', '2024-02-26..2024-03-03',
    ])
    expect([parsePeriod('2023-H1').kind, parsePeriod('2023-W19').kind]).toEqual(['half', 'week'])
  })

  it('a 53rd week is there in long years alone', () => {
    expect(findFault('2021-W53')?.wording).toEqual({ zh: '2021 年没有第 53 周，最后一周是第 52 周', en: 'there is no week 53 in 2021, its last is week 52' })
    expect([2015, 2020, 2026].map((year) => parsePeriod(`${year}-W53`).to)).toEqual(['2016-01-03', '2021-01-03', '2027-01-03'])
  })

  it('what cannot be read says so in both languages and what would do', () => {
    for (const text of ['', '23', '2023-13', '2023-Q5', '2023-Q12', '2023-H3', '2023-H0', '2023-W00', '2023-W54', '2023-W9', '2023-1', '2023-00', '2023-05-01', '2023-05-01..', ' 2023', '2023-05-01..2023-05']) {
      expect([text, findFault(text)?.code]).toEqual([text, 'unreadable'])
    }
    expect(findFault('2023-Q5')?.wording.zh).toBe('时期“2023-Q5”读不懂：请写 2023、2023-H1、2023-Q2、2023-05、2023-W19 或 2023-01-01..2023-05-31')
  })

  it('a day that does not exist, an end before its beginning and a period to come are three faults', () => {
    expect(findFault('2023-02-01..2023-02-29')?.wording.en).toBe('there is no day 2023-02-29')
    expect(findFault('2023-05-02..2023-05-01')?.code).toBe('backwards')
    expect(findFault('2023-12')?.code).toBe('not-begun')
  })

  it('a period ends today at the latest and keeps its name', () => {
    expect(clampPeriod(parsePeriod('2023-Q4'), today)).toEqual({ from: '2023-10-01', to: today, kind: 'quarter', text: '2023-Q4', isUnfinished: true })
    expect(clampPeriod(parsePeriod('2023-05'), today).isUnfinished).toBe(false)
    expect(yearToDate(today)).toEqual({ from: '2023-01-01', to: today, kind: 'year', text: '2023', isUnfinished: true })
    expect(yearToDate('2023-12-31').isUnfinished).toBe(false)
  })
})

describe('the same days last year and the period before', () => {
  it('whole periods keep their name, cut ones become days', () => {
    expect([lastYear('2023'), lastYear('2023-Q2'), lastYear('2023-05')]).toEqual(['2022', '2022-Q2', '2022-05'])
    expect(lastYear('2023', today)).toBe('2022-01-01..2022-11-17')
  })

  it('29 February, which last year lacks, becomes 28 February', () => {
    expect(lastYear('2024', '2024-02-29')).toBe('2023-01-01..2023-02-28')
    expect(lastYear('2024-02-10..2024-02-29')).toBe('2023-02-10..2023-02-28')
    expect(lastYear('2024-02-29..2024-03-10')).toBe('2023-02-28..2023-03-10')
  })

  it('whole months answer to whole months, so February 2025 to the 29 days of 2024', () => {
    expect(days(sameDaysLastYear(parsePeriod('2025-02')))).toBe('2024-02-01..2024-02-29')
    expect(lastYear('2025-01-01..2025-02-28')).toBe('2024-01-01..2024-02-29')
    expect(lastYear('2025-01-10..2025-02-28')).toBe('2024-01-10..2024-02-28')
  })

  it('the period before is of the same kind, and cut at the same date while this one runs', () => {
    expect([before('2023'), before('2023-Q1'), before('2023-01')]).toEqual(['2022', '2022-Q4', '2022-12'])
    expect([before('2023-11', today), before('2023-Q4', today), before('2023', today)]).toEqual([
      '2023-10-01..2023-10-17', '2023-07-01..2023-08-17', '2022-01-01..2022-11-17',
    ])
    // 31 days from 1 to 31 May, so the 31 days to 30 April
    expect(before('2023-05-01..2023-05-31')).toBe('2023-03-31..2023-04-30')
  })
})

describe('halves and weeks held against others', () => {
  it('a half answers to the same half, and to the other half before it', () => {
    expect([lastYear('2023-H1'), before('2023-H1'), before('2023-H2')]).toEqual(['2022-H1', '2022-H2', '2023-H1'])
    expect([lastYear('2023-H2', today), before('2023-H2', today)]).toEqual(['2022-07-01..2022-11-17', '2023-01-01..2023-05-17'])
  })

  it('a week answers to the week of the same number, a 53rd to the last', () => {
    expect([lastYear('2023-W19'), lastYear('2021-W01'), lastYear('2020-W53'), lastYear('2024-W09')]).toEqual(['2022-W19', '2020-W01', '2019-W52', '2023-W09'])
    expect([before('2023-W01'), before('2021-W01'), before('2019-W01')]).toEqual(['2022-W52', '2020-W53', '2018-W52'])
  })

  it('a week that goes on stands beside the same days of the week', () => {
    // Friday 2023-11-17 is in week 46, begun on Monday the 13th; week 46 of 2022 began on Monday 2022-11-14
    expect([before('2023-W46', today), lastYear('2023-W46', today)]).toEqual(['2023-11-06..2023-11-10', '2022-11-14..2022-11-18'])
  })

  it('a month of three days stands beside three days, not beside a month', () => {
    expect([before('2023-11', '2023-11-03'), lastYear('2023-11', '2023-11-03')]).toEqual(['2023-10-01..2023-10-03', '2022-11-01..2022-11-03'])
    // 30 days of March against February, which has 28
    expect(before('2023-03', '2023-03-30')).toBe('2023-02-01..2023-02-28')
  })
})

describe('months of a period', () => {
  it('a period splits into whole months and the days at its ends', () => {
    expect(splitPeriod(parsePeriod('2023-01-15..2023-04-10'))).toEqual({
      head: { from: '2023-01-15', to: '2023-01-31' },
      months: { from: '2023-02-01', to: '2023-03-01' },
      tail: { from: '2023-04-01', to: '2023-04-10' },
    })
    expect(splitPeriod(yearToDate(today))).toEqual({ head: null, months: { from: '2023-01-01', to: '2023-10-01' }, tail: { from: '2023-11-01', to: today } })
    expect(splitPeriod(parsePeriod('2023-Q2'))).toEqual({ head: null, months: { from: '2023-04-01', to: '2023-06-01' }, tail: null })
  })

  it('without a whole month all days are the head', () => {
    expect(splitPeriod(parsePeriod('2023-05-02..2023-05-30'))).toEqual({ head: { from: '2023-05-02', to: '2023-05-30' }, months: null, tail: null })
    expect(splitPeriod(parsePeriod('2023-05-20..2023-06-10')).head).toEqual({ from: '2023-05-20', to: '2023-06-10' })
  })

  it('its months are listed with the part that lies in it', () => {
    expect(findMonths(parsePeriod('2022-12-31..2023-01-31'))).toEqual([
      { month: '2022-12', from: '2022-12-31', to: '2022-12-31', isWhole: false },
      { month: '2023-01', from: '2023-01-01', to: '2023-01-31', isWhole: true },
    ])
  })

  it('a population of 1 January needs a period that begins there and stays in its year', () => {
    expect(['2023', '2023-Q1', '2023-01-01..2023-11-17'].map((text) => beginsAtNewYear(parsePeriod(text)))).toEqual([true, true, true])
    expect(['2023-Q2', '2022-01-01..2023-05-31'].map((text) => beginsAtNewYear(parsePeriod(text)))).toEqual([false, false])
  })
})
