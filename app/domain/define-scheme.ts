/** Sheets that are shipped are checked when they are defined; a faulty one throws. */
import { findIndicator } from '#domain/indicators/index.ts'
import { fullMarks, listItems, type Scheme, type SchemeItem } from '#domain/scheme.ts'
import type { WholeRatio } from '#domain/scoring/fraction.ts'

/** Freezes a sheet after checking it. @throws naming the sheet and the item when something does not fit. */
export function defineScheme(scheme: Scheme): Scheme {
  const refuse = (reason: string): never => {
    throw new Error(`scheme ${scheme.id}: ${reason}`)
  }
  const items = listItems(scheme)
  const codes = items.map((item) => item.code)
  if (new Set(codes).size !== codes.length) refuse('an item stands twice')
  for (const item of items) checkItem(item, (reason) => refuse(`${item.code}: ${reason}`))
  const extras = [...scheme.bonus.items, ...scheme.deductions.items, ...scheme.vetoes].map(({ code }) => code)
  if (new Set([...codes, ...extras]).size !== codes.length + extras.length) refuse('a code stands twice')
  if (scheme.vetoes.some(({ atBest }) => !scheme.grades.some(({ id }) => id === atBest))) refuse('a veto names no grade')
  if (fullMarks(scheme) > scheme.wholeHundredths) refuse('its items are worth more than the whole sheet')
  const missing = scheme.tieOrder.find((code) => !codes.includes(code))
  if (missing !== undefined) refuse(`ties are ordered by ${missing}, which it does not score`)
  const starts = scheme.grades.map((grade) => grade.fromPercent)
  if (starts.at(-1) !== 0 || starts.some((start, index) => index > 0 && start >= (starts[index - 1] ?? 0))) {
    refuse('grades must descend to 0')
  }
  return Object.freeze(scheme)
}

function checkItem(item: SchemeItem, refuse: (reason: string) => never): void {
  const { rule, source, hundredths, losses } = item
  if (!Number.isInteger(hundredths) || hundredths <= 0) refuse('full marks are whole hundredths above 0')
  if ((source.kind === 'places') !== (rule.kind === 'rank-sum')) refuse('a sum of places names its indicators in its rule')
  const asks = source.kind === 'filed' ? source.asks : source.kind === 'places' ? 'ratio' : askOf(item.code, refuse)
  if ((asks === 'answer') !== (rule.kind === 'yes-no')) refuse('an answer is scored by yes and no, a number by its value')
  for (const code of [...losses.map((loss) => loss.code), ...(rule.kind === 'rank-sum' ? rule.of.map((one) => one.code) : [])]) {
    if (findIndicator(code)?.kind !== 'ratio') refuse(`${code} counts nothing`)
  }
  checkRule(item, refuse)
}

/** What an indicator gives: an answer, or a number. */
function askOf(code: string, refuse: (reason: string) => never): 'answer' | 'ratio' {
  const indicator = findIndicator(code) ?? refuse('no such indicator')
  return indicator.kind === 'gradient' && indicator.judged === 'order' ? 'answer' : 'ratio'
}

function checkRule({ rule, hundredths }: SchemeItem, refuse: (reason: string) => never): void {
  if (rule.kind === 'linear' && compareRatios(rule.floor, rule.target) === 0) refuse('floor and target must differ')
  if (rule.kind === 'band') {
    const ends = [rule.zeroBelow, rule.low, rule.high, rule.zeroAbove]
    if (ends.some((end, index) => index > 0 && compareRatios(ends[index - 1] ?? end, end) > 0)) refuse('the ends of a band must ascend')
  }
  if (rule.kind === 'steps') {
    if (rule.steps.some((step, index) => index > 0 && compareRatios(rule.steps[index - 1]?.from ?? step.from, step.from) >= 0)) refuse('steps must ascend')
    if (rule.steps.some((step) => step.hundredths > hundredths)) refuse('a step is worth more than full marks')
  }
  if ((rule.kind === 'ladder' || rule.kind === 'rank-sum') && rule.stepHundredths <= 0) refuse('a step of a ladder takes something away')
  if (rule.kind === 'deduction' && rule.eachHundredths <= 0) refuse('an event takes something away')
}

function compareRatios(left: WholeRatio, right: WholeRatio): number {
  return left.numerator * right.denominator - right.numerator * left.denominator
}
