/** The lower part of the joint board: visits spared, the province's campaigns, firms visited over and over. */
import type { Campaign, SparedVisits, VisitedAgain } from '#app/queries/types.ts'
import { nameArea, nameWhole } from './area-names.ts'
import type { Reader } from './figures.ts'
import { formatCount, formatShare } from './format.ts'
import type { JointSectionView, WorkCellView, WorkColumnView } from './view-models.ts'

type DepartmentNames = Readonly<Record<string, string>>

const left = { align: 'left', sort: null } as const
const right = { align: 'right', sort: null } as const
const plain = (text: string): WorkCellView => ({ kind: 'text', text })

/** Visits by area, with what joint tasks spared; null where nobody was visited. */
export function presentSpared({ parts, whole }: { readonly parts: readonly SparedVisits[]; readonly whole: SparedVisits }, { text, language }: Reader): JointSectionView | null {
  if (whole.visits === 0) return null
  const words = text.joint.spared
  const cells = ({ visits, firms, jointVisits, spared }: SparedVisits, name: string, tone?: 'strong'): readonly WorkCellView[] => [
    { kind: 'text', text: name, ...(tone === undefined ? {} : { tone }) }, plain(formatCount(visits)), plain(formatCount(firms)), plain(formatShare({ numerator: visits, denominator: firms })), plain(formatCount(jointVisits)),
    { kind: 'text', text: formatCount(spared), tone: 'strong' },
  ]
  return {
    title: words.title,
    note: words.note(formatCount(whole.spared), formatCount(whole.jointVisits)),
    table: {
      label: words.title,
      columns: [
        { ...left, id: 'area', label: words.column.area, width: null, phone: 'title' },
        { ...right, id: 'visits', label: words.column.visits, width: 92, phone: 'line' },
        { ...right, id: 'firms', label: words.column.firms, width: 92, phone: 'hidden' },
        { ...right, id: 'per', label: words.column.per, width: 112, phone: 'line' },
        { ...right, id: 'joint', label: words.column.joint, width: 112, phone: 'hidden' },
        { ...right, id: 'spared', label: words.column.spared, width: 112, phone: 'figure' },
      ],
      rows: [
        ...parts.map((part) => ({ id: part.area, href: null, open: false, level: null, cells: cells(part, part.area === whole.area ? text.matrix.ownLevel.county : nameArea({ code: part.area, name: part.areaName }, language)) })),
        ...(parts.length > 1 ? [{ id: 'whole', href: null, open: false, level: null, cells: cells(whole, nameWhole({ code: whole.area, name: whole.areaName }, language, text.common.province), 'strong') }] : []),
      ],
      empty: null,
      bulk: null,
    },
    foot: words.foot,
  }
}

/** The campaigns of a year against what the year demands; null where nothing is demanded and none was run. */
export function presentCampaigns(campaigns: readonly Campaign[], demand: number | null, year: number, departments: DepartmentNames, today: string, { text }: Reader): JointSectionView | null {
  if (campaigns.length === 0 && demand === null) return null
  const words = text.joint.campaigns
  const done = campaigns.filter(({ finishedDate }) => finishedDate !== null && finishedDate <= today).length
  const nameAll = (codes: string): string => codes.split(/[、,，;；\s]+/u).filter((code) => code !== '').map((code) => departments[code] ?? code).join(text.common.listComma)
  const columns: readonly WorkColumnView[] = [
    { ...left, id: 'name', label: words.column.name, width: null, phone: 'title' },
    { ...left, id: 'departments', label: words.column.departments, width: 260, phone: 'line' },
    { ...left, id: 'started', label: words.column.started, width: 104, phone: 'line' },
    { ...left, id: 'finished', label: words.column.finished, width: 104, phone: 'line' },
    { ...left, id: 'stage', label: words.column.stage, width: 104, phone: 'figure' },
  ]
  return {
    title: words.title(String(year)),
    note: demand === null ? words.noDemand(formatCount(done)) : words.note(formatCount(done), formatCount(demand)),
    table: {
      label: words.title(String(year)),
      columns,
      rows: campaigns.map(({ ordinal, name, lead, partners, startedDate, finishedDate }) => ({
        id: String(ordinal),
        href: null,
        open: false,
        level: null,
        cells: [
          plain(words.name(ordinal, name)), plain(words.departments(departments[lead] ?? lead, nameAll(partners))), plain(startedDate ?? words.unknown), plain(finishedDate ?? ''),
          finishedDate !== null && finishedDate <= today
            ? { kind: 'mark', mark: 'met', text: words.stage.done }
            : startedDate !== null && startedDate <= today
              ? { kind: 'mark', mark: 'in-progress', text: words.stage.running }
              : { kind: 'mark', mark: 'not-due', text: words.stage.planned },
        ],
      })),
      empty: campaigns.length > 0 ? null : { title: words.none, text: words.noneText, links: [] },
      bulk: null,
    },
    foot: words.foot,
  }
}

/** Firms visited on most days; null where there is none, or the reader may not know. */
export function presentVisitedAgain(firms: readonly VisitedAgain[], departments: DepartmentNames, opensFirms: boolean, { text, language }: Reader): JointSectionView | null {
  if (firms.length === 0) return null
  const words = text.joint.again
  return {
    title: words.title,
    note: words.note(formatCount(firms.length)),
    table: {
      label: words.title,
      columns: [
        { ...left, id: 'firm', label: words.column.firm, width: null, phone: 'title' },
        { ...left, id: 'area', label: words.column.area, width: 112, phone: 'line' },
        { ...right, id: 'days', label: words.column.days, width: 92, phone: 'figure' },
        { ...left, id: 'departments', label: words.column.departments, width: 240, phone: 'line' },
        { ...left, id: 'span', label: words.column.span, width: 200, phone: 'hidden' },
      ],
      rows: firms.map(({ subjectId, subjectName, area, areaName, days, departments: codes, firstDate, lastDate }) => ({
        id: subjectId,
        href: opensFirms ? `/enterprises/${encodeURIComponent(subjectId)}` : null,
        open: false,
        level: null,
        cells: [
          plain(subjectName ?? subjectId), plain(nameArea({ code: area, name: areaName }, language)), { kind: 'text', text: words.days(days), tone: 'strong' },
          plain(codes.map((code) => departments[code] ?? code).join(text.common.listComma)), plain(words.span(firstDate, lastDate)),
        ],
      })),
      empty: null,
      bulk: null,
    },
    foot: words.foot,
  }
}
