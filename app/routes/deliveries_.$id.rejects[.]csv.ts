import { requireUser } from '#app/auth/user.server.ts'
import { handleLoader } from '#app/faults.server.ts'
import { answerRejects } from '#app/machine/answer-rejects.server.ts'
import { readPreferences } from '#app/preferences.server.ts'
import { getText } from '#app/text.ts'

/** `/deliveries/<id>/rejects.csv`: the rejected rows in the sender's own layout, to be mended and sent again. */
export const loader = handleLoader(async ({ request, params, context }) => {
  const user = await requireUser(request, context, 'deliveries')
  const { language } = readPreferences(request)
  return answerRejects({ request, context, user }, Number(params.id), { text: getText(language), language })
})
