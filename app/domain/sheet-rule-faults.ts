/** Whether a rule fits its item: what is asked, which way is better, ends and steps in order, points within full marks. */
import type { IndicatorDefinition } from '#domain/indicator.ts'
import { findIndicator } from '#domain/indicators/index.ts'
import type { Better, Rule, SchemeItem } from '#domain/scheme.ts'
import type { WholeRatio } from '#domain/scoring/fraction.ts'
import { makeFault, type SheetFault } from '#domain/sheet-fault.ts'
import { writePoints } from '#domain/sheet-numbers.ts'

/** What the value of an item is: yes or no, a number of events or things, a share of a whole, or how many times. */
type Asked = 'answer' | 'count' | 'ratio' | 'multiple'

/** Faults of an item's rule. @param path of the rule */
export function findRuleFaults(item: SchemeItem, path: string): readonly SheetFault[] {
  const { rule, source, code } = item
  const indicator = source.kind === 'computed' ? findIndicator(code) : null
  const asked = source.kind === 'filed' ? source.asks : indicator === null ? null : askOf(indicator)
  return [...findKindFaults(item, asked, path), ...findEndFaults(rule, asked, indicator, path), ...findPointFaults(rule, item.hundredths, indicator, path)]
}

function askOf(indicator: IndicatorDefinition): Asked {
  if (indicator.kind === 'ratio') return 'ratio'
  return indicator.judged === 'order' ? 'answer' : 'multiple'
}

function findKindFaults({ rule, source }: SchemeItem, asked: Asked | null, path: string): readonly SheetFault[] {
  const at = `${path}.kind`
  if (rule.kind === 'rank-sum') return source.kind === 'places' ? findRankSumFaults(rule, path) : [makeFault(at, '名次合计只用于来源为“几个指标的名次”的项目', 'a sum of places needs the places by several indicators as its source')]
  if (source.kind === 'places') return [makeFault(at, '几个指标的名次只能按“名次合计”计分', 'the places by several indicators are scored by their sum alone')]
  if (asked === null) return []
  if (asked === 'answer' && rule.kind !== 'yes-no') return [makeFault(at, '回答是与否的项目按“是否计分”', 'what is answered by yes or no is scored by yes and no')]
  if (asked !== 'answer' && rule.kind === 'yes-no') return [makeFault(at, '有数值的项目不能按“是否计分”', 'what has a value is not scored by yes and no')]
  if (rule.kind === 'deduction' && source.kind === 'filed' && asked !== 'count') return [makeFault(at, '按次扣分的项目应填报次数', 'deductions for each event need a number of events')]
  if (rule.kind === 'deduction' && asked === 'multiple') return [makeFault(at, '倍数不能按次扣分', 'a multiple has no events to deduct for')]
  return []
}

function findRankSumFaults({ of }: Extract<Rule, { kind: 'rank-sum' }>, path: string): readonly SheetFault[] {
  return [
    ...(of.length < 2 ? [makeFault(`${path}.of`, '名次合计至少要两个指标', 'adding up places takes two indicators at least')] : []),
    ...of.flatMap(({ code, better }, index) => {
      const indicator = findIndicator(code)
      return [
        ...(indicator?.kind === 'ratio' ? findBetterFaults(better, indicator, `${path}.of.${index}.better`) : [makeFault(`${path}.of.${index}.code`, `没有可排名次的指标“${code}”`, `no indicator "${code}" gives places`)]),
        ...(of.findIndex((other) => other.code === code) < index ? [makeFault(`${path}.of.${index}.code`, `“${code}”已经用过`, `"${code}" stands twice`)] : []),
      ]
    }),
  ]
}

function findBetterFaults(better: Better, indicator: IndicatorDefinition | null, path: string): readonly SheetFault[] {
  if (indicator === null || indicator.betterWhen === 'watch' || indicator.betterWhen === better) return []
  return indicator.betterWhen === 'higher'
    ? [makeFault(path, `${indicator.code} 越高越好`, `of ${indicator.code} higher is better`)]
    : [makeFault(path, `${indicator.code} 越低越好`, `of ${indicator.code} lower is better`)]
}

