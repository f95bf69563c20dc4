import { requireCaller } from '#app/auth/user.server.ts'
import { handleMachine } from '#app/faults.server.ts'
import { answerRecords } from '#app/machine/answer-records.server.ts'
import { chooseFormat } from '#app/machine/answer-table.server.ts'
import { readRecords } from '#app/machine/read-question.ts'

/** `/api/records`: the rows that a figure counted, paged by key; CSV and Arrow without `limit` hold all of them. */
export const loader = handleMachine(async ({ request, context }) => {
  const caller = await requireCaller(request, context, 'api-records')
  const asked = readRecords(new URL(request.url), context.services.findToday())
  return answerRecords({ request, context, user: caller }, asked, chooseFormat(request))
})
