/** What keeps a text from being saved, each with its line: tags that cannot be read or answered, and numbers that contradict theirs. */
import type { AnsweredTag, FigureToKeep, TextFault } from '#app/queries/types.ts'
import { findTags } from '#domain/briefings/tag.ts'
import { agrees, type HeldTo } from '#domain/briefings/typed-number.ts'
import { findTarget } from '#domain/indicator.ts'
import { findIndicator } from '#domain/indicators/index.ts'

/** All faults in the order of their lines; none: the text may be saved. */
export function checkText(body: string, answered: readonly AnsweredTag[]): readonly TextFault[] {
  const unread = findTags(body).flatMap(({ line, raw, read }): TextFault[] => ('fault' in read ? [{ kind: 'unread', line, raw, fault: read.fault }] : []))
  const faults = answered.flatMap((tag): readonly TextFault[] => {
    const { line, raw, typed, figure } = tag
    if (figure === null) return [{ kind: 'refused', line, raw, refusal: tag.refusal }]
    return typed.flatMap((text): TextFault[] => {
      const does = hasValue(figure) ? agrees(figure.part, text, toHeld(figure)) : false
      return does === true ? [] : [{ kind: does === null ? 'not-a-number' : 'contradicts', line, raw, typed: text, figure }]
    })
  })
  return [...unread, ...faults].sort((one, other) => one.line - other.line)
}

function hasValue({ state }: FigureToKeep): boolean {
  return state === 'measured' || state === 'small-number'
}

function toHeld({ indicator, to, numerator, denominator, numeratorBefore, denominatorBefore, place }: FigureToKeep): HeldTo {
  const definition = findIndicator(indicator)
  const target = definition === null ? null : findTarget(definition, to)
  return {
    numerator,
    denominator,
    before: numeratorBefore === null || denominatorBefore === null ? null : { numerator: numeratorBefore, denominator: denominatorBefore },
    place,
    target: definition === null || target === null || definition.betterWhen === 'watch' ? null : { ...target, betterWhen: definition.betterWhen },
  }
}
