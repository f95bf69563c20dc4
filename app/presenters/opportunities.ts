/** The page of joint opportunities: proposals, accepted ones, and the one that is open with its form. */
import type { Area, GatheredVisit, JointOpening, JointOpenings, JointProposal } from '#app/queries/types.ts'
import { say } from '#app/text.ts'
import { presentExports } from './export-menu.ts'
import { nameWhole } from './area-names.ts'
import { formatCount, formatInstantInList } from './format.ts'
import {
  nameClassOf, nameDepartment, nameGroup, presentState, sayPercents, sayRatio, sayWholeRatio, tableOpenings, tableProposals, tableFirms, type OpportunityContext,
} from './opportunity-tables.ts'
import { presentPager } from './record-frame.ts'
import type { DefinitionView, EntryFormView, GatheredView, OpportunitiesPageView } from './view-models.ts'
import { nameWriter } from './writers.ts'

export const LONGEST_WHY = 200

export interface OpportunitiesInput {
  readonly area: Area
  readonly openings: JointOpenings
  readonly proposals: readonly JointProposal[]
  /** What the address opens, with its visits. */
  readonly opened: { readonly opening: JointOpening; readonly visits: readonly GatheredVisit[] } | { readonly proposal: JointProposal; readonly visits: readonly GatheredVisit[] } | null
  /** Most visits that are listed. */
  readonly mostVisits: number
  readonly mayGather: boolean
  /** The right ends at one department, which is to see no opportunity. */
  readonly isCut: boolean
  readonly csrf: string
}

/** Builds the page. */
export function presentOpportunities(input: OpportunitiesInput, context: OpportunityContext): OpportunitiesPageView {
  const { area, openings, proposals, isCut } = input
  const { text, language } = context
  const words = text.opportunities
  const place = nameWhole(area, language, text.common.province)
  return {
    head: {
      trail: [{ label: words.back, href: `/boards/joint` }],
      title: openings.total === 0 ? say`${words.none(place)}` : words.headline({ area: place, firms: formatCount(openings.firms), saved: formatCount(openings.visits - openings.firms) }),
      second: openings.total === 0 ? say`${isCut ? words.cutRight : words.secondNone}` : say`${sayAll(openings, context)}`,
    },
    openings: {
      title: words.openings.title,
      note: words.openings.note,
      table: tableOpenings(openings.rows, context),
      cut: openings.rows.length < openings.total ? words.cut(formatCount(openings.rows.length), formatCount(openings.total)) : '',
    },
    accepted: {
      title: words.accepted.title,
      note: words.accepted.note,
      table: tableProposals(proposals, context),
      pager: proposals.length === 0 ? null : presentPager({ total: proposals.length, start: 1, shown: proposals.length, next: null, addressOf: () => context.addressOf(null), exports: presentExports('joint-tasks', { area: area.code }, context) }, context),
    },
    open: input.opened === null ? null : 'opening' in input.opened ? presentOpening(input.opened, input, context) : presentProposal(input.opened, input, context),
    foot: say`${words.foot}`,
  }
}

function sayAll({ whole }: JointOpenings, context: OpportunityContext): string {
  const [before = '', after = ''] = [whole.before, whole.after].map(({ numerator, denominator }) => `${formatCount(numerator)} / ${formatCount(denominator)}`)
  return context.text.opportunities.second(before, after, sayPercents(whole, context))
}

function presentOpening({ opening, visits }: { opening: JointOpening; visits: readonly GatheredVisit[] }, input: OpportunitiesInput, context: OpportunityContext): GatheredView {
  const words = context.text.opportunities
  const { area, mark } = opening
  return {
    ...frame(opening, visits, input, context),
    facts: presentFacts(opening, context),
    form: input.mayGather
      ? {
          title: words.accept.title, note: words.accept.note, action: context.addressOf(null), fields: [], submit: words.accept.submit, other: null,
          hidden: { csrf: input.csrf, intent: 'accept', area, mark },
        }
      : null,
  }
}

function presentProposal({ proposal, visits }: { proposal: JointProposal; visits: readonly GatheredVisit[] }, input: OpportunitiesInput, context: OpportunityContext): GatheredView {
  const { facts: words } = context.text.opportunities
  const state = presentState(proposal, context)
  const row = (term: string, text: string): DefinitionView => ({ term, text: [{ text }] })
  return {
    ...frame(proposal, visits, input, context),
    facts: [
      row(words.state, 'text' in state ? state.text : ''),
      row(words.task, proposal.taskId),
      ...presentFacts(proposal, context),
      row(words.accepted, context.text.opportunities.by(formatInstantInList(proposal.acceptedAt), nameWriter(proposal.acceptedByName, context))),
      ...(proposal.withdrawnAt === null ? [] : [row(words.withdrawn, words.withdrawnText(nameWriter(proposal.withdrawnByName ?? '', context), formatInstantInList(proposal.withdrawnAt), proposal.withdrawnWhy ?? ''))]),
    ],
    form: input.mayGather && !proposal.isWithdrawn ? presentTakeBack(proposal, input.csrf, context) : null,
  }
}

function presentTakeBack({ proposalId, version }: JointProposal, csrf: string, context: OpportunityContext): EntryFormView {
  const words = context.text.opportunities.withdraw
  return {
    title: words.title, note: words.note, action: context.addressOf(String(proposalId)), hidden: { csrf, intent: 'withdraw', proposal: String(proposalId), seen: String(version) },
    fields: [{ kind: 'line', name: 'why', label: words.why, value: '', longest: LONGEST_WHY, isRequired: true, hint: words.whyHint }],
    submit: words.submit, other: null,
  }
}

function frame(row: JointOpening | JointProposal, visits: readonly GatheredVisit[], { mostVisits }: OpportunitiesInput, context: OpportunityContext): Omit<GatheredView, 'facts' | 'form'> {
  const words = context.text.opportunities
  return {
    title: nameGroup(row, row.areaName, context),
    note: words.visits(formatCount(row.visits)),
    close: { label: words.close, href: context.addressOf(null) },
    visits: tableFirms(visits, context),
    cut: visits.length < row.visits ? words.cutVisits(formatCount(mostVisits)) : '',
  }
}

function presentFacts(row: JointOpening | JointProposal, context: OpportunityContext): readonly DefinitionView[] {
  const { facts: words } = context.text.opportunities
  const fact = (term: string, text: string): DefinitionView => ({ term, text: [{ text }] })
  const others = row.departments.filter((code) => code !== row.lead).map((code) => nameDepartment(code, context)).join(context.text.common.listComma)
  return [
    fact(words.count, words.counts(formatCount(row.firms), formatCount(row.visits), formatCount(row.tasks))),
    ...(context.seesClass ? [fact(words.class, nameClassOf(row, context))] : []),
    fact(words.departments, words.lead(nameDepartment(row.lead, context), others)),
    fact(words.saved, words.savedText(formatCount(row.visits - row.firms))),
    fact(words.spared, words.sparedText(formatCount(row.sparedTasks))),
    fact(words.end, row.endDate),
    { term: words.ratio, text: [{ text: words.ratioText(sayRatio(row.ratio, context), sayPercents(row.ratio, context)), title: sayWholeRatio(row.ratio, context) }] },
  ]
}
