/** Enterprises behind a cell of the risk pages: for drawing, for looking into. */
import type { Area, RiskSubject, RiskSubjectsPage, RiskSubjectsQuestion } from '#app/queries/types.ts'
import { say } from '#app/text.ts'
import { addressDifferentiation, buildAddress } from './addresses.ts'
import { nameWhole } from './area-names.ts'
import { presentExports } from './export-menu.ts'
import type { Reader } from './figures.ts'
import { formatCount, formatDayWithYear } from './format.ts'
import { nameModelClass } from './risk-class-names.ts'
import type { RiskSubjectsPageView, WorkRowView } from './view-models.ts'
import { nameClass } from './work-words.ts'

export interface SubjectsInput {
  readonly question: RiskSubjectsQuestion
  readonly page: RiskSubjectsPage
  readonly area: Area
  /** Parameters of the page's own address, without the page mark. */
  readonly asked: Readonly<Record<string, string>>
  readonly after: string | null
}

/** Builds the page. */
export function presentRiskSubjects({ question, page, area, asked, after }: SubjectsInput, reader: Reader): RiskSubjectsPageView {
  const { text } = reader
  const words = text.riskCheck.subjects
  const end = page.start + page.rows.length - 1
  return {
    head: {
      trail: [{ label: text.risk.title, href: '/risk' }, question.what === 'undrawn' ? { label: text.riskCheck.title, href: addressDifferentiation() } : { label: text.riskClasses.title, href: '/risk/classes' }],
      title: say`${nameList(question, area, reader)}`,
      second: say`${words.second}`,
    },
    table: {
      label: words.title,
      columns: [
        { id: 'id', label: words.columns.id, align: 'left', width: 150, sort: null, phone: 'line' },
        { id: 'name', label: words.columns.name, align: 'left', width: null, sort: null, phone: 'title' },
        { id: 'area', label: words.columns.area, align: 'left', width: 120, sort: null, phone: 'line' },
        { id: 'industry', label: words.columns.industry, align: 'left', width: 150, sort: null, phone: 'line' },
        { id: 'address', label: words.columns.address, align: 'left', width: 320, sort: null, phone: 'hidden' },
      ],
      rows: page.rows.map((subject) => presentSubject(subject, reader)),
      empty: page.rows.length === 0 ? { title: words.emptyTitle, text: words.emptyText, links: [] } : null,
      bulk: null,
    },
    pager: {
      label: words.pages,
      count: words.count(formatCount(page.total)),
      position: page.start === 0 ? '' : words.from(formatCount(page.start), formatCount(end)),
      first: after === null ? null : { label: words.firstPage, href: buildAddress('/risk/subjects', asked) },
      next: page.next === null ? null : { label: words.nextPage, href: buildAddress('/risk/subjects', { ...asked, after: page.next }) },
      export: page.total === 0 ? null : presentExports('risk-subjects', asked, reader, true),
    },
  }
}

function presentSubject({ subjectId, name, areaName, industryCode, address }: RiskSubject, { text }: Reader): WorkRowView {
  const sections: Readonly<Record<string, string>> = text.risk.sections
  const industry = industryCode === null ? '' : `${industryCode} ${sections[industryCode.slice(0, 1)] ?? ''}`.trim()
  return {
    id: subjectId,
    href: `/enterprises/${encodeURIComponent(subjectId)}`,
    open: false,
    level: null,
    cells: [
      { kind: 'text', text: subjectId, tone: 'quiet' },
      { kind: 'text', text: name ?? subjectId },
      { kind: 'text', text: areaName },
      { kind: 'text', text: industry },
      { kind: 'text', text: address ?? '' },
    ],
  }
}

/** What the list holds, in words. */
export function nameList(question: RiskSubjectsQuestion, area: Area, { text, language }: Reader): string {
  const words = text.riskCheck.subjects
  const place = nameWhole(area, language, text.common.province)
  switch (question.what) {
    case 'undrawn':
      return words.undrawn({ place, riskClass: nameClass(question.riskClass, text.common.classes), field: question.field ?? '' })
    case 'moved':
      return words.moved({
        place, model: question.model, month: formatDayWithYear(question.to, language), from: nameModelClass(question.model, question.fromClass, { text, language }), to: nameModelClass(question.model, question.toClass, { text, language }),
      })
    case 'crossed':
      return words.crossed({
        place, one: question.one, oneClass: nameModelClass(question.one, question.oneClass, { text, language }), other: question.other, otherClass: nameModelClass(question.other, question.otherClass, { text, language }),
      })
  }
}
