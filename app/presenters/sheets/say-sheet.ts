/** Parts of a sheet in words, the same on its page and where two sheets are compared. */
import type { Extras, ItemSource, Scheme, SchemeItem } from '#domain/scheme.ts'
import type { ItemPart, SheetPart } from '#domain/sheet-changes.ts'
import { writePoints } from '#domain/sheet-numbers.ts'
import type { Reader } from '../figures.ts'
import { nameItem } from '../score-cells.ts'
import { sayRule } from '../score-words.ts'

export const emptyStates = ['not-applicable', 'not-reported', 'small-number'] as const

/** Where the value of an item comes from. */
export function saySource(source: ItemSource, { text }: Reader): string {
  const words = text.sheets
  if (source.kind === 'filed') return words.sheet.filed(words.asks[source.asks], source.needsDocument)
  return source.kind === 'places' ? words.sheet.places : words.sheet.computed
}

/** What a filed item demands and of whom; nothing of any other. */
export function sayFiling(source: ItemSource, { text, language }: Reader): readonly string[] {
  if (source.kind !== 'filed') return []
  const { parties, demand } = source
  return [...(demand[language] === '' ? [] : [text.sheets.sheet.demand(demand[language])]), ...(parties === null ? [] : [text.sheets.sheet.parties(parties.join(text.common.listComma))])]
}

/** What each kind of empty does, one line each. */
export function sayEffects({ effects }: Pick<SchemeItem, 'effects'>, { text }: Reader): readonly string[] {
  return emptyStates.map((state) => text.sheets.sheet.effect(text.sheets.state[state], text.sheets.effects[effects[state]]))
}

/** A part of an item in words. */
export function sayItemPart(part: ItemPart, item: SchemeItem, scheme: Scheme, reader: Reader): string {
  switch (part) {
    case 'hundredths':
      return reader.text.sheets.compare.total(writePoints(item.hundredths))
    case 'source':
      return [saySource(item.source, reader), ...(item.source.kind === 'computed' ? [] : [item.source.name[reader.language]]), ...sayFiling(item.source, reader)].join(reader.text.common.listJoin)
    case 'rule':
    case 'losses':
      return sayRule(item, { scheme, ...reader })
    case 'evidence':
      return reader.text.sheets.evidence[item.evidence]
    case 'effects':
      return sayEffects(item, reader).join(reader.text.common.listJoin)
  }
}

/** Bonus or deductions: the cap, then each. */
export function sayExtras({ capHundredths, items }: Extras, { text, language }: Reader): readonly string[] {
  const words = text.sheets.sheet
  if (items.length === 0) return [words.none]
  return [words.cap(writePoints(capHundredths)), ...items.map(({ code, name, eachHundredths, mostCases }) => words.extra({ code, name: name[language], each: writePoints(eachHundredths), most: mostCases === null ? '' : String(mostCases) }))]
}

/** A part of the sheet beside its blocks, one line each. */
export function sayPart(part: SheetPart, scheme: Scheme, reader: Reader): readonly string[] {
  const { text, language } = reader
  const words = text.sheets.sheet
  switch (part) {
    case 'name':
    case 'note':
      return [scheme[part][language]]
    case 'source':
      return [[scheme.source.document, scheme.source.clause, scheme.source.quote ?? ''].filter((word) => word !== '').join(' ')]
    case 'wholeHundredths':
      return [text.sheets.compare.total(writePoints(scheme.wholeHundredths))]
    case 'bonus':
    case 'deductions':
      return sayExtras(scheme[part], reader)
    case 'vetoes':
      return scheme.vetoes.length === 0
        ? [words.none]
        : scheme.vetoes.map(({ code, name, atBest }) => words.veto({ code, name: name[language], grade: scheme.grades.find(({ id }) => id === atBest)?.name[language] ?? atBest }))
    case 'grades':
      return scheme.grades.map(({ name, fromPercent }) => words.grade(name[language], fromPercent))
    case 'statedHundredths':
      return [scheme.statedHundredths === null ? words.statedNot : words.statedTo(writePoints(scheme.statedHundredths))]
    case 'tiePlaces':
      return [words.tiePlaces[scheme.tiePlaces]]
    case 'tieOrder':
      return [scheme.tieOrder.length === 0 ? words.none : words.tieOrder(scheme.tieOrder.map((code) => `${code} ${nameItem(code, { scheme, language })}`).join(text.common.listComma))]
    case 'rankedFromPercent':
      return [words.rankedFrom(scheme.rankedFromPercent)]
    case 'nearEqualHundredths':
      return [words.nearText(writePoints(scheme.nearEqualHundredths))]
    case 'selfGap':
      return [scheme.selfGap === null ? words.gapNone : words.gapText(scheme.selfGap.percent, writePoints(scheme.selfGap.eachHundredths))]
    case 'choicePercent':
      return [words.choiceText(scheme.choicePercent.weight, scheme.choicePercent.floor)]
  }
}

/** What a part is called. */
export function namePart(part: SheetPart, { text }: Pick<Reader, 'text'>): string {
  return text.sheets.field[part === 'source' ? 'sheetSource' : part]
}
