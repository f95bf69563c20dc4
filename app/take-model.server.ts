/** What the pages of models send: a draft of what was chosen, fitted anew here, or a step of a version. */
import { draftModel, moveModel } from '#app/commands/save-model.server.ts'
import { tidyText, type SentForm } from '#app/entry-form.server.ts'
import { fitChoice, readModelChoice, stretchOf, type ModelChoice } from '#app/models-page.server.ts'
import { readSeen } from '#app/notes/read-annotation.server.ts'
import { addressModel, LONGEST_NAME, LONGEST_REASON } from '#app/presenters/reports/model-addresses.ts'
import { wordBin } from '#app/presenters/reports/model-sections.ts'
import { requireModel } from '#app/queries/models/find-models.server.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import type { PageScope } from '#app/queries/types.ts'
import { changeInScope, withScope } from '#app/scope.server.ts'
import { en } from '#app/text/en.ts'
import { zh } from '#app/text/zh.ts'
import { writeModelDocument, type ModelDocument } from '#domain/scorecards/document.ts'
import { stepStates, type ModelStep } from '#domain/scorecards/steps.ts'

/** The document of a choice, or null where there is too little to fit. */
export async function writeChoice(scope: PageScope, choice: ModelChoice): Promise<ModelDocument | null> {
  const model = await fitChoice(scope, choice)
  return model === null ? null : writeModelDocument(model, stretchOf(choice.year), stretchOf(choice.held), wordBin)
}

/** @returns the address of the draft @throws RefusedError for what cannot be taken */
export async function takeDraft({ user, context, read }: SentForm): Promise<string> {
  const address = read('choice')
  const sent = new URLSearchParams(address.slice(address.indexOf('?') + 1))
  const [model, name] = [read('model'), tidyText(read('name')).replaceAll('\n', ' ')]
  if (!/^\d{0,9}$/.test(model)) throw refuse('no-such-model', 'noModel')
  if (model === '' && (name === '' || [...name].length > LONGEST_NAME)) throw refuse('no-name', 'noName')
  const { choice, document } = await withScope(context.services, user, async (scope) => {
    const choice = await readModelChoice(scope, user.areaCode, sent)
    return { choice, document: await writeChoice(scope, choice) }
  })
  if (document === null) throw refuse('too-few', 'tooFew')
  const draft = { model: model === '' ? null : Number(model), name, area: choice.area.code, industry: choice.industry ?? '', document }
  return addressModel(await changeInScope(context.services, user, (db) => draftModel(db, draft, user)))
}

/** @returns the address of the version @throws RefusedError for what cannot be taken */
export async function takeModelStep(form: SentForm): Promise<string> {
  const { user, params, context, read } = form
  const kept = await withScope(context.services, user, (scope) => requireModel(scope, params['model'], read('version')))
  const intent = read('intent')
  if (!isStep(intent)) throw new RefusedError(400, 'no-such-step', { zh: '没有这一步。', en: 'There is no such step.' })
  const reason = tidyText(read('reason'))
  if ([...reason].length > LONGEST_REASON) throw new RefusedError(422, 'reason-too-long', { zh: `理由不超过 ${LONGEST_REASON} 个字。`, en: `A reason has at most ${LONGEST_REASON} characters.` })
  const line = read('line')
  if (intent === 'publish' && !/^-?\d{1,4}$/.test(line)) throw new RefusedError(422, 'no-line', { zh: zh.models.acts.noLine, en: en.models.acts.noLine })
  await changeInScope(context.services, user, (db) => moveModel(db, { ...kept, seen: readSeen(form) }, { step: intent, reason, line: intent === 'publish' ? Number(line) : null }, user))
  return addressModel(kept)
}

function isStep(text: string): text is ModelStep {
  return Object.keys(stepStates).includes(text)
}

function refuse(code: string, problem: 'noModel' | 'noName' | 'tooFew'): RefusedError {
  return new RefusedError(422, code, { zh: zh.models.draft[problem], en: en.models.draft[problem] })
}
