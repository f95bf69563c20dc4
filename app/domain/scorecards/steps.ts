/** What may be done next with a version of a model, as the database decides it. */

export const modelStates = ['draft', 'sent', 'published', 'retired'] as const
export type ModelState = (typeof modelStates)[number]

/** `send` to a second person, `publish`, send `back`, `retire`. */
export type ModelStep = 'send' | 'publish' | 'back' | 'retire'

/** The state that each step leads to. */
export const stepStates = { send: 'sent', publish: 'published', back: 'draft', retire: 'retired' } as const satisfies Record<ModelStep, ModelState>

export interface ModelStanding {
  readonly state: ModelState
  readonly madeBy: string
  readonly sentBy: string | null
}

/** Steps that a person may take; who drafted or sent it does not publish it. */
export function nextModelSteps({ state, madeBy, sentBy }: ModelStanding, person: string): readonly ModelStep[] {
  switch (state) {
    case 'draft':
      return ['send', 'retire']
    case 'sent':
      return person === madeBy || person === sentBy ? ['back'] : ['publish', 'back']
    case 'published':
      return ['retire']
    case 'retired':
      return []
  }
}
