/** Early warnings as the desk lists them, in the order that was chosen. */
import { nameColumn, type ExportDefinition, type ExportTools } from '#app/exports/export.ts'
import type { ExportTable } from '#app/exports/table.ts'
import { nameArea } from '#app/presenters/area-names.ts'
import { nothingChosen, tellsClass, type WarningsChoice } from '#app/presenters/warnings/choice.ts'
import { nameDepartments, requireArea } from '#app/queries/find-areas.server.ts'
import { findCodeNames } from '#app/queries/find-code-names.server.ts'
import { countFiltered } from '#app/queries/find-warnings.server.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import type { WarningsFilter, WarningSort } from '#app/queries/types.ts'
import { nameAreas } from '#app/queries/warnings/conditions.server.ts'
import { streamWarnings } from '#app/queries/warnings/stream-warnings.server.ts'
import { askWarnings, readWarningsChoice } from '#app/warnings-page.server.ts'
import { MOST_AT_ONCE } from '#domain/warning-life.ts'
import { writeWarningNumber } from '#domain/warning-number.ts'
import { findWarningRule } from '#domain/warnings/index.ts'

export interface AskedWarnings {
  readonly choice: WarningsChoice
  readonly filter: WarningsFilter
  readonly sort: WarningSort
  readonly about: ExportTable['about']
  readonly isInternal: boolean
  readonly place: string
}

/** What the address asks: a filter of the desk, or the warnings that were chosen by hand. @throws RefusedError 422 for ids that are none */
export async function askForWarnings({ scope, user, url, text, language }: ExportTools): Promise<AskedWarnings> {
  const ids = readIds(url.searchParams.get('ids'))
  const read = readWarningsChoice(url)
  const choice = ids === null ? read : { ...nothingChosen, sort: read.sort }
  const area = await requireArea(scope, choice.area ?? user.areaCode)
  const filter = { ...askWarnings(choice, area.code, user.name), ...(ids === null ? {} : { ids }) }
  const { departments } = await findCodeNames(scope)
  const words = text.exports.about
  return {
    choice,
    filter,
    sort: choice.sort ?? 'gravity',
    place: nameArea(area, language),
    isInternal: tellsClass(choice),
    about: [
      [words.area, nameArea(area, language)],
      [words.rule, choice.rule === null ? words.all : `${choice.rule} ${findWarningRule(choice.rule)?.name[language] ?? ''}`],
      [words.level, choice.level === null ? words.all : text.warnings.levelShort[choice.level]],
      [words.department, choice.department === null ? words.all : (departments[choice.department] ?? choice.department)],
      [text.warnings.stateLabel, choice.state === null ? text.warnings.anyState : text.warnings.state[choice.state]],
    ],
  }
}

function readIds(sent: string | null): readonly number[] | null {
  if (sent === null || sent === '') return null
  const ids = sent.split(/[\s,+]+/).filter((id) => id !== '')
  if (ids.length <= MOST_AT_ONCE && ids.every((id) => /^\d{1,15}$/.test(id))) return ids.map(Number)
  throw new RefusedError(422, 'ids-not-valid', { zh: `ids 应为至多 ${MOST_AT_ONCE} 个编号。`, en: `ids holds at most ${MOST_AT_ONCE} numbers.` })
}

export const warningsExport: ExportDefinition = {
  id: 'warnings',
  page: 'warnings',
  ask: async (tools) => {
    const { scope, text, language } = tools
    const { filter, sort, about, isInternal, place } = await askForWarnings(tools)
    const [areas, departments, total] = await Promise.all([nameAreas(scope), nameDepartments(scope), countFiltered(scope, filter)])
    const areaName = (code: string): string => nameArea({ code, name: areas.get(code)?.name ?? code }, language)
    async function* rows() {
      for await (const stretch of streamWarnings(scope, filter, sort)) {
        yield stretch.map((line) => ({
          number: writeWarningNumber(line.id, line.sinceDate), level: text.warnings.levelShort[line.level], rule: line.rule,
          rule_name: findWarningRule(line.rule)?.shortName[language] ?? null, subject_id: line.subjectId, subject_name: line.subjectName,
          city_code: line.cityCode, city_name: areaName(line.cityCode), area_code: line.areaCode, area_name: areaName(line.areaCode),
          department_code: line.departmentCode, department_name: departments[line.departmentCode] ?? '', task_id: line.taskId, item_code: line.itemCode,
          since_date: line.sinceDate, due_date: line.dueDate, state: text.warnings.state[line.state], assignee: line.assigneeName, score: line.score,
        }))
      }
    }
    return {
      columns: [
        nameColumn(text, 'number', 'text', 'id'), nameColumn(text, 'level', 'text', 'level'), nameColumn(text, 'rule', 'text', 'rule'), nameColumn(text, 'rule_name', 'text', 'ruleName'),
        nameColumn(text, 'subject_id', 'text', 'subjectId'), nameColumn(text, 'subject_name', 'text', 'subject'), nameColumn(text, 'city_code', 'text', 'cityCode'), nameColumn(text, 'city_name', 'text', 'city'),
        nameColumn(text, 'area_code', 'text', 'areaCode'), nameColumn(text, 'area_name', 'text', 'area'), nameColumn(text, 'department_code', 'text', 'departmentCode'),
        nameColumn(text, 'department_name', 'text', 'department'), nameColumn(text, 'task_id', 'text', 'taskId'), nameColumn(text, 'item_code', 'text', 'itemCode'), nameColumn(text, 'since_date', 'date', 'since'),
        nameColumn(text, 'due_date', 'date', 'due'), nameColumn(text, 'state', 'text', 'state'), nameColumn(text, 'assignee', 'text', 'person'), nameColumn(text, 'score', 'integer', 'score'),
      ],
      rows,
      total,
      isBounded: true,
      isInternal,
      title: text.exports.title.warnings,
      fileName: `${text.exports.title.warnings} ${place} ${scope.today}`,
      about,
    }
  },
}
