/** The words of those who are assessed, always marked as theirs. */
import type { FigureComment, FigureNotes } from '#app/queries/types.ts'
import { findIndicator } from '#domain/indicators/index.ts'
import { buildAddress } from './addresses.ts'
import { nameArea } from './area-names.ts'
import { namePeriod } from './name-period.ts'
import type { Reader } from './figures.ts'
import { formatCount, formatFraction, formatInstantInList } from './format.ts'
import type { LinkView, OwnWordsView } from './view-models.ts'
import { nameWriter } from './writers.ts'

/** What a reader chose among comments; null is the default. */
export interface CommentsChoice {
  readonly indicator: string | null
  readonly area: string | null
  readonly period: string | null
}

/** Address of the comments as chosen; for who speaks of that figure, of the form as well. */
export function addressComments(choice: Partial<CommentsChoice> = {}, after: string | null = null): string {
  return buildAddress('/comments', { ...choice, after })
}

/** The section beside a figure; null where the reader may neither read nor write. */
export function presentOwnWords(notes: FigureNotes, choice: CommentsChoice & { readonly indicator: string; readonly period: string }, reader: Reader): OwnWordsView | null {
  const { comments, maySpeak } = notes
  if (comments === null || (comments.total === 0 && !maySpeak)) return null
  const words = reader.text.notes.own
  const write: LinkView = { label: comments.total === 0 ? words.write : words.change, href: addressComments({ indicator: choice.indicator, period: choice.period }) }
  return {
    title: words.title,
    mark: words.mark,
    rows: comments.rows.map((comment) => presentComment(comment, notes.departments, reader)),
    empty: comments.total === 0 ? words.none : '',
    links: [...(maySpeak ? [write] : []), ...(comments.total > comments.rows.length ? [{ label: words.all(formatCount(comments.total)), href: addressComments(choice) }] : [])],
  }
}

/** One comment: who speaks, of which figure, what it was then. */
export function presentComment(comment: FigureComment, departments: Readonly<Record<string, string>>, reader: Reader): OwnWordsView['rows'][number] {
  const { text, language } = reader
  const words = text.notes.own
  const area = nameArea({ code: comment.area, name: comment.areaName }, language)
  const definition = findIndicator(comment.indicator)
  const { numerator, denominator, batch } = comment
  const figure =
    numerator === null || denominator === null || definition === null
      ? words.thenNone(batch)
      : words.then(formatFraction({ numerator, denominator }, definition.unit[language]), batch)
  return {
    id: String(comment.commentId),
    who: comment.department === '' ? area : words.ofDepartment(area, departments[comment.department] ?? comment.department),
    about: words.about(definition?.shortName[language] ?? comment.indicator, namePeriod(comment.period, reader)),
    text: comment.body,
    note: words.note(figure, nameWriter(comment.changedByName, reader), formatInstantInList(comment.changedAt)),
  }
}
