/** The tables of the opportunities page: proposals, accepted ones, and the visits of an opened one. */
import type { GatheredVisit, JointGroup, JointOpening, JointProposal, JointRatioChange } from '#app/queries/types.ts'
import type { Counted } from '#domain/statistics.ts'
import { nameArea } from './area-names.ts'
import type { Reader } from './figures.ts'
import { formatCount, formatFraction, formatPercent, type RatioTarget } from './format.ts'
import type { WorkCellView, WorkColumnView, WorkTableView } from './view-models.ts'

export type DepartmentNames = Readonly<Record<string, string>>

export interface OpportunityContext extends Reader {
  readonly today: string
  readonly departments: DepartmentNames
  /** Whether proposals tell the class. */
  readonly seesClass: boolean
  /** Whether firms have a page that the reader may open. */
  readonly opensFirms: boolean
  /** Target of the joint ratio, so that no rounding makes it look met. */
  readonly target: RatioTarget | undefined
  readonly open: string | null
  readonly addressOf: (open: string | null) => string
}

/** Proposals, those that save most first. */
export function tableOpenings(rows: readonly JointOpening[], context: OpportunityContext): WorkTableView {
  const words = context.text.opportunities
  return {
    label: words.openings.label,
    columns: presentColumns(context, { id: 'end', label: words.column.end, width: 92, phone: 'line' }),
    rows: rows.map((row) => ({
      id: row.mark,
      href: context.addressOf(row.mark),
      open: context.open === row.mark,
      level: null,
      cells: [...presentGroup(row, context), { kind: 'text', text: row.endDate }],
    })),
    empty: rows.length > 0 ? null : { title: words.empty, text: words.emptyText, links: [] },
    bulk: null,
  }
}

/** Accepted proposals, the newest first. */
export function tableProposals(rows: readonly JointProposal[], context: OpportunityContext): WorkTableView {
  const words = context.text.opportunities
  return {
    label: words.accepted.label,
    columns: presentColumns(context, { id: 'state', label: words.column.state, width: 200, phone: 'line' }),
    rows: rows.map((row) => ({
      id: String(row.proposalId),
      href: context.addressOf(String(row.proposalId)),
      open: context.open === String(row.proposalId),
      level: null,
      cells: [...presentGroup(row, context), presentState(row, context)],
    })),
    empty: rows.length > 0 ? null : { title: words.accepted.empty, text: words.accepted.emptyText, links: [] },
    bulk: null,
  }
}

/** Firms of an opened proposal, each with who is to visit it until when, and which of these visits were made. */
export function tableFirms(visits: readonly GatheredVisit[], context: OpportunityContext): WorkTableView {
  const { text } = context
  const words = text.opportunities
  const plain = { align: 'left', sort: null } as const
  const firms = [...new Set(visits.map(({ subjectId }) => subjectId))]
  return {
    label: words.visitsLabel,
    columns: [
      { ...plain, id: 'firm', label: words.column.firm, width: 280, phone: 'title' },
      { ...plain, id: 'visits', label: words.column.due, width: null, phone: 'line' },
      { ...plain, id: 'made', label: words.column.made, width: 200, phone: 'line' },
    ],
    rows: firms.map((subjectId) => {
      const own = visits.filter((visit) => visit.subjectId === subjectId)
      const made = own.flatMap(({ department, inspectedDate }) => (inspectedDate === null ? [] : [words.made(nameDepartment(department, context), inspectedDate)]))
      return {
        id: subjectId,
        href: context.opensFirms ? `/enterprises/${encodeURIComponent(subjectId)}` : null,
        open: false,
        level: null,
        cells: [
          { kind: 'text', text: own[0]?.subjectName ?? subjectId },
          {
            kind: 'text',
            text: own.map(({ department, endDate }) => words.due(nameDepartment(department, context), endDate)).join(text.common.listComma),
            title: own.map(({ department, taskId }) => words.due(nameDepartment(department, context), taskId)).join(text.common.listComma),
          },
          made.length === 0 ? { kind: 'text', text: words.notMade, tone: 'quiet' } : { kind: 'mark', mark: 'met', text: made.join(text.common.listComma) },
        ],
      }
    }),
    empty: null,
    bulk: null,
  }
}

