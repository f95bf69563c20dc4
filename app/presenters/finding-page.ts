/** One finding → what does not agree, the record as it stands, and each delivery that touched it or what it is held against. */
import { findFindingRule } from '#domain/finding-rules.ts'
import type { CodeNames, FindingLine, RowChange, RowChanges, TouchedRows } from '#app/queries/types.ts'
import { say } from '#app/text.ts'
import { addressFindings } from './addresses.ts'
import type { Reader } from './figures.ts'
import { sayFinding, sayPlace } from './findings-page.ts'
import { formatCount } from './format.ts'
import { nameRowColumn, nameRows, presentKnownDelivery, presentLineage, sayRowCell } from './lineage.ts'
import { addressDelivery, nameTable } from './receipt.ts'
import { addressReceived } from './received-page.ts'
import type { DefinitionView, FindingPageView, Sentence, WorkTableView } from './view-models.ts'

export interface FindingInput {
  readonly finding: FindingLine
  readonly changes: RowChanges
  /** By delivery, where the changes are more than the page lists. */
  readonly deliveries: readonly TouchedRows[]
  readonly names: CodeNames
}

/** Builds the page. */
export function presentFindingPage({ finding, changes, deliveries, names }: FindingInput, reader: Reader): FindingPageView {
  const { text, language } = reader
  const rule = findFindingRule(finding.rule)
  return {
    head: {
      trail: [{ label: text.deliveries.toList, href: '/deliveries' }, { label: text.findings.title, href: addressFindings({}) }],
      title: say`${beginLarge(rule?.name[language] ?? finding.rule)}${text.common.colon}${sayFinding(finding, reader)}${text.common.sentenceEnd}`,
      second: rule === null ? [] : say`${beginLarge(rule.advice[language])}${text.common.sentenceEnd}`,
    },
    definitions: [...describeFinding(finding, names, reader), ...describeRecord(changes, names, reader)],
    deliveries: deliveries.length === 0 ? null : presentDeliveries(deliveries, reader),
    lineage: presentLineage(changes, names, text.findings.one.empty, reader),
  }
}

/** Rules are named as in a list; a sentence begins with a capital where letters have them. */
function beginLarge(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}

function describeFinding(finding: FindingLine, names: CodeNames, reader: Reader): readonly DefinitionView[] {
  const { text } = reader
  const words = text.findings.one
  const { column } = text.findings
  const place = sayPlace(finding, reader)
  const term = (label: string, said: Sentence): DefinitionView => ({ term: label, text: said })
  const batch = (number: number, delivery: number | null): Sentence => [{ text: text.findings.batch(number), ...(delivery === null ? {} : { href: addressDelivery(delivery) }) }]
  return [
    ...(finding.taskId === null ? [] : [term(column.task, [{ text: finding.taskId, href: addressFindings({ task: finding.taskId }), title: words.ofTask }])]),
    ...(finding.subjectId === null ? [] : [term(column.subject, [{ text: finding.subjectId }])]),
    ...(place === '' ? [] : [term(column.area, [{ text: place }])]),
    ...(finding.departmentCode === '' ? [] : [term(column.department, [{ text: names.departments[finding.departmentCode] ?? finding.departmentCode }])]),
    term(column.opened, batch(finding.foundBatch, finding.foundBy)),
    ...(finding.endedBatch === null ? [] : [term(words.ended, batch(finding.endedBatch, finding.endedBy))]),
    ...describeCell(finding, reader),
  ]
}

/** A declaration leads to the deliveries that brought the rows of its month. */
function describeCell({ rule, facts, cityCode }: FindingLine, reader: Reader): readonly DefinitionView[] {
  if (findFindingRule(rule)?.of !== 'cells') return []
  const words = reader.text.findings.one
  const [table, month] = [String(facts.table), String(facts.month)]
  return [{ term: words.received, text: [{ text: words.receivedRows(formatCount(Number(facts.received))), href: addressReceived({ city: cityCode, table, month }) }] }]
}

/** The record as it stands now: its columns where it is one row, else how many rows there are. */
function describeRecord({ rows, total }: RowChanges, names: CodeNames, reader: Reader): readonly DefinitionView[] {
  if (rows.length < total) return []
  const words = reader.text.findings.one
  const newest = new Map<string, RowChange>()
  for (const change of rows) if (change.part === 'record' && !newest.has(change.rowKey)) newest.set(change.rowKey, change)
  const [first, ...others] = [...newest.values()].filter(({ after }) => after !== null)
  if (first?.after === undefined || first.after === null) return [{ term: words.record, text: [{ text: words.gone }] }]
  if (others.length > 0) return [{ term: words.record, text: [{ text: words.rows(formatCount(others.length + 1), nameTable(first.entity, reader)) }] }]
  const said = Object.entries(first.after).filter(([column, value]) => value !== null && !KNOWN.includes(column))
  return [
    { term: words.record, text: [{ text: `${nameTable(first.entity, reader)} ${first.rowKey}` }] },
    ...said.map(([column, value]): DefinitionView => ({ term: nameRowColumn(column, reader), text: [{ text: sayRowCell(first.entity, column, value, names, reader) }] })),
  ]
}

/** Said by the finding itself. */
const KNOWN: readonly string[] = ['task_id', 'subject_id', 'department_code', 'region_code']

/** Each delivery with the rows of one source table that it touched. */
function presentDeliveries(deliveries: readonly TouchedRows[], reader: Reader): WorkTableView {
  const { text } = reader
  const { change } = text.deliveries.lineage
  const { column } = text.records.origins
  const number = { align: 'right', width: 84, sort: null } as const
  return {
    label: text.findings.one.deliveries,
    columns: [
      { id: 'file', label: column.file, align: 'left', width: null, sort: null, phone: 'title' },
      { id: 'table', label: text.deliveries.receipts.column.table, align: 'left', width: 176, sort: null, phone: 'line' },
      { ...number, id: 'came', label: change.came, phone: 'figure' },
      { ...number, id: 'replaced', label: change.replaced, phone: 'hidden' },
      { ...number, id: 'withdrawn', label: change.withdrawn, phone: 'hidden' },
      { id: 'sender', label: column.sender, align: 'left', width: 120, sort: null, phone: 'line' },
      { id: 'time', label: column.time, align: 'left', width: 112, sort: null, phone: 'line' },
      { id: 'batch', label: column.batch, align: 'left', width: 88, sort: null, phone: 'hidden' },
    ],
    rows: deliveries.map((touched) => {
      const { file, sender, time } = presentKnownDelivery(touched, reader)
      const said = [file.text, nameRows(touched, reader), formatCount(touched.came), formatCount(touched.replaced), formatCount(touched.withdrawn), sender, time, text.deliveries.batch(touched.batch)]
      return { id: `${touched.batch} ${touched.part} ${touched.entity}`, href: file.href, open: false, level: null, cells: said.map((one) => ({ kind: 'text' as const, text: one })) }
    }),
    empty: null,
    bulk: null,
  }
}
