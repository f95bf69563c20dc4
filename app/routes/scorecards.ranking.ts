import type { LoaderFunctionArgs } from '@remix-run/node'
import { sendRanking } from '#app/documents/send-ranking.server.ts'
import { sayRefusal } from '#app/exports/say-refusal.server.ts'
import { handleMachine } from '#app/faults.server.ts'
import { readReader } from '#app/preferences.server.ts'

const answer = handleMachine(sendRanking)

/** `/scorecards/ranking?…`: the whole ranking as a workbook, asked as its page is. */
export const loader = async (args: LoaderFunctionArgs): Promise<Response> => sayRefusal(await answer(args), args.request, readReader(args.request))
