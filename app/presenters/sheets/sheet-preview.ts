/** The places that a sheet would have given, beside those of the published sheet of that year. */
import type { SheetLine } from '#app/queries/types.ts'
import type { Period } from '#domain/period.ts'
import { fullMarks, listItems, withoutFiled, type Scheme } from '#domain/scheme.ts'
import { writePoints } from '#domain/sheet-numbers.ts'
import { say } from '#app/text.ts'
import type { Reader } from '../figures.ts'
import { formatScore } from '../format.ts'
import { namePeriod } from '../name-period.ts'
import { nameCity } from '../score-cells.ts'
import { formatPointsRange } from '../score-points.ts'
import type { ScoredParty } from '../score-readings.ts'
import type { SheetPreviewPageView } from '../view-models.ts'
import { addressSheet, SHEETS_ADDRESS } from './addresses.ts'

export interface PreviewInput {
  readonly sheet: SheetLine & { readonly scheme: Scheme }
  readonly period: Period
  /** Scored by the sheet; null when it cannot be tried, with the reason. */
  readonly then: readonly ScoredParty[] | null
  readonly reason: 'faulty' | 'empty' | null
  /** The published sheet of the period's year, with the cities scored by it; null when there is none. */
  readonly published: { readonly scheme: Scheme; readonly cities: readonly ScoredParty[] } | null
}

/** Builds the page. */
export function presentPreview(input: PreviewInput, reader: Reader): SheetPreviewPageView {
  const { sheet, period, then, reason, published } = input
  const { text, language } = reader
  const words = text.sheets.preview
  const rows = then?.map((city) => presentRow(city, published?.cities.find(({ code }) => code === city.code) ?? null, reader)) ?? []
  const moved = rows.filter(({ tone }) => tone !== 'level').length
  const name = namePeriod(period.text, reader)
  const left = listItems(sheet.scheme).filter(({ source }) => source.kind === 'filed')
  const counted = writePoints(fullMarks(withoutFiled(sheet.scheme)))
  return {
    head: {
      trail: [{ label: text.sheets.title, href: SHEETS_ADDRESS }, { label: sheet.scheme.name[language] || text.sheets.form.untitled, href: addressSheet(sheet) }],
      title: say`${reason !== null ? words[reason] : published === null ? words.noOther(name) : words.headline({ moved, parties: words.parties[sheet.of](rows.length), period: name })}`,
      second: say`${words.second({ left: left.length, points: writePoints(left.reduce((sum, { hundredths }) => sum + hundredths, 0)), counted })}`,
    },
    note: published === null
      ? words.none(Number(period.from.slice(0, 4)))
      : words.other(published.scheme.name[language], text.sheets.version(published.scheme.year, published.scheme.version), writePoints(fullMarks(withoutFiled(published.scheme)))),
    table: then === null ? null : { label: words.table, columns: [words.column.party[sheet.of], words.column.then, words.column.thenTotal, words.column.now, words.column.nowTotal, words.column.moved], rows },
  }
}

function presentRow(city: ScoredParty, before: ScoredParty | null, reader: Reader): NonNullable<SheetPreviewPageView['table']>['rows'][number] {
  const words = reader.text.sheets.preview
  const [then, now] = [city.place, before?.place ?? null]
  const moved = then === null || now === null ? 0 : now - then
  const sayPlace = (party: ScoredParty | null): string => (party === null ? '' : party.place === null ? words.pending : String(party.place))
  const sayTotal = (party: ScoredParty | null): string =>
    party === null || party.card.points === null || party.card.stated === null ? '' : party.card.state === 'settled' ? formatScore(party.card.stated.low) : formatPointsRange(party.card.points)
  return {
    id: city.code,
    cells: [nameCity(city, reader), sayPlace(city), sayTotal(city), sayPlace(before), sayTotal(before), before === null ? '' : moved === 0 ? words.level : moved > 0 ? words.up(moved) : words.down(-moved)],
    tone: moved === 0 ? 'level' : moved > 0 ? 'up' : 'down',
  }
}
