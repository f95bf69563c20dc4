/** Views that an account saved → their list, and the form that saves or renames one. */
import { findBoardId, isDeskAddress, tidyViewAddress, viewLimits } from '#domain/saved-view.ts'
import type { SavedView } from '#app/queries/types.ts'
import { say } from '#app/text.ts'
import { buildAddress } from './addresses.ts'
import { boardTabs } from './board-tabs.ts'
import type { Reader } from './figures.ts'
import { formatCount, formatInstantInList } from './format.ts'
import type { ActionView, EntryFormView, LinkView, SavedViewsPageView, SavedViewView } from './view-models.ts'

const PATH = '/views'

export interface SavedViewsInput {
  readonly views: readonly SavedView[]
  /** What the address asks to be saved, with a name on offer; or which view to rename. */
  readonly asked: { readonly address: string | null; readonly name: string | null; readonly edit: number | null }
  /** Where the house is reached, so that a link can be handed on. */
  readonly origin: string
  readonly csrf: string
}

/** A link to the form that saves what a board shows now. @param title name on offer */
export function linkSaveView(here: string, title: string, { text }: Reader): LinkView {
  return { label: text.views.save, href: `${buildAddress(PATH, { address: here, name: title })}#save`, title: text.views.saveTitle }
}

/** Builds the page. */
export function presentSavedViews(input: SavedViewsInput, reader: Reader): SavedViewsPageView {
  const { views } = input
  const words = reader.text.views
  return {
    head: { trail: [], title: say`${views.length === 0 ? words.none : words.headline(formatCount(views.length))}`, second: say`${words.second}` },
    list: {
      title: words.list,
      rows: views.map((view) => presentOne(view, input, reader)),
      empty: views.length > 0 ? null : { title: words.empty, text: words.emptyText, links: [] },
    },
    form: presentForm(input, reader),
    cancel: { label: words.form.cancel, href: PATH },
  }
}

function presentOne({ viewId, name, note, address, shareKey, version, changedAt }: SavedView, { csrf, origin }: SavedViewsInput, reader: Reader): SavedViewView {
  const words = reader.text.views
  const post = (intent: string, label: string): ActionView => ({ kind: 'post', label, action: PATH, fields: { csrf, intent, id: String(viewId), seen: String(version) }, primary: false, disabled: false })
  return {
    id: String(viewId),
    link: { label: name, href: address },
    note,
    about: [nameBoard(address, reader), words.changed(formatInstantInList(changedAt))].join(reader.text.common.dot),
    share: shareKey === null ? null : { label: words.shared, value: `${origin}${PATH}/${shareKey}`, note: words.sharedNote },
    actions: [
      { kind: 'link', label: words.actions.rename, href: `${buildAddress(PATH, { edit: viewId })}#save`, primary: false },
      shareKey === null ? post('share', words.actions.share) : post('unshare', words.actions.unshare),
      post('delete', words.actions.remove),
    ],
  }
}

function nameBoard(address: string, { language, text }: Reader): string {
  if (isDeskAddress(address)) return text.warnings.title
  return boardTabs.find(({ id }) => id === findBoardId(address))?.name[language] ?? text.views.open
}

function presentForm({ views, asked, csrf }: SavedViewsInput, reader: Reader): EntryFormView | null {
  const words = reader.text.views.form
  const renamed = views.find(({ viewId }) => viewId === asked.edit)
  const fields = (name: string, note: string): EntryFormView['fields'] => [
    { kind: 'line', name: 'name', label: words.name, value: name, longest: viewLimits.name, isRequired: true, hint: '' },
    { kind: 'line', name: 'note', label: words.note, value: note, longest: viewLimits.note, isRequired: false, hint: '' },
  ]
  const form = { submit: words.submit, other: null }
  if (renamed !== undefined) {
    return { ...form, action: buildAddress(PATH, { edit: renamed.viewId }), title: words.rename, note: words.renameNote, hidden: { csrf, intent: 'rename', id: String(renamed.viewId), seen: String(renamed.version) }, fields: fields(renamed.name, renamed.note) }
  }
  const address = asked.address === null ? null : tidyViewAddress(asked.address)
  if (address === null) return null
  return { ...form, action: buildAddress(PATH, { address, name: asked.name }), title: words.save, note: [words.address(nameBoard(address, reader)), words.saveNote].join(reader.text.common.dot), hidden: { csrf, intent: 'save', address }, fields: fields((asked.name ?? '').slice(0, viewLimits.name), '') }
}
