/** The sheet as a table: totals and places, and for every item what it was counted from. */
import { fullMarks, listItems } from '#domain/scheme.ts'
import { toHundredths } from '#domain/scoring/fraction.ts'
import type { CellValue } from '#app/queries/types.ts'
import { nameArea } from './area-names.ts'
import { formatFullMarks, formatScore } from './format.ts'
import { listItemScores, nameItem } from './score-cells.ts'
import { partyWords, type ScoreContext } from './score-context.ts'

/** One column of the export. */
interface ExportColumn {
  readonly name: string
  readonly type: 'text' | 'integer' | 'number'
  readonly heading: string
}

/** The columns, those of each item one after the other. */
export function listScoreColumns(context: ScoreContext): readonly ExportColumn[] {
  const words = context.text.scores.export
  const items = listItems(context.scheme).flatMap(({ code }): ExportColumn[] => {
    const name = `${code} ${nameItem(code, context)}`
    return [
      { name: `${code}_points`, type: 'number', heading: `${name} ${words.points}` },
      { name: `${code}_full`, type: 'number', heading: `${name} ${words.item_full}` },
      { name: `${code}_numerator`, type: 'integer', heading: `${name} ${words.numerator}` },
      { name: `${code}_denominator`, type: 'integer', heading: `${name} ${words.denominator}` },
      { name: `${code}_state`, type: 'text', heading: `${name} ${words.state}` },
    ]
  })
  return [
    { name: 'area_code', type: 'text', heading: partyWords(context).code },
    { name: 'area', type: 'text', heading: partyWords(context).one },
    { name: 'place', type: 'integer', heading: words.place },
    { name: 'total_low', type: 'number', heading: words.total_low },
    { name: 'total_high', type: 'number', heading: words.total_high },
    { name: 'full', type: 'number', heading: words.full },
    { name: 'grade', type: 'text', heading: words.grade },
    ...items,
  ]
}

/** One row a city, in the order of the places. Points are written in two decimals, as the page shows them. */
export function listScoreRows({ scheme, cities, text, language }: ScoreContext): readonly Readonly<Record<string, CellValue>>[] {
  const words = text.scores
  return cities.map((city) => {
    const { card } = city
    const row: Record<string, CellValue> = {
      area_code: city.code,
      area: nameArea(city, language),
      place: city.place,
      total_low: card.stated && formatScore(card.stated.low),
      total_high: card.stated && formatScore(card.stated.high),
      full: formatFullMarks(fullMarks(scheme)),
      grade: card.grade === null ? (card.state === 'pending' ? words.pending : words.unranked) : card.grade.name[language],
    }
    for (const { item, outcome, reading } of listItemScores(city)) {
      const figure = city.figures.get(item.code)
      const isKnown = reading.state !== 'not-reported'
      row[`${item.code}_points`] = outcome.kind === 'scored' ? formatScore(toHundredths(outcome.points.low)) : words.export.states[reading.state]
      row[`${item.code}_full`] = formatFullMarks(item.hundredths)
      row[`${item.code}_numerator`] = isKnown ? (figure?.numerator ?? null) : null
      row[`${item.code}_denominator`] = isKnown ? (figure?.denominator ?? null) : null
      row[`${item.code}_state`] = words.export.states[reading.state]
    }
    return row
  })
}
