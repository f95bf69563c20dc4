import { useLoaderData } from '@remix-run/react'
import { planBoard } from '#app/boards/plans.ts'
import { readCompareBoard } from '#app/compare-page.server.ts'
import { CompareLayout } from '#app/components/board/compare-layout.tsx'
import { PlanDoors } from '#app/components/plans/plan-doors.tsx'
import { PageFrame } from '#app/components/shell/page-frame.tsx'
import { servePage } from '#app/page.server.ts'
import { countDoors, readPlanPage } from '#app/plans-page.server.ts'
import { presentPlanDoors } from '#app/presenters/plans/doors.ts'
import { titlePage } from '#app/title-page.ts'

export const meta = titlePage

export const loader = servePage('board', async (tools) => {
  const { text, scope } = tools
  const { answer } = await readCompareBoard(tools, planBoard, { title: text.plans.matrix, note: text.plans.note })
  const { question, choice } = await readPlanPage(tools, [])
  const doors = presentPlanDoors(await countDoors(scope, question), choice, tools)
  return { ...answer, view: { board: answer.view, doors } }
})

export default function Plans() {
  const { shell, reading, view } = useLoaderData<typeof loader>()
  return (
    <PageFrame shell={shell} reading={reading}>
      <CompareLayout board={view.board}>
        <PlanDoors doors={view.doors} />
      </CompareLayout>
    </PageFrame>
  )
}
