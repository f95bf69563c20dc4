/** What boards of indicators side by side share: reads what was chosen, asks for the table and makes the page's answer. */
import type { CompareBoard, CompareRows } from '#app/boards/compare.ts'
import { refuseIndicator } from '#app/board-page.server.ts'
import type { PageAnswer, PageTools } from '#app/page.server.ts'
import { readPeriod } from '#app/period-page.server.ts'
import { addressPrint, buildAddress, printedPages } from '#app/presenters/addresses.ts'
import { presentCompareBoard, type CompareBoardContext } from '#app/presenters/compare-board.ts'
import { presentExports } from '#app/presenters/export-menu.ts'
import type { CompareBoardView } from '#app/presenters/view-models.ts'
import { findAreas, findDepartments, limitDepartment, requireArea } from '#app/queries/find-areas.server.ts'
import { requireRatio } from '#app/queries/find-indicator-values.server.ts'
import { getIndicatorMatrix } from '#app/queries/get-indicator-matrix.server.ts'
import type { Area } from '#app/queries/types.ts'
import { sameDaysLastYear, type Period } from '#domain/period.ts'

export interface ComparePage {
  readonly area: Area
  readonly period: Period
  readonly department: string | undefined
  /** By what the rows are told apart. */
  readonly by: CompareRows
  /** The board as the reader chose it, with something else chosen. */
  readonly addressOf: (change: Readonly<Record<string, string | null>>) => string
  readonly answer: PageAnswer<CompareBoardView>
}

/** @throws RefusedError 404 for an indicator that the board does not show, 403 or 404 for an area or department outside the right */
export async function readCompareBoard(tools: Omit<PageTools, 'params' | 'request'>, board: CompareBoard, words: Pick<CompareBoardContext, 'title' | 'note'>): Promise<ComparePage> {
  const { scope, user, url, text, language } = tools
  const read = (name: string): string | null => url.searchParams.get(name) || null
  const asked = { area: read('area'), period: read('period'), department: read('department'), indicator: read('indicator'), by: read('by') }
  const area = await requireArea(scope, asked.area ?? user.areaCode)
  const period = readPeriod(asked.period, scope.today)
  const by = board.rows.find((kind) => kind === asked.by) ?? board.rows.find((kind) => kind !== 'area' || area.level !== 'county') ?? 'month'
  const department = by === 'department' ? undefined : limitDepartment(scope, asked.department ?? undefined)
  const code = asked.indicator ?? board.chosen
  if (!board.indicators.includes(code)) throw refuseIndicator(code)
  const [matrix, before, areas, departments] = await Promise.all([
    getIndicatorMatrix(scope, { area: area.code, period, codes: board.indicators, by, department }),
    getIndicatorMatrix(scope, { area: area.code, period: sameDaysLastYear(period), codes: [code], by, department }),
    findAreas(scope),
    findDepartments(scope),
  ])
  const now = matrix.columns.find(({ definition }) => definition.code === code)
  if (now === undefined) throw refuseIndicator(code)
  const print = printedPages.find((page) => page === board.id)
  const addressOf = (change: Readonly<Record<string, string | null>>): string => buildAddress(`/boards/${board.id}`, { ...asked, ...change })
  const choices = board.rows.length < 2 ? [] : board.rows.map((kind: CompareRows) => ({ label: text.matrix.by[kind], href: addressOf({ by: kind }), current: kind === by }))
  return {
    area,
    period,
    department,
    by,
    addressOf,
    answer: {
      title: `${board.name[language]} · ${now.definition.shortName[language]}`,
      view: presentCompareBoard({
        matrix, period, department: department ?? null, role: user.role, text, language, chosen: code, switches: choices, ...words,
        definition: requireRatio(code), now, before: before.columns[0] ?? null,
        addressOf: (indicator) => addressOf({ indicator }),
        addressRow: ({ id }) => (board.rows.length < 2 ? null : narrowTo(by, id, area, addressOf)),
        exports: presentExports('figures', { indicator: matrix.columns.map(({ definition }) => definition.code).join(','), area: area.code, period: period.text, department, by: nameSplit(by, area) }, tools, false, print === undefined ? undefined : addressPrint(print, asked)),
      }),
      period,
      periodAddress: (choice) => addressOf({ period: choice }),
      areas: { current: area, all: areas.filter(({ code: own, level, cityCode }) => own === user.areaCode || level === 'city' || (area.level !== 'province' && cityCode === area.cityCode)), addressOf: (own) => addressOf({ area: own }) },
      ...(by === 'department' ? {} : { departments: { current: department ?? null, all: departments, addressOf: (own: string | null) => addressOf({ department: own }) } }),
      actions: [{ label: text.common.share, href: url.pathname + url.search, title: text.board.shareTitle }],
    },
  }
}

/** The board narrowed to one of its rows; null for what the area organised itself, which is no area of its own. */
function narrowTo(by: CompareRows, row: string, area: Area, addressOf: ComparePage['addressOf']): string | null {
  if (by === 'month') return addressOf({ period: row, by: null })
  if (by === 'department') return addressOf({ department: row, by: null })
  return row === area.code ? null : addressOf({ area: row })
}

function nameSplit(by: CompareRows, area: Area): string {
  if (by !== 'area') return by
  return area.level === 'province' ? 'city' : 'county'
}
