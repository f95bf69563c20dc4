import type { Text } from '#app/text/zh.ts'

export const views: Text['views'] = {
  title: 'Saved views',
  save: 'Save view',
  saveTitle: 'Saves what is chosen now: the address alone, no data',
  headline: (count) => `${count} saved views`,
  none: 'No view is saved yet',
  second: 'A view keeps the board and what was chosen. It is asked anew, within the right of whoever opens it: a link shows others no more than they may see.',
  list: 'My views',
  empty: 'No view yet',
  emptyText: 'Choose something on any board, then take “Save view” in the reading bar.',
  open: 'Board',
  changed: (when) => `saved ${when}`,
  shared: 'Link',
  sharedNote: 'Whoever knows the link and is signed in may open it; sharing no more ends it.',
  actions: { rename: 'Rename', share: 'Share a link', unshare: 'Stop sharing', remove: 'Delete' },
  form: {
    save: 'Save view', saveNote: 'keeps the address, not the data', rename: 'Change name and note', renameNote: '',
    name: 'Name', note: 'Note', submit: 'Save', address: (board) => `what is chosen on ${board}`, cancel: 'Leave it',
  },
  problem: {
    name: 'Give it a name of at most 60 characters.', note: 'A note has at most 300 characters.', address: 'Only the address of a board or of the warnings can be saved, of at most 2000 characters; take “Save view” on that page.',
  },
}
