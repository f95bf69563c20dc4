/**
 * Pages side by side, in their order, as tabs under the top bar: the boards at `/boards/<id>`, and the pages of other sections. A page
 * that stands adds its line here.
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

/** A page that stands beside others under one entry of the navigation. */
export interface SectionTab {
  readonly path: string
  readonly name: Wording
  /** The door of the page. */
  readonly page: Page
}

/** Sections with pages of their own: all that lies below a page's address belongs to it, or to the longer address that fits. */
export const sectionTabs: readonly (readonly SectionTab[])[] = [
  boardTabs.map(({ id, name, page }) => ({ path: `/boards/${id}`, name, page })),
  [
    { path: '/warnings', name: { zh: '预警台账', en: 'Warning desk' }, page: 'warnings' },
    { path: '/warnings/rules', name: { zh: '预警规则', en: 'Rules' }, page: 'warnings' },
    { path: '/warnings/lists', name: { zh: '监测清单', en: 'Watch lists' }, page: 'warnings' },
    { path: '/warnings/report', name: { zh: '预警成绩单', en: 'Report card' }, page: 'warnings' },
  ],
  [
    { path: '/risk', name: { zh: '风险热力', en: 'Heat maps' }, page: 'risk' },
    { path: '/risk/differentiation', name: { zh: '差异化抽查', en: 'Differentiation' }, page: 'risk' },
    { path: '/risk/maps', name: { zh: '分布图', en: 'Maps' }, page: 'risk' },
    { path: '/risk/classes', name: { zh: '类别变动', en: 'Moves' }, page: 'risk' },
    { path: '/risk/models', name: { zh: '记分卡模型', en: 'Scorecards' }, page: 'models' },
    { path: '/risk/backtest', name: { zh: '回测', en: 'Backtest' }, page: 'risk' },
    { path: '/draws', name: { zh: '抽取审视', en: 'Draws' }, page: 'draws' },
  ],
]

/**
 * Tabs for a page; none where it belongs to no section, or where there is only one page of it to open.
 * @param here path and query of the page
 */
export function presentBoardTabs(here: string, role: Role, { language }: Pick<Reader, 'language'>, sections = sectionTabs): readonly BoardTabView[] {
  const [path = ''] = here.split('?')
  const carried = readCarriedIn(here)
  const fits = (tab: SectionTab): boolean => path === tab.path || path.startsWith(`${tab.path}/`)
  const open = (sections.find((section) => section.some(fits)) ?? []).filter(({ page }) => mayOpen(role, page))
  const [current] = open.filter(fits).sort((one, other) => other.path.length - one.path.length)
  if (current === undefined || open.length < 2) return []
  return open.map((tab) => ({ id: tab.path, label: tab.name[language], href: carryOn(tab.path, carried), current: tab === current }))
}
