import { useLoaderData } from '@remix-run/react'
import { readChannels } from '#app/channels-page.server.ts'
import { CompareLayout } from '#app/components/board/compare-layout.tsx'
import { CountTables } from '#app/components/board/count-tables.tsx'
import { PageFrame } from '#app/components/shell/page-frame.tsx'
import { servePage } from '#app/page.server.ts'
import { titlePage } from '#app/title-page.ts'

export const meta = titlePage

export const loader = servePage('board', async (tools) => {
  const { answer, tables } = await readChannels(tools)
  return { ...answer, view: { board: answer.view, tables } }
})

export default function Channels() {
  const { shell, reading, view } = useLoaderData<typeof loader>()
  return (
    <PageFrame shell={shell} reading={reading}>
      <CompareLayout board={view.board}>
        <CountTables tables={view.tables} />
      </CompareLayout>
    </PageFrame>
  )
}
