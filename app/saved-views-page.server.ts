/** Forms of the page of saved views → what is written. */
import type { SentForm } from '#app/entry-form.server.ts'
import { tidyText } from '#app/entry-form.server.ts'
import type { ViewContent } from '#app/commands/change-saved-views.server.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import { en } from '#app/text/en.ts'
import { zh } from '#app/text/zh.ts'
import { tidyViewAddress, viewLimits } from '#domain/saved-view.ts'

function refuse(problem: keyof typeof zh.views.problem): RefusedError {
  return new RefusedError(422, `view-${problem}`, { zh: zh.views.problem[problem], en: en.views.problem[problem] })
}

/** @throws RefusedError 422 that says which field cannot be taken */
export function readViewContent({ read }: Pick<SentForm, 'read'>): ViewContent {
  const [name, note] = [read('name'), read('note')].map((text) => tidyText(text).replaceAll('\n', ' '))
  if (name === undefined || name === '' || [...name].length > viewLimits.name) throw refuse('name')
  if (note === undefined || [...note].length > viewLimits.note) throw refuse('note')
  return { name, note }
}

/** @throws RefusedError 422 for what is no board of this house */
export function readViewAddress({ read }: Pick<SentForm, 'read'>): string {
  const address = tidyViewAddress(read('address'))
  if (address === null) throw refuse('address')
  return address
}
