import { redirect } from '@remix-run/node'
import { assertSameOrigin } from '#app/auth/same-origin.server.ts'
import { findTransport } from '#app/auth/transport.server.ts'
import { handleAction, handleLoader } from '#app/faults.server.ts'
import { keepPreference, readNext } from '#app/preferences.server.ts'

/** Keeps language or theme and goes back; a choice of looks changes nothing that needs a right, and is no secret either. */
function keep(request: Request, read: (name: string) => string | null): Response {
  const isSecure = findTransport(request) === 'tls'
  const headers = new Headers()
  const [language, theme] = [read('language'), read('theme')]
  if (language === 'zh' || language === 'en') headers.append('Set-Cookie', keepPreference('language', language, isSecure))
  if (theme === 'light' || theme === 'dark') headers.append('Set-Cookie', keepPreference('theme', theme, isSecure))
  return redirect(readNext(read('next')), { headers })
}

/** The sign-in page has no session to guard a form with, so there a link does it. */
export const loader = handleLoader(async ({ request }) => {
  const { searchParams } = new URL(request.url)
  return Promise.resolve(keep(request, (name) => searchParams.get(name)))
})

export const action = handleAction(async ({ request }) => {
  assertSameOrigin(request)
  const form = await request.formData()
  const read = (name: string): string | null => {
    const value = form.get(name)
    return typeof value === 'string' ? value : null
  }
  return keep(request, read)
})
