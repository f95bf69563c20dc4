import { describe, expect, it } from 'vitest'
import { getBuiltInForm, readForm, writeNumber, writeSerialDay } from '#etl/readers/cell-values.ts'

const write = (stored: string, code = 'General', is1904 = false): string => {
  const { text, mark } = writeNumber(stored, readForm(code), is1904)
  return mark === undefined ? text : `${text} ${mark}`
}

describe('numbers of a sheet', () => {
  it.each([
    ['7299', '7299'],
    ['7299.0', '7299'],
    ['0', '0'],
    ['-12', '-12'],
    ['0.05', '0.05'],
    ['0.30000000000000004', '0.3'],
    ['1E-7', '0.0000001'],
    ['1.5E3', '1500'],
    ['370302199001011', '370302199001011'], // 15 digits, all of them kept
    ['3.70302199001011E+17', '370302199001011000 digits-lost'],
    ['370302199001011234', '370302199001011000 digits-lost'], // what a sheet shows of it
    ['1E+15', '1000000000000000 digits-lost'],
    ['abc', 'abc error'],
  ])('%s reads %s', (stored, text) => {
    expect(write(stored)).toBe(text)
  })

  it('zeros in front and per cent are what the format shows', () => {
    expect(write('302', '000000')).toBe('000302')
    expect(write('0.05', '0%')).toBe('5%')
    expect(write('0.07', '0.00%')).toBe('7%') // 0.07 × 100 in floating point is 7.000000000000001
    expect(write('0.4125', '0.0%')).toBe('41.25%')
    expect(write('1234.5', '#,##0.00')).toBe('1234.5')
    expect(write('1234', '0.00E+00')).toBe('1234')
    expect(write('5', '0"户"')).toBe('5')
    expect(write('5', '[Red]0.0;[Blue]-0.0')).toBe('5')
  })
})

describe('days of a sheet', () => {
  it.each([
    ['45051', 'yyyy-mm-dd', '2023-05-05'], // 2023-01-01 is 44927
    ['45052', 'yyyy"年"m"月"d"日"', '2023-05-06'],
    ['45052.75', 'yyyy/m/d h:mm', '2023-05-06 18:00:00'],
    ['45052', 'yyyy/m/d h:mm', '2023-05-06'],
    ['45052.75', 'yyyy/m/d', '2023-05-06'],
    ['45052.999999', 'yyyy/m/d h:mm', '2023-05-07'],
    ['0.5', 'h:mm', '12:00:00'],
    ['1', 'yyyy-mm-dd', '1900-01-01'],
    ['59', 'yyyy-mm-dd', '1900-02-28'],
    ['60', 'yyyy-mm-dd', '1900-02-29'], // the day that never was stays one
    ['61', 'yyyy-mm-dd', '1900-03-01'],
    ['45050', '[$-804]yyyy"年"m"月"d"日";@', '2023-05-04'],
    ['2958465', 'yyyy-mm-dd', '9999-12-31'],
    ['2958466', 'yyyy-mm-dd', '2958466'],
    ['-1', 'yyyy-mm-dd', '-1'],
  ])('%s as %s reads %s', (stored, code, text) => {
    expect(write(stored, code)).toBe(text)
  })

  it('may be counted from 1904', () => {
    expect(write('0', 'yyyy-mm-dd', true)).toBe('1904-01-01')
    expect(write('43590', 'yyyy-mm-dd', true)).toBe('2023-05-06') // 45,052 − 1,462
  })

  it('follow the calendar through every leap year', () => {
    expect([36_584, 36_585, 36_586].map((day) => writeSerialDay(day, false))).toEqual(['2000-02-28', '2000-02-29', '2000-03-01'])
    expect([73_109, 73_110].map((day) => writeSerialDay(day, false))).toEqual(['2100-02-28', '2100-03-01'])
  })

  it('are known by the built-in formats, Chinese ones too', () => {
    for (const id of [14, 22, 31, 57, 58]) expect(getBuiltInForm(id).kind).toBe('day')
    expect([20, 33].map((id) => getBuiltInForm(id).kind)).toEqual(['time', 'time'])
    expect([0, 1, 49].map((id) => getBuiltInForm(id).kind)).toEqual(['plain', 'plain', 'plain'])
  })
})
