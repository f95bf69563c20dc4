/** A period as it is called: 2023 年, 2023 年二季度, 2023 年 5 月; any other by its days. */
import { parsePeriod } from '#domain/period.ts'
import type { Reader } from './figures.ts'
import { formatPeriod } from './format.ts'

/** @throws PeriodError for a text that is no period */
export function namePeriod(text: string, reader: Reader): string {
  const words = reader.text.shell.reading
  const { kind, from, to } = parsePeriod(text)
  const [year, month] = [from.slice(0, 4), Number(from.slice(5, 7))]
  switch (kind) {
    case 'year':
      return words.year(year)
    case 'quarter':
      return words.quarter(year, (month + 2) / 3)
    case 'month':
      return words.month(year, month)
    default:
      return formatPeriod(from, to, reader.language)
  }
}
