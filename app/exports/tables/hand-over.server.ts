/** 移交清单: warnings handed on to who is to settle them, each with its sentence, its owner, its limit and what was done so far. */
import { nameColumn, type ExportDefinition } from '#app/exports/export.ts'
import { askForWarnings } from '#app/exports/tables/warnings.server.ts'
import { nameArea } from '#app/presenters/area-names.ts'
import { fillSentence, nameWatched } from '#app/presenters/warnings/say-warning.ts'
import { sayAct, sayWhen } from '#app/presenters/warnings/steps.ts'
import { countFiltered, findWarningRows } from '#app/queries/find-warnings.server.ts'
import type { WarningRows } from '#app/queries/types.ts'
import { findActsOf } from '#app/queries/warnings/find-acts.server.ts'
import { writeWarningNumber } from '#domain/warning-number.ts'
import { findWarningRule } from '#domain/warnings/index.ts'

const ROWS_AT_ONCE = 1000

export const handOverExport: ExportDefinition = {
  id: 'hand-over',
  page: 'warnings',
  ask: async (tools) => {
    const { scope, text, language } = tools
    const { filter, sort, about, isInternal, place } = await askForWarnings(tools)
    async function* rows() {
      let after: string | null = null
      do {
        const page: WarningRows = await findWarningRows(scope, { ...filter, sort, after, limit: ROWS_AT_ONCE })
        const acts = await findActsOf(scope, page.rows.map(({ id }) => id))
        yield page.rows.map((line) => {
          const rule = findWarningRule(line.rule)
          const steps = (acts.get(line.id) ?? []).map((act) => [sayWhen(act), act.by === '' ? text.warnings.steps.system : act.by, sayAct(act, { text, language }), act.note].filter((part) => part !== '').join(' '))
          return {
            number: writeWarningNumber(line.id, line.sinceDate), level: text.warnings.levelShort[line.level], rule: line.rule, rule_name: rule?.name[language] ?? null,
            subject_id: line.subjectId === '' ? null : line.subjectId, subject_name: nameWatched(line, { language }), city_name: nameArea({ code: line.cityCode, name: line.cityName }, language),
            area_name: nameArea({ code: line.areaCode, name: line.areaName }, language), department_name: line.departmentName, sentence: fillSentence(rule, line.evidence, { text, language }),
            owner: rule?.owner[language] ?? null, assignee: line.assigneeName, since_date: line.sinceDate, due_date: line.dueDate, working_days_left: line.workingDaysLeft,
            state: text.warnings.state[line.state], outcome: line.outcome === null ? null : text.warnings.outcome[line.outcome], reason: line.outcomeReason, linked_task_id: line.linkedTaskId, steps: steps.join('\n'),
          }
        })
        after = page.next
      } while (after !== null)
    }
    return {
      columns: [
        nameColumn(text, 'number', 'text', 'id'), nameColumn(text, 'level', 'text', 'level'), nameColumn(text, 'rule', 'text', 'rule'), nameColumn(text, 'rule_name', 'text', 'ruleName'),
        nameColumn(text, 'subject_id', 'text', 'subjectId'), nameColumn(text, 'subject_name', 'text', 'subject'), nameColumn(text, 'city_name', 'text', 'city'), nameColumn(text, 'area_name', 'text', 'area'),
        nameColumn(text, 'department_name', 'text', 'department'), nameColumn(text, 'sentence', 'text', 'why'), nameColumn(text, 'owner', 'text', 'owner'), nameColumn(text, 'assignee', 'text', 'person'),
        nameColumn(text, 'since_date', 'date', 'since'), nameColumn(text, 'due_date', 'date', 'due'), nameColumn(text, 'working_days_left', 'integer', 'daysLeft'), nameColumn(text, 'state', 'text', 'state'),
        nameColumn(text, 'outcome', 'text', 'outcome'), nameColumn(text, 'reason', 'text', 'basis'), nameColumn(text, 'linked_task_id', 'text', 'taskId'), nameColumn(text, 'steps', 'text', 'steps'),
      ],
      rows,
      total: await countFiltered(scope, filter),
      isInternal,
      title: text.exports.title['hand-over'],
      fileName: `${text.exports.title['hand-over']} ${place} ${scope.today}`,
      about,
    }
  },
}
