import { describe, expect, it } from 'vitest'
import { boardTabs, presentBoardTabs, type BoardTab } from '#app/presenters/board-tabs.ts'

const tabs: readonly BoardTab[] = [
  { id: 'leader', name: { zh: '领导看板', en: 'Leader board' }, page: 'board' },
  { id: 'work-points', name: { zh: '工作要点', en: 'Work points' }, page: 'board' },
  { id: 'evidence', name: { zh: '证据', en: 'Evidence' }, page: 'scores' },
]
const zh = { language: 'zh' } as const

describe('board tabs', () => {
  it('carry the choice on and leave what belongs to one board alone', () => {
    expect(presentBoardTabs('/boards/leader?indicator=B01&area=370200&period=2023-Q2', 'leader', zh, tabs)).toEqual([
      { id: 'leader', label: '领导看板', href: '/boards/leader?period=2023-Q2&area=370200', current: true },
      { id: 'work-points', label: '工作要点', href: '/boards/work-points?period=2023-Q2&area=370200', current: false },
    ])
  })

  it('show a role the boards that it may open', () => {
    expect(presentBoardTabs('/boards/leader', 'evaluator', { language: 'en' }, tabs).map(({ label }) => label)).toEqual(['Leader board', 'Work points', 'Evidence'])
  })

  it('stay on the tab below whose address the page lies', () => {
    expect(presentBoardTabs('/boards/work-points/6', 'leader', zh, tabs).find(({ current }) => current)?.id).toBe('work-points')
    expect(presentBoardTabs('/boards/leaders', 'leader', zh, tabs)).toEqual([])
  })

  it('are absent from pages that are no board, and where there is one board alone', () => {
    expect(presentBoardTabs('/records?area=370200', 'leader', zh, tabs)).toEqual([])
    expect(presentBoardTabs('/boards/leader', 'leader', zh, tabs.slice(0, 1))).toEqual([])
  })

  it('name each board once', () => {
    expect(new Set(boardTabs.map(({ id }) => id)).size).toBe(boardTabs.length)
  })
})
