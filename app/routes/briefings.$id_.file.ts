import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireCaller } from '#app/auth/user.server.ts'
import { sendBriefing } from '#app/documents/send-briefing.server.ts'
import { sayRefusal } from '#app/exports/say-refusal.server.ts'
import { handleMachine } from '#app/faults.server.ts'
import { readReader } from '#app/preferences.server.ts'

const answer = handleMachine(async ({ request, params, context }) => sendBriefing({ request, context, user: await requireCaller(request, context, 'briefings') }, params['id']))

/** `/briefings/<id>/file?format=docx|pdf`: a briefing as its page shows it to this reader. */
export const loader = async (args: LoaderFunctionArgs): Promise<Response> => sayRefusal(await answer(args), args.request, readReader(args.request))
