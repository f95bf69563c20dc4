/** Views of the desk: ready ones, and those that the reader saved. */
import type { SavedView } from '#app/queries/types.ts'
import { isDeskAddress } from '#domain/saved-view.ts'
import { buildAddress } from '../addresses.ts'
import type { Reader } from '../figures.ts'
import { linkSaveView } from '../saved-views.ts'
import type { DeskViewsView } from '../view-models.ts'
import { addressWarnings, MINE, nothingChosen, type WarningsChoice } from './choice.ts'

const ready = {
  open: nothingChosen,
  mine: { ...nothingChosen, assignee: MINE, sort: 'due' },
  overdue: { ...nothingChosen, due: 'overdue', sort: 'due' },
  red: { ...nothingChosen, level: 'red' },
  toCheck: { ...nothingChosen, state: 'settled' },
} as const satisfies Readonly<Record<string, WarningsChoice>>

const readyIds = ['open', 'mine', 'overdue', 'red', 'toCheck'] as const

/** Builds the menu. @param saved the reader's own, of all pages */
export function presentDeskViews(choice: WarningsChoice, saved: readonly SavedView[], reader: Reader): DeskViewsView {
  const words = reader.text.warnings.views
  const here = addressWarnings(choice)
  const choices = readyIds.map((id) => ({ label: words.ready[id], href: addressWarnings(ready[id]), current: addressWarnings(ready[id]) === here }))
  const own = saved.filter(({ address }) => isDeskAddress(address)).map(({ name, address }) => ({ label: name, href: address }))
  const current = choices.find((one) => one.current)?.label ?? own.find(({ href }) => href === here)?.label ?? words.other
  return {
    label: words.label, current, ready: choices, own, ownLabel: words.own, save: linkSaveView(here, current === words.other ? reader.text.warnings.title : current, reader), all: { label: words.all, href: buildAddress('/views') },
  }
}
