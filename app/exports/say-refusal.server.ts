/** A refusal as a page, for readers who followed a link: what was refused, why, and the way back. */
import { redirect } from '@remix-run/node'
import { REASON_NEEDED } from '#app/exports/reason.ts'
import { escapeXml } from '#app/exports/xlsx-text.ts'
import { readPreferences } from '#app/preferences.server.ts'
import type { Reader } from '#app/presenters/figures.ts'
import baseStyles from '#app/styles/base.css?url'
import ownStyles from '#app/styles/refusal.css?url'
import tokens from '#app/styles/tokens.css?url'
import type { Text } from '#app/text.ts'
import { REASON, reasonLimits } from '#domain/export-reason.ts'

const SHEETS = [tokens, baseStyles, ownStyles]

/** Programs get the answer as it is; a reader who is not signed in is led to the sign-in page. */
export async function sayRefusal(answer: Response, request: Request, { text, language }: Reader): Promise<Response> {
  if (answer.status < 400 || !(request.headers.get('accept') ?? '').includes('text/html')) return answer
  const { pathname, search } = new URL(request.url)
  if (answer.status === 401) return redirect(`/login?next=${encodeURIComponent(pathname + search)}`)
  const problem = (await answer.json()) as Readonly<Record<'zh' | 'en' | 'code', string>>
  const words = text.exports.refused
  const title = escapeXml(words.title)
  const back = readBack(request)
  const form = problem.code === REASON_NEEDED ? writeReasonForm(new URL(request.url), text) : ''
  const body = `<h1>${title}</h1><p>${escapeXml(problem[language])}</p>${form}<p><a href="${escapeXml(back)}">${escapeXml(words.back)}</a></p>`
  const theme = readPreferences(request).theme === 'dark' ? ' class="dark"' : ''
  const sheets = SHEETS.map((href) => `<link rel="stylesheet" href="${href}">`).join('')
  return new Response(`<!doctype html><html lang="${language}"${theme}><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>${sheets}<main>${body}</main></html>`, {
    status: answer.status,
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' },
  })
}

/** Asks the same once more, with the reason. */
function writeReasonForm({ pathname, searchParams }: URL, { exports: { reason } }: Text): string {
  const kept = [...searchParams].filter(([name]) => name !== REASON).map(([name, value]) => `<input type="hidden" name="${escapeXml(name)}" value="${escapeXml(value)}">`)
  const field = `<label>${escapeXml(reason.label)} <input type="text" name="${REASON}" value="${escapeXml(searchParams.get(REASON) ?? '')}" required maxlength="${reasonLimits.most}" autocomplete="off" autofocus></label>`
  return `<form action="${escapeXml(pathname)}">${kept.join('')}${field} <button>${escapeXml(reason.send)}</button></form>`
}

/** The page that the link stood on, when it is one of ours. */
function readBack(request: Request): string {
  const referer = request.headers.get('referer')
  if (referer === null || !URL.canParse(referer)) return '/'
  const { origin, pathname, search } = new URL(referer)
  return origin === new URL(request.url).origin ? pathname + search : '/'
}
