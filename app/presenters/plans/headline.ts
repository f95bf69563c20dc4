/** What a list of the board concludes, in one sentence with its numbers. */
import type { Reader } from '#app/presenters/figures.ts'
import { formatCount } from '#app/presenters/format.ts'
import type { Sentence } from '#app/presenters/view-models.ts'
import type { PlanQuestion, PlanRow, PlanRows } from '#app/queries/types.ts'
import type { PlanSection } from './sections.ts'

/** Whether the list of comprehensive items is shown as a whole and kept up to date. */
export interface ListStanding {
  readonly fields: number
  readonly versions: number
  readonly updated: string | null
}

interface Concluded {
  readonly section: PlanSection
  readonly question: PlanQuestion
  readonly list: PlanRows
}

/** The sentence. */
export function sayHeadline(input: Concluded, { text }: Reader): Sentence {
  const { section, question, list } = input
  const words = text.plans.headline
  const count = (facet: string): string => formatCount(list.counts[facet] ?? 0)
  const all = formatCount(list.all)
  const sayText = (): string => {
    switch (section.id) {
      case 'items':
        if (question.newer === null) return words.noVersion
        return question.older === null ? words.oneVersion(question.newer, all) : words.items(question.newer, question.older, formatCount(list.all - (list.counts.same ?? 0)))
      case 'coverage':
        return words.coverage(all, count('covered'), count('missed'))
      case 'holes':
        return words.holes(count('missed'), count('unplanned'))
      case 'guidelines':
        return words.guidelines(all, count('unguided'))
      case 'changes':
        return sayChanges(list.rows)
      case 'comprehensive':
        return words.comprehensive(all, formatCount(list.all - (list.counts.open ?? 0)))
      default:
        return words[section.id](all)
    }
  }
  return [{ text: sayText() }]

  function sayChanges(rows: readonly PlanRow[]): string {
    const add = (name: string): string => formatCount(rows.reduce((sum, row) => sum + Number(row[name] ?? 0), 0))
    return words.changes(formatCount(new Set(rows.map(({ day }) => day)).size), add('added'), add('changed'), add('closed'))
  }
}

/** Whether the comprehensive list is shown centrally and updated dynamically. */
export function sayStanding({ fields, versions, updated }: ListStanding, { text }: Reader): string {
  const words = text.plans.headline
  return updated === null ? words.notStanding : words.standing(formatCount(fields), formatCount(versions), updated)
}
