import { data, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { findDemonstrationRoles, signIn, signInAsDemonstration } from '#app/auth/sign-in.server.ts'
import { findTransport } from '#app/auth/transport.server.ts'
import { getUser } from '#app/auth/user.server.ts'
import { LoginCard } from '#app/components/shell/login-card.tsx'
import { handleAction, handleLoader } from '#app/faults.server.ts'
import { readNext, readReader } from '#app/preferences.server.ts'
import { loginFields, presentLogin } from '#app/presenters/login.ts'
import { titlePage } from '#app/title-page.ts'

export const meta = titlePage

export const loader = handleLoader(async ({ request, context }) => {
  if ((await getUser(request, context)) !== null) throw redirect('/')
  const reader = readReader(request)
  const next = readNext(new URL(request.url).searchParams.get('next'))
  const view = presentLogin({ next, name: '', problem: null, isPlain: findTransport(request) === 'plain', demonstrationRoles: findDemonstrationRoles(request, context) }, reader)
  return { title: reader.text.login.title, view }
})

export const action = handleAction(async ({ request, context }) => {
  const form = await request.formData()
  const read = (name: string): string => String(form.get(name) ?? '')
  const role = read(loginFields.role)
  const answer =
    role === ''
      ? await signIn(request, context, { name: read(loginFields.name), password: read(loginFields.password) })
      : await signInAsDemonstration(request, context, role)
  const next = readNext(form.get(loginFields.next))
  if (answer.ok) throw redirect(next, { headers: { 'Set-Cookie': answer.cookie } })
  const input = { next, name: read(loginFields.name), problem: answer.problem, isPlain: false, demonstrationRoles: findDemonstrationRoles(request, context) }
  return data({ view: presentLogin(input, readReader(request)) }, { status: 401 })
})

export default function Login() {
  const first = useLoaderData<typeof loader>()
  const again = useActionData<typeof action>()
  return <LoginCard login={again?.view ?? first.view} />
}
