import { useLoaderData } from '@remix-run/react'
import { IndicatorLayout } from '#app/components/indicators/indicator-layout.tsx'
import { PageFrame } from '#app/components/shell/page-frame.tsx'
import { readFigureNotes } from '#app/notes/read-figure-notes.server.ts'
import { findIndicatorSql } from '#app/indicator-sql.server.ts'
import { servePage, type PageTools } from '#app/page.server.ts'
import { addressBoard, addressOrigins, addressRecords, type FigureChoice } from '#app/presenters/addresses.ts'
import { addressDeliveries } from '#app/presenters/deliveries-page.ts'
import { presentExports } from '#app/presenters/export-menu.ts'
import { presentIndicatorPage } from '#app/presenters/indicator-page.ts'
import { isJointCounting, sayRuling } from '#app/presenters/rulings-page.ts'
import { linkSubscribe } from '#app/presenters/subscriptions-page.ts'
import type { LinkView } from '#app/presenters/view-models.ts'
import { requireArea } from '#app/queries/find-areas.server.ts'
import { getRuling } from '#app/queries/joint/find-rulings.server.ts'
import { getBridge } from '#app/queries/get-bridge.server.ts'
import { getIndicatorAnswer } from '#app/queries/get-indicator-answer.server.ts'
import { titlePage } from '#app/title-page.ts'
import { leaderBoard } from '#app/boards/leader.ts'
import { yearOf } from '#domain/calendar.ts'
import { findIndicator } from '#domain/indicators/index.ts'
import type { IndicatorDefinition } from '#domain/indicator.ts'
import { yearToDate } from '#domain/period.ts'
import { mayListRows, mayOpen } from '#domain/rights.ts'

export const meta = titlePage

export const loader = servePage('indicators', async (tools) => {
  const { scope, params, text, language, user } = tools
  const definition = findIndicator(params['id'] ?? '')
  if (definition === null) throw new Response(null, { status: 404 })
  const area = await requireArea(scope, user.areaCode)
  const period = yearToDate(scope.today)
  const answer = mayOpen(user.role, 'board') ? await getIndicatorAnswer(scope, { code: definition.code, area: area.code, period }) : null
  const figure: FigureChoice | null = mayList(definition, tools) ? { indicator: definition.code, area: area.code, period: period.text, part: 'denominator' } : null
  const view = presentIndicatorPage(
    {
      definition,
      answer,
      area,
      year: yearOf(scope.today),
      sql: findIndicatorSql(definition.code),
      recordsHref: figure === null ? null : addressRecords(figure),
      links: answer === null ? [] : findLinks(definition, figure, tools),
      notes: answer === null ? null : await readFigureNotes(tools, { indicator: definition.code, area, period }),
      bridge: answer === null ? null : await getBridge(scope, definition, area, period),
      ruling: isJointCounting(definition.code) ? sayRuling(await getRuling(scope), tools, mayOpen(user.role, 'board')) : null,
      deliveriesOf: mayOpen(user.role, 'deliveries') ? (table) => addressDeliveries({ table }) : null,
    },
    { text, language },
  )
  const by = area.level === 'province' ? 'city' : 'county'
  return {
    title: `${definition.code} ${definition.shortName[language]}`,
    view,
    period,
    actions: answer === null ? [] : [linkSubscribe({ indicator: definition.code, area: area.code }, tools)],
    exports: answer === null ? null : presentExports('figures', { indicator: definition.code, area: area.code, period: period.text, by }, tools),
  }
})

/** Whether the rows that an indicator counts may be listed to this reader. */
function mayList(definition: IndicatorDefinition, { user }: PageTools): boolean {
  return definition.kind === 'ratio' && mayOpen(user.role, 'records') && mayListRows(user.role, definition.fact, [...definition.counted, ...definition.met])
}

function findLinks(definition: IndicatorDefinition, figure: FigureChoice | null, { text }: PageTools): readonly LinkView[] {
  const isOnBoard = leaderBoard.tiles.includes(definition.code)
  return [
    ...(figure === null ? [] : [{ label: text.records.origins.title, href: addressOrigins(figure) }]),
    ...(isOnBoard ? [{ label: text.shell.nav.board, href: addressBoard({ board: leaderBoard.id, indicator: definition.code }) }] : []),
  ]
}

export default function Indicator() {
  const { shell, reading, view } = useLoaderData<typeof loader>()
  return (
    <PageFrame shell={shell} reading={reading}>
      <IndicatorLayout page={view} />
    </PageFrame>
  )
}
