/** What cannot be taken of a form of this room, in both languages. */
import { RefusedError, type RefusalStatus } from '#app/queries/refusal.ts'
import { en } from '#app/text/en.ts'
import { zh } from '#app/text/zh.ts'

type Plain = { [Name in keyof typeof zh.filings.problem]: (typeof zh.filings.problem)[Name] extends string ? Name : never }[keyof typeof zh.filings.problem]

/** The refusal of a problem that needs no further word. */
export function refuseFiling(problem: Plain, status: RefusalStatus = 422): RefusedError {
  return new RefusedError(status, `filing-${problem}`, { zh: zh.filings.problem[problem], en: en.filings.problem[problem] })
}
