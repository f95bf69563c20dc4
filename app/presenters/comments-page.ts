/** What cities and departments say beside their figures; for those who speak, the form as well. */
import type { Area, Figure, FigureComment, NotesPage } from '#app/queries/types.ts'
import { say } from '#app/text.ts'
import { listAreas, listIndicators, LONGEST_TEXT, nameIndicator } from './annotations-page.ts'
import { nameArea } from './area-names.ts'
import { presentExports } from './export-menu.ts'
import type { Reader } from './figures.ts'
import { formatCount } from './format.ts'
import { namePeriod } from './name-period.ts'
import { addressComments, presentComment, type CommentsChoice } from './own-words.ts'
import { presentPager } from './record-frame.ts'
import { sayFigure } from './say-figure.ts'
import type { CommentsPageView, EntryFieldView, EntryFormView, FilterView } from './view-models.ts'

export interface CommentsInput {
  readonly choice: CommentsChoice
  readonly page: NotesPage<FigureComment>
  readonly areas: readonly Area[]
  readonly departments: Readonly<Record<string, string>>
  readonly csrf: string
  /** Whom the reader speaks for; null for who only reads. */
  readonly speaks: {
    /** Periods that one may speak of. */
    readonly periods: readonly string[]
    /** What was said of the chosen figure, and the figure now; null until both indicator and period are chosen. */
    readonly chosen: { readonly said: FigureComment | null; readonly figure: Figure } | null
  } | null
}

/** Builds the page. */
export function presentCommentsPage(input: CommentsInput, reader: Reader): CommentsPageView {
  const { choice, page, speaks } = input
  const words = reader.text.notes.comments
  return {
    head: { trail: [], title: say`${page.total === 0 ? words.none : words.headline(formatCount(page.total))}`, second: say`${speaks === null ? words.second : words.secondOwn}` },
    mark: reader.text.notes.own.mark,
    filters: {
      label: words.filters, action: '/comments', search: null, filters: presentFilters(input, reader), keep: {}, apply: reader.text.notes.annotations.apply,
      clear: choice.indicator === null && choice.area === null && choice.period === null ? null : { label: reader.text.notes.annotations.clear, href: addressComments() },
      found: reader.text.notes.annotations.found(formatCount(page.total)),
    },
    choose: speaks === null ? null : { title: words.choose, action: '/comments', fields: presentChoice(choice, speaks.periods, reader), submit: words.show },
    form: speaks?.chosen ? presentForm(speaks.chosen, input, reader) : null,
    rows: page.rows.map((comment) => presentComment(comment, input.departments, reader)),
    label: words.label,
    empty: page.rows.length > 0 ? null : { title: words.empty, text: speaks === null ? words.emptyText : words.emptyOwn, links: [] },
    pager: presentPager({ total: page.total, start: page.start, shown: page.rows.length, next: page.next, addressOf: (mark) => addressComments(choice, mark), exports: presentExports('comments', { ...choice }, reader) }, reader),
  }
}

function presentFilters({ choice, areas, speaks }: CommentsInput, reader: Reader): readonly FilterView[] {
  const { annotations, comments } = reader.text.notes
  const filter = (name: keyof CommentsChoice, label: string, shown: string, options: readonly { value: string; text: string }[]): FilterView =>
    choice[name] === null
      ? { kind: 'unset', name, label, anyText: `${label} ${annotations.any}`, options }
      : { kind: 'set', name, label, value: choice[name], text: shown, clearHref: addressComments({ ...choice, [name]: null }), clearLabel: annotations.clearOne(label) }
  const area = areas.find(({ code }) => code === choice.area)
  return [
    filter('indicator', comments.indicator, nameIndicator(choice.indicator, reader), listIndicators(reader.language)),
    ...(speaks === null || choice.area !== null ? [filter('area', annotations.area, area === undefined ? '' : nameArea(area, reader.language), listAreas(areas, reader.language))] : []),
    ...(choice.period === null ? [] : [filter('period', comments.period, namePeriod(choice.period, reader), [])]),
  ]
}

function presentChoice({ indicator, period }: CommentsChoice, periods: readonly string[], reader: Reader): readonly EntryFieldView[] {
  const words = reader.text.notes.comments
  const offered = period === null || periods.includes(period) ? periods : [period, ...periods]
  return [
    { kind: 'select', name: 'indicator', label: words.indicator, value: indicator ?? '', options: listIndicators(reader.language), hint: '' },
    { kind: 'select', name: 'period', label: words.period, value: period ?? '', options: offered.map((one) => ({ value: one, text: namePeriod(one, reader) })), hint: '' },
  ]
}

function presentForm({ said, figure }: { readonly said: FigureComment | null; readonly figure: Figure }, { choice, csrf }: CommentsInput, reader: Reader): EntryFormView {
  const words = reader.text.notes.comments
  const isSaid = said !== null && !said.isWithdrawn
  return {
    title: words.form(nameIndicator(choice.indicator, reader), namePeriod(choice.period ?? '', reader)),
    note: words.formNote(sayFigure(figure, reader)),
    action: addressComments({ indicator: choice.indicator, period: choice.period }),
    hidden: { csrf, seen: String(said?.version ?? 0), indicator: choice.indicator ?? '', period: choice.period ?? '' },
    fields: [{ kind: 'text', name: 'body', label: words.text, value: isSaid ? said.body : '', longest: LONGEST_TEXT, isRequired: true, hint: words.textHint }],
    submit: words.save,
    other: isSaid ? { label: words.withdraw, intent: 'withdraw' } : null,
  }
}
