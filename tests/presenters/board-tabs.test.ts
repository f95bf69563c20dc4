import { describe, expect, it } from 'vitest'
import { presentBoardTabs, sectionTabs, type SectionTab } from '#app/presenters/board-tabs.ts'

const boards: readonly SectionTab[] = [
  { path: '/boards/leader', name: { zh: '领导看板', en: 'Leader board' }, page: 'board' },
  { path: '/boards/work-points', name: { zh: '工作要点', en: 'Work points' }, page: 'board' },
  { path: '/boards/evidence', name: { zh: '证据', en: 'Evidence' }, page: 'scores' },
]
const lists: readonly SectionTab[] = [
  { path: '/warnings', name: { zh: '台账', en: 'Desk' }, page: 'warnings' },
  { path: '/warnings/rules', name: { zh: '规则', en: 'Rules' }, page: 'warnings' },
]
const zh = { language: 'zh' } as const
const currentOf = (here: string): string | undefined => presentBoardTabs(here, 'staff', zh, [boards, lists]).find(({ current }) => current)?.id

describe('tabs', () => {
  it('carry the choice on and leave what belongs to one board alone', () => {
    expect(presentBoardTabs('/boards/leader?indicator=B01&area=370200&period=2023-Q2', 'leader', zh, [boards])).toEqual([
      { id: '/boards/leader', label: '领导看板', href: '/boards/leader?period=2023-Q2&area=370200', current: true },
      { id: '/boards/work-points', label: '工作要点', href: '/boards/work-points?period=2023-Q2&area=370200', current: false },
    ])
  })

  it('show a role the pages that it may open', () => {
    expect(presentBoardTabs('/boards/leader', 'evaluator', { language: 'en' }, [boards]).map(({ label }) => label)).toEqual(['Leader board', 'Work points', 'Evidence'])
  })

  it('stay on the tab below whose address the page lies, on the longer one where two fit', () => {
    expect(currentOf('/boards/work-points/6')).toBe('/boards/work-points')
    expect(currentOf('/warnings/17')).toBe('/warnings')
    expect(currentOf('/warnings/rules/W02')).toBe('/warnings/rules')
    expect(presentBoardTabs('/boards/leaders', 'leader', zh, [boards])).toEqual([])
  })

  it('are absent from pages of no section, and where there is one page alone', () => {
    expect(presentBoardTabs('/records?area=370200', 'leader', zh, [boards, lists])).toEqual([])
    expect(presentBoardTabs('/boards/leader', 'leader', zh, [boards.slice(0, 1)])).toEqual([])
  })

  it('name each page once', () => {
    const paths = sectionTabs.flat().map(({ path }) => path)
    expect(new Set(paths).size).toBe(paths.length)
  })
})
