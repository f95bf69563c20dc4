import { redirect } from '@remix-run/node'
import { getUser } from '#app/auth/user.server.ts'
import { handleLoader } from '#app/faults.server.ts'
import { addressHome } from '#app/presenters/shell.ts'

/** The first page leads to the one that the reader's role came for. */
export const loader = handleLoader(async ({ request, context }) => {
  const user = await getUser(request, context)
  return redirect(user === null ? '/login' : addressHome(user))
})
