/** Findings as the list shows them, with the advice of their rule. */
import { nameColumn, type ExportDefinition } from '#app/exports/export.ts'
import type { TableRow } from '#app/exports/table.ts'
import { walkPages } from '#app/exports/walk-pages.ts'
import { askFindings } from '#app/findings-page.server.ts'
import { readFindingsChoice, sayFinding } from '#app/presenters/findings-page.ts'
import { requireArea } from '#app/queries/find-areas.server.ts'
import { findCodeNames } from '#app/queries/find-code-names.server.ts'
import { findFindings } from '#app/queries/find-findings.server.ts'
import type { FindingLine } from '#app/queries/types.ts'
import { findFindingRule } from '#domain/finding-rules.ts'

export const findingsExport: ExportDefinition = {
  id: 'findings',
  page: 'deliveries',
  ask: async ({ scope, url, text, language }) => {
    const choice = readFindingsChoice(url.searchParams)
    const city = choice.city === null ? null : await requireArea(scope, choice.city)
    const question = askFindings(choice)
    const { total } = await findFindings(scope, { ...question, limit: 1 })
    const { departments } = await findCodeNames(scope)
    const tell = (line: FindingLine): TableRow => ({
      id: line.findingId,
      rule: line.rule,
      rule_name: findFindingRule(line.rule)?.name[language] ?? null,
      message: sayFinding(line, { text, language }),
      advice: findFindingRule(line.rule)?.advice[language] ?? null,
      record_key: line.recordKey,
      task_id: line.taskId,
      subject_id: line.subjectId,
      area_code: line.areaCode,
      area_name: line.areaName,
      department_code: line.departmentCode,
      department_name: departments[line.departmentCode] ?? null,
      found_batch: line.foundBatch,
      ended_batch: line.endedBatch,
    })
    const words = text.exports.about
    return {
      columns: [
        nameColumn(text, 'id', 'integer', 'id'), nameColumn(text, 'rule', 'text', 'rule'), nameColumn(text, 'rule_name', 'text', 'ruleName'), nameColumn(text, 'message', 'text', 'message'),
        nameColumn(text, 'advice', 'text', 'advice'), nameColumn(text, 'record_key', 'text', 'recordKey'), nameColumn(text, 'task_id', 'text', 'taskId'), nameColumn(text, 'subject_id', 'text', 'subjectId'),
        nameColumn(text, 'area_code', 'text', 'areaCode'), nameColumn(text, 'area_name', 'text', 'area'), nameColumn(text, 'department_code', 'text', 'departmentCode'),
        nameColumn(text, 'department_name', 'text', 'department'), nameColumn(text, 'found_batch', 'integer', 'foundBatch'), nameColumn(text, 'ended_batch', 'integer', 'endedBatch'),
      ],
      rows: () => walkPages((asked) => findFindings(scope, { ...question, ...asked }), tell),
      total,
      title: text.exports.title.findings,
      fileName: `${text.exports.title.findings} ${scope.today}`,
      about: [
        [words.rule, choice.rule === null ? words.all : (findFindingRule(choice.rule)?.name[language] ?? choice.rule)],
        [words.city, city?.name ?? words.all],
      ],
    }
  },
}
