import { expect, it } from 'vitest'
import { getText } from '#app/text.ts'
import { warningStateNames, warningStates } from '#domain/warning-life.ts'

it('a state of a warning is called the same in a refusal and on the screen', () => {
  for (const language of ['zh', 'en'] as const) {
    const { state } = getText(language).warnings
    expect(state).toEqual(Object.fromEntries(warningStates.map((one) => [one, warningStateNames[one][language]])))
  }
})
