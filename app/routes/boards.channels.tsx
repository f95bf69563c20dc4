import { useLoaderData } from '@remix-run/react'
import { channelBoard } from '#app/boards/channels.ts'
import { readCompareBoard } from '#app/compare-page.server.ts'
import { CompareLayout } from '#app/components/board/compare-layout.tsx'
import { PageFrame } from '#app/components/shell/page-frame.tsx'
import { servePage } from '#app/page.server.ts'
import { titlePage } from '#app/title-page.ts'

export const meta = titlePage

export const loader = servePage('board', async (tools) => {
  const { text } = tools
  const { answer } = await readCompareBoard(tools, channelBoard, { title: text.compare.matrix.channels, note: text.compare.note.channels })
  return answer
})

export default function Channels() {
  const { shell, reading, view } = useLoaderData<typeof loader>()
  return (
    <PageFrame shell={shell} reading={reading}>
      <CompareLayout board={view} />
    </PageFrame>
  )
}
