import { describe, expect, it } from 'vitest'
import { presentFault, readFault } from '#app/presenters/fault.ts'
import { presentReadingBar } from '#app/presenters/reading-bar.ts'
import { addressHome, addressNav, presentShell } from '#app/presenters/shell.ts'
import { getText } from '#app/text.ts'
import { clampPeriod, parsePeriod } from '#domain/period.ts'
import type { Role } from '#domain/rights.ts'
import { makeContext, TODAY } from './board-rows.ts'

const zh = { text: getText('zh'), language: 'zh' } as const
const right = (role: Role) => ({ role, areaCode: '370700', areaName: '潍坊市', level: 'city', cityCode: '370700', departmentCode: '' }) as const

function shellOf(role: Role) {
  return presentShell(
    { right: right(role), accountName: '某人', theme: 'light', here: '/', page: 'board', warnings: [{ rule: 'W02', level: 'red', count: 1234 }], unread: 3, query: '', areas: null, csrf: 'word' },
    zh,
  )
}

describe('shell', () => {
  it('calls an account that is named by its role so in the reader’s language', () => {
    const input = { right: right('leader'), accountName: '领导', theme: 'light', here: '/', page: 'board', warnings: [], unread: 0, query: '', areas: null, csrf: 'word' } as const
    expect(presentShell(input, zh).account?.name).toBe('领导')
    expect(presentShell(input, { text: getText('en'), language: 'en' }).account?.name).toBe('Leader')
    expect(shellOf('leader').account?.name).toBe('某人')
  })

  it('says how many messages are unread, to who has an inbox', () => {
    expect(shellOf('leader').inbox).toEqual({ label: '消息', href: '/inbox', count: '3', title: '3 条未读消息', current: false })
    expect(shellOf('steward').inbox).toBeNull()
  })

  it('shows each role only the doors that stand open to it', () => {
    expect(shellOf('steward').nav.map(({ id }) => id)).toEqual(['deliveries', 'indicators'])
    // a provincial department goes to its own card, one below the province has none
    expect(addressNav('scores', { role: 'department', areaCode: '370000', cityCode: '370000', departmentCode: 'SAMR' })).toBe('/scorecards/SAMR')
    expect(shellOf('department').nav.some(({ id }) => id === 'scores')).toBe(false)
    expect(shellOf('city').nav.map(({ id, href }) => [id, href])).toEqual([['board', '/boards/leader'], ['scores', '/scorecards/370700'], ['assessments', '/assessments'], ['deliveries', '/deliveries'], ['indicators', '/indicators'], ['briefings', '/briefings']])
    expect(shellOf('city').search).toBeNull()
  })

  it('takes what was chosen along to every page, and nothing that belongs to one', () => {
    const { nav } = presentShell(
      { right: right('city'), accountName: '某人', theme: 'light', here: '/boards/leader?indicator=B01&area=370102&period=2023-W19&department=SAMR', page: 'board', warnings: [], unread: 0, query: '', areas: null, csrf: 'word' },
      zh,
    )
    expect(nav.map(({ href }) => href)).toEqual(['/boards/leader', '/scorecards/370700', '/assessments', '/deliveries', '/indicators', '/briefings'].map((path) => `${path}?period=2023-W19&area=370102&department=SAMR`))
  })

  it('counts red warnings beside their entry', () => {
    expect(shellOf('staff').nav.find(({ id }) => id === 'warnings')).toMatchObject({ count: '1,234', countTitle: '1,234 条红色预警' })
  })

  it('leads each role to the page it came for', () => {
    expect((['leader', 'evaluator', 'staff', 'city', 'department', 'steward'] as const).map((role) => addressHome(right(role)))).toEqual([
      '/boards/leader', '/scorecards', '/warnings', '/boards/leader', '/boards/leader', '/deliveries',
    ])
  })
})

describe('reading bar', () => {
  const { freshness } = makeContext().figures
  const none = { filters: null, chosen: [], limits: [] }
  const bar = (period: string) => presentReadingBar({ freshness, today: TODAY, isDemonstration: true, period: clampPeriod(parsePeriod(period), TODAY), filters: none, arrivalHref: null, href: '/' }, zh)

  it('says period, freshness, arrival and the day of the demonstration', () => {
    const { period, facts, arrival, notice } = bar('2023')
    expect(period).toEqual({ text: '2023年1月1日—11月17日', note: '本年累计，未完' })
    expect(facts[0]?.[0]?.text).toBe('截至 11月17日 06:00，批次 7')
    expect(arrival).toMatchObject({ words: '2/3 市到数，日照市 48 天未报', text: '2/3' })
    expect(notice?.text).toBe('演示数据，程序日期 2023-11-17')
  })

  it('names a week and a half year beside their days', () => {
    expect(bar('2022-W52').period).toEqual({ text: '2022年12月26日—2023年1月1日', note: '2022 年第 52 周' })
    expect([bar('2023-H1'), bar('2023-H2'), bar('2023-Q2')].map(({ period }) => period?.note)).toEqual(['2023 年上半年', '2023 年下半年，未完', ''])
  })

  it('shows no clock that belongs to another day', () => {
    const later = { ...freshness, loadedAt: '2026-11-25T06:00:00+08:00' }
    const { facts } = presentReadingBar({ freshness: later, today: TODAY, isDemonstration: false, period: null, filters: none, arrivalHref: null, href: '/' }, zh)
    expect(facts[0]?.[0]).toEqual({ text: '截至 11月17日，批次 7', title: '最近一批装入于 11月25日 06:00' })
  })
})

describe('fault', () => {
  it('says the reason that was given, in the language of the reader', () => {
    const fault = readFault(403, { wording: { zh: '不在权限之内', en: 'outside your right' } })
    expect(presentFault(fault, getText('en').faults, 'en', '/risk')).toMatchObject({ title: 'This page is outside your rights', text: 'outside your right', reference: '' })
  })

  it('gives a number to quote, and nothing else, for a fault of the program', () => {
    expect(presentFault(readFault(500, { reference: 'E-7F21AA' }), getText('zh').faults, 'zh', '/risk')).toMatchObject({ title: '没有算出来', reference: '编号 E-7F21AA，可报给管理员' })
  })
})
