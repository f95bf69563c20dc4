/** Classes as their own scheme names them. */
import { findSchemeClass } from '#domain/class-schemes/index.ts'
import type { Reader } from './figures.ts'

/** A 信用风险低, E 五类之五; `''` is none, `-` out of the directory. */
export function nameModelClass(model: string, code: string, { text, language }: Pick<Reader, 'text' | 'language'>): string {
  if (code === '') return text.riskClasses.unclassified
  if (code === '-') return text.riskClasses.gone
  const known = findSchemeClass(model, code)
  return known === null ? code : text.riskClasses.className(code, known.name[language])
}
