/**
 * The boards side by side, in their order, as tabs under the top bar. A board that stands adds its line here; its page lies
 * at `/boards/<id>`, and what lies below that address belongs to the same tab.
 */
import type { Wording } from '#domain/indicator.ts'
import { mayOpen, type Page, type Role } from '#domain/rights.ts'
import { carryOn, readCarriedIn } from './carried.ts'
import type { Reader } from './figures.ts'
import type { BoardTabView } from './view-models.ts'

export interface BoardTab {
  readonly id: string
  readonly name: Wording
  /** The door of the board. */
  readonly page: Page
}

export const boardTabs: readonly BoardTab[] = [
  { id: 'leader', name: { zh: '领导看板', en: 'Leader board' }, page: 'board' },
  { id: 'joint', name: { zh: '联合抽查', en: 'Joint inspection' }, page: 'board' },
  { id: 'work-points', name: { zh: '工作要点', en: 'Work points' }, page: 'board' },
  { id: 'plans', name: { zh: '清单与计划', en: 'Lists and plans' }, page: 'board' },
  { id: 'channels', name: { zh: '渠道与程序', en: 'Channels and procedure' }, page: 'board' },
  { id: 'departments', name: { zh: '部门', en: 'Departments' }, page: 'board' },
  { id: 'explore', name: { zh: '自由分析', en: 'Explore' }, page: 'board' },
]

/**
 * Tabs for a page; none where it belongs to no board, or where there is only one board to open.
 * @param here path and query of the page
 */
export function presentBoardTabs(here: string, role: Role, { language }: Pick<Reader, 'language'>, tabs = boardTabs): readonly BoardTabView[] {
  const [path = ''] = here.split('?')
  const carried = readCarriedIn(here)
  const open = tabs.filter(({ page }) => mayOpen(role, page))
  const current = open.find(({ id }) => path === addressTab(id) || path.startsWith(`${addressTab(id)}/`))
  if (current === undefined || open.length < 2) return []
  return open.map(({ id, name }) => ({ id, label: name[language], href: carryOn(addressTab(id), carried), current: id === current.id }))
}

function addressTab(id: string): string {
  return `/boards/${id}`
}
