/** The files of one sample, as its page lists them; what is needed to draw it again stands on the second sheet. */
import { nameColumn, type ExportDefinition } from '#app/exports/export.ts'
import { asRows } from '#app/exports/table.ts'
import { findSampledFiles, requireSample } from '#app/queries/filings/find-samples.server.ts'
import { requireAssessment } from '#app/queries/assessments/find-assessments.server.ts'
import { findFilingParties } from '#app/queries/filings/find-filing-parties.server.ts'

export const sampleExport: ExportDefinition = {
  id: 'sample',
  page: 'assessments',
  ask: async ({ scope, url, text }) => {
    const assessment = await requireAssessment(scope, url.searchParams.get('assessment') ?? '')
    const sample = await requireSample(scope, assessment.assessmentId, url.searchParams.get('sample') ?? '')
    const [files, parties] = [await findSampledFiles(scope, sample.sampleId), await findFilingParties(scope, assessment)]
    const party = parties.find(({ code }) => code === sample.party)?.name ?? sample.party
    const words = text.filings.samples
    const column = (name: string, type: 'text' | 'integer', heading: string) => ({ name, type, heading })
    return {
      columns: [
        column('position', 'integer', words.one.column.position), column('record_key', 'text', words.one.column.record), nameColumn(text, 'record_name', 'text', 'name'),
        column('finding', 'text', words.one.column.finding), column('remark', 'text', words.one.column.remark), column('by', 'text', words.one.column.by),
      ],
      rows: () => asRows(files.map(({ position, key, name, finding, remark, changedByName }) => ({ position, record_key: key, record_name: name, finding: words.one.finding[finding], remark, by: changedByName }))),
      total: files.length,
      title: text.exports.title.sample,
      fileName: `${text.exports.title.sample} ${party} ${sample.sampleId}`,
      about: [
        [words.column.party, party], [words.draw.frame, words.frame[sample.frame]], [words.one.days, `${sample.fromDay}—${sample.toDay}`], [words.column.size, words.sizeOf(sample.size, String(sample.frameCount))],
        [words.one.seed, String(sample.seed)], [words.one.hash, sample.frameSha256],
      ],
    }
  },
}
