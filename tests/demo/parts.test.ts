import { describe, expect, it } from 'vitest'
import { checkCode, checkBody, makeCreditCode } from '#etl/demo/credit-code.ts'
import { formatDay, makeDay, splitDay, toDay, weekdayOf } from '#etl/demo/days.ts'
import { encodeGb18030 } from '#etl/demo/gb18030.ts'
import { writeDemonstration } from '#etl/demo/index.ts'
import { share } from '#etl/demo/lists.ts'
import { hostileNames } from '#etl/demo/names.ts'
import { createRandom } from '#domain/random.ts'
import { createWorkingDays } from '#etl/demo/working-days.ts'

describe('credit codes', () => {
  it('pass the published examples of both checks', () => {
    for (const code of ['91330100799655058B', '9144030071526726XG', '91370102MA3C00011F', '92370203MA3C00038P']) {
      expect(checkCode(code.slice(0, 17))).toBe(code.slice(17))
      expect(checkBody(code.slice(8, 16))).toBe(code.slice(16, 17))
    }
  })

  it('differ for every subject', () => {
    const codes = new Set(Array.from({ length: 5000 }, (_, serial) => makeCreditCode('91', '370102', serial)))
    expect(codes.size).toBe(5000)
  })
})

describe('GB18030', () => {
  it('comes back as it went in, hostile names, rare characters and private ones too', () => {
    for (const text of [...hostileNames, '山东省𬭎\uE000ABC，《》', '，“”—…'])
      expect(new TextDecoder('gb18030', { fatal: true }).decode(encodeGb18030(text))).toBe(text)
  })
})

describe('days', () => {
  it('count like the calendar', () => {
    expect(makeDay(1970, 1, 1)).toBe(0)
    expect(formatDay(toDay('2024-02-29') + 1)).toBe('2024-03-01')
    expect(splitDay(toDay('2023-12-31'))).toEqual({ year: 2023, month: 12, day: 31 })
    // 17 November 2023 was a Friday
    expect(weekdayOf(toDay('2023-11-17'))).toBe(4)
  })

  it('work on a made-up Saturday and rest on a holiday', () => {
    const calendar = createWorkingDays(
      [{ day: toDay('2023-10-02'), kind: 'off' }, { day: toDay('2023-10-07'), kind: 'work' }], 2023, 2023,
    )
    // after Friday 29 September: Monday 2 October is off, so Tuesday the 3rd is the first
    expect(formatDay(calendar.add(toDay('2023-09-29'), 1))).toBe('2023-10-03')
    expect(formatDay(calendar.add(toDay('2023-10-06'), 1))).toBe('2023-10-07')
    expect(formatDay(calendar.add(toDay('2023-10-01'), -1))).toBe('2023-09-29')
  })
})

describe('the scale', () => {
  it('is a number from 1 on', async () => {
    for (const scale of [0, 0.5, -1, NaN, Infinity]) {
      await expect(writeDemonstration({ outDir: 'never-made', scale })).rejects.toThrow('scale')
    }
  })
})

describe('chance', () => {
  it('is the same for the same path and another for another', () => {
    const draw = (...path: string[]): number[] => {
      const random = createRandom(7, ...path)
      return [random.unit(), random.unit(), random.unit()]
    }
    expect(draw('a')).toEqual(draw('a'))
    expect(draw('a')).not.toEqual(draw('b'))
  })

  it('shares a total out without losing any', () => {
    // 10 by 1:1:2 is 2.5, 2.5, 5: the first of the equals gets the one left over
    expect(share(10, [1, 1, 2])).toEqual([3, 2, 5])
    expect(share(4, [3, 1], [2, 9])).toEqual([2, 2])
  })
})
