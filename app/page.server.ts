/**
 * How a page is built. Its route folder holds three things and no more:
 *
 *   export const loader = servePage('warnings', async ({ scope, text, language, url, params }) => {
 *     const found = await findWarnings(scope, …)                       // queries, all in the page's one transaction
 *     return { title: text.warnings.title, view: presentWarnings(found, { text, language }) }   // a presenter, pure
 *   })
 *   export const meta = titlePage
 *   export default function Warnings() {
 *     const { shell, reading, view } = useLoaderData<typeof loader>()
 *     return <PageFrame shell={shell} reading={reading}><WarningsPage page={view} /></PageFrame>
 *   }
 *
 * `servePage` signs the reader in, refuses who may not open the page, opens the transaction with their scope set, and adds
 * the bars around the page. A page that stands on a period gives it, with the address of itself in another one; likewise its area.
 * Words: `text/zh/<page>.ts` and its twin in `text/en/`. Addresses: `presenters/addresses.ts`. Refusals (wrong area, unknown
 * code) are thrown by the queries and become pages with their status; a page throws `new Response(null, { status: 404 })`.
 */
import { randomBytes } from 'node:crypto'
import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { requireUser, type User } from '#app/auth/user.server.ts'
import { recordAuditEvent, type AuditEvent } from '#app/commands/record-audit-event.server.ts'
import { findFault, handleLoader } from '#app/faults.server.ts'
import { settleFilters } from '#app/filters.server.ts'
import { readPreferences } from '#app/preferences.server.ts'
import { readCarried, type CarriedName } from '#app/presenters/carried.ts'
import type { Reader } from '#app/presenters/figures.ts'
import { findNotTaken, presentFilters, type AreaChoice, type DepartmentChoice, type FilterInput } from '#app/presenters/filter-panel.ts'
import { keepChoices } from '#app/presenters/keep-choices.ts'
import { presentReadingBar } from '#app/presenters/reading-bar.ts'
import { linkSaveView } from '#app/presenters/saved-views.ts'
import { presentShell, type Theme } from '#app/presenters/shell.ts'
import type { ChoiceView, ExportMenuView, LinkView, ReadingBarView, Sentence, ShellView } from '#app/presenters/view-models.ts'
import { countUnread } from '#app/queries/find-messages.server.ts'
import { countWarnings } from '#app/queries/find-warnings.server.ts'
import { getFreshness } from '#app/queries/get-freshness.server.ts'
import type { Freshness, PageScope, WarningCount } from '#app/queries/types.ts'
import { withScope } from '#app/scope.server.ts'
import { getText } from '#app/text.ts'
import { yearToDate, type Period } from '#domain/period.ts'
import { mayOpen, type Page } from '#domain/rights.ts'

/** What a page works with. */
export interface PageTools extends Reader {
  readonly scope: PageScope
  readonly user: User
  readonly url: URL
  readonly params: LoaderFunctionArgs['params']
  readonly request: Request
}

/** What a page gives back: its title and view, and what the bars around it should offer. */
export interface PageAnswer<View> {
  readonly title: string
  readonly view: View
  /** Days the page stands on; absent: the year to date; null: none. */
  readonly period?: Period | null
  /** Address of the page in another period. */
  readonly periodAddress?: (period: string) => string
  /** Periods to choose from instead of all, where the page can't answer every one. */
  readonly periods?: readonly ChoiceView[]
  /** Readings to choose from; live alone where there is none. */
  readonly readings?: ReadingBarView['readings'] | undefined
  /** What the reading bar says besides. */
  readonly facts?: readonly Sentence[]
  /** The area shown and the others one may look at; likewise the department. */
  readonly areas?: AreaChoice
  readonly departments?: DepartmentChoice
  /** Choices of all pages that this one honours without offering them in its bar: a list with filters of its own. */
  readonly takes?: readonly CarriedName[]
  /** What the reader chose and this page can't honour, each with what stands in its place. */
  readonly limits?: readonly string[]
  /** Links at the end of the reading bar: share. */
  readonly actions?: readonly LinkView[]
  /** The page's table as a file, beside them; lists have theirs at their foot. */
  readonly exports?: ExportMenuView | null
  /** A line of the audit that this look leaves: pages about single people or firms. It is written before anything is sent. */
  readonly record?: Pick<AuditEvent, 'event'> & Required<Pick<AuditEvent, 'detail'>>
}

