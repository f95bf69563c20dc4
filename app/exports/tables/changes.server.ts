/** What deliveries made of rows: of those behind a record, about an enterprise, and of those that a finding is about. */
import { nameColumn, type ExportDefinition, type ExportTools } from '#app/exports/export.ts'
import { asRows, type ExportTable, type TableRow } from '#app/exports/table.ts'
import { requireFinding } from '#app/findings-page.server.ts'
import { sayFinding } from '#app/presenters/findings-page.ts'
import { presentMoved } from '#app/presenters/lineage.ts'
import { nameTable } from '#app/presenters/receipt.ts'
import { nameRow, nameSubject } from '#app/presenters/records-page.ts'
import { findCodeNames } from '#app/queries/find-code-names.server.ts'
import { findFindingChanges, findRecordChanges, findSubjectChanges } from '#app/queries/find-row-changes.server.ts'
import { getEnterprise } from '#app/queries/get-enterprise.server.ts'
import { getRecord } from '#app/queries/get-record.server.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import type { RowChanges } from '#app/queries/types.ts'
import { readFigure } from '#app/records-page.server.ts'
import { maySeeClass, showsClass } from '#domain/rights.ts'

/** Every change, whatever the page lists. */
async function tellChanges({ rows, total }: RowChanges, tools: ExportTools): Promise<Pick<ExportTable, 'columns' | 'rows' | 'total'>> {
  const { scope, text } = tools
  const names = await findCodeNames(scope)
  const words = text.deliveries.lineage
  const told = rows.map((change): TableRow => ({
    batch: change.batch,
    delivery_id: change.deliveryId,
    file_name: change.fileName,
    sent_by: change.sentBy,
    sender: change.sentBy === '' ? text.deliveries.noSender : change.senderName,
    finished_at: change.finishedAt,
    part: text.exports.parts[change.part],
    source_table: change.entity,
    source_table_name: nameTable(change.entity, tools),
    row_key: change.rowKey,
    change: words.change[change.change],
    moved: presentMoved(change, names, tools)
      .map(({ name, before, after }) => `${name} ${before} → ${after}`)
      .join('\n'),
  }))
  return {
    columns: [
      nameColumn(text, 'batch', 'integer', 'batch'), nameColumn(text, 'delivery_id', 'integer', 'id'), nameColumn(text, 'file_name', 'text', 'file'), nameColumn(text, 'sent_by', 'text', 'senderCode'),
      nameColumn(text, 'sender', 'text', 'sender'), nameColumn(text, 'finished_at', 'instant', 'finished'), nameColumn(text, 'part', 'text', 'part'), nameColumn(text, 'source_table', 'text', 'sourceTable'),
      nameColumn(text, 'source_table_name', 'text', 'sourceTableName'), nameColumn(text, 'row_key', 'text', 'recordKey'), nameColumn(text, 'change', 'text', 'change'), nameColumn(text, 'moved', 'text', 'moved'),
    ],
    rows: () => asRows(told),
    total,
  }
}

function refuseMissing(): never {
  throw new RefusedError(404, 'no-such-record', { zh: '没有这条记录，或不在您的权限内。', en: 'There is no such record, or not within your right.' })
}

export const originExport: ExportDefinition = {
  id: 'origin',
  page: 'records',
  ask: async (tools) => {
    const { scope, url, text, language } = tools
    const { subject, asked } = await readFigure(tools)
    const key = url.searchParams.get('row') ?? ''
    const record = (await getRecord(scope, asked.code, key)) ?? refuseMissing()
    const name = nameRow(record.row, record.fact)
    const { title, about } = text.exports
    return {
      ...(await tellChanges(await findRecordChanges(scope, record.fact, record.row, null), tools)),
      title: title.origin,
      fileName: `${title.origin} ${name}`,
      about: [[about.indicator, `${asked.code} ${nameSubject(subject, language)}`], [about.record, `${name} ${key}`]],
      isInternal: showsClass(scope.right.role, record.fact),
    }
  },
}

export const historyExport: ExportDefinition = {
  id: 'history',
  page: 'enterprise',
  ask: async (tools) => {
    const { scope, url, text } = tools
    const enterprise = (await getEnterprise(scope, url.searchParams.get('enterprise') ?? '')) ?? refuseMissing()
    const { subjectId, name } = enterprise.profile
    const { title, about } = text.exports
    return {
      ...(await tellChanges(await findSubjectChanges(scope, subjectId, null), tools)),
      title: title.history,
      fileName: `${title.history} ${name}`,
      about: [[about.record, `${name} ${subjectId}`]],
      isInternal: maySeeClass(scope.right.role),
    }
  },
}

export const findingExport: ExportDefinition = {
  id: 'finding',
  page: 'deliveries',
  ask: async (tools) => {
    const { scope, url, text } = tools
    const finding = await requireFinding(scope, url.searchParams.get('finding'))
    const { title, about } = text.exports
    return {
      ...(await tellChanges(await findFindingChanges(scope, finding.findingId, null), tools)),
      title: title.finding,
      fileName: `${title.finding} ${finding.recordKey}`,
      about: [[about.record, finding.recordKey], [text.findings.column.message, sayFinding(finding, tools)]],
    }
  },
}
