import { describe, expect, it } from 'vitest'
import {
  addDays, addMonths, countIsoWeeks, dayOfWeek, daysBetween, firstDayOfIsoWeek, fromDayNumber, isDay, isoWeekOf, lastDayOfMonth, monthOf, shiftByMonths, toDayNumber, yearOf,
} from '#domain/calendar.ts'

describe('calendar days', () => {
  it('a day exists or it does not', () => {
    expect(['2023-11-17', '2024-02-29', '2000-02-29'].every(isDay)).toBe(true)
    expect(['2023-02-29', '1900-02-29', '2023-11-31', '2023-13-01', '2023-00-10', '2023-1-1', '20231117', ''].some(isDay)).toBe(false)
  })

  it('the days since 1970 count leap years and go back again', () => {
    // 30 years to 2000-01-01: 30 × 365 = 10,950 and 7 leap days (72 … 96) = 10,957
    expect(toDayNumber('2000-01-01')).toBe(10_957)
    expect(toDayNumber('1969-12-31')).toBe(-1)
    for (const day of ['1600-02-29', '1969-12-31', '2000-02-29', '2023-12-31', '2024-03-01']) expect(fromDayNumber(toDayNumber(day))).toBe(day)
  })

  it('every day of a leap year follows the one before', () => {
    let day = '2023-12-31'
    for (let count = 1; count <= 366; count += 1) day = addDays(day, 1)
    expect(day).toBe('2024-12-31')
    expect(daysBetween('2024-01-01', '2025-01-01')).toBe(366)
    expect(daysBetween('2024-03-01', '2024-02-28')).toBe(-2)
  })

  it('17 November 2023 was a Friday, and Sunday is the seventh day', () => {
    expect(dayOfWeek('2023-11-17')).toBe(5)
    expect(dayOfWeek('2023-11-19')).toBe(7)
    expect(dayOfWeek('2023-11-20')).toBe(1)
    expect(dayOfWeek('1969-12-31')).toBe(3)
  })

  it('months know their year and their last day', () => {
    expect([monthOf('2023-05-06'), yearOf('2023-05-06')]).toEqual(['2023-05', 2023])
    expect(['2023-02', '2024-02', '2023-04', '2023-12'].map(lastDayOfMonth)).toEqual(['2023-02-28', '2024-02-29', '2023-04-30', '2023-12-31'])
    expect([addMonths('2023-11', 2), addMonths('2023-01', -1), addMonths('2023-05', -12)]).toEqual(['2024-01', '2022-12', '2022-05'])
  })

  it('a day that a month lacks becomes its last', () => {
    expect(shiftByMonths('2023-03-31', -1)).toBe('2023-02-28')
    expect(shiftByMonths('2024-02-29', -12)).toBe('2023-02-28')
    expect(shiftByMonths('2023-02-28', 12)).toBe('2024-02-28')
  })

  it('the first days of January may belong to week 53 of the year before', () => {
    // 2020 began on a Wednesday and is a leap year, so it has 53 weeks; its last ends on Sunday 2021-01-03
    expect(isoWeekOf('2020-12-31').text).toBe('2020-W53')
    expect(isoWeekOf('2021-01-03')).toEqual({ year: 2020, week: 53, text: '2020-W53' })
    expect(isoWeekOf('2021-01-04').text).toBe('2021-W01')
    // Monday 2018-12-31 lies in the week of Thursday 2019-01-03
    expect(isoWeekOf('2018-12-31').text).toBe('2019-W01')
    expect(isoWeekOf('2023-11-17').text).toBe('2023-W46')
  })

  it('weeks begin on the Monday that isoWeekOf tells, and long years have 53 of them', () => {
    expect([firstDayOfIsoWeek(2023, 1), firstDayOfIsoWeek(2019, 1), firstDayOfIsoWeek(2020, 53)]).toEqual(['2023-01-02', '2018-12-31', '2020-12-28'])
    // 1 January: Thursday in 2015, Wednesday of a leap year in 2020, Thursday in 2026
    expect([2015, 2019, 2020, 2023, 2024, 2026].map(countIsoWeeks)).toEqual([53, 52, 53, 52, 52, 53])
    for (const year of [2019, 2020, 2021, 2024]) expect(isoWeekOf(firstDayOfIsoWeek(year, 7)).text).toBe(`${year}-W07`)
  })

  it('a text that is no day is refused, not guessed', () => {
    expect(() => addDays('2023-02-30', 1)).toThrow('2023-02-30')
  })
})
