/** Rules about the days of one row. */
import type { IssueCode } from '#etl/issues.ts'
import type { RowRule } from '#etl/source.ts'

/** `later` may not stand before `earlier`; unknown days are no fault. */
export function notBefore(later: string, earlier: string, code: IssueCode): RowRule {
  return {
    columns: [],
    build: () => (row) => {
      const [first, second] = [row.get(earlier), row.get(later)]
      if (first !== null && second !== null && second < first) row.refuse(later, code, { other: first })
    },
  }
}

/** The publication term of an inspected day must lie within the loaded calendar, or nobody could say when it ends. */
export function withinCalendar(column: string): RowRule {
  return {
    columns: [],
    build: ({ calendar }) => (row) => {
      const inspected = row.get(column)
      if (inspected === null) return
      if (calendar === null || inspected < calendar.from || inspected > calendar.to) {
        row.refuse(column, 'outside-calendar', { from: calendar?.from ?? '—', to: calendar?.to ?? '—' })
      }
    },
  }
}
