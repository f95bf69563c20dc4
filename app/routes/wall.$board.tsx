import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type ClientLoaderFunctionArgs } from '@remix-run/react'
import { readBoard } from '#app/board-page.server.ts'
import { readDay } from '#app/clock.ts'
import { WallBoard } from '#app/components/board/wall-board.tsx'
import { servePage } from '#app/page.server.ts'
import { nameArea } from '#app/presenters/area-names.ts'
import { formatClock } from '#app/presenters/format.ts'
import { completeWall, presentWall } from '#app/presenters/wall.ts'
import { keepLastReading } from '#app/last-reading.ts'
import { titlePage } from '#app/title-page.ts'
import { readWorkStanding } from '#app/work-points-page.server.ts'
import { countFromNewYear } from '#domain/period.ts'

export const meta = titlePage
/** Dark and large, whatever the reader chose at a desk. */
export const handle = { isWall: true }

const serve = servePage('wall', async (tools) => {
  const { scope, text, language } = tools
  const { context, area } = await readBoard(tools, 'wall')
  const work = await readWorkStanding(scope, area, countFromNewYear(context.period))
  const now = new Date()
  const wall = presentWall({ context, work, today: scope.today, now, isClockDay: scope.today === readDay() })
  return { title: text.wall.titleOf(nameArea(area, language)), view: { wall, stale: text.board.headline.stale(formatClock(now)) }, period: context.period }
})

export async function loader(args: LoaderFunctionArgs) {
  const { title, reading, view } = await serve(args)
  return { title, stale: view.stale, wall: completeWall(view.wall, reading) }
}

/** A server that is away leaves the last reading on the wall, which says so and asks again at the next turn. */
export function clientLoader({ request, serverLoader }: ClientLoaderFunctionArgs) {
  return keepLastReading(new URL(request.url), () => serverLoader<typeof loader>())
}

clientLoader.hydrate = true as const

export default function Wall() {
  const { wall } = useLoaderData<typeof loader>()
  return (
    <>
      <noscript>
        <meta httpEquiv="refresh" content={`${wall.turn.seconds};url=${wall.turn.nextHref}`} />
      </noscript>
      <WallBoard wall={wall} />
    </>
  )
}
