/** Where in a sheet something stands, in words: 一 基础 › A04 › 计分规则 › 目标. */
import type { SheetFault } from '#domain/sheet-fault.ts'
import type { Reader } from '../figures.ts'
import type { SheetFaultView } from '../view-models.ts'

/** What stands at a path of the sheet, as far as it is known; '' for nothing. */
export type NameAt = (path: string) => string

/** A name within a document that may be anything. */
export function nameInDocument(document: unknown): NameAt {
  return (path) => {
    const value = path.split('.').reduce<unknown>((part, key) => (typeof part === 'object' && part !== null && Object.hasOwn(part, key) ? Reflect.get(part, key) : undefined), document)
    return typeof value === 'string' ? value : ''
  }
}

/** Word of a field; the field's own name where it has none. */
export function nameField(name: string, parent: string, { text }: Pick<Reader, 'text'>): string {
  const key = parent === 'choicePercent' && name === 'floor' ? 'choiceFloor' : parent === '' && name === 'source' ? 'sheetSource' : name
  return Object.entries(text.sheets.field).find(([one]) => one === key)?.[1] ?? name
}

/** A path in words. */
export function sayWhere(path: string, nameAt: NameAt, reader: Pick<Reader, 'text' | 'language'>): string {
  const words = reader.text.sheets
  if (path === '') return words.where.sheet
  const parts = path.split('.')
  const said = parts.flatMap((part, index): readonly string[] => {
    const before = parts.slice(0, index).join('.')
    const list = parts[index - 1] ?? ''
    if (!/^\d+$/.test(part)) return isFollowedByRow(parts, index) && (part === 'blocks' || (part === 'items' && parts[0] === 'blocks')) ? [] : [nameField(part, list, reader)]
    const at = `${before}.${part}`
    if (list === 'blocks') return [nameAt(`${at}.name.${reader.language}`) || words.form.block(Number(part) + 1)]
    if (list === 'items' && parts[0] === 'blocks') return [nameAt(`${at}.code`) || words.form.item(Number(part) + 1)]
    const row = Object.entries(words.form.row).find(([name]) => name === list)?.[1]
    return [row?.(Number(part) + 1) ?? String(Number(part) + 1)]
  })
  return said.filter((word) => word !== '').join(words.where.join)
}

function isFollowedByRow(parts: readonly string[], index: number): boolean {
  return /^\d+$/.test(parts[index + 1] ?? '')
}

/** Faults as the page shows them. */
export function presentFaults(faults: readonly SheetFault[], nameAt: NameAt, reader: Pick<Reader, 'text' | 'language'>): readonly SheetFaultView[] {
  return faults.map(({ path, wording }) => ({ path, where: sayWhere(path, nameAt, reader), text: wording[reader.language] }))
}
