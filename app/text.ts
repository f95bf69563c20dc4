/**
 * The words of the interface. A page's words live in `text/zh/<page>.ts`, its twin in `text/en/<page>.ts` is typed by it.
 * Sentences with figures are functions; those whose figures are links are built with `say`.
 */
import type { Language } from '#app/presenters/format-days.ts'
import { en } from '#app/text/en.ts'
import { zh, type Text } from '#app/text/zh.ts'

export type { Language, Text }
export { joinSentences, readOut, say, type Sayable } from '#app/text/say.ts'

const texts: Readonly<Record<Language, Text>> = { zh, en }

/** The catalogue of a language. */
export function getText(language: Language): Text {
  return texts[language]
}

/** The language of a stored choice; Chinese unless English was chosen. */
export function readLanguage(choice: string | null | undefined): Language {
  return choice === 'en' ? 'en' : 'zh'
}

/** Picks the wording of a definition. */
export function pick(wording: { readonly zh: string; readonly en: string }, language: Language): string {
  return wording[language]
}
