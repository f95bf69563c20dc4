/** One version of a model: its table, how it did on the year that it had not seen, its history, and what may be done with it. */
import type { Area, KeptModel, ModelLine, ModelMove } from '#app/queries/types.ts'
import { findModelIndicator } from '#domain/scorecards/indicators.ts'
import { nextModelSteps, type ModelStep } from '#domain/scorecards/steps.ts'
import { yearOf } from '#domain/calendar.ts'
import { say } from '#app/text.ts'
import { buildAddress } from '../addresses.ts'
import type { Reader } from '../figures.ts'
import { formatCount, formatInstantInList } from '../format.ts'
import type { DefinitionView, ModelPageView } from '../view-models.ts'
import { nameWriter } from '../writers.ts'
import { addressModel, addressModels, LONGEST_REASON, MODELS_ADDRESS } from './model-addresses.ts'
import { nameSubjects, presentModelList } from './model-list.ts'
import { presentModelSections, sayArea } from './model-sections.ts'
import { formatShare } from './numbers.ts'

export interface ModelInput {
  readonly kept: KeptModel
  readonly versions: readonly ModelLine[]
  readonly moves: readonly ModelMove[]
  readonly areas: readonly Area[]
  /** Sign-in name of the reader. */
  readonly reader: string
  readonly mayWrite: boolean
  readonly csrf: string
}

/** Builds the page. */
export function presentModel(input: ModelInput, reader: Reader): ModelPageView {
  const { kept, versions, moves, areas } = input
  const { text, language } = reader
  const words = text.models
  const { document } = kept
  const again = addressModels({ area: kept.areaCode, industry: kept.industry === '' ? null : kept.industry, year: yearOf(document.learned.from), held: yearOf(document.held.from), indicators: document.model.indicators })
  return {
    report: {
      head: {
        trail: [{ label: words.one.back, href: MODELS_ADDRESS }],
        title: say`${kept.name}`,
        second: say`${words.one.second({ version: kept.version, state: words.states[kept.state], line: kept.line === null ? '' : formatCount(kept.line) })}${text.common.sentenceEnd}`,
      },
      menus: [],
      sections: presentModelSections({ model: document.model, held: String(yearOf(document.held.from)), text, language }),
      exports: null,
    },
    links: [{ label: words.one.warnings, href: buildAddress('/warnings', { rule: 'W16' }) }, { label: words.one.again, href: again }],
    facts: presentFacts(kept, areas, reader),
    forms: input.mayWrite ? presentForms(input, reader) : [],
    versions: { ...presentModelList(versions, areas, reader), title: words.one.versions, note: words.one.versionsNote },
    history: { title: words.history.title, rows: moves.map((move) => ({ id: String(move.id), text: sayMove(move, reader) })) },
  }
}

function presentFacts(kept: KeptModel, areas: readonly Area[], reader: Reader): readonly DefinitionView[] {
  const { text, language } = reader
  const words = text.models.one
  const { learned, held, model } = kept.document
  const row = (term: string, value: string): DefinitionView => ({ term, text: [{ text: value }] })
  const by = (name: string | null, at: string | null): string => words.by({ name: nameWriter(name ?? '', reader), at: at === null ? '' : formatInstantInList(at) })
  const stretch = (days: { from: string; to: string }, of: { count: number; problems: number }): string => words.stretch({ ...days, count: formatCount(of.count), problems: formatCount(of.problems) })
  return [
    row(words.facts.subjects, nameSubjects(kept, areas, reader)),
    row(words.facts.learned, stretch(learned, model.trained)),
    row(words.facts.held, stretch(held, model.held)),
    row(words.facts.indicators, model.indicators.map((id) => findModelIndicator(id).name[language]).join(text.common.listComma)),
    row(words.facts.auc, words.auc({ card: sayArea(model.held.card), klass: sayArea(model.held.riskClass) })),
    row(words.facts.made, by(kept.madeByName, kept.madeAt)),
    ...(kept.sentAt === null ? [] : [row(words.facts.sent, by(kept.sentByName, kept.sentAt))]),
    ...(kept.publishedAt === null ? [] : [row(words.facts.published, by(kept.publishedByName, kept.publishedAt))]),
  ]
}

function presentForms({ kept, reader: name, csrf }: ModelInput, reader: Reader): ModelPageView['forms'] {
  const words = reader.text.models.acts
  const steps = nextModelSteps(kept, name)
  const has = (step: ModelStep): boolean => steps.includes(step)
  const form = (step: ModelStep) => ({ id: step, action: addressModel(kept), hidden: { csrf, seen: String(kept.revision), version: String(kept.version), intent: step }, other: null })
  const reason = (hint: string) => ({ kind: 'text', name: 'reason', label: words.reason, value: '', longest: LONGEST_REASON, isRequired: false, hint }) as const
  const sent = kept.sentAt === null ? '' : words.reviewNote({ name: nameWriter(kept.sentByName ?? '', reader), at: formatInstantInList(kept.sentAt) })
  const isDraft = kept.state === 'draft'
  return [
    ...(has('send') ? [{ ...form('send'), title: words.send, note: words.sendNote, fields: [], submit: words.sendSubmit }] : []),
    ...(has('publish') ? [{ ...form('publish'), title: words.review, note: sent, fields: [presentLine(kept, reader), reason(words.reasonHint)], submit: words.publish, other: { intent: 'back', label: words.back } }] : []),
    ...(has('back') && !has('publish') ? [{ ...form('back'), title: words.review, note: `${sent}${words.own}`, fields: [reason(words.reasonHint)], submit: words.back }] : []),
    ...(has('retire')
      ? [isDraft
          ? { ...form('retire'), title: words.retireDraft, note: words.retireDraftNote, fields: [], submit: words.retireDraftSubmit }
          : { ...form('retire'), title: words.retire, note: words.retireNote, fields: [reason(words.retireHint)], submit: words.retireSubmit }]
      : []),
  ]
}

/** The line as it may first be thought of: where the highest fifth of the year tried on begins. */
function presentLine({ document }: KeptModel, { text }: Reader) {
  const words = text.models.acts
  const { bands, count } = document.model.held
  const [highest] = bands
  const hint = highest === undefined || count === 0 ? '' : words.lineHint({ score: String(highest.from), share: formatShare(highest.count / count) })
  return { kind: 'line', name: 'line', label: words.line, value: highest === undefined ? '' : String(highest.from), longest: 6, isRequired: false, hint } as const
}

function sayMove({ from, to, reason, line, byName, at }: ModelMove, reader: Reader): string {
  const words = reader.text.models.history
  const act = from === '' ? 'drafted' : to === 'draft' ? 'back' : to
  return words.line({ act: words.acts[act], by: nameWriter(byName, reader), at: formatInstantInList(at), reason, line: line === null ? '' : formatCount(line) })
}
