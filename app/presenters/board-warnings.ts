/** The gravest warnings beside a board. */
import { mayOpen } from '#domain/rights.ts'
import { findWarningRule, warningRules } from '#domain/warnings/index.ts'
import type { WarningCount, WarningLine, WarningPlace } from '#app/queries/types.ts'
import { buildAddress } from './addresses.ts'
import { nameArea, nameAreaShort } from './area-names.ts'
import { addressChoice, type BoardContext } from './board-context.ts'
import type { Reader } from './figures.ts'
import { formatCount, formatDayInProse } from './format.ts'
import { sayAsOf } from './reading-bar.ts'
import { nameWatched } from './warnings/say-warning.ts'
import type { LinkView, WarningLevel, WarningLinesView, WarningLineView } from './view-models.ts'

/** The section of warnings of a board: single ones for who works on them at a desk; places for a wall and for readers of totals. */
export function presentWarningLines(context: BoardContext): WarningLinesView {
  const { figures, text, role, path } = context
  const words = text.board.warnings
  const mayList = mayOpen(role, 'warnings')
  const isListed = mayList && path === 'boards' && figures.gravest.length > 0
  const rows = isListed ? figures.gravest.map((line) => presentLine(line, context)) : context.places.map((place) => presentPlace(place, context))
  return {
    title: isListed ? words.title : words.byPlace,
    all: mayList && path === 'boards' ? linkAll(context) : null,
    rows,
    empty: rows.length > 0 ? null : { title: words.emptyTitle, text: words.emptyText(warningRules.length, sayAsOf(figures.freshness, context)), links: [] },
  }
}

function linkAll({ figures, text, choice }: BoardContext): LinkView | null {
  const words = text.board.warnings
  const red = sum(figures.warningCounts.filter(({ level }) => level === 'red'))
  const all = sum(figures.warningCounts)
  if (all === 0) return null
  return red > 0
    ? { label: words.all(formatCount(red)), href: buildAddress('/warnings', { level: 'red', area: choice.area, department: choice.department }) }
    : { label: words.allAny(formatCount(all)), href: buildAddress('/warnings', { area: choice.area, department: choice.department }) }
}

function presentLine(line: WarningLine, context: BoardContext): WarningLineView {
  const { text, language } = context
  const rule = findWarningRule(line.rule)
  const place = [nameArea({ code: line.cityCode, name: line.cityName }, language), line.areaCode === line.cityCode ? '' : line.areaName, line.departmentName]
  const days = line.workingDaysLeft
  return {
    id: String(line.id),
    level: line.level,
    levelWord: text.common.level3[line.level],
    title: [nameWatched(line, context), rule?.shortName[language] ?? line.rule].join(text.common.listJoin),
    note: [...place.filter((part) => part !== ''), line.rule].join(text.common.dot),
    due: days === null ? formatDayInProse(line.dueDate, language) : sayDue(days, context),
    dueTone: toneOf(line.level),
    href: `/warnings/${line.id}`,
  }
}

function toneOf(level: WarningLevel): WarningLineView['dueTone'] {
  if (level === 'red') return 'bad'
  return level === 'orange' ? 'warn' : 'plain'
}

function sayDue(days: number, { text }: Reader): string {
  const words = text.board.warnings
  if (days === 0) return words.dueToday
  return days < 0 ? words.dueOverdue(formatCount(-days)) : words.dueLeft(formatCount(days))
}

/** A place with the number of its open warnings of one rule; it opens the list, or where there is none the board of the place. */
function presentPlace({ area, rule, level, count }: WarningPlace, context: BoardContext): WarningLineView {
  const { text, language, role, choice: { department } } = context
  const name = nameAreaShort(area, language)
  return {
    id: `${area.code}-${rule}-${level}`,
    level,
    levelWord: text.common.level3[level],
    title: text.board.warnings.place(name, findWarningRule(rule)?.name[language] ?? rule),
    note: [rule, text.common.level3[level]].join(text.common.dot),
    due: text.board.warnings.count(formatCount(count)),
    dueTone: toneOf(level),
    href: mayOpen(role, 'warnings') ? buildAddress('/warnings', { rule, level, area: area.code, department }) : addressChoice(context, { area: area.code }),
  }
}

function sum(counts: readonly WarningCount[]): number {
  return counts.reduce((total, { count }) => total + count, 0)
}
