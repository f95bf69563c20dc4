/** Why a warning was raised, where its rule gives points, and how good the rule has been. */
import type { OpenedWarning, RuleRecord } from '#app/queries/types.ts'
import { findWilsonInterval } from '#domain/statistics.ts'
import { say } from '#app/text.ts'
import type { Reader } from '../figures.ts'
import { formatCount, formatHeatPercent, formatRange } from '../format.ts'
import type { ReasonsView, Sentence } from '../view-models.ts'

/** Fewer than these tell nothing about a rule. */
const FEW = 10

interface Reason {
  readonly label: { readonly zh: string; readonly en: string }
  readonly points: number
  readonly source: string | Reason['label']
  /** What every subject begins with: it is told, but a bar of it would dwarf the reasons. */
  readonly isStart?: boolean
}

/** The reasons with their points; null where the evidence has none. */
export function presentReasons({ line, record }: Pick<OpenedWarning, 'line' | 'record'>, ruleHref: string, { text, language }: Reader): ReasonsView | null {
  const words = text.warnings.panel
  const { reasons: sent } = line.evidence
  const reasons = Array.isArray(sent) ? sent.flatMap((one) => (isReason(one) ? [one] : [])) : []
  if (reasons.length === 0) return null
  const total = reasons.reduce((sum, { points }) => sum + points, 0)
  return {
    title: words.why,
    note: line.score === null ? '' : words.score(formatCount(line.score)),
    link: { label: words.weights, href: ruleHref },
    rows: reasons.map(({ label, points, source, isStart }) => ({ name: label[language], source: typeof source === 'string' ? source : source[language], points: isStart === true ? 0 : Math.max(0, points), pointsText: points < 0 ? `−${formatCount(-points)}` : `+${formatCount(points)}`, href: null })),
    total: { label: words.total, note: words.reasons(formatCount(reasons.length)), text: formatCount(total) },
    largest: Math.max(1, ...reasons.filter(({ isStart }) => isStart !== true).map(({ points }) => points)),
    record: sayRecord(record, { text, language }),
  }
}

/** 本规则近一年查 412 条，命中 118 条，28.6%（95% 区间 24.5—33.2%）; too few are said to be too few. */
export function sayRecord(record: RuleRecord, { text }: Reader): Sentence {
  const words = text.warnings.panel
  const [checked, hits] = [formatCount(record.checked), formatCount(record.hits)]
  if (record.checked < FEW) return say`${words.tooFew(checked)}`
  const interval = findWilsonInterval({ numerator: record.hits, denominator: record.checked })
  const share = { text: `${formatHeatPercent({ numerator: record.hits, denominator: record.checked })}%`, tone: 'strong' as const }
  const range = interval === null ? '' : words.interval(formatRange((100 * interval.low).toFixed(1), (100 * interval.high).toFixed(1)))
  return say`${words.record(checked, hits)}${share}${range}`
}

function isReason(sent: unknown): sent is Reason {
  if (typeof sent !== 'object' || sent === null || !('label' in sent && 'points' in sent && 'source' in sent)) return false
  const { label, points, source } = sent
  return typeof points === 'number' && Number.isInteger(points) && isWording(label) && (typeof source === 'string' || isWording(source))
}

function isWording(sent: unknown): sent is Reason['label'] {
  return typeof sent === 'object' && sent !== null && 'zh' in sent && 'en' in sent && typeof sent.zh === 'string' && typeof sent.en === 'string'
}
