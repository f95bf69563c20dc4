import { describe, expect, it } from 'vitest'
import { defineClassScheme } from '#domain/class-scheme.ts'
import { classSchemes, compareClasses, findClassScheme, findSchemeClass, listClassCodes } from '#domain/class-schemes/index.ts'
import { drawGradient } from '#domain/indicators/draw-gradient.ts'

describe('schemes of risk classes', () => {
  it('are told by the model: the general one, the old one and a special one', () => {
    expect(findClassScheme('通用型').id).toBe('national-2022')
    expect(findClassScheme('通用型五类').id).toBe('shandong-2020')
    // a model that no scheme names is of the one in force
    expect(findClassScheme('食品生产专业型').id).toBe('national-2022')
    expect(findSchemeClass('通用型', 'E')).toBeNull()
    expect(findSchemeClass('通用型五类', 'E')?.step).toBe(5)
    expect(listClassCodes()).toEqual(['A', 'B', 'C', 'D', 'E', '3', '2', '1'])
  })

  it('put more risk after less, whatever the letters are', () => {
    expect(compareClasses('通用型', 'D', 'A')).toBe(1)
    // the third class of this city is the least
    expect(compareClasses('US-CHI', '1', '3')).toBe(1)
    expect(compareClasses('通用型', 'B', 'B')).toBe(0)
    expect(compareClasses('通用型', 'E', 'A')).toBeNull()
  })

  it('follow one another without a gap, and only the one in force is counted', () => {
    const [now, before] = classSchemes
    expect([before?.validTo, now?.validFrom]).toEqual(['2022-01-12', '2022-01-13'])
    expect(now?.classes.map(({ code }) => code)).toEqual(drawGradient.classes)
    expect(classSchemes.filter(({ isUsual }) => isUsual)).toHaveLength(1)
  })

  it('cannot be out of order', () => {
    const scheme = classSchemes[0]
    if (scheme === undefined) throw new Error('no scheme')
    expect(() => defineClassScheme({ ...scheme, classes: [...scheme.classes].reverse() })).toThrow('least risk')
    expect(() => defineClassScheme({ ...scheme, classes: [...scheme.classes, ...scheme.classes] })).toThrow('share a code')
  })
})
