/** What a warning is about and what it says, in words. */
import type { WarningLine } from '#app/queries/types.ts'
import type { WarningRule } from '#domain/warning.ts'
import { findWarningRule } from '#domain/warnings/index.ts'
import { nameArea } from '../area-names.ts'
import type { Reader } from '../figures.ts'

/** Names that the evidence of a rule may hold, in the order in which they are looked for. */
const NAMES = ['name', 'task_name', 'plan_name', 'item_name', 'industry_name', 'table_name', 'source_table'] as const

type Named = Pick<WarningLine, 'subjectName' | 'taskName' | 'evidence' | 'areaCode' | 'areaName' | 'watches'>

/** The name of what is watched: the enterprise, the task, the plan; for a region and whatever has no name, the area. */
export function nameWatched({ subjectName, taskName, evidence, areaCode, areaName, watches }: Named, { language }: Pick<Reader, 'language'>): string {
  if (subjectName !== '') return subjectName
  const area = nameArea({ code: areaCode, name: areaName }, language)
  if (watches === 'region') return area
  if (watches === 'task' && taskName !== null) return taskName
  for (const name of NAMES) {
    const value = evidence[name]
    if (typeof value === 'string' && value !== '') return value
  }
  return taskName ?? area
}

/** Name of the rule in few characters; its code where it is no longer in the catalogue. */
export function nameRule(code: string, { language }: Pick<Reader, 'language'>): string {
  return findWarningRule(code)?.shortName[language] ?? code
}

/** The rule's sentence filled with the numbers that raised the warning. */
export function fillSentence(rule: Pick<WarningRule, 'sentence'> | null, evidence: WarningLine['evidence'], { text, language }: Reader): string {
  return (rule?.sentence[language] ?? '').replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = evidence[name]
    return typeof value === 'string' || typeof value === 'number' ? String(value) : text.records.unknown
  })
}
