/** What keeps a sheet from being published: the one judgement of the form, of documents that are brought in, and of publishing. */
import type { Wording } from '#domain/indicator.ts'
import { findIndicator } from '#domain/indicators/index.ts'
import type { EventLoss, Extras, Scheme, SchemeItem } from '#domain/scheme.ts'
import { makeFault, type SheetFault } from '#domain/sheet-fault.ts'
import { writePoints } from '#domain/sheet-numbers.ts'
import { findRuleFaults } from '#domain/sheet-rule-faults.ts'

export type { SheetFault } from '#domain/sheet-fault.ts'

/** All faults of a sheet, in its order; none: it may be reviewed and published. */
export function findSheetFaults(scheme: Scheme): readonly SheetFault[] {
  return [
    ...findHeadFaults(scheme),
    ...findSumFaults(scheme),
    ...findRepeats(scheme),
    ...scheme.blocks.flatMap((block, index) => [
      ...findBlanks(block.name, `blocks.${index}.name`),
      ...(block.items.length === 0 ? [makeFault(`blocks.${index}.items`, '这一类没有项目', 'has no item')] : []),
      ...block.items.flatMap((item, at) => findItemFaults(item, `blocks.${index}.items.${at}`)),
    ]),
    ...findExtrasFaults(scheme.bonus, 'bonus', scheme),
    ...findExtrasFaults(scheme.deductions, 'deductions', scheme),
    ...findGradeFaults(scheme),
    ...findVetoFaults(scheme),
    ...findTieFaults(scheme),
    ...findChoiceFaults(scheme),
  ]
}

function isWhole(value: number, least: number): boolean {
  return Number.isSafeInteger(value) && value >= least
}

function findBlanks(wording: Wording, path: string): readonly SheetFault[] {
  return [
    ...(wording.zh.trim() === '' ? [makeFault(`${path}.zh`, '请写中文', 'write it in Chinese')] : []),
    ...(wording.en.trim() === '' ? [makeFault(`${path}.en`, '请写英文', 'write it in English')] : []),
  ]
}

function findHeadFaults({ name, note, source, wholeHundredths }: Scheme): readonly SheetFault[] {
  return [
    ...findBlanks(name, 'name'),
    ...(source.document.trim() === '' ? [makeFault('source.document', '请写依据的文件', 'name the document that it rests on')] : []),
    ...findBlanks(note, 'note'),
    ...(isWhole(wholeHundredths, 1) ? [] : [makeFault('wholeHundredths', '满分应大于 0', 'full marks must be above 0')]),
  ]
}

/** What the items are worth together must be the whole sheet. */
function findSumFaults({ blocks, wholeHundredths }: Scheme): readonly SheetFault[] {
  if (blocks.length === 0) return [makeFault('blocks', '还没有分类和项目', 'has no block and no item')]
  const sum = blocks.reduce((total, { items }) => items.reduce((points, { hundredths }) => points + hundredths, total), 0)
  if (sum === wholeHundredths) return []
  const [have, whole, apart] = [writePoints(sum), writePoints(wholeHundredths), writePoints(Math.abs(sum - wholeHundredths))]
  return sum < wholeHundredths
    ? [makeFault('blocks', `各项合计 ${have} 分，比满分 ${whole} 分少 ${apart} 分`, `the items add up to ${have}, ${apart} less than the ${whole} of the whole`)]
    : [makeFault('blocks', `各项合计 ${have} 分，比满分 ${whole} 分多 ${apart} 分`, `the items add up to ${have}, ${apart} more than the ${whole} of the whole`)]
}

