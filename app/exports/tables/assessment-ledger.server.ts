/** The ledger of an assessment, as its page lists it: every act that the reader may know of, with what was before and after in full. */
import type { ExportDefinition } from '#app/exports/export.ts'
import { walkPages } from '#app/exports/walk-pages.ts'
import { nameParties } from '#app/presenters/assessments/parts.ts'
import { nameWriter } from '#app/presenters/writers.ts'
import { findParties, requireAssessment } from '#app/queries/assessments/find-assessments.server.ts'
import { findLedger } from '#app/queries/assessments/find-ledger.server.ts'

export const assessmentLedgerExport: ExportDefinition = {
  id: 'assessment-ledger',
  page: 'assessments',
  ask: async ({ scope, url, text, language }) => {
    const query = url.searchParams
    const assessment = await requireAssessment(scope, query.get('assessment') ?? undefined)
    const names = nameParties(await findParties(scope, assessment.assessmentId), assessment, { text, language })
    const question = { assessmentId: assessment.assessmentId, party: query.get('party'), kind: query.get('kind'), target: null }
    const { total } = await findLedger(scope, { ...question, limit: 1, after: null })
    const { overview, action } = text.assessments
    const write = (values: unknown): string | null => (values === null ? null : JSON.stringify(values))
    return {
      columns: [
        { name: 'entry_id', type: 'integer', heading: overview.column.number }, { name: 'happened_at', type: 'instant', heading: overview.column.when }, { name: 'actor', type: 'text', heading: overview.column.who },
        { name: 'action', type: 'text', heading: overview.column.what }, { name: 'party_code', type: 'text', heading: overview.column.code }, { name: 'party', type: 'text', heading: overview.column.party },
        { name: 'item', type: 'text', heading: overview.column.item }, { name: 'before', type: 'text', heading: overview.column.before }, { name: 'after', type: 'text', heading: overview.column.after },
        { name: 'reason', type: 'text', heading: overview.column.reason }, { name: 'document_sha256', type: 'text', heading: overview.column.document },
      ],
      rows: () =>
        walkPages((asked) => findLedger(scope, { ...question, ...asked }), (one) => ({
          entry_id: one.entryId, happened_at: one.happenedAt, actor: nameWriter(one.actorName, { text, language }), action: action[one.action] ?? one.action, party_code: one.party === '' ? null : one.party,
          party: names.get(one.party) ?? null, item: one.item === '' ? null : one.item, before: write(one.before), after: write(one.after), reason: one.reason === '' ? null : one.reason, document_sha256: one.documentSha256,
        })),
      total,
      title: text.exports.title['assessment-ledger'],
      fileName: `${text.exports.title['assessment-ledger']} ${assessment.title} ${scope.today}`,
      about: [[text.exports.about.record, assessment.title]],
    }
  },
}
