/** One screen of the wall: which board an address asks for, and its figures. */
import { readBoard } from '#app/board-page.server.ts'
import { channelBoard } from '#app/boards/channels.ts'
import { departmentBoard } from '#app/boards/departments.ts'
import { jointBoard } from '#app/boards/joint.ts'
import { leaderBoard } from '#app/boards/leader.ts'
import { planBoard } from '#app/boards/plans.ts'
import { readCompareBoard } from '#app/compare-page.server.ts'
import type { PageTools } from '#app/page.server.ts'
import { readCarried } from '#app/presenters/carried.ts'
import { findWallBoard, listStops, type WallBoard } from '#app/presenters/wall-program.ts'
import { presentCompareScreen, presentLeaderScreen, type WallInput } from '#app/presenters/wall.ts'
import { presentWorkScreen } from '#app/presenters/work-wall.ts'
import { nameDepartments } from '#app/queries/find-areas.server.ts'
import { findUnanswered } from '#app/queries/get-period-board.server.ts'
import { readWorkQuestion, readWorkStanding } from '#app/work-points-page.server.ts'
import { yearOf } from '#domain/calendar.ts'
import { countFromNewYear } from '#domain/period.ts'
import { findWorkPlan } from '#domain/work-plans/index.ts'

const compared = { joint: jointBoard, channels: channelBoard, departments: departmentBoard } as const

type Shown = Pick<WallInput, 'area' | 'period' | 'screen'> & { readonly indicator: string | null }

/**
 * Answers the screen that an address asks for.
 * @throws a 404 Response for a board that no wall has; RefusedError as the board's own page does
 */
export async function readWall(tools: PageTools): Promise<Omit<WallInput, 'today' | 'now' | 'isClockDay'>> {
  const board = findWallBoard(tools.params['board'] ?? '')
  if (board === null) throw new Response(null, { status: 404 })
  const { indicator, area, period, screen } = await readScreen(board, tools)
  const { area: askedArea, period: askedPeriod } = readCarried(tools.url)
  return {
    place: { board, indicator, area: askedArea, period: askedPeriod },
    stops: listStops(leaderBoard.tiles.filter((code) => findUnanswered(code, period, undefined) === null), findWorkPlan(yearOf(period.to)) !== null),
    area,
    period,
    screen,
  }
}

async function readScreen(board: WallBoard, tools: PageTools): Promise<Shown> {
  const { scope, text } = tools
  switch (board) {
    case 'leader': {
      const { context, area } = await readBoard(tools, 'wall')
      const work = await readWorkStanding(scope, area, countFromNewYear(context.period))
      return { indicator: context.chosen.definition.code, area, period: context.period, screen: presentLeaderScreen(context, work) }
    }
    case 'joint':
    case 'channels':
    case 'departments': {
      const { answer, area, period } = await readCompareBoard(tools, compared[board], { title: text.compare.matrix[board], note: text.compare.note[board] })
      return { indicator: null, area, period, screen: presentCompareScreen(answer.view) }
    }
    case 'plans': {
      const { answer, area, period } = await readCompareBoard(tools, planBoard, { title: text.plans.matrix, note: text.plans.note })
      return { indicator: null, area, period, screen: presentCompareScreen(answer.view) }
    }
    case 'work-points': {
      const { area, period } = await readWorkQuestion(tools)
      const [standing, departments] = await Promise.all([readWorkStanding(scope, area, period), nameDepartments(scope)])
      if (standing === null) throw new Response(null, { status: 404 })
      return { indicator: null, area, period, screen: presentWorkScreen(standing, departments, tools) }
    }
  }
}