/** Codes and ids that stand twice, at the place where they stand again. */
function findRepeats({ blocks, bonus, deductions, vetoes, grades }: Scheme): readonly SheetFault[] {
  const codes = [
    ...blocks.flatMap(({ items }, index) => items.map(({ code }, at): [string, string] => [code, `blocks.${index}.items.${at}.code`])),
    ...bonus.items.map(({ code }, at): [string, string] => [code, `bonus.items.${at}.code`]),
    ...deductions.items.map(({ code }, at): [string, string] => [code, `deductions.items.${at}.code`]),
    ...vetoes.map(({ code }, at): [string, string] => [code, `vetoes.${at}.code`]),
  ]
  return [codes, blocks.map(({ id }, index): [string, string] => [id, `blocks.${index}.id`]), grades.map(({ id }, at): [string, string] => [id, `grades.${at}.id`])].flatMap((named) => {
    const seen = new Set<string>()
    return named.flatMap(([name, path]) => {
      if (!seen.has(name)) {
        seen.add(name)
        return []
      }
      return [makeFault(path, `“${name}”已经用过`, `"${name}" stands twice`)]
    })
  })
}

function findItemFaults(item: SchemeItem, path: string): readonly SheetFault[] {
  return [
    ...(isWhole(item.hundredths, 1) ? [] : [makeFault(`${path}.hundredths`, '满分应大于 0', 'full marks must be above 0')]),
    ...findSourceFaults(item, path),
    ...findRuleFaults(item, `${path}.rule`),
    ...item.losses.flatMap((loss, index) => findLossFaults(loss, item, index, `${path}.losses.${index}`)),
  ]
}

function findSourceFaults({ code, source, evidence }: SchemeItem, path: string): readonly SheetFault[] {
  if (source.kind === 'computed') return findIndicator(code) === null ? [makeFault(`${path}.code`, `没有指标“${code}”`, `there is no indicator "${code}"`)] : []
  const named = [
    ...(findIndicator(code) === null ? [] : [makeFault(`${path}.code`, `“${code}”是指标的代码，请另用代码`, `"${code}" is the code of an indicator; give the item one of its own`)]),
    ...findBlanks(source.name, `${path}.source.name`),
  ]
  if (source.kind === 'places') return named
  const { parties } = source
  return [
    ...named,
    ...findBlanks(source.demand, `${path}.source.demand`),
    ...(parties !== null && parties.length === 0 ? [makeFault(`${path}.source.parties`, '没有适用的单位；留空表示全部适用', 'applies to nobody; leave it out for all')] : []),
    ...(parties !== null && new Set(parties).size < parties.length ? [makeFault(`${path}.source.parties`, '有重复的单位', 'names a party twice')] : []),
    ...(evidence === 'system' ? [makeFault(`${path}.evidence`, '填报项目不能由系统数据取证', 'a filed item is not vouched for by the system')] : []),
  ]
}

function findLossFaults({ code, eachHundredths, capHundredths }: EventLoss, { hundredths, losses }: SchemeItem, index: number, path: string): readonly SheetFault[] {
  return [
    ...(findIndicator(code)?.kind === 'ratio' ? [] : [makeFault(`${path}.code`, `没有可数事件的指标“${code}”`, `no indicator "${code}" counts events`)]),
    ...(losses.findIndex((other) => other.code === code) < index ? [makeFault(`${path}.code`, `“${code}”已经扣过`, `"${code}" is taken off twice`)] : []),
    ...(isWhole(eachHundredths, 1) ? [] : [makeFault(`${path}.eachHundredths`, '每次扣分应大于 0', 'each event must cost something')]),
    ...findCapFaults(eachHundredths, capHundredths, hundredths, `${path}.capHundredths`),
  ]
}

function findCapFaults(each: number, cap: number | null, most: number, path: string): readonly SheetFault[] {
  if (cap === null) return []
  if (cap < each) return [makeFault(path, `上限 ${writePoints(cap)} 分低于一次的 ${writePoints(each)} 分`, `the cap of ${writePoints(cap)} is below the ${writePoints(each)} of one case`)]
  return cap > most ? [makeFault(path, `上限 ${writePoints(cap)} 分超过满分 ${writePoints(most)} 分`, `the cap of ${writePoints(cap)} exceeds the full marks of ${writePoints(most)}`)] : []
}

