import { describe, expect, it } from 'vitest'
import { findKnownYears, OutsideCalendarError, WorkingCalendar, type Holiday } from '#domain/working-calendar.ts'

const off = (...dates: string[]): Holiday[] => dates.map((date) => ({ date, kind: 'off' }))
const work = (...dates: string[]): Holiday[] => dates.map((date) => ({ date, kind: 'work' }))

// 国办发明电〔2022〕16号: Mid-Autumn and National Day 29 September to 6 October 2023, worked on Saturday 7 and Sunday 8 October
const autumn2023 = [
  ...off('2023-09-29', '2023-09-30', '2023-10-01', '2023-10-02', '2023-10-03', '2023-10-04', '2023-10-05', '2023-10-06'),
  ...work('2023-10-07', '2023-10-08'),
]
const calendar = new WorkingCalendar(autumn2023)

describe('working days', () => {
  it('twenty working days after 28 September 2023 end on 1 November', () => {
    // 10-07 and 10-08 (worked at the weekend) are 1 and 2; 9 to 13 October 3–7; 16 to 20 October 8–12; 23 to 27 October 13–17;
    // 30 October to 1 November 18–20
    expect(calendar.addWorkingDays('2023-09-28', 1)).toBe('2023-10-07')
    expect(calendar.addWorkingDays('2023-09-28', 2)).toBe('2023-10-08')
    expect(calendar.addWorkingDays('2023-09-28', 17)).toBe('2023-10-27')
    expect(calendar.addWorkingDays('2023-09-28', 20)).toBe('2023-11-01')
  })

  it('day 1 is the first working day after, whether the day itself is worked or not', () => {
    expect(calendar.addWorkingDays('2023-10-03', 1)).toBe('2023-10-07')
    expect(calendar.addWorkingDays('2023-11-17', 1)).toBe('2023-11-20')
    expect(calendar.addWorkingDays('2023-11-18', 0)).toBe('2023-11-18')
  })

  it('a Friday off, a Saturday worked and a plain Sunday', () => {
    expect(['2023-09-28', '2023-09-29', '2023-10-07', '2023-10-08', '2023-10-09', '2023-10-15'].map((day) => calendar.isWorkingDay(day))).toEqual(
      [true, false, true, true, true, false],
    )
  })

  it('days left count to the limit, overdue days from it', () => {
    // from Friday 17 November: 20 and 21 November
    expect(calendar.workingDaysBetween('2023-11-17', '2023-11-21')).toBe(2)
    expect(calendar.workingDaysBetween('2023-11-17', '2023-11-17')).toBe(0)
    // Friday to Sunday: nothing left to work in
    expect(calendar.workingDaysBetween('2023-11-17', '2023-11-19')).toBe(0)
    expect(calendar.workingDaysBetween('2023-11-21', '2023-11-17')).toBe(-2)
    expect(calendar.workingDaysBetween('2023-09-28', '2023-11-01')).toBe(20)
  })

  it('a day outside the loaded years is an error that names the year and the remedy', () => {
    expect(() => calendar.addWorkingDays('2023-12-29', 1)).toThrow(OutsideCalendarError)
    expect(() => calendar.addWorkingDays('2023-12-20', 20)).toThrow('the working calendar lacks 2024: load the holidays of 2024')
    expect(() => calendar.isWorkingDay('2022-12-31')).toThrow('工作日历缺 2022 年')
    expect(() => calendar.workingDaysBetween('2023-12-29', '2024-01-02')).toThrow('2024')
  })

  it('a year missing in the middle is not counted across', () => {
    const gapped = new WorkingCalendar([...off('2021-10-01'), ...autumn2023])
    expect(gapped.years).toEqual([2021, 2023])
    expect(() => gapped.addWorkingDays('2021-12-31', 1)).toThrow('lacks 2022')
    expect(() => gapped.workingDaysBetween('2021-12-31', '2023-01-03')).toThrow('lacks 2022')
  })

  it('days of December that came with the next notice do not make their year known', () => {
    expect(findKnownYears([...off('2018-12-30', '2018-12-31'), ...work('2018-12-29'), ...off('2019-01-01', '2019-10-01')])).toEqual([2019])
    expect(() => new WorkingCalendar(off('2018-12-31'))).toThrow('load the holidays first')
  })

  it('working days are not counted backwards or in halves', () => {
    expect(() => calendar.addWorkingDays('2023-11-17', -1)).toThrow(RangeError)
    expect(() => calendar.addWorkingDays('2023-11-17', 1.5)).toThrow(RangeError)
  })
})
