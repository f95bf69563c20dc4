/** A refusal as a page, for readers who followed a link: what was refused, why, and the way back. */
import { redirect } from '@remix-run/node'
import { escapeXml } from '#app/exports/xlsx-text.ts'
import type { Reader } from '#app/presenters/figures.ts'

/** Programs get the answer as it is; a reader who is not signed in is led to the sign-in page. */
export async function sayRefusal(answer: Response, request: Request, { text, language }: Reader): Promise<Response> {
  if (answer.ok || !(request.headers.get('accept') ?? '').includes('text/html')) return answer
  const { pathname, search } = new URL(request.url)
  if (answer.status === 401) return redirect(`/login?next=${encodeURIComponent(pathname + search)}`)
  const problem = (await answer.json()) as Readonly<Record<'zh' | 'en', string>>
  const words = text.exports.refused
  const title = escapeXml(words.title)
  const back = readBack(request)
  const body = `<h1>${title}</h1><p>${escapeXml(problem[language])}</p><p><a href="${escapeXml(back)}">${escapeXml(words.back)}</a></p>`
  return new Response(`<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><main>${body}</main></html>`, {
    status: answer.status,
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' },
  })
}

/** The page that the link stood on, when it is one of ours. */
function readBack(request: Request): string {
  const referer = request.headers.get('referer')
  if (referer === null || !URL.canParse(referer)) return '/'
  const { origin, pathname, search } = new URL(referer)
  return origin === new URL(request.url).origin ? pathname + search : '/'
}
