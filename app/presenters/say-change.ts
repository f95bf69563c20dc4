/** A change of state in words: where, which figure, from what to what. */
import type { Figure, Message, SubscriptionContent } from '#app/queries/types.ts'
import { findIndicator } from '#domain/indicators/index.ts'
import type { Comparison, WatchState } from '#domain/watching.ts'
import { addressBoard, addressIndicator } from './addresses.ts'
import { nameArea } from './area-names.ts'
import { formatTarget, type Reader } from './figures.ts'

type Asked = Pick<SubscriptionContent, 'comparison' | 'threshold'>

/** A threshold with the unit of its indicator: `40%`, `5 倍`. */
export function sayThreshold(threshold: SubscriptionContent['threshold'], indicator: string | null, reader: Reader): string {
  const definition = indicator === null ? null : findIndicator(indicator)
  if (threshold === null || definition === null) return ''
  return formatTarget(definition, { from: '', ...threshold }, reader)
}

/** A state in the words of what was asked: 低于 40%, 未达标, 无数据（未报送）. */
export function sayState(state: WatchState, asked: Asked, figure: Pick<Figure, 'state' | 'indicator'> | null, reader: Reader): string {
  const words = reader.text.subscriptions
  switch (state) {
    case 'holds':
    case 'clear':
      return sayHolds(words[state], asked, figure?.indicator ?? null, reader)
    case 'no-data':
      return figure === null || figure.state === 'measured' ? words.state[state] : words.noData(reader.text.common.state[figure.state])
    default:
      return words.state[state]
  }
}

function sayHolds(words: Reader['text']['subscriptions']['holds'], { comparison, threshold }: Asked, indicator: string | null, reader: Reader): string {
  switch (comparison) {
    case 'below':
    case 'above':
      return words[comparison](sayThreshold(threshold, indicator, reader))
    default:
      return words['misses-target']
  }
}

/** 济南市 联合抽查比例：达标 → 未达标 */
export function sayChange(message: Pick<Message, 'indicator' | 'area' | 'areaName' | 'before' | 'after' | 'figure'> & { readonly comparison: Comparison | null; readonly threshold: SubscriptionContent['threshold'] }, reader: Reader): string {
  const { language } = reader
  const asked: Asked = { comparison: message.comparison ?? 'misses-target', threshold: message.threshold }
  const place = nameArea({ code: message.area, name: message.areaName ?? message.figure.areaName }, language)
  const name = findIndicator(message.indicator)?.shortName[language] ?? message.indicator
  const before = sayState(message.before, asked, { state: 'measured', indicator: message.indicator }, reader)
  return reader.text.subscriptions.inbox.change(place, name, before, sayState(message.after, asked, message.figure, reader))
}

/** Where the figure of a message stands: on its board as it was asked, else on the page of its indicator. @param boards tiles by board */
export function addressFigureOf(message: Pick<Message, 'indicator' | 'area' | 'figure'>, board: string | null): string {
  const period = message.figure.period.to.slice(0, 4)
  return board === null ? addressIndicator(message.indicator) : addressBoard({ board, indicator: message.indicator, area: message.area, period, department: null })
}