function presentColumns({ text, seesClass }: OpportunityContext, last: Pick<WorkColumnView, 'id' | 'label' | 'width' | 'phone'>): readonly WorkColumnView[] {
  const { column } = text.opportunities
  const [left, right] = [{ align: 'left', sort: null }, { align: 'right', sort: null }] as const
  return [
    { ...left, id: 'proposal', label: `${column.area} ${column.tag}`, width: 200, phone: 'title' },
    ...(seesClass ? [{ ...left, id: 'class', label: column.class, width: 72, phone: 'line' } as const] : []),
    { ...left, id: 'departments', label: column.departments, width: null, phone: 'line' },
    { ...right, id: 'firms', label: column.firms, width: 64, phone: 'hidden' },
    { ...right, id: 'saved', label: column.saved, width: 76, phone: 'figure' },
    { ...left, id: 'ratio', label: column.ratio, width: 188, phone: 'line' },
    { ...left, ...last },
  ]
}

function presentGroup(row: JointOpening | JointProposal, context: OpportunityContext): readonly WorkCellView[] {
  const { text, seesClass } = context
  const words = text.opportunities
  return [
    { kind: 'text', text: nameGroup(row, row.areaName, context) },
    ...(seesClass ? [{ kind: 'text', text: nameClassOf(row, context) } as const] : []),
    { kind: 'text', text: [row.lead, ...row.departments.filter((code) => code !== row.lead)].map((code) => nameDepartment(code, context)).join(text.common.listComma) },
    { kind: 'text', text: formatCount(row.firms) },
    { kind: 'text', text: words.visits(formatCount(row.visits - row.firms)), tone: 'strong' },
    { kind: 'text', text: sayRatio(row.ratio, context), title: sayWholeRatio(row.ratio, context) },
  ]
}

/** How an accepted proposal stands: what of it was visited apart meanwhile. */
export function presentState({ isWithdrawn, madeVisits, visits, endDate }: JointProposal, { text, today }: OpportunityContext): WorkCellView {
  const { state } = text.opportunities
  if (isWithdrawn) return { kind: 'text', text: state.withdrawn, tone: 'quiet' }
  if (madeVisits === visits) return { kind: 'mark', mark: 'met', text: state.all(formatCount(visits)) }
  if (madeVisits > 0) return { kind: 'mark', mark: 'at-risk', text: state.part(formatCount(madeVisits), formatCount(visits)) }
  return endDate < today ? { kind: 'mark', mark: 'missed', text: state.past } : { kind: 'mark', mark: 'in-progress', text: state.waiting }
}

/** 历下区 超市. */
export function nameGroup({ area, tag }: Pick<JointGroup, 'area' | 'tag'>, areaName: string, { text, language }: OpportunityContext): string {
  return text.opportunities.proposal(nameArea({ code: area, name: areaName }, language), tag ?? text.opportunities.noTag)
}

/** Class of a proposal's firms, 未分类 where they have none. */
export function nameClassOf({ riskClass }: Pick<JointGroup, 'riskClass'>, { text }: Pick<Reader, 'text'>): string {
  const names: Readonly<Record<string, string>> = text.common.classes
  return names[riskClass ?? ''] ?? riskClass ?? ''
}

export function nameDepartment(code: string, { departments }: Pick<OpportunityContext, 'departments'>): string {
  return departments[code] ?? code
}

/** 203 / 508 → 204 / 509. */
export function sayRatio({ before, after }: Pick<JointRatioChange, 'before' | 'after'>, { text }: Pick<Reader, 'text'>): string {
  return text.opportunities.ratio(formatFraction(before), formatFraction(after))
}

/** 39.96% → 40.08%. */
export function sayPercents({ before, after }: Pick<JointRatioChange, 'before' | 'after'>, context: OpportunityContext): string {
  return context.text.opportunities.ratio(sayPercent(before, context), sayPercent(after, context))
}

/** The ratio in full: of which area, its integers and its percents. */
export function sayWholeRatio(ratio: JointRatioChange, context: OpportunityContext): string {
  const fraction = (counted: Counted): string => `${formatFraction(counted)} = ${sayPercent(counted, context)}`
  return context.text.opportunities.ratioOf(nameArea({ code: ratio.area, name: ratio.areaName }, context.language), fraction(ratio.before), fraction(ratio.after))
}

function sayPercent(ratio: Counted, { text, target }: OpportunityContext): string {
  if (ratio.denominator === 0) return text.common.state['not-applicable']
  return `${formatPercent(ratio, target === undefined ? {} : { target })}%`
}
