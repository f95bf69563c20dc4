/** Early warnings as the work list shows them, in the order that was chosen. */
import { nameColumn, type ExportDefinition } from '#app/exports/export.ts'
import type { TableRow } from '#app/exports/table.ts'
import { walkPages } from '#app/exports/walk-pages.ts'
import { nameArea } from '#app/presenters/area-names.ts'
import { requireArea } from '#app/queries/find-areas.server.ts'
import { findCodeNames } from '#app/queries/find-code-names.server.ts'
import { findWarnings } from '#app/queries/find-warnings.server.ts'
import type { WarningLine } from '#app/queries/types.ts'
import { tellsClass } from '#app/presenters/warnings-page.ts'
import { askWarnings, readWarningsChoice } from '#app/warnings-page.server.ts'
import { findRowRule } from '#domain/warnings/index.ts'

export const warningsExport: ExportDefinition = {
  id: 'warnings',
  page: 'warnings',
  ask: async ({ scope, user, url, text, language }) => {
    const choice = readWarningsChoice(url)
    const area = await requireArea(scope, choice.area ?? user.areaCode)
    const question = askWarnings(choice, area.code)
    const { total } = await findWarnings(scope, { ...question, limit: 1 })
    const { departments } = await findCodeNames(scope)
    const tell = (line: WarningLine): TableRow => ({
      id: line.id,
      level: text.warnings.levelShort[line.level],
      rule: line.rule,
      rule_name: findRowRule(line.rule)?.shortName[language] ?? null,
      subject_id: line.subjectId,
      subject_name: line.subjectName,
      city_code: line.cityCode,
      city_name: nameArea({ code: line.cityCode, name: line.cityName }, language),
      area_code: line.areaCode,
      area_name: line.areaName,
      department_code: line.departmentCode,
      department_name: line.departmentName,
      task_id: line.taskId,
      item_code: line.itemCode,
      since_date: line.sinceDate,
      due_date: line.dueDate,
      working_days_left: line.workingDaysLeft,
    })
    const words = text.exports.about
    return {
      columns: [
        nameColumn(text, 'id', 'text', 'id'), nameColumn(text, 'level', 'text', 'level'), nameColumn(text, 'rule', 'text', 'rule'), nameColumn(text, 'rule_name', 'text', 'ruleName'),
        nameColumn(text, 'subject_id', 'text', 'subjectId'), nameColumn(text, 'subject_name', 'text', 'subject'), nameColumn(text, 'city_code', 'text', 'cityCode'), nameColumn(text, 'city_name', 'text', 'city'),
        nameColumn(text, 'area_code', 'text', 'areaCode'), nameColumn(text, 'area_name', 'text', 'area'), nameColumn(text, 'department_code', 'text', 'departmentCode'),
        nameColumn(text, 'department_name', 'text', 'department'), nameColumn(text, 'task_id', 'text', 'taskId'), nameColumn(text, 'item_code', 'text', 'itemCode'), nameColumn(text, 'since_date', 'date', 'since'),
        nameColumn(text, 'due_date', 'date', 'due'), nameColumn(text, 'working_days_left', 'integer', 'daysLeft'),
      ],
      rows: () => walkPages((asked) => findWarnings(scope, { ...question, ...asked }), tell),
      total,
      isBounded: true,
      isInternal: tellsClass(choice),
      title: text.exports.title.warnings,
      fileName: `${text.exports.title.warnings} ${nameArea(area, language)} ${scope.today}`,
      about: [
        [words.area, nameArea(area, language)],
        [words.rule, choice.rule === null ? words.all : `${choice.rule} ${findRowRule(choice.rule)?.name[language] ?? ''}`],
        [words.level, choice.level === null ? words.all : text.warnings.levelShort[choice.level]],
        [words.department, choice.department === null ? words.all : (departments[choice.department] ?? choice.department)],
      ],
    }
  },
}
