/** Every scale of risk classes that records may be of, the one in force first. */
import type { ClassScheme, SchemeClass } from '#domain/class-scheme.ts'
import { chicago } from '#domain/class-schemes/chicago.ts'
import { national2022 } from '#domain/class-schemes/national-2022.ts'
import { shandong2020 } from '#domain/class-schemes/shandong-2020.ts'

export const classSchemes: readonly ClassScheme[] = [national2022, shandong2020, chicago]

/** The model whose classes set draw ratios and that the figures count. */
export const GENERAL_MODEL = '通用型'

/** The scheme that a model classes by. */
export function findClassScheme(model: string): ClassScheme {
  return classSchemes.find(({ models }) => models.includes(model)) ?? usualScheme()
}

/** A class of a model; null for a code that its scheme does not know. */
export function findSchemeClass(model: string, code: string): SchemeClass | null {
  return findClassScheme(model).classes.find((one) => one.code === code) ?? null
}

/** Every code that some scheme knows, in the order of the schemes. */
export function listClassCodes(): readonly string[] {
  return [...new Set(classSchemes.flatMap(({ classes }) => classes.map(({ code }) => code)))]
}

/** Whether a class lies beyond another of the same model: +1 more risk, −1 less, 0 the same; null where the scheme does not know one of them. */
export function compareClasses(model: string, one: string, other: string): number | null {
  const order = findClassScheme(model).classes.map(({ code }) => code)
  const [first, second] = [order.indexOf(one), order.indexOf(other)]
  return first < 0 || second < 0 ? null : Math.sign(first - second)
}

function usualScheme(): ClassScheme {
  const usual = classSchemes.find(({ isUsual }) => isUsual)
  if (usual === undefined) throw new Error('class schemes: none is the usual one')
  return usual
}
