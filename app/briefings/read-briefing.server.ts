/** What was typed into the form of a briefing, held to its limits and to the figures. */
import { askFigures } from '#app/briefings/ask-figures.server.ts'
import { checkText } from '#app/briefings/check-text.ts'
import { tidyText } from '#app/entry-form.server.ts'
import { LONGEST_TITLE } from '#app/presenters/briefing-editor.ts'
import { sayFault } from '#app/presenters/briefing-faults.ts'
import type { Reader } from '#app/presenters/figures.ts'
import { formatCount } from '#app/presenters/format.ts'
import type { AnsweredTag, PageScope } from '#app/queries/types.ts'
import { longestBody, mostColumns, mostTags, readBriefing } from '#domain/briefings/markdown.ts'
import { parsePeriod, PeriodError } from '#domain/period.ts'

export interface TypedBriefing {
  readonly title: string
  readonly period: string
  readonly body: string
}

export interface ReadBriefing extends TypedBriefing {
  readonly answered: readonly AnsweredTag[]
  /** Why it cannot be saved, in the reader's language; none: it can. */
  readonly problems: readonly string[]
}

/** A title of one line, a text with one kind of line end; a period that cannot be read stays as it was typed. */
function tidyBriefing({ title, period, body }: TypedBriefing): TypedBriefing {
  return { title: tidyText(title).replaceAll('\n', ' '), period: period.trim(), body: tidyText(body) }
}

/** Asks for its figures within the scope and finds all its faults. */
export async function readTypedBriefing(scope: PageScope, typed: TypedBriefing, reader: Reader): Promise<ReadBriefing> {
  const { title, period, body } = tidyBriefing(typed)
  const words = reader.text.briefings.problem
  const length = [...body].length
  if (length > longestBody) return { title, period, body, answered: [], problems: [words.body(formatCount(longestBody), formatCount(length))] }
  const { tags, blocks } = readBriefing(body)
  if (tags.length > mostTags) return { title, period, body, answered: [], problems: [words.tags(formatCount(mostTags), formatCount(tags.length))] }
  const answered = await askFigures(scope, tags)
  const periodFault = findPeriodFault(period, reader)
  return {
    title,
    period,
    body,
    answered,
    problems: [
      ...(title === '' || [...title].length > LONGEST_TITLE ? [words.title] : []),
      ...(periodFault === null ? [] : [periodFault]),
      ...(body === '' ? [words.body(formatCount(longestBody), '0')] : []),
      ...(blocks.some((block) => block.kind === 'table' && block.head.length > mostColumns) ? [words.columns(formatCount(mostColumns))] : []),
      ...checkText(body, answered).map((fault) => sayFault(fault, reader)),
    ],
  }
}

function findPeriodFault(period: string, { language }: Reader): string | null {
  try {
    parsePeriod(period)
    return null
  } catch (error) {
    if (error instanceof PeriodError) return error.wording[language]
    throw error
  }
}
