import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type ClientLoaderFunctionArgs } from '@remix-run/react'
import { keepWallSession } from '#app/auth/sessions.server.ts'
import { readDay } from '#app/clock.ts'
import { WallBoard } from '#app/components/board/wall-board.tsx'
import { keepLastReading } from '#app/last-reading.ts'
import { servePage } from '#app/page.server.ts'
import { nameArea } from '#app/presenters/area-names.ts'
import { formatInstantInProse } from '#app/presenters/format.ts'
import { completeWall, presentWall } from '#app/presenters/wall.ts'
import { titlePage } from '#app/title-page.ts'
import { readWall } from '#app/wall-page.server.ts'

export const meta = titlePage
/** Dark and large, whatever the reader chose at a desk. */
export const handle = { isWall: true }

const serve = servePage('wall', async (tools) => {
  const { scope, text, language } = tools
  const asked = await readWall(tools)
  const now = new Date()
  const wall = presentWall({ ...asked, today: scope.today, now, isClockDay: scope.today === readDay() }, tools)
  return { title: text.wall.titleOf(nameArea(asked.area, language)), view: { wall, stale: text.wall.stale(formatInstantInProse(now, language)) }, period: asked.period }
})

export async function loader(args: LoaderFunctionArgs) {
  const { title, reading, view } = await serve(args)
  await keepWallSession(args.context.services.database, args.request)
  return { title, stale: view.stale, wall: completeWall(view.wall, reading) }
}

/** A server that is away leaves the last readings on the wall, which say so and ask again at every turn. */
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
