/** What deliveries made of the rows about an enterprise → a table, newest first, with before and after. */
import type { EnterpriseProfile, SubjectChange } from '#app/queries/types.ts'
import { say } from '#app/text.ts'
import type { Reader } from './figures.ts'
import { formatInstantInList } from './format.ts'
import { nameTable } from './receipt.ts'
import type { EnterpriseHistoryView } from './view-models.ts'

const addressOf = (subjectId: string): string => `/enterprises/${encodeURIComponent(subjectId)}`

/** Address of the table. */
export function addressHistory(subjectId: string): string {
  return `${addressOf(subjectId)}/history`
}

/** Builds the page. */
export function presentHistory({ subjectId, name }: Pick<EnterpriseProfile, 'subjectId' | 'name'>, changes: readonly SubjectChange[], reader: Reader): EnterpriseHistoryView {
  const words = reader.text.deliveries.lineage
  return {
    head: { trail: [{ label: name, href: addressOf(subjectId) }], title: say`${words.heading(name)}`, second: say`${words.second}` },
    table: {
      caption: words.title,
      columns: words.columns,
      rows: changes.map((change, index) => [
        String(index + 1), words.batch(change.batch), change.finishedAt === null ? '' : formatInstantInList(change.finishedAt), change.sentBy ?? '',
        change.fileName ?? '', nameTable(change.entity, reader), change.rowKey, sayChange(change, reader),
      ]),
    },
    empty: changes.length === 0 ? words.empty : null,
  }
}

/** 更正：检查状态 2 → 5. */
function sayChange({ change, before, after }: SubjectChange, { text, language }: Reader): string {
  const words = text.deliveries.lineage
  if (change !== 'replaced' || before === null || after === null) return words.change[change]
  const names: Readonly<Record<string, string>> = text.deliveries.lineage.column
  const moved = Object.keys(after).filter((column) => before[column] !== after[column])
  const parts = moved.map((column) => `${names[column] ?? column} ${sayValue(before[column])} → ${sayValue(after[column])}`)
  return `${words.change.replaced}${language === 'zh' ? '：' : ': '}${parts.join(text.common.listJoin)}`
}

const sayValue = (value: unknown): string => (value === null || value === undefined ? '—' : typeof value === 'string' ? value : JSON.stringify(value))
