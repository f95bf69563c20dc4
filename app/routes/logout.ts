import { redirect } from '@remix-run/node'
import { signOut } from '#app/auth/sign-in.server.ts'
import { handleAction } from '#app/faults.server.ts'

/** Signing out is a form; following a link to here changes nothing. */
export const loader = () => redirect('/')

export const action = handleAction(async ({ request, context }) => {
  const cookie = await signOut(request, context, await request.formData())
  return redirect('/login', { headers: { 'Set-Cookie': cookie } })
})
