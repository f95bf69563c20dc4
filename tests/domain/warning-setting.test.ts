import { describe, expect, it } from 'vitest'
import { findSettingOn, readThresholds, type WarningSetting } from '#domain/warning-setting.ts'
import { defineQueryRule } from '#domain/warning.ts'

const word = { zh: '词', en: 'word' }
const rule = defineQueryRule({
  id: 'r', code: 'W99', version: 2, name: word, shortName: word, source: { document: 'd', clause: 'c' }, watches: 'enterprise', sentence: word, owner: word, wayOut: word,
  settleDays: 10, tellsClass: false, readsFrom: ['visits'], askedBy: 'subject',
  thresholds: { visits: { name: word, unit: word, value: 3, least: 2, most: 20 }, months: { name: word, unit: word, value: 24, least: 1, most: 60 } },
})
const setting = (settingNo: number, fromDate: string, visits: number, isEnabled = true): WarningSetting => ({ settingNo, fromDate, thresholds: { visits }, isEnabled })

describe('the setting in force', () => {
  it('is the definition’s own before the first, and the last one entered whose day has come', () => {
    const settings = [setting(3, '2023-12-01', 6), setting(2, '2023-05-01', 5, false), setting(1, '2023-06-01', 4)]
    expect(findSettingOn(rule, settings, '2023-04-30')).toMatchObject({ settingNo: 0, thresholds: { visits: 3, months: 24 }, isEnabled: true })
    // number 2 was entered after number 1: it holds although its day came earlier
    expect(findSettingOn(rule, settings, '2023-11-17')).toMatchObject({ settingNo: 2, thresholds: { visits: 5 }, isEnabled: false })
    expect(findSettingOn(rule, settings, '2023-12-01')).toMatchObject({ settingNo: 3, thresholds: { visits: 6 } })
  })

  it('gives a number that it does not know the value it was shipped with, and forgets one that the rule no longer has', () => {
    const old: WarningSetting = { settingNo: 1, fromDate: '2023-01-01', thresholds: { visits: 4, gone: 9 }, isEnabled: true }
    expect(findSettingOn(rule, [old], '2023-11-17').thresholds).toEqual({ visits: 4, months: 24 })
  })
})

describe('numbers as typed', () => {
  const read = (typed: Record<string, string>) => readThresholds(rule, (name) => typed[name] ?? '')
  it('are whole and within their bounds, or the first that is not is named', () => {
    expect(read({ visits: '2', months: '60' })).toEqual({ thresholds: { visits: 2, months: 60 } })
    for (const visits of ['1', '21', '3.5', '', '-3', '３', '1e1']) expect(read({ visits, months: '24' }), visits).toEqual({ fault: 'visits' })
    expect(read({ visits: '3', months: '0' })).toEqual({ fault: 'months' })
  })
  it('with bounds that do not hold their own value are no rule', () => {
    expect(() => defineQueryRule({ ...rule, thresholds: { visits: { name: word, unit: word, value: 1, least: 2, most: 9 } } })).toThrow('W99: threshold visits')
  })
})
