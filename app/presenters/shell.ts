/** Top and bottom bar of every page: only what this reader may open. */
import type { Right, WarningCount } from '#app/queries/types.ts'
import { homeOf, mayOpen, partyOf, type Page } from '#domain/rights.ts'
import { buildAddress } from './addresses.ts'
import { nameArea } from './area-names.ts'
import { carryOn, readCarriedIn } from './carried.ts'
import { presentBoardTabs } from './board-tabs.ts'
import type { Reader } from './figures.ts'
import type { AreaChoice } from './filter-panel.ts'
import { formatCount } from './format.ts'
import type { AccountItemView, MenuView, NavItemView, ShellView } from './view-models.ts'
import { nameWriter } from './writers.ts'

/** Entries of the navigation, in their order. */
export const navPages = ['board', 'scores', 'assessments', 'risk', 'warnings', 'deliveries', 'indicators', 'briefings'] as const
export type NavPage = (typeof navPages)[number]

type Entering = Pick<Right, 'role' | 'areaCode' | 'cityCode' | 'departmentCode'>

/** Where each entry leads; a city or department that may not see the table of all goes to its own scorecard. */
export function addressNav(page: NavPage, right: Entering): string {
  switch (page) {
    case 'board':
      return '/boards/leader'
    case 'scores':
      return mayOpen(right.role, 'scores') ? '/scorecards' : `/scorecards/${partyOf(right, 'departments') ?? right.cityCode}`
    case 'assessments':
    case 'risk':
    case 'warnings':
    case 'deliveries':
    case 'indicators':
    case 'briefings':
      return `/${page}`
  }
}

/** Whether an entry of the navigation has anything behind it for a right; a department below the province is not scored. */
function mayEnter(right: Entering, page: NavPage): boolean {
  if (mayOpen(right.role, page)) return true
  return page === 'scores' && mayOpen(right.role, 'city-score') && (right.role !== 'department' || partyOf(right, 'departments') !== null)
}

/** First page of a role, where signing in leads. */
export function addressHome(right: Entering): string {
  const home = navPages.find((page) => page === homeOf(right.role) && mayEnter(right, page)) ?? navPages.find((page) => mayEnter(right, page))
  return addressNav(home ?? 'indicators', right)
}

const PHONE_PAGES: readonly NavPage[] = ['board', 'scores', 'warnings', 'risk', 'deliveries', 'indicators', 'briefings', 'assessments']
const PHONE_ENTRIES = 4
/** Pages of the account menu. */
const WRITTEN = ['assessments', 'sheets', 'checklists', 'briefings', 'views', 'subscriptions', 'annotations', 'comments'] as const

export type Theme = 'light' | 'dark'

export interface ShellInput {
  readonly right: Right
  readonly accountName: string
  readonly theme: Theme
  /** Path and query of the page, to come back to it after a choice. */
  readonly here: string
  readonly page: Page
  readonly warnings: readonly WarningCount[]
  /** Messages that nobody has read. */
  readonly unread: number
  readonly query: string
  /** Areas to choose from and the address of the page for each; null where the page has no area. */
  readonly areas: AreaChoice | null
  /** Secret of the session that forms send back. */
  readonly csrf: string
}

/** Builds the bars around a page. */
export function presentShell(input: ShellInput, reader: Reader): ShellView {
  const words = reader.text.shell
  const organisation = nameArea({ code: input.right.areaCode, name: input.right.areaName }, reader.language)
  // an account called by its role is called so in the reader's language
  const accountName = nameWriter(input.accountName, reader)
  const nav = navPages.filter((page) => mayEnter(input.right, page)).map((page) => presentEntry(page, input, reader))
  return {
    skip: words.skip,
    brand: { name: words.brand, product: words.product, href: '/' },
    navLabel: words.navigation,
    nav,
    phoneNav: PHONE_PAGES.flatMap((page) => nav.filter((entry) => entry.id === page)).slice(0, PHONE_ENTRIES),
    boardTabs: presentBoardTabs(input.here, input.right.role, reader),
    boardTabsLabel: words.boards,
    search: mayOpen(input.right.role, 'search')
      ? { action: '/search', value: input.query, label: words.search.label, placeholder: words.search.placeholder, submit: words.search.submit }
      : null,
    inbox: presentInbox(input, reader),
    area: presentAreas(input, reader),
    account: {
      // begins with what is seen, so that a voice can call it by that
      label: [organisation, accountName, words.account].join(reader.text.common.dot),
      organisation,
      name: accountName,
      items: presentAccount(input, reader),
    },
  }
}

function presentEntry(page: NavPage, input: ShellInput, { text }: Reader): NavItemView {
  const red = page === 'warnings' ? input.warnings.filter(({ level }) => level === 'red').reduce((sum, { count }) => sum + count, 0) : 0
  const count = red === 0 ? '' : formatCount(red)
  return {
    id: page,
    label: text.shell.nav[page],
    href: carryOn(addressNav(page, input.right), readCarriedIn(input.here)),
    current: parentOf(input.page) === page,
    count,
    countTitle: red === 0 ? '' : text.shell.redWarnings(count),
  }
}

/** The entry under which a page stands. */
function parentOf(page: Page): Page {
  if (page === 'city-score' || page === 'sheets') return 'scores'
  if (page === 'mapping') return 'deliveries'
  if (page === 'briefing-write') return 'briefings'
  return page === 'enterprise' ? 'warnings' : page
}

function presentInbox({ right, page, unread }: ShellInput, { text }: Reader): ShellView['inbox'] {
  if (!mayOpen(right.role, 'inbox')) return null
  const words = text.subscriptions.inbox
  const count = unread === 0 ? '' : formatCount(unread)
  return { label: words.open, href: '/inbox', count, title: unread === 0 ? words.allRead : words.count(count), current: page === 'inbox' }
}

function presentAreas({ areas }: ShellInput, { text, language }: Reader): MenuView | null {
  if (areas === null || areas.all.length < 2) return null
  return {
    label: '',
    value: nameArea(areas.current, language),
    choices: areas.all.map((area) => ({
      label: nameArea(area, language),
      href: areas.addressOf(area.code),
      current: area.code === areas.current.code,
      title: text.shell.area,
    })),
  }
}

function presentAccount(input: ShellInput, { text, language }: Reader): readonly AccountItemView[] {
  const words = text.shell
  const post = (label: string, action: string, fields: Record<string, string>): AccountItemView => ({
    kind: 'post',
    label,
    action,
    fields: { ...fields, csrf: input.csrf, next: input.here },
  })
  return [
    ...WRITTEN.filter((page) => mayOpen(input.right.role, page)).map((page) => ({ kind: 'link', label: words.written[page], href: page === 'sheets' ? '/scorecards/sheets' : `/${page}` }) as const),
    ...(mayOpen(input.right.role, 'wall') ? [{ kind: 'link', label: words.wall, href: '/wall/leader' } as const] : []),
    post(words.otherLanguage, '/preferences', { language: language === 'zh' ? 'en' : 'zh' }),
    post(input.theme === 'light' ? words.darkTheme : words.lightTheme, '/preferences', { theme: input.theme === 'light' ? 'dark' : 'light' }),
    post(words.signOut, '/logout', {}),
  ]
}

/** Address of the sign-in page that leads back to where one was. */
export function addressLogin(next: string): string {
  return buildAddress('/login', { next: next === '/' ? null : next })
}
