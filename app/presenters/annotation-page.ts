/** One annotation: what it says, who may see it, the form that changes it, its earlier versions. */
import type { Annotation, AnnotationVersion, Area } from '#app/queries/types.ts'
import { say } from '#app/text.ts'
import { nameIndicator, presentFields } from './annotations-page.ts'
import { nameArea } from './area-names.ts'
import { addressAnnotation, addressAnnotations, sayDays } from './chart-notes.ts'
import type { Reader } from './figures.ts'
import { formatInstantInList } from './format.ts'
import type { AnnotationPageView, DefinitionView } from './view-models.ts'
import { nameWriter } from './writers.ts'

export interface AnnotationInput {
  readonly annotation: Annotation
  readonly earlier: readonly AnnotationVersion[]
  readonly areas: readonly Area[]
  readonly csrf: string
  readonly mayWrite: boolean
}

/** Builds the page. */
export function presentAnnotationPage(input: AnnotationInput, reader: Reader): AnnotationPageView {
  const { annotation, earlier, areas, csrf, mayWrite } = input
  const { one, form, annotations } = reader.text.notes
  return {
    head: {
      trail: [{ label: annotations.title, href: addressAnnotations() }],
      title: say`${annotation.word}`,
      second: say`${annotation.isWithdrawn ? one.withdrawn : sayDays(annotation, reader)}`,
    },
    text: annotation.body,
    facts: presentFacts(annotation, reader),
    form:
      mayWrite && !annotation.isWithdrawn
        ? {
            title: form.change, note: '', action: addressAnnotation(annotation.annotationId), hidden: { csrf, seen: String(annotation.version) },
            fields: presentFields(annotation, areas, reader), submit: form.save, other: { label: form.withdraw, intent: 'withdraw' },
          }
        : null,
    history: {
      title: one.history,
      versions: earlier.map((version) => ({
        id: String(version.version),
        title: `${one.versionTitle(version.version, version.isWithdrawn)}${reader.text.common.dot}${version.word}${reader.text.common.dot}${sayDays(version, reader)}`,
        text: version.body,
        note: one.changedBy(nameWriter(version.changedByName, reader), formatInstantInList(version.changedAt)),
      })),
    },
  }
}

function presentFacts(annotation: Annotation, reader: Reader): readonly DefinitionView[] {
  const { one, annotations } = reader.text.notes
  const row = (term: string, text: string): DefinitionView => ({ term, text: [{ text }] })
  const changed = one.changedBy(nameWriter(annotation.changedByName, reader), formatInstantInList(annotation.changedAt))
  return [
    row(one.days, annotations.days(annotation.fromDay, annotation.toDay)),
    row(one.indicator, nameIndicator(annotation.indicator, reader)),
    row(one.area, nameArea({ code: annotation.area, name: annotation.areaName }, reader.language)),
    row(one.seen, annotation.isPublished ? one.seenPublished : one.seenInternal),
    row(one.by, one.changedBy(nameWriter(annotation.authorName, reader), formatInstantInList(annotation.createdAt))),
    ...(annotation.version === 1 ? [] : [row(one.changed, changed)]),
    row(one.version, one.versionLine(annotation.version)),
  ]
}
