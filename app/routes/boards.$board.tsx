import { useLoaderData } from '@remix-run/react'
import { readBoard } from '#app/board-page.server.ts'
import { BoardLayout } from '#app/components/board/board-layout.tsx'
import { PageFrame } from '#app/components/shell/page-frame.tsx'
import { servePage } from '#app/page.server.ts'
import { addressPrint } from '#app/presenters/addresses.ts'
import { addressChoice } from '#app/presenters/board-context.ts'
import { presentBoard } from '#app/presenters/board.ts'
import { presentExports } from '#app/presenters/export-menu.ts'
import { sayRulingShort } from '#app/presenters/rulings-page.ts'
import { linkSubscribe } from '#app/presenters/subscriptions-page.ts'
import { getRuling } from '#app/queries/joint/find-rulings.server.ts'
import { titlePage } from '#app/title-page.ts'
import { readWorkStanding } from '#app/work-points-page.server.ts'
import { countFromNewYear } from '#domain/period.ts'

export const meta = titlePage

export const loader = servePage('board', async (tools) => {
  const { text, url, language } = tools
  const { context, board, area, areas, departments, limits } = await readBoard(tools, 'boards')
  const work = await readWorkStanding(tools.scope, area, countFromNewYear(context.period))
  const by = area.level === 'province' ? 'city' : 'county'
  return {
    title: `${board.name[language]} · ${context.chosen.definition.shortName[language]}`,
    view: presentBoard(context, work),
    period: context.period,
    periodAddress: (period: string) => addressChoice(context, { period }),
    areas: { current: area, all: areas, addressOf: (code: string) => addressChoice(context, { area: code }) },
    departments: { current: context.choice.department, all: departments, addressOf: (department: string | null) => addressChoice(context, { department }) },
    limits,
    facts: context.definitions.some(({ code }) => code === 'C01') ? [sayRulingShort(await getRuling(tools.scope), tools)] : [],
    actions: [linkSubscribe({ board: board.id, area: area.code }, tools), { label: text.common.share, href: url.pathname + url.search, title: text.board.shareTitle }],
    exports: presentExports('figures', { indicator: context.figures.indicators.map(({ code }) => code).join(','), area: area.code, period: context.period.text, department: context.choice.department, by }, tools, false, addressPrint('leader', { ...context.choice, board: null })),
  }
})

export default function Board() {
  const { shell, reading, view } = useLoaderData<typeof loader>()
  return (
    <PageFrame shell={shell} reading={reading}>
      <BoardLayout board={view} />
    </PageFrame>
  )
}