function findExtrasFaults({ capHundredths, items }: Extras, path: string, { wholeHundredths }: Scheme): readonly SheetFault[] {
  return [
    ...(capHundredths > wholeHundredths ? [makeFault(`${path}.capHundredths`, '上限超过满分', 'the cap exceeds the full marks of the sheet')] : []),
    ...(items.length > 0 && capHundredths === 0 ? [makeFault(`${path}.capHundredths`, '上限为 0，下面的项目不起作用', 'with a cap of 0 the entries below do nothing')] : []),
    ...items.flatMap((item, index) => [
      ...findBlanks(item.name, `${path}.items.${index}.name`),
      ...(isWhole(item.eachHundredths, 1) ? [] : [makeFault(`${path}.items.${index}.eachHundredths`, '每次的分值应大于 0', 'each case must be worth something')]),
      ...(capHundredths > 0 && item.eachHundredths > capHundredths ? [makeFault(`${path}.items.${index}.eachHundredths`, '一次的分值超过上限', 'one case exceeds the cap')] : []),
    ]),
  ]
}

function findGradeFaults({ grades }: Scheme): readonly SheetFault[] {
  if (grades.length === 0) return [makeFault('grades', '还没有等次', 'has no grade')]
  return grades.flatMap((grade, index) => {
    const path = `grades.${index}.fromPercent`
    const before = grades[index - 1]
    const isLast = index === grades.length - 1
    return [
      ...findBlanks(grade.name, `grades.${index}.name`),
      ...(before !== undefined && grade.fromPercent >= before.fromPercent ? [makeFault(path, '等次应从高到低排列', 'grades must descend')] : []),
      ...(isLast && grade.fromPercent !== 0 ? [makeFault(path, '最后一个等次应从 0 起', 'the last grade must begin at 0')] : []),
      ...(grade.fromPercent > 100 || grade.fromPercent < 0 ? [makeFault(path, '应在 0 到 100 之间', 'must lie between 0 and 100')] : []),
    ]
  })
}

function findVetoFaults({ vetoes, grades }: Scheme): readonly SheetFault[] {
  return vetoes.flatMap(({ name, atBest }, index) => [
    ...findBlanks(name, `vetoes.${index}.name`),
    ...(grades.some(({ id }) => id === atBest) ? [] : [makeFault(`vetoes.${index}.atBest`, `没有等次“${atBest}”`, `there is no grade "${atBest}"`)]),
    ...(grades[0]?.id === atBest ? [makeFault(`vetoes.${index}.atBest`, '至多仍为最高等次，等于没有否决', 'the best grade stays within reach, so it vetoes nothing')] : []),
  ])
}

function findTieFaults({ blocks, tieOrder }: Scheme): readonly SheetFault[] {
  const codes = new Set(blocks.flatMap(({ items }) => items.map(({ code }) => code)))
  return tieOrder.flatMap((code, index) => [
    ...(codes.has(code) ? [] : [makeFault('tieOrder', `并列时比较“${code}”，但表中没有这一项`, `ties are ordered by "${code}", which is no item`)]),
    ...(tieOrder.indexOf(code) < index ? [makeFault('tieOrder', `“${code}”写了两次`, `names "${code}" twice`)] : []),
  ])
}

function findChoiceFaults({ selfGap, statedHundredths, rankedFromPercent, nearEqualHundredths, choicePercent }: Scheme): readonly SheetFault[] {
  const isPercent = (value: number): boolean => isWhole(value, 0) && value <= 100
  return [
    ...(statedHundredths === null || isWhole(statedHundredths, 1) ? [] : [makeFault('statedHundredths', '精度应大于 0', 'the step must be above 0')]),
    ...(isPercent(rankedFromPercent) ? [] : [makeFault('rankedFromPercent', '应在 0 到 100% 之间', 'must lie between 0 and 100 %')]),
    ...(isWhole(nearEqualHundredths, 0) ? [] : [makeFault('nearEqualHundredths', '应为 0 或正数', 'must be 0 or more')]),
    ...(selfGap === null || (isPercent(selfGap.percent) && isWhole(selfGap.eachHundredths, 1)) ? [] : [makeFault('selfGap', '偏差应在 0 到 100% 之间，扣分应大于 0', 'the gap lies between 0 and 100 % and costs more than 0')]),
    ...(isPercent(choicePercent.weight) && isPercent(choicePercent.floor) ? [] : [makeFault('choicePercent', '应在 0 到 100% 之间', 'must lie between 0 and 100 %')]),
  ]
}
