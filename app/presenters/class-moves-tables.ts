/** The matrix of moves and the crosswalk of two models, as heat tables whose cells open their enterprises. */
import { findClassScheme } from '#domain/class-schemes/index.ts'
import { NONE } from '#domain/filter.ts'
import type { ClassMove, ClassMoves } from '#app/queries/types.ts'
import { say } from '#app/text.ts'
import { addressRiskSubjects } from './addresses.ts'
import { formatCount, formatDayWithYear } from './format.ts'
import { judgeMove, mayOpenCell, type MovesContext } from './class-moves-context.ts'
import { nameModelClass } from './risk-class-names.ts'
import type { HeatCellView, HeatRowView, HeatStep, HeatTableView } from './view-models.ts'

const STEPS: Readonly<Record<ReturnType<typeof judgeMove>, HeatStep | null>> = { same: 0, better: 1, worse: 3, other: null }

interface Matrix {
  readonly id: string
  readonly title: string
  readonly note: string
  readonly rowModel: string
  readonly columnModel: string
  readonly rowHead: string
  readonly cells: readonly ClassMove[]
  readonly stepOf: (cell: ClassMove) => HeatStep | null
  readonly kindOf: (cell: ClassMove) => string
  readonly hrefOf: (cell: ClassMove) => string | null
  readonly foot: string
}

/** From which class to which in the month. */
export function presentMoves(context: MovesContext): HeatTableView {
  const { found, area, month, text, language } = context
  const words = text.riskClasses.moves
  return presentMatrix(
    {
      id: 'moves',
      title: words.title,
      note: words.note(formatDayWithYear(found.from, language), formatDayWithYear(found.to, language)),
      rowModel: found.model,
      columnModel: found.model,
      rowHead: words.rowHead,
      cells: found.moves,
      stepOf: (cell) => STEPS[judgeMove(found.model, cell)],
      kindOf: (cell) => words.kinds[judgeMove(found.model, cell)],
      hrefOf: ({ from, to }) => addressRiskSubjects({ what: 'moved', area: area.code, model: found.model, month, from: from === '' ? NONE : from, to: to === '' ? NONE : to }),
      foot: words.foot,
    },
    context,
  )
}

/** Who is of which class here and there. */
export function presentCrosswalk(context: MovesContext, { other, cells }: NonNullable<ClassMoves['crosswalk']>): HeatTableView {
  const { found, area, text } = context
  const words = text.riskClasses.crosswalk
  const isSameScheme = findClassScheme(found.model).id === findClassScheme(other).id
  const both = cells.filter(({ from, to }) => from !== '' && to !== '')
  const sum = (some: readonly ClassMove[]): string => formatCount(some.reduce((total, { count }) => total + count, 0))
  return presentMatrix(
    {
      id: 'crosswalk',
      title: words.title(found.model, other),
      note: words.note,
      rowModel: found.model,
      columnModel: other,
      rowHead: found.model,
      cells,
      stepOf: (cell) => (isSameScheme ? STEPS[judgeMove(found.model, cell)] : null),
      kindOf: () => '',
      hrefOf: ({ from, to }) => addressRiskSubjects({ what: 'crossed', area: area.code, one: found.model, other, 'one-class': from === '' ? NONE : from, 'other-class': to === '' ? NONE : to }),
      foot: isSameScheme ? words.agree({ both: sum(both), same: sum(both.filter(({ from, to }) => from === to)) }) : words.differ,
    },
    context,
  )
}

function presentMatrix(matrix: Matrix, context: MovesContext): HeatTableView {
  const { text } = context
  const [rows, columns] = [listClasses(matrix.rowModel, matrix.cells.map(({ from }) => from)), listClasses(matrix.columnModel, matrix.cells.map(({ to }) => to))]
  const sumWhere = (test: (cell: ClassMove) => boolean): string => formatCount(matrix.cells.filter(test).reduce((sum, { count }) => sum + count, 0))
  return {
    id: matrix.id,
    title: matrix.title,
    note: matrix.note,
    aside: '',
    rowHead: matrix.rowHead,
    totalHead: text.riskClasses.moves.total,
    columns: columns.map((code) => ({ id: code || NONE, name: code === '' || code === '-' ? nameModelClass(matrix.columnModel, code, context) : code, title: nameModelClass(matrix.columnModel, code, context), startsGroup: code === '' })),
    vertical: false,
    gradientHeads: null,
    rows: rows.map((from): HeatRowView => ({
      id: from || NONE,
      prefix: '',
      name: nameModelClass(matrix.rowModel, from, context),
      total: sumWhere((cell) => cell.from === from),
      cells: columns.map((to) => presentCell(matrix, { from, to, count: matrix.cells.find((cell) => cell.from === from && cell.to === to)?.count ?? 0 }, context)),
      gradient: null,
      href: null,
    })),
    totals: {
      id: 'total', prefix: '', name: text.riskClasses.moves.total, total: sumWhere(() => true), gradient: null, href: null,
      cells: columns.map((to) => plainCell(to || NONE, sumWhere((cell) => cell.to === to), `${nameModelClass(matrix.columnModel, to, context)} ${sumWhere((cell) => cell.to === to)}`)),
    },
    legend: { label: text.risk.legend, steps: [], notApplicable: '', notReported: '', smallNumber: '', outlier: null },
    foot: say`${matrix.foot}`,
  }
}

/** The classes of the scheme from the least risk to the most, then those that records hold besides: none, out of the directory. */
function listClasses(model: string, codes: readonly string[]): readonly string[] {
  const known = findClassScheme(model).classes.map(({ code }) => code)
  return [...known, ...[...new Set(codes)].filter((code) => !known.includes(code)).sort()]
}

function presentCell(matrix: Matrix, cell: ClassMove, context: MovesContext): HeatCellView {
  const { text } = context
  const words = text.riskClasses.moves
  const title = words.cell(nameModelClass(matrix.rowModel, cell.from, context), nameModelClass(matrix.columnModel, cell.to, context))
  const value = words.value(formatCount(cell.count))
  const href = cell.count > 0 && mayOpenCell(context) ? matrix.hrefOf(cell) : null
  const kind = matrix.kindOf(cell)
  return {
    ...plainCell(cell.to || NONE, formatCount(cell.count), [title, value, kind].filter((part) => part !== '').join(' · ')),
    step: cell.count === 0 ? null : matrix.stepOf(cell),
    href,
    tip: cell.count === 0 ? null : { title, value, aside: kind, lines: [], action: href === null ? null : { label: words.open, href } },
  }
}

function plainCell(column: string, shown: string, sentence: string): HeatCellView {
  return { column, state: 'measured', text: shown, step: null, outlier: null, inverted: false, sentence, href: null, tip: null }
}
