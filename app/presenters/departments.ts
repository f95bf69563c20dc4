/** The board of departments: the members of the joint conference side by side, and one indicator ranked. */
import type { RatioDefinition } from '#domain/indicator.ts'
import type { MatrixColumn } from '#app/queries/types.ts'
import { joinSentences, say } from '#app/text.ts'
import { addressIndicator, addressRecords } from './addresses.ts'
import { nameWhole } from './area-names.ts'
import { linkNumber } from './board-context.ts'
import { presentDepartmentRanking, rankDepartments } from './department-ranking.ts'
import { formatValue, withUnit } from './figures.ts'
import { presentIndicatorMatrix, type MatrixContext } from './indicator-matrix.ts'
import type { DepartmentsView, Sentence } from './view-models.ts'

export interface DepartmentsContext extends MatrixContext {
  readonly definition: RatioDefinition
  readonly now: MatrixColumn
  readonly before: MatrixColumn | null
}

const NAMED = 3

/** Builds the page. */
export function presentDepartments(context: DepartmentsContext): DepartmentsView {
  const { definition, matrix, now, before, text, language, period } = context
  const addressOf = (department: string): string => addressRecords({ indicator: definition.code, area: matrix.area.code, period: period.text, part: 'denominator', department })
  return {
    head: { trail: [], title: sayHeadline(context), second: say`${text.departments.second}` },
    matrix: presentIndicatorMatrix(context),
    ranking: presentDepartmentRanking({ definition, rows: matrix.rows, now, before, addressOf, text, language }),
    definition: { label: text.departments.definition(definition.name[language]), href: addressIndicator(definition.code) },
  }
}

/** 全省 15 个部门中 6 个结果公示率达标；教育、公安、商务差距最大。 */
function sayHeadline({ definition, matrix, now, text, language, period }: DepartmentsContext): Sentence {
  const words = text.departments.headline
  const area = nameWhole(matrix.area, language, text.common.province)
  const name = definition.name[language]
  const placed = rankDepartments(matrix.rows, now, definition)
  const missed = placed.filter(({ figure }) => figure.met === false)
  if (placed.length === 0 || now.whole.target === null) {
    const value = now.whole.state === 'measured' ? withUnit(formatValue(now.whole, definition), definition, { text, language }) : text.common.state[now.whole.state]
    return words.watched({ area, name, value, departments: matrix.rows.length })
  }
  const met = words.met({ area, name, departments: placed.length, met: placed.length - missed.length })
  if (missed.length === 0) return say`${met}${text.common.sentenceEnd}`
  const names = missed.slice(-NAMED).reverse().map(({ code, name: department }) => [
    linkNumber(department, addressRecords({ indicator: definition.code, area: matrix.area.code, period: period.text, part: 'unmet', department: code })),
  ])
  return say`${met}${text.board.headline.partJoin}${words.worst(joinSentences(names, text.common.listComma))}${text.common.sentenceEnd}`
}
