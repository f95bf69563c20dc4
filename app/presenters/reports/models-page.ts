/** The builder of scorecards as a page: the form, the points table, and how good the card is beside the general class. */
import type { BuiltModel } from '#domain/scorecards/build.ts'
import { modelIndicators, type ModelIndicatorId } from '#domain/scorecards/indicators.ts'
import type { Area, ModelLine } from '#app/queries/types.ts'
import { nameWhole } from '../area-names.ts'
import type { Reader } from '../figures.ts'
import type { EntryFormView, ModelFormView, ModelsPageView, ReportSectionView } from '../view-models.ts'
import { LONGEST_NAME, addressModels } from './model-addresses.ts'
import { presentModelList } from './model-list.ts'
import { presentModelSections, sayArea } from './model-sections.ts'

export interface ModelContext extends Reader {
  readonly area: Area
  readonly areas: readonly Area[]
  readonly years: readonly number[]
  readonly year: number
  readonly held: number
  readonly industry: string | null
  readonly indicators: readonly ModelIndicatorId[]
  /** Null where there is too little to fit or to try. */
  readonly model: BuiltModel | null
}

export interface ModelsInput extends ModelContext {
  readonly saved: readonly ModelLine[]
  readonly mayWrite: boolean
  readonly csrf: string
}

/** Builds the page. */
export function presentModels(context: ModelsInput): ModelsPageView {
  const { model, year, held, area, text, language } = context
  const words = text.models
  const said = { year: String(year), held: String(held), area: nameWhole(area, language, text.risk.wholeProvince) }
  const title = model === null ? words.few(said) : words.headline({ ...said, score: sayArea(model.held.card), klass: sayArea(model.held.riskClass) })
  const { title: howTitle, note, lines } = words.how
  const how: ReportSectionView = { id: 'how', title: howTitle, note, lines: lines.map((line) => [{ text: line }]), chart: null, table: null, isFolded: false }
  return {
    form: presentForm(context),
    report: {
      head: { trail: [], title: [{ text: `${title}${text.common.sentenceEnd}` }], second: [{ text: words.second }] },
      menus: [],
      sections: model === null ? [how] : [...presentModelSections({ model, held: String(held), text, language }), how],
      exports: null,
    },
    saved: presentModelList(context.saved, context.areas, context),
    draft: model !== null && context.mayWrite ? presentDraft(context) : null,
  }
}

function presentForm({ area, years, year, held, industry, indicators, text, language }: ModelContext): ModelFormView {
  const words = text.models.form
  const offer = (chosen: number) => years.map((one) => ({ value: String(one), label: String(one), isChosen: one === chosen }))
  return {
    action: '/risk/models',
    submit: words.submit,
    hidden: { area: area.code },
    selects: [
      { name: 'year', label: words.year, options: offer(year) },
      { name: 'held', label: words.held, options: offer(held) },
      { name: 'industry', label: words.industry, options: [{ value: '', label: words.all, isChosen: industry === null }, ...Object.entries(text.records.codes.industry).map(([value, label]) => ({ value, label: `${value} ${label}`, isChosen: value === industry }))] },
    ],
    boxes: { name: 'indicator', label: words.indicators, options: modelIndicators.map(({ id, name }) => ({ value: id, label: name[language], isChosen: indicators.includes(id) })) },
  }
}

/** What is kept is fitted once more from the choice; a new version goes to a model of the same subjects. */
function presentDraft({ area, industry, year, held, indicators, saved, csrf, text, language }: ModelsInput): EntryFormView {
  const words = text.models.draft
  const own = saved.filter((line, index) => line.areaCode === area.code && line.industry === (industry ?? '') && saved.findIndex(({ id }) => id === line.id) === index)
  const sections: Readonly<Record<string, string>> = text.records.codes.industry
  const name = words.name({ area: nameWhole(area, language, text.risk.wholeProvince), industry: industry === null ? '' : (sections[industry] ?? industry) })
  return {
    title: words.title,
    note: words.note,
    action: '/risk/models',
    hidden: { csrf, choice: addressModels({ area: area.code, industry, year, held, indicators }) },
    fields: [
      {
        kind: 'select', name: 'model', label: words.model, value: '', hint: '',
        options: [{ value: '', text: words.fresh }, ...own.map((line) => ({ value: String(line.id), text: words.version({ name: line.name, version: line.version + 1 }) }))],
      },
      { kind: 'line', name: 'name', label: words.called, value: name.slice(0, LONGEST_NAME), longest: LONGEST_NAME, isRequired: false, hint: words.calledHint },
    ],
    submit: words.submit,
    other: null,
  }
}
