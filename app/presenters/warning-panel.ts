/** One warning → the panel beside the list: what it is, why with its numbers, by when, and the way out. */
import { findRowRule } from '#domain/warnings/index.ts'
import type { Area, WarningLine, WarningsPage } from '#app/queries/types.ts'
import { addressRecords } from './addresses.ts'
import { nameArea } from './area-names.ts'
import type { Reader } from './figures.ts'
import { formatCount, formatDayWithYear, formatLimit } from './format.ts'
import { addressEnterprise } from './records-page.ts'
import type { DefinitionView, SidePanelView, Tone } from './view-models.ts'

export interface PanelInput {
  readonly opened: WarningLine
  readonly page: WarningsPage
  readonly area: Area
  readonly today: string
}

/** Working days to the limit: 逾期 3 日 · 今日 · 剩 2 日; the day itself where the calendar does not reach. */
export function sayLimit({ workingDaysLeft, dueDate, level }: WarningLine, { text, language }: Reader): { text: string; tone: Tone } {
  if (workingDaysLeft === null) return { text: dueDate === null ? '' : formatDayWithYear(dueDate, language), tone: 'plain' }
  const tone = workingDaysLeft < 0 ? 'bad' : level === 'yellow' || workingDaysLeft > 10 ? 'plain' : 'warn'
  return { text: formatLimit(workingDaysLeft, text.common.limit), tone }
}

/** Builds the panel. @param addressOf the list with another warning opened, or with none */
export function presentWarningPanel({ opened, page, today }: PanelInput, addressOf: (id: string | null) => string, reader: Reader): SidePanelView {
  const { text, language } = reader
  const words = text.warnings.panel
  const rule = findRowRule(opened.rule)
  const index = page.rows.findIndex(({ id }) => id === opened.id)
  const at = (line: WarningLine | undefined, label: string) => (line === undefined ? null : { label, href: addressOf(line.id) })
  const levelWord = text.common.level3[opened.level]
  const limit = sayLimit(opened, reader)
  const sentence = (rule?.sentence[language] ?? '').replace(/\{(\w+)\}/g, (_, name: string) => String(opened.cells[name] ?? text.records.unknown))
  const row = (term: string, value: string | null): readonly DefinitionView[] => (value === null || value === '' ? [] : [{ term, text: [{ text: value }] }])
  return {
    label: words.label,
    code: opened.rule,
    rule: rule?.shortName[language] ?? '',
    position: index < 0 ? '' : words.position(formatCount(page.start + index), formatCount(page.total)),
    previous: index < 0 ? null : at(page.rows[index - 1], text.records.panel.previous),
    next: index < 0 ? null : at(page.rows[index + 1], text.records.panel.next),
    close: { label: text.records.panel.close, href: addressOf(null) },
    name: opened.subjectName,
    facts: [{ text: [nameArea({ code: opened.cityCode, name: opened.cityName }, language), opened.areaCode === opened.cityCode ? '' : opened.areaName, opened.departmentName].filter((part) => part !== '').join(text.common.dot) }],
    alert: { level: opened.level, levelWord, text: words.alert(levelWord, limit.text) },
    definitions: [
      ...row(words.why, sentence),
      ...row(words.rule, rule === null ? null : `${rule.code} ${rule.name[language]}`),
      ...row(words.clause, rule === null ? null : `${rule.source.document} ${rule.source.clause}`),
      ...row(words.since, formatDayWithYear(opened.sinceDate, language)),
      ...row(words.due, opened.dueDate === null ? null : formatDayWithYear(opened.dueDate, language)),
      ...row(words.owner, rule?.owner[language] ?? null),
      ...row(words.task, opened.taskId),
      ...row(words.item, opened.itemCode),
    ],
    reasons: null,
    steps: null,
    actions: [
      { kind: 'link', label: words.enterprise, href: addressEnterprise(opened.subjectId), primary: true },
      {
        kind: 'link', label: words.records, primary: false,
        href: addressRecords({ indicator: opened.rule, area: opened.areaCode, period: `${rule?.since === 'this-year' ? today.slice(0, 4) : '2000'}-01-01..${today}`, part: 'denominator' }),
      },
    ],
    foot: [{ text: words.wayOut[opened.rule] ?? '' }],
  }
}
