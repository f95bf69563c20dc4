/** The form in which a briefing is written, with the picker that puts references into its text. */
import type { Area, Briefing, Department } from '#app/queries/types.ts'
import { say } from '#app/text.ts'
import { longestBody, mostTags } from '#domain/briefings/markdown.ts'
import { tagParts } from '#domain/briefings/tag.ts'
import { indicators } from '#domain/indicators/index.ts'
import { listAreas } from './annotations-page.ts'
import { nameArea } from './area-names.ts'
import { addressBriefing, addressBriefings } from './briefings-page.ts'
import type { Reader } from './figures.ts'
import { formatCount } from './format.ts'
import { namePeriod } from './name-period.ts'
import type { DraftedNotice } from './score-notice.ts'
import type { BriefingEditorView } from './view-models.ts'

export const LONGEST_TITLE = 80

export interface EditorInput {
  /** Null for a new one. */
  readonly briefing: Briefing | null
  /** Areas of the right; the first is the right's own. */
  readonly areas: readonly Area[]
  readonly departments: readonly Department[]
  readonly period: string
  /** What a new one begins with; absent: the usual skeleton. */
  readonly draft?: DraftedNotice | undefined
  readonly csrf: string
}

/** Builds the form. */
export function presentBriefingEditor({ briefing, areas, departments, period, draft, csrf }: EditorInput, reader: Reader): BriefingEditorView {
  const words = reader.text.briefings
  const { editor } = words
  const own = areas[0]
  const back = briefing === null ? addressBriefings() : addressBriefing(briefing.briefingId)
  return {
    head: {
      trail: [{ label: words.title, href: addressBriefings() }, ...(briefing === null ? [] : [{ label: briefing.title, href: back }])],
      title: say`${briefing === null ? editor.new : editor.change(briefing.title)}`,
      second: say`${editor.second}`,
    },
    action: briefing === null ? '/briefings/new' : addressBriefing(briefing.briefingId, 'edit'),
    hidden: { csrf, seen: String(briefing?.version ?? 0) },
    fields: [
      {
        kind: 'line', name: 'title', label: editor.title, longest: LONGEST_TITLE, isRequired: true, hint: '',
        value: briefing?.title ?? draft?.title ?? editor.titleValue(own === undefined ? '' : nameArea(own, reader.language), namePeriod(period, reader)),
      },
      { kind: 'line', name: 'period', label: editor.period, value: briefing?.period ?? draft?.period ?? period, longest: 30, isRequired: true, hint: editor.periodHint },
    ],
    body: { label: editor.body, hint: editor.bodyHint(formatCount(longestBody), formatCount(mostTags)), value: briefing?.body ?? draft?.body ?? editor.bodyValue, longest: longestBody },
    save: editor.save,
    preview: editor.preview,
    cancel: { label: editor.cancel, href: back },
    previewTitle: editor.previewTitle,
    picker: { title: editor.picker.title, fields: presentPicker(areas, departments, briefing?.period ?? period, reader), insert: editor.picker.insert },
    help: { title: editor.help, rows: editor.helpRows, rule: editor.rule },
  }
}

function presentPicker(areas: readonly Area[], departments: readonly Department[], period: string, reader: Reader): BriefingEditorView['picker']['fields'] {
  const { picker } = reader.text.briefings.editor
  const ratios = indicators.filter(({ kind }) => kind === 'ratio')
  return [
    { kind: 'select', name: 'pick-code', label: picker.indicator, value: ratios[0]?.code ?? '', options: ratios.map(({ code, shortName }) => ({ value: code, text: `${code} ${shortName[reader.language]}` })), hint: '' },
    { kind: 'select', name: 'pick-area', label: picker.area, value: areas[0]?.code ?? '', options: listAreas(areas, reader.language), hint: '' },
    { kind: 'line', name: 'pick-period', label: picker.period, value: period, longest: 30, isRequired: false, hint: '' },
    {
      kind: 'select', name: 'pick-department', label: picker.department, value: '', hint: '',
      options: [{ value: '', text: picker.allDepartments }, ...departments.map(({ code, name }) => ({ value: code, text: `${code} ${name}` }))],
    },
    { kind: 'select', name: 'pick-part', label: picker.part, value: 'rate', options: tagParts.map((part) => ({ value: part, text: reader.text.briefings.parts[part] })), hint: '' },
  ]
}