/** A page as its component gets it. */
export interface ServedPage<View> {
  readonly title: string
  readonly shell: ShellView
  readonly reading: ReadingBarView
  readonly view: View
}

/** Makes the loader of a page. @param work is also given what the server hands to each request, for pages that read a file */
export function servePage<View>(page: Page, work: (tools: PageTools, context: LoaderFunctionArgs['context']) => Promise<PageAnswer<View>>) {
  return handleLoader(async (args: LoaderFunctionArgs): Promise<ServedPage<View>> => {
    const { request, context, params } = args
    try {
      const user = await requireUser(request, context, page)
      const { language, theme } = readPreferences(request)
      const tools = { language, text: getText(language), user, url: new URL(request.url), params, request }
      settleFilters(tools.url, context.services.findToday())
      const { page: served, record } = await withScope(context.services, user, async (scope) => {
        const [answer, standing] = await Promise.all([work({ ...tools, scope }, context), findStanding({ ...tools, scope })])
        const filters = describeFilters(answer, { ...tools, scope })
        const served = { title: answer.title, view: answer.view, ...frame(page, answer, standing, { ...tools, scope }, filters, theme, context.services.isDemonstration) }
        return { page: keepChoices(served, tools.url.pathname, readCarried(tools.url), [...findNotTaken(filters), ...(answer.readings === undefined ? [] : ['reading' as const])]), record: answer.record }
      })
      // The page's own transaction only reads, and is over: what is not on record is not shown.
      if (record !== undefined) await recordAuditEvent(context.services.database, { actor: user.name, succeeded: true, ...record })
      return served
    } catch (error) {
      throw noteIncident(error, args)
    }
  })
}

/** What the bars around every page say. */
interface Standing {
  readonly freshness: Freshness
  readonly warnings: readonly WarningCount[]
  readonly unread: number
}

/** Out of the same transaction as the page itself, and asked together with it. */
async function findStanding({ scope, user }: PageTools): Promise<Standing> {
  const [freshness, warnings, unread] = await Promise.all([
    getFreshness(scope),
    mayOpen(user.role, 'warnings') ? countWarnings(scope, { area: user.areaCode }) : [],
    mayOpen(user.role, 'inbox') ? countUnread(scope) : 0,
  ])
  return { freshness, warnings, unread }
}

/** What the page lets a reader choose. */
function describeFilters(answer: PageAnswer<unknown>, { scope, url }: PageTools): FilterInput {
  return {
    url,
    today: scope.today,
    period: answer.period === undefined ? yearToDate(scope.today) : answer.period,
    periodAddress: answer.periodAddress ?? null,
    periods: answer.periods ?? null,
    areas: answer.areas ?? null,
    departments: answer.departments ?? null,
    takes: answer.takes ?? [],
    limits: answer.limits ?? [],
  }
}

/** The bars around a page. */
function frame(page: Page, answer: PageAnswer<unknown>, { freshness, warnings, unread }: Standing, tools: PageTools, filters: FilterInput, theme: Theme, isDemonstration: boolean) {
  const { scope, user, url } = tools
  const here = url.pathname + url.search
  const query = page === 'search' ? (url.searchParams.get('q') ?? '') : ''
  return {
    shell: presentShell({ right: user, accountName: user.displayName, csrf: user.csrf, theme, here, page, warnings, unread, query, areas: answer.areas ?? null }, tools),
    reading: presentReadingBar(
      {
        freshness,
        today: scope.today,
        isDemonstration,
        period: filters.period,
        filters: presentFilters(filters, tools),
        readings: answer.readings,
        facts: answer.facts,
        actions: [...(page === 'board' ? [linkSaveView(here, answer.title, tools)] : []), ...(answer.actions ?? [])],
        exports: answer.exports ?? null,
        arrivalHref: mayOpen(user.role, 'deliveries') ? '/deliveries' : null,
        href: here,
      },
      tools,
    ),
  }
}

/** A fault of the program gets a number that the reader can quote and the log holds; anything else passes as it is. */
function noteIncident(error: unknown, { request, context }: LoaderFunctionArgs): unknown {
  if (error instanceof Response || findFault(error) !== null || request.signal.aborted) return error
  const reference = `E-${randomBytes(3).toString('hex').toUpperCase()}`
  context.log.error({ err: error, reference, url: new URL(request.url).pathname }, 'page failed')
  return json({ reference }, { status: 500 })
}
