/** A chart as a picture that leaves: its menu, its head, its file's name. */
import type { IndicatorDefinition } from '#domain/indicator.ts'
import type { Period } from '#domain/period.ts'
import type { Freshness } from '#app/queries/types.ts'
import { buildAddress } from './addresses.ts'
import { nameArea } from './area-names.ts'
import type { BoardContext } from './board-context.ts'
import type { Reader } from './figures.ts'
import { formatPeriod } from './format.ts'
import { sayAsOf } from './reading-bar.ts'
import type { ChartDownloadView } from './view-models.ts'

export const chartNames = ['explore', 'trend', 'map'] as const
export type ChartName = (typeof chartNames)[number]

/** The menu beside a chart. @param question what the page's own address asks */
export function presentDownload(chart: ChartName, question: Readonly<Record<string, string | null>>, fileName: string, { text }: Reader): ChartDownloadView {
  const words = text.charts
  return {
    label: words.download,
    title: words.title,
    svg: { label: words.svg, href: buildAddress(`/charts/${chart}`, question) },
    png: { label: words.png, fileName: `${fileName}.png`, failed: words.failed },
  }
}

/** C01 联合抽查比例 山东省 2023-01-01—2023-11-17. */
export function fileNameOf({ chosen: { definition }, figures, period, language }: BoardContext): string {
  return [definition.code, definition.shortName[language], nameArea(figures.area, language), `${period.from}—${period.to}`].join(' ')
}

export interface PictureHead {
  readonly definition: IndicatorDefinition
  readonly place: string
  /** Filters that hold, in words. */
  readonly held: readonly string[]
  readonly period: Period
  readonly freshness: Freshness
}

/** The lines under the title: of whom, of which days and reading, by which definition. */
export function sayHead({ definition, place, held, period, freshness }: PictureHead, { text, language }: Reader): readonly string[] {
  const words = text.charts
  return [
    [place, ...held].join(text.common.dot),
    [formatPeriod(period.from, period.to, language), text.shell.reading.asOf(sayAsOf(freshness, { text, language }), freshness.batch)].join(text.common.dot),
    words.definition(definition.code, definition.name[language], definition.version),
  ]
}