/** Negative, zero or positive as the left one is smaller, equal or greater; exact. */
function compareRatios(left: WholeRatio, right: WholeRatio): number {
  const difference = BigInt(left.numerator) * BigInt(right.denominator) - BigInt(right.numerator) * BigInt(left.denominator)
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

function isRatio({ numerator, denominator }: WholeRatio): boolean {
  return Number.isSafeInteger(numerator) && Number.isSafeInteger(denominator) && denominator > 0
}

function listEnds(rule: Rule): readonly (readonly [string, WholeRatio])[] {
  switch (rule.kind) {
    case 'linear':
      return [['floor', rule.floor], ['target', rule.target]]
    case 'band':
      return [['zeroBelow', rule.zeroBelow], ['low', rule.low], ['high', rule.high], ['zeroAbove', rule.zeroAbove]]
    case 'steps':
      return rule.steps.map(({ from }, index): [string, WholeRatio] => [`steps.${index}.from`, from])
    default:
      return []
  }
}

/** Ends and steps: a share lies within the whole, what ascends ascends, the target lies on the better side of the floor. */
function findEndFaults(rule: Rule, asked: Asked | null, indicator: IndicatorDefinition | null, path: string): readonly SheetFault[] {
  const ends = listEnds(rule)
  const unsound = ends.filter(([, ratio]) => !isRatio(ratio))
  if (unsound.length > 0) return unsound.map(([name]) => makeFault(`${path}.${name}`, '应为整数之比', 'must be a ratio of whole numbers'))
  const beyond = asked === 'ratio' ? ends.filter(([, ratio]) => compareRatios(ratio, { numerator: 1, denominator: 1 }) > 0) : []
  const broken = asked === 'count' ? ends.filter(([, { numerator, denominator }]) => numerator % denominator !== 0) : []
  return [
    ...broken.map(([name]) => makeFault(`${path}.${name}`, '填报的是次数，应为整数', 'a number of events is filed, so it must be whole')),
    ...beyond.map(([name]) => makeFault(`${path}.${name}`, '比例不能超过 100%；请写成 80% 这样', 'a share is 100 % at most; write it like 80%')),
    ...(rule.kind === 'linear' ? findSlopeFaults(rule, indicator, path) : []),
    ...(rule.kind === 'steps' || rule.kind === 'band'
      ? ends.flatMap(([name, ratio], index) => {
          const before = ends[index - 1]
          const order = before === undefined ? 1 : compareRatios(ratio, before[1])
          return order < 0 || (order === 0 && rule.kind === 'steps') ? [makeFault(`${path}.${name}`, '应从小到大排列', 'must ascend')] : []
        })
      : []),
  ]
}

function findSlopeFaults({ floor, target }: Extract<Rule, { kind: 'linear' }>, indicator: IndicatorDefinition | null, path: string): readonly SheetFault[] {
  const order = compareRatios(target, floor)
  if (order === 0) return [makeFault(`${path}.target`, '目标不能等于下限', 'the target must differ from the floor')]
  if (indicator?.betterWhen === 'higher' && order < 0) return [makeFault(`${path}.target`, `${indicator.code} 越高越好，目标应高于下限`, `of ${indicator.code} higher is better, so the target lies above the floor`)]
  if (indicator?.betterWhen === 'lower' && order > 0) return [makeFault(`${path}.target`, `${indicator.code} 越低越好，目标应低于下限`, `of ${indicator.code} lower is better, so the target lies below the floor`)]
  return []
}

/** What a rule gives: something, and not more than full marks. */
function findPointFaults(rule: Rule, full: number, indicator: IndicatorDefinition | null, path: string): readonly SheetFault[] {
  const needSome = (hundredths: number, name: string): readonly SheetFault[] => {
    if (!Number.isSafeInteger(hundredths) || hundredths < 1) return [makeFault(`${path}.${name}`, '分值应大于 0', 'must be above 0')]
    return hundredths > full ? [makeFault(`${path}.${name}`, `超过满分 ${writePoints(full)} 分`, `exceeds the full marks of ${writePoints(full)}`)] : []
  }
  switch (rule.kind) {
    case 'deduction': {
      const { eachHundredths, capHundredths } = rule
      const isBelow = capHundredths !== null && capHundredths < eachHundredths
      return [
        ...needSome(eachHundredths, 'eachHundredths'),
        ...(capHundredths === null ? [] : needSome(capHundredths, 'capHundredths')),
        ...(isBelow ? [makeFault(`${path}.capHundredths`, '上限低于一次的扣分', 'the cap is below what one event costs')] : []),
      ]
    }
    case 'yes-no':
      return [
        ...(rule.demand.zh.trim() === '' ? [makeFault(`${path}.demand.zh`, '请写要求（中文）', 'write the demand in Chinese')] : []),
        ...(rule.demand.en.trim() === '' ? [makeFault(`${path}.demand.en`, '请写要求（英文）', 'write the demand in English')] : []),
      ]
    case 'steps':
      return findStepFaults(rule.steps.map(({ hundredths }) => hundredths), full, path)
    case 'best':
      return findBetterFaults(rule.better, indicator, `${path}.better`)
    case 'ladder':
      return [...needSome(rule.stepHundredths, 'stepHundredths'), ...findBetterFaults(rule.better, indicator, `${path}.better`)]
    case 'rank-sum':
      return needSome(rule.stepHundredths, 'stepHundredths')
    case 'linear':
    case 'band':
      return []
  }
}

function findStepFaults(points: readonly number[], full: number, path: string): readonly SheetFault[] {
  if (points.length === 0) return [makeFault(`${path}.steps`, '还没有分档', 'has no step')]
  const over = points.flatMap((hundredths, index) => (hundredths > full ? [makeFault(`${path}.steps.${index}.hundredths`, `超过满分 ${writePoints(full)} 分`, `exceeds the full marks of ${writePoints(full)}`)] : []))
  if (over.length > 0) return over
  return Math.max(...points) === full ? [] : [makeFault(`${path}.steps`, `没有一档得满分 ${writePoints(full)} 分`, `no step gives the full marks of ${writePoints(full)}`)]
}
