/** How two sheets differ, as a table: beside the one it was copied from, and beside what another person saved meanwhile. */
import type { KeptSheet } from '#app/queries/types.ts'
import { fullMarksOf, type Scheme, type SchemeItem } from '#domain/scheme.ts'
import { compareSheets, type SheetChange } from '#domain/sheet-changes.ts'
import { keyOfSheet } from '#domain/sheet-key.ts'
import { writePoints } from '#domain/sheet-numbers.ts'
import { say } from '#app/text.ts'
import type { Reader } from '../figures.ts'
import { nameItem } from '../score-cells.ts'
import { sayRule } from '../score-words.ts'
import type { SheetChangesView, SheetComparePageView } from '../view-models.ts'
import { addressSheet, SHEETS_ADDRESS } from './addresses.ts'
import { namePart, sayItemPart, sayPart, saySource } from './say-sheet.ts'

type Row = SheetChangesView['rows'][number]

/** The differences as a table, or null when there is none. @param heads of the two columns of values */
export function presentChanges(before: Scheme, after: Scheme, heads: { readonly before: string; readonly after: string }, reader: Reader): SheetChangesView | null {
  const words = reader.text.sheets.compare
  const rows = compareSheets(before, after).map((change, index) => ({ id: String(index), ...presentChange(change, before, after, reader) }))
  return rows.length === 0 ? null : { label: words.count(rows.length), columns: [words.column.what, words.column.change, heads.before, heads.after], rows }
}

function presentChange(change: SheetChange, earlier: Scheme, later: Scheme, reader: Reader): Omit<Row, 'id'> {
  const words = reader.text.sheets
  const { changed, moved } = words.compare.change
  const name = (item: SchemeItem, scheme: Scheme): string => `${item.code} ${nameItem(item.code, { scheme, language: reader.language })}`
  switch (change.kind) {
    case 'part':
      return { what: namePart(change.part, reader), change: changed, before: sayPart(change.part, change.before, reader).join('\n'), after: sayPart(change.part, change.after, reader).join('\n') }
    case 'block': {
      const sayBlock = (block: Scheme['blocks'][number] | null): string => (block === null ? words.compare.none : `${block.name[reader.language]}${reader.text.common.dot}${words.sheet.blockPoints(writePoints(fullMarksOf(block)))}`)
      return { what: words.field.blocks, change: sayKind(change, reader), before: sayBlock(change.before), after: sayBlock(change.after) }
    }
    case 'item': {
      const sayWhole = (item: SchemeItem | null, scheme: Scheme): string => (item === null ? words.compare.none : [words.compare.total(writePoints(item.hundredths)), saySource(item.source, reader), sayRule(item, { scheme, ...reader })].join('\n'))
      const what = change.after === null ? (change.before === null ? '' : name(change.before, earlier)) : name(change.after, later)
      return { what, change: sayKind(change, reader), before: sayWhole(change.before, earlier), after: sayWhole(change.after, later) }
    }
    case 'item-part':
      return {
        what: `${name(change.after, later)}${words.where.join}${words.field[change.part]}`, change: changed, before: sayItemPart(change.part, change.before, earlier, reader), after: sayItemPart(change.part, change.after, later, reader),
      }
    case 'moved':
      return { what: `${name(change.item, later)}${words.where.join}${words.field.placeOfBlock}`, change: moved, before: change.before.name[reader.language], after: change.after.name[reader.language] }
  }
}

function sayKind({ before, after }: { readonly before: unknown; readonly after: unknown }, { text }: Reader): string {
  const { added, removed, changed } = text.sheets.compare.change
  return before === null ? added : after === null ? removed : changed
}

/** Builds the page of a sheet beside the one that it was copied from. */
export function presentCompare({ before, after }: { readonly before: KeptSheet; readonly after: KeptSheet }, reader: Reader): SheetComparePageView {
  const words = reader.text.sheets
  const nameOf = (sheet: KeptSheet): string => words.version(sheet.year, sheet.version)
  const changes = presentChanges(before.scheme, after.scheme, words.compare.column, reader)
  return {
    head: {
      trail: [{ label: words.title, href: SHEETS_ADDRESS }, { label: after.scheme.name[reader.language] || keyOfSheet(after), href: addressSheet(after) }],
      title: say`${changes === null ? words.compare.same : words.compare.headline(changes.rows.length)}`,
      second: say`${words.compare.second(nameOf(before), nameOf(after))}`,
    },
    changes,
  }
}
