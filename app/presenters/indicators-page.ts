/** The catalogue of indicators, by the chapter of their codes, each with this year's value. */
import type { IndicatorDefinition } from '#domain/indicator.ts'
import type { Figure } from '#app/queries/types.ts'
import { say } from '#app/text.ts'
import { addressIndicator } from './addresses.ts'
import { formatMakeup, formatTarget, formatValue, toStatus, withUnit, type Reader } from './figures.ts'
import type { IndicatorsPageView, WorkCellView, WorkColumnView, WorkRowView } from './view-models.ts'

const CHAPTERS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'P'] as const

/** Builds the catalogue. @param figures the year's figure of each, by code */
export function presentIndicatorsPage(definitions: readonly IndicatorDefinition[], figures: ReadonlyMap<string, Figure>, reader: Reader): IndicatorsPageView {
  const words = reader.text.indicators
  const targeted = definitions.filter((definition) => definition.targets.length > 0).length
  return {
    head: { trail: [], title: say`${words.headline(String(definitions.length), String(targeted))}`, second: say`${words.second}` },
    groups: CHAPTERS.map((chapter) => ({ chapter, members: definitions.filter(({ code }) => code.startsWith(chapter)) }))
      .filter(({ members }) => members.length > 0)
      .map(({ chapter, members }) => ({
        title: words.groups[chapter],
        note: '',
        table: {
          label: words.groups[chapter],
          columns: nameColumns(reader),
          rows: members.map((definition) => presentRow(definition, figures.get(definition.code) ?? null, reader)),
          empty: null,
          bulk: null,
        },
      })),
  }
}

function nameColumns({ text }: Reader): readonly WorkColumnView[] {
  const { column } = text.indicators
  return [
    { id: 'code', label: column.code, align: 'left', width: 64, sort: null, phone: 'line' },
    { id: 'name', label: column.name, align: 'left', width: 200, sort: null, phone: 'title' },
    { id: 'question', label: column.question, align: 'left', width: null, sort: null, phone: 'hidden' },
    { id: 'target', label: column.target, align: 'right', width: 72, sort: null, phone: 'hidden' },
    { id: 'value', label: column.value, align: 'right', width: 104, sort: null, phone: 'figure' },
    { id: 'fraction', label: column.fraction, align: 'right', width: 200, sort: null, phone: 'hidden' },
  ]
}

function presentRow(definition: IndicatorDefinition, figure: Figure | null, reader: Reader): WorkRowView {
  const { language } = reader
  const href = addressIndicator(definition.code)
  const target = figure?.target ?? null
  return {
    id: definition.code,
    href,
    open: false,
    level: null,
    cells: [
      { kind: 'text', text: definition.code, tone: 'quiet' },
      { kind: 'link', text: definition.name[language], href },
      { kind: 'text', text: definition.question[language] },
      { kind: 'text', text: target === null ? '' : formatTarget(definition, target, reader), tone: 'quiet' },
      presentValue(definition, figure, reader),
      { kind: 'text', text: figure === null || figure.state === 'not-reported' ? '' : formatMakeup(figure, definition, reader), tone: 'quiet' },
    ],
  }
}

function presentValue(definition: IndicatorDefinition, figure: Figure | null, reader: Reader): WorkCellView {
  if (figure === null) return { kind: 'text', text: '' }
  if (figure.state === 'not-applicable' || figure.state === 'not-reported') return { kind: 'mark', mark: figure.state, text: reader.text.common.state[figure.state], tone: 'quiet' }
  const value = formatValue(figure, definition)
  if (figure.state === 'small-number') return { kind: 'text', text: value, tone: 'quiet' }
  return { kind: 'mark', mark: toStatus(figure), text: withUnit(value, definition, reader), tone: toStatus(figure) === 'missed' ? 'bad' : 'strong' }
}
