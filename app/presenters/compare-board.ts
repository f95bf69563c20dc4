/** A board that sets indicators side by side: by area, department, field, level or month, with one indicator ranked. */
import { joinSentences, say } from '#app/text.ts'
import { addressIndicator, addressRecords } from './addresses.ts'
import { nameWhole } from './area-names.ts'
import { linkNumber } from './board-context.ts'
import { presentCompareRanking, rankRows, type CompareContext } from './compare-ranking.ts'
import { formatMakeup, formatValue, withUnit } from './figures.ts'
import { presentIndicatorMatrix } from './indicator-matrix.ts'
import type { CompareBoardView, Sentence } from './view-models.ts'

export interface CompareBoardContext extends CompareContext {
  /** What is said below the headline: how the board counts. */
  readonly note: string
}

const NAMED = 3

/** Builds the page. */
export function presentCompareBoard(context: CompareBoardContext): CompareBoardView {
  const { definition, note, text, language } = context
  return {
    head: { trail: [], title: sayHeadline(context), second: say`${note}` },
    matrix: presentIndicatorMatrix(context),
    ranking: presentCompareRanking(context, (row) => addressRow(context, row, 'denominator')),
    definition: { label: text.compare.definition(definition.name[language]), href: addressIndicator(definition.code) },
  }
}

/** Address of the records of one row. */
function addressRow({ definition, matrix, period, department }: CompareBoardContext, row: string, part: 'denominator' | 'unmet'): string {
  const area = matrix.by === 'area' ? row : matrix.area.code
  return addressRecords({ indicator: definition.code, area, period: period.text, part, department: matrix.by === 'department' ? row : department, field: matrix.by === 'field' ? row : null, level: matrix.by === 'level' ? row : null })
}

/** 全省部门联合抽查比例 39.77%；12 个部门中 3 个达标，卫生健康、应急管理、交通运输差距最大。 */
function sayHeadline(context: CompareBoardContext): Sentence {
  const { definition, matrix, now, text, language } = context
  const words = text.compare.headline
  const { state } = now.whole
  const lead = words.lead({
    area: nameWhole(matrix.area, language, text.common.province),
    name: definition.name[language],
    value: state === 'measured' ? withUnit(formatValue(now.whole, definition), definition, context) : text.common.state[state],
    fraction: state === 'measured' ? formatMakeup(now.whole, definition, context) : '',
  })
  const placed = matrix.by === 'month' || now.whole.target === null ? [] : rankRows(context)
  if (placed.length === 0) return say`${lead}${text.common.sentenceEnd}`
  const missed = placed.filter(({ figure }) => figure.met === false)
  const unit = matrix.by !== 'area' && matrix.by !== 'month' ? text.compare.unit[matrix.by] : matrix.area.level === 'province' ? text.common.unit.cities : text.common.unit.counties
  const met = words.met({ rows: placed.length, unit, met: placed.length - missed.length })
  if (missed.length === 0) return say`${lead}${text.board.headline.partJoin}${met}${text.common.sentenceEnd}`
  const names = missed.slice(-NAMED).reverse().map(({ code, name }) => [linkNumber(name, addressRow(context, code, 'unmet'))])
  return say`${lead}${text.board.headline.partJoin}${met}${text.board.headline.worstJoin}${words.worst(joinSentences(names, text.common.listComma))}${text.common.sentenceEnd}`
}
