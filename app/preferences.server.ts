/** What a browser chose to see: language and theme, kept in cookies of their own, for they need no right. */
import type { Reader } from '#app/presenters/figures.ts'
import type { Theme } from '#app/presenters/shell.ts'
import { getText, readLanguage, type Language } from '#app/text.ts'

const A_YEAR_IN_SECONDS = 365 * 24 * 3600

export interface Preferences {
  readonly language: Language
  readonly theme: Theme
}

/** Reads the choices of a browser; Chinese and light unless it chose otherwise. */
export function readPreferences(request: Request): Preferences {
  const cookies = request.headers.get('cookie') ?? ''
  const read = (name: string): string | undefined => new RegExp(`(?:^|;\\s*)${name}=(\\w+)`).exec(cookies)?.[1]
  return { language: readLanguage(read('language')), theme: read('theme') === 'dark' ? 'dark' : 'light' }
}

/** The words for a request. */
export function readReader(request: Request): Reader {
  const { language } = readPreferences(request)
  return { language, text: getText(language) }
}

/** The cookie that keeps one choice for a year. */
export function keepPreference(name: 'language' | 'theme', value: string, isSecure: boolean): string {
  return `${name}=${value}; Path=/; Max-Age=${A_YEAR_IN_SECONDS}; SameSite=Lax; HttpOnly${isSecure ? '; Secure' : ''}`
}

/** A path of this site to go back to; anything else leads to the first page. */
export function readNext(value: FormDataEntryValue | string | null): string {
  if (typeof value !== 'string' || !/^\/(?![/\\])/.test(value)) return '/'
  return value
}
