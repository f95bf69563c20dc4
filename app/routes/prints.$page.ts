import type { LoaderFunctionArgs } from '@remix-run/node'
import { printCompare } from '#app/documents/prints/compare.ts'
import { printLeader } from '#app/documents/prints/leader.ts'
import { printCity, printScores } from '#app/documents/prints/scores.ts'
import { sendPrint } from '#app/documents/send-print.server.ts'
import { sayRefusal } from '#app/exports/say-refusal.server.ts'
import { handleMachine, toProblem, type Fault } from '#app/faults.server.ts'
import { readReader } from '#app/preferences.server.ts'
import { printedPages, type PrintedPage } from '#app/presenters/addresses.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import { loader as loadBoard } from '#app/routes/boards.$board.tsx'
import { loader as loadChannels } from '#app/routes/boards.channels.tsx'
import { loader as loadDepartments } from '#app/routes/boards.departments.tsx'
import { loader as loadJoint } from '#app/routes/boards.joint.tsx'
import { loader as loadCity } from '#app/routes/scorecards.$city.tsx'
import { loader as loadScores } from '#app/routes/scorecards._index.tsx'

const prints: Readonly<Record<PrintedPage, (args: LoaderFunctionArgs) => Promise<Response>>> = {
  leader: (args) => sendPrint({ ...args, params: { board: 'leader' } }, 'leader', { page: 'board', loader: loadBoard, print: printLeader }),
  joint: (args) => sendPrint(args, 'joint', { page: 'board', loader: loadJoint, print: (view) => printCompare(view.board, view.partners) }),
  channels: (args) => sendPrint(args, 'channels', { page: 'board', loader: loadChannels, print: (view) => printCompare(view.board, null, view.tables) }),
  departments: (args) => sendPrint(args, 'departments', { page: 'board', loader: loadDepartments, print: (view) => printCompare(view, null) }),
  scores: (args) => sendPrint(args, 'scores', { page: 'scores', loader: loadScores, print: printScores }),
  city: (args) => sendPrint({ ...args, params: { city: new URL(args.request.url).searchParams.get('city') ?? '' } }, 'city', { page: 'city-score', loader: loadCity, print: printCity }),
}

const answer = handleMachine(async (args) => {
  const page = printedPages.find((one) => one === args.params['page'])
  if (page === undefined) throw new RefusedError(404, 'no-such-print', { zh: '这一页没有 PDF。', en: 'This page cannot be had as PDF.' })
  const sent = await prints[page](args).catch((error: unknown) => {
    if (error instanceof Response) return error
    throw error
  })
  // the page's own loader refuses for a page; what is asked for here is a file
  return sent.status < 400 || sent.headers.get('content-type')?.includes('problem') === true ? sent : toProblem(await readFault(sent))
})

async function readFault(sent: Response): Promise<Fault> {
  const said: unknown = await sent.json().catch(() => null)
  if (isFault(said)) return said
  return { status: sent.status, code: 'not-printed', wording: { zh: '这一页没有打开，没有生成 PDF。', en: 'The page did not open, so no PDF was made.' } }
}

function isFault(said: unknown): said is Fault {
  return typeof said === 'object' && said !== null && 'wording' in said && 'status' in said && 'code' in said
}

/** `/prints/<page>?…`: a board as PDF, asked as its own page asks. */
export const loader = async (args: LoaderFunctionArgs): Promise<Response> => sayRefusal(await answer(args), args.request, readReader(args.request))
