import { useLoaderData } from '@remix-run/react'
import { PageFrame } from '#app/components/shell/page-frame.tsx'
import { WorkPointsLayout } from '#app/components/work-points/work-points-layout.tsx'
import { servePage } from '#app/page.server.ts'
import { presentExports } from '#app/presenters/export-menu.ts'
import { presentWorkPoints } from '#app/presenters/work-points.ts'
import { addressWorkPoints } from '#app/presenters/work-standing.ts'
import { nameDepartments } from '#app/queries/find-areas.server.ts'
import { titlePage } from '#app/title-page.ts'
import { listPlanYears, offerWorkChoices, readWorkQuestion, readWorkStanding } from '#app/work-points-page.server.ts'
import { yearOf } from '#domain/calendar.ts'

export const meta = titlePage

/** The work points of a year, each with its state. */
export const loader = servePage('board', async (tools) => {
  const { scope, text } = tools
  const question = await readWorkQuestion(tools)
  const { area, period, choice, limits } = question
  const [standing, departments, choices] = await Promise.all([readWorkStanding(scope, area, period), nameDepartments(scope), offerWorkChoices(tools, question, addressWorkPoints)])
  return {
    title: text.workPoints.title,
    view: presentWorkPoints({ standing, year: yearOf(period.to), years: listPlanYears(), choice, departments }, tools),
    period,
    ...choices,
    limits,
    exports: standing === null ? null : presentExports('work-points', { ...choice }, tools),
  }
})

export default function WorkPoints() {
  const { shell, reading, view } = useLoaderData<typeof loader>()
  return (
    <PageFrame shell={shell} reading={reading}>
      <WorkPointsLayout page={view} />
    </PageFrame>
  )
}
