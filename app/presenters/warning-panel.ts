/** One warning → the panel beside the list: what it is, why with its numbers, by when, what was done and what can be done. */
import type { Assignee, OpenedWarning, WarningLine, WarningsPage } from '#app/queries/types.ts'
import { findRowRule, findWarningRule } from '#domain/warnings/index.ts'
import { writeWarningNumber } from '#domain/warning-number.ts'
import { say } from '#app/text.ts'
import { addressRecords } from './addresses.ts'
import { nameArea } from './area-names.ts'
import type { Reader } from './figures.ts'
import { formatCount, formatDayInProse, formatDayWithYear, formatLimit } from './format.ts'
import { addressEnterprise } from './records-page.ts'
import type { DefinitionView, Sentence, Tone, WarningPanelView } from './view-models.ts'
import { presentActs } from './warnings/acts.ts'
import { presentReasons, sayRecord } from './warnings/reasons.ts'
import { fillSentence, nameRule, nameWatched } from './warnings/say-warning.ts'
import { presentSeries } from './warnings/series.ts'
import { presentSteps } from './warnings/steps.ts'

export interface PanelInput {
  readonly opened: OpenedWarning
  readonly page: WarningsPage
  readonly assignees: readonly Assignee[]
  readonly today: string
  /** Sign-in name of the reader. */
  readonly reader: string
  readonly csrf: string
}

/** Working days to the limit: 逾期 3 日 · 今日 · 剩 2 日; the day itself where the calendar does not reach. */
export function sayLimit({ workingDaysLeft, dueDate, level }: Pick<WarningLine, 'workingDaysLeft' | 'dueDate' | 'level'>, { text, language }: Reader): { text: string; tone: Tone } {
  if (workingDaysLeft === null) return { text: formatDayWithYear(dueDate, language), tone: 'plain' }
  const tone = workingDaysLeft < 0 ? 'bad' : level === 'yellow' || workingDaysLeft > 10 ? 'plain' : 'warn'
  return { text: formatLimit(workingDaysLeft, text.common.limit), tone }
}

/** Builds the panel. @param addressOf the list with another warning opened, or with none */
export function presentWarningPanel(input: PanelInput, addressOf: (id: number | null) => string, reader: Reader): WarningPanelView {
  const { opened, page, today } = input
  const { line } = opened
  const { text, language } = reader
  const words = text.warnings.panel
  const rule = findWarningRule(line.rule)
  const ruleHref = `/warnings/rules/${encodeURIComponent(line.rule)}`
  const index = page.rows.findIndex(({ id }) => id === line.id)
  const at = (other: WarningLine | undefined, label: string) => (other === undefined ? null : { label, href: addressOf(other.id) })
  const levelWord = text.common.level3[line.level]
  const reasons = presentReasons(opened, ruleHref, reader)
  const row = (term: string, value: string | null): readonly DefinitionView[] => (value === null || value === '' ? [] : [{ term, text: [{ text: value }] }])
  return {
    label: words.label,
    code: writeWarningNumber(line.id, line.sinceDate),
    rule: `${line.rule} ${nameRule(line.rule, reader)}`,
    position: index < 0 ? '' : words.position(formatCount(page.start + index), formatCount(page.total)),
    previous: index < 0 ? null : at(page.rows[index - 1], text.records.panel.previous),
    next: index < 0 ? null : at(page.rows[index + 1], text.records.panel.next),
    close: { label: text.records.panel.close, href: addressOf(null) },
    name: nameWatched(line, reader),
    facts: sayFacts(line, reader),
    alert: { level: line.level, levelWord, text: sayAlert(line, levelWord, reader) },
    definitions: [
      ...row(words.sentence, fillSentence(rule, line.evidence, reader)),
      { term: words.rule, text: [{ text: rule === null ? line.rule : `${rule.code} ${rule.name[language]}`, href: ruleHref }] },
      ...row(words.clause, rule === null ? null : `${rule.source.document} ${rule.source.clause}`),
      ...row(words.task, line.taskId),
      ...row(words.linkedTask, line.linkedTaskId),
      ...row(words.assignee, line.assigneeName),
      ...row(words.outcome, line.outcome === null ? null : [text.warnings.outcome[line.outcome], line.outcomeReason ?? ''].filter((part) => part !== '').join(text.common.colon)),
      ...(reasons === null ? [{ term: words.recordTerm, text: sayRecord(opened.record, reader) }] : []),
    ],
    reasons,
    series: presentSeries(line.evidence, reader),
    steps: { title: words.steps, link: findRecords(line, today, reader), rows: presentSteps(opened, reader) },
    actions: [],
    action: addressOf(line.id),
    ...presentActs({ ...input, back: addressOf(line.id) }, reader),
    foot: sayMerge(opened, reader),
  }
}

function sayFacts(line: WarningLine, { text, language }: Reader): Sentence {
  const place = [nameArea({ code: line.cityCode, name: line.cityName }, language), line.areaCode === line.cityCode ? '' : line.areaName, line.departmentName].filter((part) => part !== '').join(text.common.dot)
  const reopened = line.reopenedCount === 0 ? '' : `${text.common.dot}${text.warnings.panel.reopened(formatCount(line.reopenedCount))}`
  return line.subjectId === '' ? say`${place}${reopened}` : say`${place}${reopened}　${{ text: text.warnings.panel.enterprise, href: addressEnterprise(line.subjectId) }}`
}

/** 红色，核查期限 11月16日，逾期 1 个工作日; what is settled says so instead. */
function sayAlert(line: WarningLine, level: string, { text, language }: Reader): string {
  const words = text.warnings.panel
  if (line.settledDate !== null) return words.alertSettled(level, formatDayInProse(line.settledDate, language), text.warnings.state[line.state])
  const days = line.workingDaysLeft
  const left = days === null ? '' : days < 0 ? words.overdue(formatCount(-days)) : days === 0 ? words.dueToday : words.left(formatCount(days))
  return [words.alert(level, formatDayInProse(line.dueDate, language)), left, ...(line.escalation === 0 ? [] : [text.warnings.escalated[line.escalation === 1 ? 1 : 2]])].filter((part) => part !== '').join(text.common.listJoin)
}

function findRecords(line: WarningLine, today: string, { text }: Reader): { label: string; href: string } | null {
  const rule = findRowRule(line.rule)
  if (rule === null) return null
  const from = rule.since === 'this-year' ? today.slice(0, 4) : '2000'
  return { label: text.warnings.panel.records, href: addressRecords({ indicator: line.rule, area: line.areaCode, period: `${from}-01-01..${today}`, part: 'denominator' }) }
}

/** Visits that are to be made to the same enterprise anyway: the warning could be looked into then. */
function sayMerge({ visits }: OpenedWarning, { text, language }: Reader): Sentence {
  const words = text.warnings.panel
  if (visits.length === 0) return []
  const told = visits.map(({ taskName, taskId, endDate }) => words.visit(taskName === '' ? taskId : taskName, formatDayInProse(endDate, language)))
  return say`${{ text: words.merge, tone: 'strong' }}　${told.join(text.common.listComma)}${words.mergeEnd}`
}
