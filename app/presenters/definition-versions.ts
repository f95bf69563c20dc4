/** The versions of a definition: when each ruled, and the bridge from one to the next, city by city. */
import { findVersions } from '#domain/indicators/index.ts'
import type { IndicatorDefinition } from '#domain/indicator.ts'
import type { Counted } from '#domain/statistics.ts'
import type { Bridge, Figure } from '#app/queries/types.ts'
import { addressIndicator } from './addresses.ts'
import { nameArea, nameWhole } from './area-names.ts'
import { formatMakeup, formatValue, withUnit, type Reader } from './figures.ts'
import { formatDelta, formatPeriod } from './format.ts'
import type { IndicatorPageView, WorkCellView, WorkColumnView, WorkRowView } from './view-models.ts'

/** Builds the part of the page; null where there has been one version alone. @param bridge null for who sees no figures */
export function presentVersions(definition: IndicatorDefinition, bridge: Bridge | null, reader: Reader): IndicatorPageView['versions'] {
  const versions = findVersions(definition)
  if (versions.length === 0) return null
  const { text, language } = reader
  const words = text.versions
  return {
    title: words.title,
    rows: versions.map(({ code, version, validity, question }) => ({
      term: words.version(version),
      text: [
        { text: `${words.validity(validity?.from ?? '', validity?.to ?? null)}${text.common.dot}` },
        code === definition.code ? { text: code, tone: 'strong' as const } : { text: code, href: addressIndicator(code) },
        { text: `${text.common.dot}${question[language]}` },
      ],
    })),
    bridge: bridge === null ? null : presentBridge(versions, bridge, reader),
  }
}

function presentBridge(versions: readonly IndicatorDefinition[], { area: place, whole, parts }: Bridge, reader: Reader): NonNullable<IndicatorPageView['versions']>['bridge'] {
  const [older, newer] = versions.slice(-2)
  const [first] = whole
  if (older === undefined || newer === undefined || first === undefined) return null
  const { text, language } = reader
  const words = text.versions
  const right = { align: 'right', sort: null, phone: 'line' } as const
  const columns: readonly WorkColumnView[] = [
    { id: 'area', label: words.area, align: 'left', sort: null, width: 112, phone: 'title' },
    { ...right, id: 'older', label: words.fraction(older.version), width: null },
    { ...right, id: 'olderValue', label: words.value(older.version), width: 88 },
    { ...right, id: 'newer', label: words.fraction(newer.version), width: null },
    { ...right, id: 'newerValue', label: words.value(newer.version), width: 88 },
    { ...right, id: 'difference', label: words.difference, width: 104, phone: 'figure' },
  ]
  const makeRow = (id: string, name: string, figures: readonly Figure[]): WorkRowView => {
    const [before, after] = [older, newer].map(({ code }) => figures.find(({ indicator }) => indicator === code))
    return { id, href: null, open: false, level: null, cells: [{ kind: 'text', text: name }, ...saySide(before, older, reader), ...saySide(after, newer, reader), sayDifference(before, after, reader)] }
  }
  const areas = new Map(parts.map(({ area, areaName }) => [area, areaName]))
  return {
    title: words.bridge(older.version, newer.version),
    note: words.note(formatPeriod(first.period.from, first.period.to, language)),
    table: {
      label: words.bridge(older.version, newer.version),
      columns,
      rows: [
        makeRow('whole', nameWhole(place, language, text.common.province), whole),
        ...[...areas].map(([code, name]) => makeRow(code, code === place.code ? text.matrix.ownLevel[place.level] : nameArea({ code, name }, language), parts.filter(({ area }) => area === code))),
      ],
      empty: null,
      bulk: null,
    },
  }
}

/** What was counted under one version, and the value. */
function saySide(figure: Figure | undefined, definition: IndicatorDefinition, reader: Reader): readonly WorkCellView[] {
  if (figure === undefined) return [{ kind: 'text', text: '' }, { kind: 'text', text: '' }]
  const isEmpty = figure.state === 'not-reported' || figure.state === 'not-applicable'
  return [
    { kind: 'text', text: isEmpty ? '' : formatMakeup(figure, definition, reader) },
    { kind: 'text', text: isEmpty ? reader.text.common.state[figure.state] : withUnit(formatValue(figure, definition), definition, reader), tone: isEmpty ? 'quiet' : 'plain' },
  ]
}

/** New less old in percentage points; nothing where either has no value. */
function sayDifference(before: Figure | undefined, after: Figure | undefined, { text }: Reader): WorkCellView {
  const [one = null, other = null] = [before, after].map(countedOf)
  if (one === null || other === null) return { kind: 'text', text: '', tone: 'quiet' }
  return { kind: 'text', text: text.versions.points(formatDelta(other, one, text.common.level)), tone: 'strong' }
}

/** What a figure with a value counted; null where it has none. */
function countedOf(figure: Figure | undefined): Counted | null {
  if (figure === undefined || figure.value === null || figure.numerator === null || !figure.denominator) return null
  return { numerator: figure.numerator, denominator: figure.denominator }
}
